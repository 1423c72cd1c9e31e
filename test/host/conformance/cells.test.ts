import { first, told, valuesOf } from "./excel";

/** What the reference says of writing to cells: https://learn.microsoft.com/office/dev/add-ins/excel (ranges: values, null, blank). */

describe("writing values", () => {
  test("null in an array leaves its cell", async () => {
    const cells = told(async (_, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["a", "b"]];
      range.values = [[null, "c"]];
      return valuesOf(range);
    });
    expect(await cells).toEqual([["a", "c"]]);
  });

  test("null for the whole is no value", async () => {
    const values = told(async (context, sheet) => {
      sheet.getRange("A1:B1").values = null as unknown as string[][];
      await context.sync();
    });
    expect(await values).toBe("!InvalidArgument");
  });

  test('"" clears the contents and keeps the format', async () => {
    const left = told(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["0.00"]];
      cell.values = [[5]];
      cell.values = [[""]];
      cell.load("values,numberFormat,valueTypes");
      await context.sync();
      return [first(cell.values), first(cell.numberFormat), first(cell.valueTypes)];
    });
    expect(await left).toEqual(["", "0.00", "Empty"]);
  });

  test("one value fills the range", async () => {
    const cells = told(async (_, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = 7 as unknown as number[][];
      return valuesOf(range);
    });
    expect(await cells).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test.each([
    ["fewer rows", [["a"]]],
    ["ragged rows", [["a", "b"], ["c"]]],
  ])("an array of another shape is refused: %s", async (_name, values) => {
    const written = told(async (context, sheet) => {
      sheet.getRange("A1:B2").values = values;
      await context.sync();
    });
    expect(await written).toBe("!InvalidArgument");
  });

  test("a text of 32,767 characters is the longest", async () => {
    const write = (length: number): Promise<unknown> =>
      told(async (context, sheet) => {
        sheet.getRange("A1").values = [["x".repeat(length)]];
        await context.sync();
        return "written";
      });
    expect([await write(32_767), await write(32_768)]).toEqual(["written", "!InvalidArgument"]);
  });

  test.each([
    [true, true, "Boolean"],
    ["TRUE", true, "Boolean"],
    ["'TRUE", "TRUE", "String"],
    ["01", 1, "Double"],
    ["'01", "01", "String"],
    ["#N/A", "#N/A", "Error"],
    ["1.5%", 0.015, "Double"],
  ])("%j is read as %j (%s)", async (written, value, type) => {
    const cell = told(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.values = [[written]];
      range.load("values,valueTypes");
      await context.sync();
      return [first(range.values), first(range.valueTypes)];
    });
    expect(await cell).toEqual([value, type]);
  });

  test("in a cell formatted as text everything stays as it is", async () => {
    const cell = told(async (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.numberFormat = [["@", "@", "@"]];
      range.values = [["01", "TRUE", "=1+1"]];
      range.load("values,formulas");
      await context.sync();
      return [range.values, range.formulas];
    });
    expect(await cell).toEqual([[["01", "TRUE", "=1+1"]], [["01", "TRUE", "=1+1"]]]);
  });
});

describe("number formats", () => {
  test('"" is General', async () => {
    const format = told(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["0.00"]];
      cell.numberFormat = [[""]];
      cell.load("numberFormat");
      await context.sync();
      return cell.numberFormat;
    });
    expect(await format).toEqual([["General"]]);
  });

  test("one alone, in an array or not, is that of every cell", async () => {
    const formats = told(async (context, sheet) => {
      const [range, other] = [sheet.getRange("A1:B2"), sheet.getRange("C1:D1")];
      range.numberFormat = [["0.00"]];
      other.numberFormat = "0%" as unknown as string[][];
      range.load("numberFormat");
      other.load("numberFormat");
      await context.sync();
      return [range.numberFormat, other.numberFormat];
    });
    expect(await formats).toEqual([
      [
        ["0.00", "0.00"],
        ["0.00", "0.00"],
      ],
      [["0%", "0%"]],
    ]);
  });

  test("an array of another shape is refused", async () => {
    const format = told(async (context, sheet) => {
      sheet.getRange("A1:B2").numberFormat = [["0.00", "0.00"]];
      await context.sync();
    });
    expect(await format).toBe("!InvalidArgument");
  });

  test("null for the whole is no format", async () => {
    const format = told(async (context, sheet) => {
      sheet.getRange("A1").numberFormat = null as unknown as string[][];
      await context.sync();
    });
    expect(await format).toBe("!InvalidArgument");
  });
});

