import { openExcel } from "../../../src/host/bridge/node";
import { OfficePackage } from "../../../src/host/package";
import { counted, first, told, valuesOf } from "./excel";

/** The reference: https://learn.microsoft.com/javascript/api/excel (Table, TableRowCollection, TableColumnCollection …). */

const code = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => "accepted",
    (error: { code: string }) => error.code,
  );

/** A table "Diem" at B2:C5: units with their points, a formula beside it. */
function points(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("B2:C5").values = [
    ["Đơn vị", "Điểm"],
    ["X01", 8],
    ["X02", 5],
    ["X03", 9],
  ];
  const table = sheet.tables.add("B2:C5", true);
  table.name = "Diem";
  return table;
}

async function address(range: Excel.Range): Promise<string> {
  range.load("address");
  await range.context.sync();
  return range.address.replace("Sheet1!", "");
}

describe("making a table", () => {
  test("without headers moves the cells down by one row (office-js#196)", async () => {
    const made = told(async (_, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["a", 1],
        ["b", 2],
        ["dưới", 3],
      ];
      const table = sheet.tables.add("A1:B2", false);
      return [await address(table.getRange()), await valuesOf(sheet.getRange("A1:B4"))];
    });
    expect(await made).toEqual([
      "A1:B3",
      [
        ["Column1", "Column2"],
        ["a", 1],
        ["b", 2],
        ["dưới", 3],
      ],
    ]);
  });

  test("of a header row alone has no rows; the first ones fill its empty row", async () => {
    const made = told(async (context, sheet) => {
      const table = sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["Mã", "Điểm"]];
      const before = await counted(context, table.rows.getCount());
      table.rows.add(undefined, [
        ["X01", 1],
        ["X02", 2],
      ]);
      const after = await counted(context, table.rows.getCount());
      return [before, after, await address(table.getRange()), await valuesOf(sheet.getRange("A2:B3"))];
    });
    expect(await made).toEqual([
      0,
      2,
      "A1:B3",
      [
        ["X01", 1],
        ["X02", 2],
      ],
    ]);
  });

  test("headers are texts, filled and unique", async () => {
    const headers = told(async (_, sheet) => {
      sheet.getRange("A1:D1").values = [[2024, "a", "", "a"]];
      return valuesOf(sheet.tables.add("A1:D3", true).getHeaderRowRange());
    });
    expect(await headers).toEqual([["2024", "a", "Column1", "a2"]]);
  });

  test("over another table is refused", async () => {
    const made = told(async (context, sheet) => {
      points(sheet);
      await context.sync();
      sheet.tables.add("C5:D9", true);
      return code(context.sync());
    });
    expect(await made).toBe("InvalidArgument");
  });
});

describe("rows", () => {
  test("come where they are wanted, and cells below make room", async () => {
    const rows = told(async (context, sheet) => {
      const table = points(sheet);
      sheet.getRange("B6").values = [["ghi chú"]];
      table.rows.add(1, [["X05", 7]]);
      table.rows.add(undefined, [["X06", 6]]);
      table.rows.add(-1, [["X07", 4]]);
      table.rows.load("items/index,items/values");
      await context.sync();
      return [
        table.rows.items.map(({ index, values }) => [index, first(values)]),
        await address(table.getRange()),
        first(await valuesOf(sheet.getRange("B9"))),
      ];
    });
    expect(await rows).toEqual([
      [
        [0, "X01"],
        [1, "X05"],
        [2, "X02"],
        [3, "X03"],
        [4, "X06"],
        [5, "X07"],
      ],
      "B2:C8",
      "ghi chú",
    ]);
  });

  test.each([
    ["beyond the end", (rows: Excel.TableRowCollection) => rows.add(4, [["x", 1]])],
    ["of another width", (rows: Excel.TableRowCollection) => rows.add(undefined, [["x"]])],
    ["that is not there", (rows: Excel.TableRowCollection) => rows.getItemAt(3).load("index")],
  ])("%s are refused", async (_, ask) => {
    const asked = told(async (context, sheet) => {
      ask(points(sheet).rows);
      await context.sync();
    });
    expect(await asked).toBe("!InvalidArgument");
  });

  test("that are added only below take empty cells alone", async () => {
    const added = told(async (context, sheet) => {
      const { rows } = points(sheet);
      rows.add(undefined, [["X04", 1]], false);
      const count = await counted(context, rows.getCount());
      sheet.getRange("B7").values = [["ghi chú"]];
      await context.sync();
      rows.add(undefined, [["X05", 1]], false);
      return [count, await code(context.sync())];
    });
    expect(await added).toEqual([4, "NotImplemented"]);
  });

  test("are written and deleted; the last one leaves an empty row", async () => {
    const left = told(async (context, sheet) => {
      const table = points(sheet);
      table.rows.getItemAt(1).values = [["X99", 1]];
      table.rows.getItemAt(0).delete();
      const values = await valuesOf(table.getDataBodyRange());
      table.rows.getItemAt(1).delete();
      table.rows.getItemAt(0).delete();
      const count = await counted(context, table.rows.getCount());
      return [values, count, await address(table.getRange())];
    });
    expect(await left).toEqual([
      [
        ["X99", 1],
        ["X03", 9],
      ],
      0,
      "B2:C3",
    ]);
  });
});

