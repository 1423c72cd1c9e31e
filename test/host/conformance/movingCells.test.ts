import { told, valuesOf } from "./excel";

/** What the reference says of `Range.moveTo`, `copyFrom` and `autoFill`. */

/** Puts formulas and values, and gives back what stands in a range afterwards, formulas as such. */
function after(
  cells: Readonly<Record<string, unknown[][]>>,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  address: string,
): Promise<unknown> {
  return told(async (context, sheet) => {
    for (const [at, values] of Object.entries(cells))
      sheet.getRange(at).getAbsoluteResizedRange(values.length, values[0]?.length ?? 1).values =
        values as string[][];
    // What is calculated is read once, so that there are results to be copied.
    sheet.getRange("A1").load("values");
    await context.sync();
    work(sheet, context);
    const range = sheet.getRange(address).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}

describe("moveTo", () => {
  test("takes values and formulas away, and references follow", async () => {
    const formulas = after(
      { A1: [[1]], B1: [["=A1*2"]], C1: [["=SUM(A1:A1)"]] },
      (sheet) => sheet.getRange("A1").moveTo("A5"),
      "A1:C1",
    );
    expect(await formulas).toEqual([["", "=A5*2", "=SUM(A5:A5)"]]);
  });

  test("a formula that is moved refers to what it did", async () => {
    const formulas = after(
      { A1: [[1]], B1: [["=A1*2"]] },
      (sheet) => sheet.getRange("B1").moveTo("D9"),
      "D9",
    );
    expect(await formulas).toEqual([["=A1*2"]]);
  });

  test("an edge that is moved stretches a range", async () => {
    const formulas = after(
      { A1: [[1], [2], [3]], C1: [["=SUM(A1:A3)"]] },
      (sheet) => sheet.getRange("A3").moveTo("A6"),
      "C1",
    );
    expect(await formulas).toEqual([["=SUM(A1:A6)"]]);
  });

  test("to another sheet, what it leaves behind is named", async () => {
    const told2 = told(async (context, sheet) => {
      sheet.getRange("A1:C1").values = [[1, "=A1+D1", 3]];
      sheet.getRange("A3").values = [["=B1"]];
      context.workbook.worksheets.add("Cụm 2");
      sheet.getRange("A1:B1").moveTo("'Cụm 2'!B2");
      const there = context.workbook.worksheets.getItem("Cụm 2").getRange("B2:C2").load("formulas");
      const here = sheet.getRange("A3").load("formulas");
      await context.sync();
      return [there.formulas, here.formulas];
    });
    expect(await told2).toEqual([[[1, "=B2+Sheet1!D1"]], [["='Cụm 2'!C2"]]]);
  });

  test.each([
    [
      "part of merged cells",
      (sheet: Excel.Worksheet) => sheet.getRange("A1:B1").merge(),
      "A1",
      "D1",
      "!InvalidOperation",
    ],
    ["off the sheet", () => undefined, "A1:A3", "A1048575", "!InvalidArgument"],
    ["what is no address", () => undefined, "A1", "??", "!InvalidArgument"],
    [
      "on a protected sheet",
      (sheet: Excel.Worksheet) => sheet.protection.protect(),
      "A1",
      "D1",
      "!AccessDenied",
    ],
  ])("%s is refused", async (_name, prepare, from, to, code) => {
    const moved = told(async (context, sheet) => {
      prepare(sheet);
      sheet.getRange(from).moveTo(to);
      await context.sync();
    });
    expect(await moved).toBe(code);
  });
});

describe("copyFrom", () => {
  test.each([
    ["All", [["=C1*2", "=$A$1"]]],
    ["Formulas", [["=C1*2", "=$A$1"]]],
    ["Values", [[4, 2]]],
    ["Link", [["=B1", "=C1"]]],
  ] as const)("%s", async (type, formulas) => {
    const copied = after(
      { A1: [[2, "=A1*2", "=$A$1"]] },
      (sheet) => sheet.getRange("D1").copyFrom("B1:C1", type),
      "D1:E1",
    );
    expect(await copied).toEqual(formulas);
  });

  test("a link to one cell is fixed, one to another sheet names it", async () => {
    const links = told(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Tổng hợp");
      sheet.getRange("B1").copyFrom("A1", "Link");
      other.getRange("A1").copyFrom(sheet.getRange("B2:B3"), "Link");
      const [one, several] = [
        sheet.getRange("B1").load("formulas"),
        other.getRange("A1:A2").load("formulas"),
      ];
      await context.sync();
      return [one.formulas, several.formulas];
    });
    expect(await links).toEqual([[["=$A$1"]], [["=Sheet1!B2"], ["=Sheet1!B3"]]]);
  });

  test("a target that is so many times as large is filled so many times, any other takes the source once", async () => {
    const cells = after(
      { A1: [[1, 2]] },
      (sheet) => {
        sheet.getRange("D1:G2").copyFrom("A1:B1");
        sheet.getRange("D4:F4").copyFrom("A1:B1");
      },
      "D1:G4",
    );
    expect(await cells).toEqual([
      [1, 2, 1, 2],
      [1, 2, 1, 2],
      ["", "", "", ""],
      [1, 2, "", ""],
    ]);
  });

  test("blanks are skipped when told so, and wipe otherwise", async () => {
    const cells = (skip: boolean): Promise<unknown> =>
      after(
        { A1: [["a", "", "c"]], A2: [[1, 2, 3]] },
        (sheet) => sheet.getRange("A2:C2").copyFrom("A1:C1", "All", skip),
        "A2:C2",
      );
    expect([await cells(true), await cells(false)]).toEqual([[["a", 2, "c"]], [["a", "", "c"]]]);
  });

  test("transposed, rows are columns and so are the distances of references", async () => {
    const cells = after(
      {
        A1: [
          [1, 2],
          [3, "=A1+B1"],
        ],
      },
      (sheet) => sheet.getRange("D1").copyFrom("A1:B2", "All", false, true),
      "D1:E2",
    );
    expect(await cells).toEqual([
      [1, 3],
      [2, "=D1+D2"],
    ]);
  });

  test("formats alone leave the values, and bring merged cells and looks", async () => {
    const look = told(async (context, sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").numberFormat = [["0.00"]];
      sheet.getRange("A5").values = [[7]];
      sheet.getRange("A5:B5").copyFrom("A1:B1", "Formats");
      const cell = sheet.getRange("A5").load("values,numberFormat,format/font/bold");
      const merged = sheet.getRange("A5").getMergedAreasOrNullObject().load("address");
      await context.sync();
      return [cell.values, cell.numberFormat, cell.format.font.bold, merged.address];
    });
    expect(await look).toEqual([[[7]], [["0.00"]], true, "Sheet1!A5:B5"]);
  });

  test.each([
    ["no word", "Nope", "!InvalidArgument"],
    ["links transposed", "Link", "!InvalidArgument"],
  ])("%s is refused", async (_name, type, code) => {
    const copied = told(async (context, sheet) => {
      sheet.getRange("D1").copyFrom("A1:B1", type as "All", false, true);
      await context.sync();
    });
    expect(await copied).toBe(code);
  });

  test("a reference that would lie off the sheet is an error", async () => {
    const cells = after({ A2: [["=A1"]] }, (sheet) => sheet.getRange("B1").copyFrom("A2"), "B1");
    expect(await cells).toEqual([["=#REF!"]]);
  });
});

describe("autoFill", () => {
  const filled = (
    source: unknown[][],
    type: string | undefined,
    format?: string,
    target = "A1:A6",
  ): Promise<unknown> =>
    told(async (_, sheet) => {
      const range = sheet.getRange("A1").getResizedRange(source.length - 1, 0);
      range.values = source as string[][];
      if (format !== undefined) range.numberFormat = source.map(() => [format]);
      range.autoFill(target, type as "FillDefault");
      return (await valuesOf(sheet.getRange(target))).map(([value]) => value);
    });

  test.each([
    ["one number is copied", [[5]], undefined, undefined, [5, 5, 5, 5, 5, 5]],
    ["two numbers go on", [[1], [3]], undefined, undefined, [1, 3, 5, 7, 9, 11]],
    ["one number counts as a series", [[5]], "FillSeries", undefined, [5, 6, 7, 8, 9, 10]],
    ["a copy repeats", [[1], [2]], "FillCopy", undefined, [1, 2, 1, 2, 1, 2]],
    ["values repeat", [[1], [2]], "FillValues", undefined, [1, 2, 1, 2, 1, 2]],
    [
      "a text with a number counts",
      [["Quý 1"]],
      undefined,
      undefined,
      ["Quý 1", "Quý 2", "Quý 3", "Quý 4", "Quý 5", "Quý 6"],
    ],
    ["zeros in front stay", [["M08"]], undefined, undefined, ["M08", "M09", "M10", "M11", "M12", "M13"]],
    ["quarters begin again", [["Q3"]], undefined, undefined, ["Q3", "Q4", "Q1", "Q2", "Q3", "Q4"]],
    ["days of the week", [["Fri"]], undefined, undefined, ["Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]],
    ["other texts are copied", [["xã"]], undefined, undefined, ["xã", "xã", "xã", "xã", "xã", "xã"]],
    ["a number in a pattern counts", [[1], ["a"]], undefined, undefined, [1, "a", 2, "a", 3, "a"]],
    ["a day goes on by days", [[45292]], undefined, "d/m/yyyy", [45292, 45293, 45294, 45295, 45296, 45297]],
    ["months", [[45322]], "FillMonths", "d/m/yyyy", [45322, 45351, 45382, 45412, 45443, 45473]],
    ["years", [[45351]], "FillYears", "d/m/yyyy", [45351, 45716, 46081, 46446, 46812, 47177]],
    ["weekdays", [[45296]], "FillWeekdays", "d/m/yyyy", [45296, 45299, 45300, 45301, 45302, 45303]],
    ["a growth trend multiplies", [[1], [2]], "GrowthTrend", undefined, [1, 2, 4, 8, 16, 32]],
    ["a linear trend adds", [[1], [2]], "LinearTrend", undefined, [1, 2, 3, 4, 5, 6]],
  ])("%s", async (_name, source, type, format, expected) => {
    expect(await filled(source, type, format)).toEqual(expected);
  });

  test("upwards and across, formulas go on relatively", async () => {
    const formulas = after(
      { B5: [["=A5*2"]], D1: [["=A1"]] },
      (sheet) => {
        sheet.getRange("B5").autoFill("B3:B5");
        sheet.getRange("D1").autoFill("D1:F1");
      },
      "B3:F5",
    );
    expect(await formulas).toEqual([
      ["=A3*2", "", "", "", ""],
      ["=A4*2", "", "", "", ""],
      ["=A5*2", "", "", "", ""],
    ]);
  });

  test("values alone: formulas go on relatively, formats stay where they are", async () => {
    const outcome = told(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const source = sheet.getRange("C1");
      source.formulas = [["=A1+B1"]];
      source.format.fill.color = "#FF0000";
      source.autoFill("C1:C2", "FillValues");
      const target = sheet.getRange("C2").load("formulas,values,format/fill/color");
      await context.sync();
      return [target.formulas, target.values, target.format.fill.color];
    });
    expect(await outcome).toEqual([[["=A2+B2"]], [[7]], "#FFFFFF"]);
  });

  test("without a target, down as far as the column beside is filled", async () => {
    const values = told(async (_, sheet) => {
      sheet.getRange("A1:A4").values = [["a"], ["b"], ["c"], ["d"]];
      sheet.getRange("B1:B2").values = [[1], [2]];
      sheet.getRange("B1:B2").autoFill(null as unknown as string);
      return valuesOf(sheet.getRange("B1:B5"));
    });
    expect(await values).toEqual([[1], [2], [3], [4], [""]]);
  });

  test.each([
    ["a target beside the source", "C1:C4", "FillDefault", "!InvalidArgument"],
    ["a target in two directions", "A1:B4", "FillDefault", "!InvalidArgument"],
    ["no word", "A1:A4", "Nope", "!InvalidArgument"],
    ["a flash fill", "A1:A4", "FlashFill", "!NotImplemented"],
  ])("%s is refused", async (_name, target, type, code) => {
    expect(await filled([[1]], type, undefined, target)).toBe(code);
  });
});
