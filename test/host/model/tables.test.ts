import { formatArea, parseArea, Workbook, type Sheet, type Table } from "../../../src/host/model";
import {
  addColumn,
  addRows,
  cellsTyped,
  deleteColumn,
  deleteRows,
  filterColumn,
  makeTable,
  renameColumn,
  resizeTable,
  shift,
  showTotals,
  sortTable,
  writeCells,
  type Sight,
} from "../../../src/host/model/commands";
import { filterOfSheet, filterOfTable, type Criteria } from "../../../src/host/model/filters";
import { placeFilter } from "../../../src/host/model/commands/filter";
import { append, element, ensureChild } from "../../../src/host/package";
import { strFromU8, unzipSync } from "fflate";

const SIGHT: Sight = { text: (value) => String(value ?? ""), today: () => 45_627 };

/** A table at A1:C4 of a new workbook: unit, points, an empty column. */
function points(): { workbook: Workbook; sheet: Sheet; table: Table } {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  put(workbook, "A1:C4", [
    ["Đơn vị", "Điểm", "Kết quả"],
    ["X01", 8, null],
    ["X02", 5, null],
    ["X03", 9, null],
  ]);
  return { workbook, sheet, table: makeTable(workbook, sheet, parseArea("A1:C4"), true) };
}

function put(workbook: Workbook, address: string, values: readonly (readonly unknown[])[]): void {
  const area = parseArea(address);
  writeCells(workbook, workbook.firstSheet, area, (row, column) => values[row]?.[column] ?? null);
}

/** What stands in cells: formulas with `=`. */
function cells(sheet: Sheet, address: string): unknown[] {
  const { top, left, bottom, right } = parseArea(address);
  const found: unknown[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const formula = sheet.formula(row, column);
      found.push(formula === undefined ? sheet.value(row, column) : `=${formula}`);
    }
  return found;
}

/** A person types something into cells and Excel looks what it has to do with them. */
function type(workbook: Workbook, address: string, ...values: readonly unknown[]): void {
  const sheet = workbook.firstSheet;
  const area = parseArea(address);
  values.forEach((value, at) => sheet.write(area.top + at, area.left, value));
  cellsTyped(workbook, sheet, area);
}

async function part(workbook: Workbook, path: string): Promise<string> {
  return strFromU8(unzipSync(await workbook.save())[path] ?? new Uint8Array());
}

const values = (...texts: string[]): Criteria => ({ kind: "values", texts, blanks: false, dates: [] });