test("several rows are deleted at once", async () => {
  const left = told(async (context, sheet) => {
    const table = points(sheet);
    table.rows.deleteRows([0, 2]);
    const units = (await valuesOf(table.getDataBodyRange())).flat();
    table.rows.deleteRowsAt(0);
    return [units, await counted(context, table.rows.getCount())];
  });
  expect(await left).toEqual([["X02", 5], 0]);
});

describe("columns", () => {
  test("come with their header first, and references follow", async () => {
    const columns = told(async (context, sheet) => {
      const table = points(sheet);
      sheet.getRange("G1").formulas = [["=SUM(Diem[Điểm])"]];
      table.columns.add(1, [["Cụm"], ["C1"], ["C1"], ["C2"]]);
      table.columns.add(undefined, undefined, "Ghi chú");
      table.columns.getItem("Điểm").name = "Điểm số";
      table.columns.load("items/name,items/index");
      const formula = sheet.getRange("I1").load("formulas");
      const moved = sheet.getRange("G1").load("formulas");
      await context.sync();
      return [
        table.columns.items.map(({ name, index }) => [index, name]),
        first(formula.formulas),
        first(moved.formulas),
        await valuesOf(table.columns.getItemAt(1).getDataBodyRange()),
      ];
    });
    expect(await columns).toEqual([
      [
        [0, "Đơn vị"],
        [1, "Cụm"],
        [2, "Điểm số"],
        [3, "Ghi chú"],
      ],
      "",
      "=SUM(Diem[Điểm số])",
      [["C1"], ["C1"], ["C2"]],
    ]);
  });

  test("that go leave errors where they were named", async () => {
    const formula = told(async (context, sheet) => {
      const table = points(sheet);
      sheet.getRange("A9").formulas = [["=SUM(Diem[Điểm])+ROWS(Diem)"]];
      table.columns.getItem("Điểm").delete();
      const range = sheet.getRange("A9").load("formulas");
      await context.sync();
      return [first(range.formulas), await address(table.getRange())];
    });
    expect(await formula).toEqual(["=SUM(#REF!)+ROWS(Diem)", "B2:B5"]);
  });

  test("keep their id when others come before them", async () => {
    const ids = told(async (context, sheet) => {
      const table = points(sheet);
      const column = table.columns.getItem("Điểm").load("id,index");
      await context.sync();
      const { id } = column;
      table.columns.add(0, undefined, "STT");
      const same = table.columns.getItem(id).load("name,index");
      await context.sync();
      return [same.name, same.index];
    });
    expect(await ids).toEqual(["Điểm", 2]);
  });

  test.each([
    ["a name twice", (table: Excel.Table) => (table.columns.getItemAt(0).name = "điểm")],
    ["no name", (table: Excel.Table) => (table.columns.getItemAt(0).name = "")],
    ["a place beyond the columns", (table: Excel.Table) => table.columns.add(3)],
    ["too few values", (table: Excel.Table) => table.columns.add(undefined, [["Cụm"], ["C1"]])],
  ])("%s is refused", async (_, ask) => {
    const asked = told(async (context, sheet) => {
      ask(points(sheet));
      await context.sync();
    });
    expect(await asked).toBe("!InvalidArgument");
  });

  test("the only one stays", async () => {
    const asked = told(async (context, sheet) => {
      sheet.tables.add("A1:A3", true).columns.getItemAt(0).delete();
      await context.sync();
    });
    expect(await asked).toBe("!InvalidOperation");
  });
});

