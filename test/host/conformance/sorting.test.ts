import { told, valuesOf } from "./excel";

/** What the reference says of `Range.sort`, `removeDuplicates`, `find`, `findAll` and `replaceAll`. */

describe("sorting", () => {
  const sorted = (values: unknown[][], ...options: Parameters<Excel.RangeSort["apply"]>): Promise<unknown> =>
    told(async (_, sheet) => {
      const range = sheet.getRange("A1").getAbsoluteResizedRange(values.length, values[0]?.length ?? 1);
      range.values = values as string[][];
      range.sort.apply(...options);
      return valuesOf(range);
    });

  test("numbers come before texts, then booleans, errors and blanks", async () => {
    const values = [["#N/A"], [""], [true], ["đ"], ["d"], [2], ["e"], [false], [10]];
    expect(await sorted(values, [{ key: 0 }])).toEqual([
      [2],
      [10],
      ["d"],
      ["đ"],
      ["e"],
      [false],
      [true],
      ["#N/A"],
      [""],
    ]);
  });

  test("downwards all is turned round but the blanks", async () => {
    const values = [["a"], [""], [1], [true]];
    expect(await sorted(values, [{ key: 0, ascending: false }])).toEqual([[true], ["a"], [1], [""]]);
  });

  test("several conditions; equal rows keep their order", async () => {
    const values = [
      ["b", 1, "x"],
      ["a", 2, "y"],
      ["b", 1, "z"],
      ["a", 1, "w"],
    ];
    const order = [
      ["a", 1, "w"],
      ["a", 2, "y"],
      ["b", 1, "x"],
      ["b", 1, "z"],
    ];
    expect(await sorted(values, [{ key: 0 }, { key: 1 }])).toEqual(order);
  });

  test("headers stay, and capitals count only when told so", async () => {
    const values = [["Tên"], ["B"], ["a"], ["b"]];
    expect(await sorted(values, [{ key: 0 }], false, true)).toEqual([["Tên"], ["a"], ["B"], ["b"]]);
    expect(await sorted(values, [{ key: 0 }], true, true)).toEqual([["Tên"], ["a"], ["b"], ["B"]]);
  });

  test("columns are sorted from left to right", async () => {
    const values = [
      [3, 1, 2],
      ["c", "a", "b"],
    ];
    expect(await sorted(values, [{ key: 0 }], false, false, "Columns")).toEqual([
      [1, 2, 3],
      ["a", "b", "c"],
    ]);
  });

  test("formulas go with their rows and refer to the new ones; formats too, borders not", async () => {
    const cells = told(async (context, sheet) => {
      const range = sheet.getRange("A1:B3");
      range.values = [
        [3, "=A1*10"],
        [1, "=A2*10"],
        [2, "=A3*10+$D$9"],
      ];
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("A1").format.borders.getItem("EdgeLeft").style = "Continuous";
      range.sort.apply([{ key: 0 }]);
      range.load("formulas");
      const [top, bottom] = [sheet.getRange("A1").format, sheet.getRange("A3").format];
      top.load("fill/color");
      bottom.load("fill/color");
      const [line, other] = [top.borders.getItem("EdgeLeft"), bottom.borders.getItem("EdgeLeft")];
      line.load("style");
      other.load("style");
      await context.sync();
      return [range.formulas, top.fill.color, bottom.fill.color, line.style, other.style];
    });
    expect(await cells).toEqual([
      [
        [1, "=A1*10"],
        [2, "=A2*10+$D$9"],
        [3, "=A3*10"],
      ],
      "#FFFFFF",
      "#FF0000",
      "Continuous",
      "None",
    ]);
  });

  test("hidden rows stay where they are", async () => {
    const values = told(async (_, sheet) => {
      sheet.getRange("A1:A3").values = [[3], [2], [1]];
      sheet.getRange("A2").rowHidden = true;
      sheet.getRange("A1:A3").sort.apply([{ key: 0 }]);
      return valuesOf(sheet.getRange("A1:A3"));
    });
    expect(await values).toEqual([[1], [2], [3]]);
  });

  test.each([
    ["a column that is not there", [{ key: 5 }], undefined, "!InvalidArgument"],
    ["no condition", [], undefined, "!InvalidArgument"],
    ["no word", [{ key: 0 }], "Diagonal", "!InvalidArgument"],
    ["colours", [{ key: 0, sortOn: "CellColor", color: "#FF0000" }], undefined, "!NotImplemented"],
  ])("%s is refused", async (_name, fields, orientation, code) => {
    const answer = sorted([[2], [1]], fields as Excel.SortField[], false, false, orientation as "Rows");
    expect(await answer).toBe(code);
  });

  test("merged cells are refused", async () => {
    const answer = told(async (context, sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1:B3").values = [
        [1, ""],
        [3, 4],
        [2, 5],
      ];
      sheet.getRange("A1:B3").sort.apply([{ key: 0 }]);
      await context.sync();
    });
    expect(await answer).toBe("!InvalidOperation");
  });
});