describe("calculated columns", () => {
  test.each([
    ["one formula fills an empty column", "C3", [["=B3*2"]], ["=B2*2", "=B3*2", "=B4*2"]],
    [
      "of differing ones the lowest fills it (office-js#5909)",
      "C2:C4",
      [["=1+1"], ["=2+2"], ["=3+3"]],
      ["=3+3", "=3+3", "=3+3"],
    ],
    [
      "also where blanks are written beside (office-js#2093)",
      "C2:C4",
      [["=B2"], [""], ["=B4*3"]],
      ["=B2*3", "=B3*3", "=B4*3"],
    ],
    ["values beside formulas are left", "C2:C4", [["=B2"], ["x"], ["=B4*3"]], ["=B2", "x", "=B4*3"]],
    ["a column with data is left", "B2", [["=1+1"]], ["=1+1", 5, 9]],
  ])("%s", (_, address, written, expected) => {
    const { workbook, sheet } = points();
    put(workbook, address, written);
    const column = address.charAt(0);
    expect(cells(sheet, `${column}2:${column}4`)).toEqual(expected);
  });

  test("a changed formula changes the whole column, unless it has exceptions", () => {
    const { workbook, sheet } = points();
    put(workbook, "C2", [["=B2*2"]]);
    put(workbook, "C3", [["=B3*5"]]);
    expect(cells(sheet, "C2:C4")).toEqual(["=B2*5", "=B3*5", "=B4*5"]);
    put(workbook, "C2", [["không"]]);
    put(workbook, "C4", [["=B4*7"]]);
    expect(cells(sheet, "C2:C4")).toEqual(["không", "=B3*5", "=B4*7"]);
  });

  test("a person's formula fills a column that is empty otherwise", () => {
    const { workbook, sheet } = points();
    type(workbook, "C4", "=B4-1");
    expect(cells(sheet, "C2:C4")).toEqual(["=B2-1", "=B3-1", "=B4-1"]);
    type(workbook, "C3", "=B3-2");
    expect(cells(sheet, "C2:C4")).toEqual(["=B2-2", "=B3-2", "=B4-2"]);
  });

  test("new rows have the formula, and the file says so", async () => {
    const { workbook, sheet, table } = points();
    put(workbook, "C2", [["=B2*2"]]);
    addRows(workbook, table, 1, 1);
    addRows(workbook, table, undefined, 1);
    addRows(workbook, table, 0, 1);
    expect(cells(sheet, "C2:C7")).toEqual(["=B2*2", "=B3*2", "=B4*2", "=B5*2", "=B6*2", "=B7*2"]);
    const xml = await part(workbook, "xl/tables/table1.xml");
    expect(xml).toContain("<calculatedColumnFormula>B2*2</calculatedColumnFormula>");
    const again = Workbook.open(await workbook.save());
    const [same] = again.tables;
    if (!same) throw new Error("no table");
    addRows(again, same, undefined, 1);
    expect(cells(again.firstSheet, "C8")).toEqual(["=B8*2"]);
  });
});

describe("growing", () => {
  test("what is typed directly below belongs to the table, with formats and formulas", () => {
    const { workbook, sheet, table } = points();
    put(workbook, "C2", [["=B2*2"]]);
    sheet.restyle(parseArea("B4"), { numberFormat: "0.00" });
    type(workbook, "A5:A6", "X04", "X05");
    expect(formatArea(table.area)).toBe("A1:C6");
    expect(cells(sheet, "C5:C6")).toEqual(["=B5*2", "=B6*2"]);
    expect(sheet.numberFormat(5, 1)).toBe("0.00");
  });

  test.each([
    ["a row further down", (workbook: Workbook) => type(workbook, "A6", "x")],
    ["beside it", (workbook: Workbook) => type(workbook, "E5", "x")],
    [
      "below a row of totals",
      (workbook: Workbook, table: Table) => {
        showTotals(workbook, table, true);
        type(workbook, "A6", "x");
      },
    ],
    [
      "where a validation of its own lies",
      (workbook: Workbook) => {
        validate(workbook.firstSheet, "A5:A9");
        type(workbook, "A5", "x");
      },
    ],
  ])("but not what is typed %s", (_, act) => {
    const { workbook, table } = points();
    act(workbook, table);
    expect(table.rowCount).toBe(3);
  });

  test("rules over all the data lie over new rows too, others stay", () => {
    const { workbook, sheet, table } = points();
    validate(sheet, "A2:B4");
    validate(sheet, "C3:C4");
    addRows(workbook, table, undefined, 2);
    addRows(workbook, table, 0, 1);
    const entries = [...(sheet.child("dataValidations")?.children ?? [])];
    expect(entries.map((entry) => (entry as ReturnType<typeof element>).attributes.sqref)).toEqual([
      "A2:B7",
      "C4:C5",
    ]);
  });

  test("resizing keeps columns by their names and makes errors of lost ones", () => {
    const { workbook, sheet, table } = points();
    put(workbook, "F1:F2", [["=SUM(Table1[Kết quả])"], ["=SUM(Table1[Điểm])"]]);
    resizeTable(workbook, table, parseArea("A1:B6"));
    expect(cells(sheet, "F1:F2")).toEqual(["=SUM(#REF!)", "=SUM(Table1[Điểm])"]);
    expect(table.headers()).toEqual(["Đơn vị", "Điểm"]);
    expect(() => resizeTable(workbook, table, parseArea("A2:B6"))).toThrow(/must stay/u);
  });
});