describe("totals and headers", () => {
  test("the row of totals has its label and adds up the last column; cells below make room", async () => {
    const totals = told(async (context, sheet) => {
      const table = points(sheet);
      sheet.getRange("B6").values = [["ghi chú"]];
      table.showTotals = true;
      const row = table.getTotalRowRange().load("formulas,address");
      const rows = await counted(context, table.rows.getCount());
      const below = first(await valuesOf(sheet.getRange("B7")));
      table.showTotals = false;
      return [row.formulas, row.address, rows, below, first(await valuesOf(sheet.getRange("B6")))];
    });
    expect(await totals).toEqual([
      [["Total", "=SUBTOTAL(109,[Điểm])"]],
      "Sheet1!B6:C6",
      3,
      "ghi chú",
      "ghi chú",
    ]);
  });

  test("a column without numbers is counted; what people made of the row comes back", async () => {
    const totals = told(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [
        ["Mã", "Tên"],
        ["X01", "Xã Một"],
      ];
      const table = sheet.tables.add("A1:B2", true);
      table.showTotals = true;
      const row = table.getTotalRowRange().load("formulas");
      await context.sync();
      const { formulas } = row;
      table.getTotalRowRange().values = [["Cộng", "=COUNTA([Tên])"]];
      table.showTotals = false;
      table.showTotals = true;
      const again = table.getTotalRowRange().load("formulas");
      await context.sync();
      return [formulas, again.formulas];
    });
    expect(await totals).toEqual([[["Total", "=SUBTOTAL(103,[Tên])"]], [["Cộng", "=COUNTA([Tên])"]]]);
  });

  test("columns and totals name their table in the file, and not within it", async () => {
    const excel = await openExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = points(sheet);
      table.columns.add(undefined, [["Gấp đôi"], ["=[@Điểm]*2"], ["=[@Điểm]*2"], ["=[@Điểm]*2"]]);
      await valuesOf(sheet.getRange("A1"));
      table.showTotals = true;
      table.getTotalRowRange().getCell(0, 1).values = [["=MAX([Điểm])-MIN([Điểm])"]];
      await context.sync();
    });
    const bytes = await excel.save();
    excel.close();
    const part = OfficePackage.open(bytes).text("xl/tables/table1.xml");
    expect(part).toContain("<calculatedColumnFormula>Diem[[#This Row],[Điểm]]*2</calculatedColumnFormula>");
    expect(part).toContain("<totalsRowFormula>MAX(Diem[Điểm])-MIN(Diem[Điểm])</totalsRowFormula>");
    const again = await openExcel({ workbook: bytes });
    const formulas = await again.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Sheet1").getRange("C6:D6").load("formulas");
      await context.sync();
      return cells.formulas as unknown[][];
    });
    again.close();
    expect(formulas).toEqual([["=MAX([Điểm])-MIN([Điểm])", "=SUBTOTAL(109,[Gấp đôi])"]]);
  });

  test("rows come above the totals", async () => {
    const table = told(async (_, sheet) => {
      const made = points(sheet);
      made.showTotals = true;
      made.rows.add(undefined, [["X04", 1]]);
      return [await address(made.getTotalRowRange()), await valuesOf(sheet.getRange("B6:C6"))];
    });
    expect(await table).toEqual(["B7:C7", [["X04", 1]]]);
  });

  test("there is no row of totals where none is shown", async () => {
    const range = told(async (context, sheet) => {
      points(sheet).getTotalRowRange().load("address");
      await context.sync();
    });
    expect(await range).toBe("!ItemNotFound");
  });

  test("the header row goes and comes back", async () => {
    const ranges = told(async (context, sheet) => {
      const table = points(sheet);
      table.showHeaders = false;
      const without = await address(table.getRange());
      const gone = await valuesOf(sheet.getRange("B2:C2"));
      table.showFilterButton = true;
      const refused = await code(context.sync());
      table.showHeaders = true;
      return [
        without,
        gone,
        refused,
        await address(table.getRange()),
        await valuesOf(table.getHeaderRowRange()),
      ];
    });
    expect(await ranges).toEqual(["B3:C5", [["", ""]], "InvalidOperation", "B2:C5", [["Đơn vị", "Điểm"]]]);
  });
});