describe("clearing", () => {
  const filled = (sheet: Excel.Worksheet): Excel.Range => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [["0.00"]];
    cell.values = [[5]];
    return cell;
  };

  test.each([
    ["Contents", ["", "0.00"]],
    ["Formats", [5, "General"]],
    ["All", ["", "General"]],
    [undefined, ["", "General"]],
  ] as const)("%s", async (what, left) => {
    const cell = told(async (context, sheet) => {
      const range = filled(sheet);
      range.clear(what);
      range.load("values,numberFormat");
      await context.sync();
      return [first(range.values), first(range.numberFormat)];
    });
    expect(await cell).toEqual(left);
  });

  test("what is no word of clearing clears nothing", async () => {
    const cell = told(async (context, sheet) => {
      const range = filled(sheet);
      await context.sync();
      range.clear("Nope" as "All");
      const code = await context.sync().then(
        () => "none",
        (error: { code: string }) => error.code,
      );
      return [code, await valuesOf(range)];
    });
    expect(await cell).toEqual(["InvalidArgument", [[5]]]);
  });

  test("of hyperlinks leaves the text", async () => {
    const links = told(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { address: "https://example.org", textToDisplay: "Trang" };
      range.clear("Hyperlinks");
      range.load("values,hyperlink");
      await context.sync();
      return [first(range.values), range.hyperlink];
    });
    expect(await links).toEqual(["Trang", null]);
  });
});

test("values that are written leave the links, comments and notes of their cells", async () => {
  let notes: () => unknown[] = () => [];
  const kept = told(
    async (context, sheet) => {
      sheet.getRange("A1").hyperlink = { address: "https://example.org/", textToDisplay: "Trang" };
      sheet.comments.add("A2", "Số này đúng chưa?");
      await context.sync();
      sheet.getRange("A1:A3").values = [["Khác"], [2], [""]];
      const range = sheet.getRange("A1").load("hyperlink,text");
      const comment = context.workbook.comments.getItemByCell("Sheet1!A2").load("content");
      await context.sync();
      return [range.hyperlink.address, first(range.text), comment.content, notes()];
    },
    // The library that is installed has no notes.
    ({ host: { store } }) => {
      const all = store.notes(store.firstSheet);
      all.add(2, 0, { name: "Lan", email: "" }, "Theo công văn 12");
      notes = () => all.all().map(({ text, cell }) => [text, cell]);
    },
  );
  const note = ["Theo công văn 12", { row: 2, column: 0 }];
  expect(await kept).toEqual(["https://example.org/", "Khác", "Số này đúng chưa?", [note]]);
});

describe("formats of several cells", () => {
  test("are null where they differ", async () => {
    const formats = told(async (context, sheet) => {
      sheet.getRange("A1").set({
        format: {
          wrapText: true,
          horizontalAlignment: "Center",
          rowHeight: 40,
          columnWidth: 90,
          font: { bold: true, size: 20, color: "#FF0000", name: "Times New Roman" },
          fill: { color: "#FFFF00" },
        },
      });
      const both = sheet.getRange("A1:B2").format;
      both.load("wrapText,horizontalAlignment,rowHeight,columnWidth,fill/color");
      both.font.load("bold,size,color,name,italic");
      await context.sync();
      const { wrapText, horizontalAlignment, rowHeight, columnWidth, fill } = both;
      const { bold, size, color, name, italic } = both.font;
      const differing = [
        wrapText,
        horizontalAlignment,
        rowHeight,
        columnWidth,
        fill.color,
        bold,
        size,
        color,
        name,
      ];
      return { differing, italic };
    });
    expect(await formats).toEqual({ differing: new Array<null>(9).fill(null), italic: false });
  });
});

describe("merging", () => {
  test("keeps the first cell's value only", async () => {
    const cells = told(async (_, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      return valuesOf(range);
    });
    expect(await cells).toEqual([
      [1, ""],
      ["", ""],
    ]);
  });

  test("takes merged cells inside in, and leaves one merge", async () => {
    const merges = told(async (context, sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1:C3").merge();
      sheet.getRange("B2").unmerge();
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      await context.sync();
      return valuesOf(sheet.getRange("A1:C1"));
    });
    expect(await merges).toEqual([[1, 2, 3]]);
  });
});

describe("what is not there", () => {
  test("takes methods without a word", async () => {
    const result = told(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.getItemOrNullObject("Không có").delete();
      tables.getItemOrNullObject("KhongCo").delete();
      await context.sync();
      return "done";
    });
    expect(await result).toBe("done");
  });

  test("says so when it is read", async () => {
    const result = told(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Không có");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(await result).toBe(true);
  });
});