function validate(sheet: Sheet, sqref: string): void {
  append(sheet.editChild("dataValidations"), element("dataValidation", { sqref, type: "whole" }));
}

describe("rows that go", () => {
  test("may be any, and formulas below follow", () => {
    const { workbook, sheet, table } = points();
    addRows(workbook, table, undefined, 2);
    put(workbook, "A5:A8", [["X04"], ["X05"], [null], ["=B6&B4"]]);
    deleteRows(workbook, table, [0, 2, 3]);
    expect(cells(sheet, "A2:A3")).toEqual(["X02", "X05"]);
    expect(cells(sheet, "A5")).toEqual(["=B3&#REF!"]);
    expect(formatArea(table.area)).toBe("A1:C3");
  });

  test.each([[[3]], [[-1]], [[0, 0]], [[0.5]]])("%j are refused, and all stay", (indexes) => {
    const { workbook, table } = points();
    expect(() => deleteRows(workbook, table, indexes)).toThrow(/no such row/u);
    expect(table.rowCount).toBe(3);
  });

  test("not while the table is filtered", () => {
    const { workbook, table } = points();
    filterColumn(workbook, filterOfTable(table), 0, values("X01"), SIGHT);
    expect(() => deleteRows(workbook, table, [1])).toThrow(/filtered range or table/u);
  });
});