describe("the table as a whole", () => {
  test("converted to a range, formulas name its cells", async () => {
    const formulas = told(async (context, sheet) => {
      const table = points(sheet);
      sheet.getRange("E1:E3").formulas = [["=SUM(Diem[Điểm])"], ["=COUNTA(Diem[#Headers])"], ["=ROWS(Diem)"]];
      const range = table.convertToRange().load("address");
      const cells = sheet.getRange("E1:E3").load("formulas");
      const count = await counted(context, sheet.tables.getCount());
      return [range.address, cells.formulas.map(([formula]) => formula as string), count];
    });
    expect(await formulas).toEqual([
      "Sheet1!B2:C5",
      ["=SUM(Sheet1!$C$3:$C$5)", "=COUNTA(Sheet1!$B$2:$C$2)", "=ROWS(Sheet1!$B$3:$C$5)"],
      0,
    ]);
  });

  test("deleted, its cells are empty and references errors", async () => {
    const left = told(async (context, sheet) => {
      const table = points(sheet);
      sheet.getRange("E1").formulas = [["=SUM(Diem[Điểm])"]];
      table.delete();
      const cell = sheet.getRange("E1").load("formulas");
      await context.sync();
      return [first(cell.formulas), await valuesOf(sheet.getRange("B2:C3"))];
    });
    expect(await left).toEqual([
      "=SUM(#REF!)",
      [
        ["", ""],
        ["", ""],
      ],
    ]);
  });

  test.each([
    ["B2:C9", "accepted"],
    ["B2:E4", "accepted"],
    ["B3:C9", "InvalidArgument"],
    ["E2:F9", "InvalidArgument"],
    ["B2:C2", "InvalidArgument"],
  ])("resized to %s: %s", async (range, answer) => {
    const resized = told(async (context, sheet) => {
      const table = points(sheet);
      await context.sync();
      table.resize(range);
      return code(context.sync());
    });
    expect(await resized).toBe(answer);
  });

  test("a style that nobody knows is refused", async () => {
    const style = (name: string): Promise<unknown> =>
      told(async (context, sheet) => {
        points(sheet).style = name;
        await context.sync();
        return "set";
      });
    expect([await style("TableStyleLight21"), await style("TableStyleLight22")]).toEqual([
      "set",
      "!InvalidArgument",
    ]);
  });

  test("is found by its place", async () => {
    const names = told(async (context, sheet) => {
      points(sheet);
      const table = sheet.tables.getItemAt(0).load("name,legacyId,showTotals");
      await context.sync();
      sheet.tables.getItemAt(1).load("name");
      return [table.name, table.legacyId, table.showTotals, await code(context.sync())];
    });
    expect(await names).toEqual(["Diem", "1", false, "InvalidArgument"]);
  });
});

describe("sorting", () => {
  test("orders rows with their formulas and remembers how", async () => {
    const sorted = told(async (context, sheet) => {
      const table = points(sheet);
      sheet.getRange("D2:D5").formulas = [["Gấp đôi"], ["=C3*2"], ["=C4*2"], ["=C5*2"]];
      table.resize("B2:D5");
      table.sort.apply([{ key: 1, ascending: false }]);
      const body = table.getDataBodyRange().load("formulas");
      table.sort.load("fields,matchCase");
      await context.sync();
      return [
        body.formulas,
        table.sort.fields.map(({ key, ascending }) => [key, ascending]),
        table.sort.matchCase,
      ];
    });
    expect(await sorted).toEqual([
      [
        ["X03", 9, "=C3*2"],
        ["X01", 8, "=C4*2"],
        ["X02", 5, "=C5*2"],
      ],
      [[1, false]],
      false,
    ]);
  });

  test("again when asked, and forgets when cleared", async () => {
    const sorted = told(async (context, sheet) => {
      const table = points(sheet);
      table.sort.apply([{ key: 1, ascending: true }]);
      table.rows.add(undefined, [["X09", 1]]);
      const before = await valuesOf(table.columns.getItemAt(0).getDataBodyRange());
      table.sort.reapply();
      const after = await valuesOf(table.columns.getItemAt(0).getDataBodyRange());
      table.sort.clear();
      table.sort.load("fields");
      await context.sync();
      return [before.flat(), after.flat(), table.sort.fields];
    });
    expect(await sorted).toEqual([["X02", "X01", "X03", "X09"], ["X09", "X02", "X01", "X03"], []]);
  });

  test.each([
    ["a column beyond the table", [{ key: 2 }], "InvalidArgument"],
    ["no field", [], "InvalidArgument"],
    ["a colour", [{ key: 0, sortOn: "CellColor" as const, color: "#FF0000" }], "NotImplemented"],
  ])("by %s is refused", async (_, fields, answer) => {
    const sorted = told(async (context, sheet) => {
      points(sheet).sort.apply(fields);
      await context.sync();
    });
    expect(await sorted).toBe(`!${answer}`);
  });
});