describe("duplicates", () => {
  const left = (columns: number[], hasHeader: boolean): Promise<unknown> =>
    told(async (context, sheet) => {
      const range = sheet.getRange("A1:B5");
      range.values = [
        ["Mã", "Tên"],
        ["x", 1],
        ["X", 2],
        ["y", 1],
        ["x", 1],
      ];
      sheet.getRange("A6").values = [["dưới"]];
      const result = range.removeDuplicates(columns, hasHeader).load("removed,uniqueRemaining");
      const all = sheet.getRange("A1:B6").load("values");
      await context.sync();
      return [result.removed, result.uniqueRemaining, all.values];
    });

  test("of one column, whatever their case; cells below stay", async () => {
    const rows = [
      ["Mã", "Tên"],
      ["x", 1],
      ["y", 1],
      ["", ""],
      ["", ""],
      ["dưới", ""],
    ];
    expect(await left([0], true)).toEqual([2, 2, rows]);
  });

  test("of both columns", async () => {
    const rows = [
      ["Mã", "Tên"],
      ["x", 1],
      ["X", 2],
      ["y", 1],
      ["", ""],
      ["dưới", ""],
    ];
    expect(await left([0, 1], false)).toEqual([1, 4, rows]);
  });

  test.each([[[]], [[2]], [[-1]]])("columns %j are refused", async (columns) => {
    expect(await left(columns, true)).toBe("!InvalidArgument");
  });
});

describe("finding", () => {
  const cells = [
    ["Xã Tân", "tân", 12],
    ["Tân Phú", "a*b", "=C1*2"],
  ];
  const found = (text: string, criteria: Excel.SearchCriteria, from = "A1:C2"): Promise<unknown> =>
    told(async (context, sheet) => {
      sheet.getRange("A1:C2").values = cells as string[][];
      await valuesOf(sheet.getRange("A1:C2"));
      const cell = sheet.getRange(from).find(text, criteria).load("address");
      await context.sync();
      return cell.address;
    });

  test.each([
    ["a part, whatever the case", "TÂN", {}, "A1:C2", "Sheet1!A1"],
    ["the whole", "tân", { completeMatch: true }, "A1:C2", "Sheet1!B1"],
    ["the case", "Tân P", { matchCase: true }, "A1:C2", "Sheet1!A2"],
    ["backwards", "tân", { searchDirection: "Backwards" }, "A1:C2", "Sheet1!A2"],
    ["from one cell through the sheet", "tân", {}, "A1", "Sheet1!B1"],
    ["a result of a formula", "24", {}, "A1:C2", "Sheet1!C2"],
    ["a wildcard", "t?n p*", {}, "A1:C2", "Sheet1!A2"],
    ["a star that is one", "a~*b", { completeMatch: true }, "A1:C2", "Sheet1!B2"],
    ["nothing", "Không", {}, "A1:C2", "!ItemNotFound"],
    ["no text", "", {}, "A1:C2", "!InvalidArgument"],
    ["no word", "tân", { searchDirection: "Sideways" }, "A1:C2", "!InvalidArgument"],
  ])("%s", async (_name, text, criteria, from, address) => {
    expect(await found(text, criteria as Excel.SearchCriteria, from)).toBe(address);
  });

  test("nothing is null where that is asked for", async () => {
    const answer = told(async (context, sheet) => {
      const cell = sheet.getRange("A1:C2").findOrNullObject("x", {});
      const all = sheet.findAllOrNullObject("x", {});
      await context.sync();
      return [cell.isNullObject, all.isNullObject];
    });
    expect(await answer).toEqual([true, true]);
  });

  test("all of a sheet, as rectangles", async () => {
    const answer = told(async (context, sheet) => {
      sheet.getRange("B2:C3").values = [
        ["a", "a"],
        ["a", "a"],
      ];
      sheet.getRange("E9").values = [["cà"]];
      const all = sheet.findAll("a", { completeMatch: true }).load("address,areaCount,cellCount");
      await context.sync();
      return [all.address, all.areaCount, all.cellCount];
    });
    expect(await answer).toEqual(["Sheet1!B2:C3", 1, 4]);
  });

  test("replacing counts cells, types anew, and goes into formulas", async () => {
    const answer = told(async (context, sheet) => {
      sheet.getRange("A1:A4").values = [["aaa"], [11], ["=B1+B11"], ["'01"]];
      const count = sheet.getRange("A1:A2").replaceAll("a", "b", {});
      const other = sheet.replaceAll("1", "2", {});
      const range = sheet.getRange("A1:A4").load("formulas");
      await context.sync();
      return [count.value, other.value, range.formulas];
    });
    expect(await answer).toEqual([1, 3, [["bbb"], [22], ["=B2+B22"], ["02"]]]);
  });
});