describe("columns in files and filters", () => {
  test("criteria and what columns know go with them", async () => {
    const { workbook, sheet, table } = points();
    put(workbook, "C2", [["=B2*2"]]);
    filterColumn(
      workbook,
      filterOfTable(table),
      1,
      { kind: "top", isTop: true, isPercent: false, count: 2 },
      SIGHT,
    );
    shift(workbook, sheet, "insert", parseArea("B:B"), "columns");
    expect(
      filterOfTable(table)
        .columns()
        .map(({ offset }) => offset),
    ).toEqual([2]);
    expect(table.headers()).toEqual(["Đơn vị", "Column1", "Điểm", "Kết quả"]);
    const xml = await part(workbook, "xl/tables/table1.xml");
    expect(xml).toContain('<filterColumn colId="2"><top10 val="2" filterVal="8"/></filterColumn>');
    expect(xml).toMatch(/name="Kết quả"><calculatedColumnFormula>C2\*2</u);
    expect(() => shift(workbook, sheet, "delete", parseArea("C:C"), "columns")).toThrow(/clear the filter/u);
  });

  test("a table without headers keeps the order of its columns", () => {
    const { workbook, table } = points();
    table.part.edit();
    table.part.root.attributes.headerRowCount = "0";
    addColumn(workbook, table, 1, "Cụm");
    addColumn(workbook, table, 0, undefined);
    expect(table.headers()).toEqual(["Column1", "Đơn vị", "Cụm", "Điểm", "Kết quả"]);
    deleteColumn(workbook, table, 2);
    renameColumn(workbook, table, 2, "Điểm số");
    expect(table.headers()).toEqual(["Column1", "Đơn vị", "Điểm số", "Kết quả"]);
  });

  test("totals stand in the file as they stand in the cells", async () => {
    const { workbook, sheet, table } = points();
    showTotals(workbook, table, true);
    put(workbook, "B5", [["=SUBTOTAL(109,Table1[Điểm])"]]);
    put(workbook, "A5", [["Cộng"]]);
    const xml = await part(workbook, "xl/tables/table1.xml");
    expect(xml).toContain('totalsRowCount="1"');
    expect(xml).toContain('name="Đơn vị" totalsRowLabel="Cộng"');
    expect(xml).toContain('name="Điểm" totalsRowFunction="sum"');
    expect(xml).toContain('<autoFilter ref="A1:C4"/>');
    expect(cells(sheet, "C5")).toEqual(["=SUBTOTAL(103,[Kết quả])"]);
  });

  test("filters, hidden rows and the order stand in the file and are read again", async () => {
    const { workbook, table } = points();
    sortTable(workbook, table, { fields: [{ key: 1, isAscending: false }], matchesCase: true });
    filterColumn(workbook, filterOfTable(table), 0, values("X01"), SIGHT);
    const xml = await part(workbook, "xl/tables/table1.xml");
    expect(xml).toContain(
      '<sortState caseSensitive="1" ref="A2:C4"><sortCondition descending="1" ref="B2:B4"/></sortState>',
    );
    const again = Workbook.open(await workbook.save());
    const [same] = again.tables;
    expect(same && filterOfTable(same).columns()).toEqual([{ offset: 0, criteria: values("X01") }]);
    expect([1, 2, 3].map((row) => again.firstSheet.isRowHidden(row))).toEqual([true, false, true]);
  });

  test("the filter of a sheet has its hidden name and follows its cells", async () => {
    const workbook = Workbook.open();
    const sheet = workbook.firstSheet;
    put(workbook, "B2:B4", [["Điểm"], [1], [2]]);
    const filter = placeFilter(workbook, sheet, parseArea("B2:B4"));
    filterColumn(
      workbook,
      filter,
      0,
      { kind: "custom", comparisons: [{ operator: "greaterThan", value: "1" }], joins: "and" },
      SIGHT,
    );
    shift(workbook, sheet, "insert", parseArea("1:1"), "rows");
    const xml = await part(workbook, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<sheetPr filterMode="1"/>');
    expect(xml).toContain(
      '<autoFilter ref="B3:B5"><filterColumn colId="0"><customFilters><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn></autoFilter>',
    );
    const name = workbook.names.find("_xlnm._FilterDatabase", sheet);
    expect([name?.formula, name?.isVisible]).toEqual(["Sheet1!$B$3:$B$5", false]);
    expect(filterOfSheet(sheet).isFiltering).toBe(true);
  });
});

describe("periods", () => {
  // 45,627 is Sunday, 1 December 2024.
  test.each([
    ["today", [45_627]],
    ["tomorrow", [45_628]],
    ["thisWeek", [45_627, 45_628]],
    ["lastWeek", [45_626]],
    ["lastMonth", [45_626]],
    ["thisQuarter", [45_626, 45_627, 45_628]],
    ["nextYear", [45_700]],
    ["yearToDate", [45_300, 45_626, 45_627]],
    ["M2", [45_700]],
    ["Q4", [45_626, 45_627, 45_628]],
  ] as const)("%s", (dynamic, expected) => {
    const workbook = Workbook.open();
    const sheet = workbook.firstSheet;
    const days = [45_300, 45_626, 45_627, 45_628, 45_700];
    // 45,700 is 12 February 2025, 45,300 is 9 January 2024.
    put(workbook, "A1:A6", [["Ngày"], ...days.map((day) => [day])]);
    filterColumn(
      workbook,
      placeFilter(workbook, sheet, parseArea("A1:A6")),
      0,
      { kind: "dynamic", dynamic },
      SIGHT,
    );
    expect(days.filter((_, at) => !sheet.isRowHidden(at + 1))).toEqual(expected);
  });
});

test("a filter by colour stays in the file, but nobody applies it again", async () => {
  const { workbook, sheet, table } = points();
  const root = table.part.edit();
  const filter = ensureChild(root, "autoFilter", []);
  append(filter, element("filterColumn", { colId: 0 }, element("colorFilter", { dxfId: 0 })));
  expect(filterOfTable(table).isFiltering).toBe(true);
  expect(() => filterColumn(workbook, filterOfTable(table), 1, values("8"), SIGHT)).toThrow(/colour/u);
  expect(sheet.isRowHidden(2)).toBe(false);
  expect(await part(workbook, "xl/tables/table1.xml")).toContain('<colorFilter dxfId="0"/>');
});
