import { Workbook, formatArea, parseArea, type Sheet } from "../../../src/host/model";
import { copyCells, copySheet, makeTable, moveCells, sortCells } from "../../../src/host/model/commands";
import { CellSet } from "../../../src/host/model/areas";
import { copiedFormula, transposedFormula } from "../../../src/host/model/references/relative";
import { united } from "../../../src/host/model/specialCells";
import { RangeObject, rangeAt } from "../../../src/host/objects/range";
import { append, element } from "../../../src/host/package";

/** A workbook of which the first sheet has a validation over A1:A6 and a conditional format over B1:B6. */
function ruled(): { workbook: Workbook; sheet: Sheet } {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  const validation = element(
    "dataValidation",
    { type: "custom", sqref: "A1:A6" },
    element("formula1", {}, "A1>C1"),
  );
  append(sheet.editChild("dataValidations"), validation);
  const rule = element(
    "cfRule",
    { type: "expression", dxfId: 0, priority: 1 },
    element("formula", {}, "$C1=B1"),
  );
  const conditions = element("conditionalFormatting", { sqref: "B1:B6" }, rule);
  sheet.part.edit().children.push(conditions);
  conditions.parent = sheet.part.root;
  for (let row = 0; row < 6; row++) sheet.write(row, 0, row + 1);
  return { workbook, sheet };
}

/** Every rule of the sheet: where it stands and what it says. */
function rulesOf(sheet: Sheet): string[] {
  const text = sheet.part.text;
  return [...text.matchAll(/sqref="([^"]*)"[\s\S]*?<formula1?>([^<]*)</gu)]
    .map(([, areas = "", formula = ""]) => `${areas} ${formula.replace("&gt;", ">")}`)
    .sort();
}

test.each([
  ["A1+$A1+A$1+$A$1", "C3", "D5", "B3+$A3+B$1+$A$1"],
  ["SUM(A1:A$3)", "C3", "C8", "SUM(A$3:A6)"],
  ["A:A+1:1", "C3", "D4", "B:B+2:2"],
  ['Sheet2!A1&"A1"', "B2", "B3", 'Sheet2!A2&"A1"'],
  ["SUM(A1:A1)", "B1", "B2", "SUM(A2:A2)"],
  ["A1", "B2", "A1", "#REF!"],
  ["Table1[Điểm]+LOG10(A1)", "B1", "B2", "Table1[Điểm]+LOG10(A2)"],
])("%s of %s says in %s %s", (formula, from, to, expected) => {
  const place = (address: string): { row: number; column: number } => {
    const { top, left } = parseArea(address);
    return { row: top, column: left };
  };
  expect(copiedFormula(formula, place(from), place(to))).toBe(expected);
});

test("transposed distances, and what cannot be transposed", () => {
  const [from, to] = [
    { row: 1, column: 1 },
    { row: 5, column: 5 },
  ];
  expect(transposedFormula("A1:B3+$A$9", from, to)).toBe("E5:G6+$A$9");
  expect(() => transposedFormula("$A1", from, to)).toThrow(/transposes no formula/u);
});

test("moving part of a rule's cells takes that part along", () => {
  const { workbook, sheet } = ruled();
  moveCells(workbook, { sheet, area: parseArea("A1:B2") }, { sheet, area: parseArea("F11") });
  expect(rulesOf(sheet)).toEqual(["A3:A6 A3>C3", "B3:B6 $C3=B3", "F11:F12 F11>C1", "G11:G12 $C1=G11"]);
});

test("copying brings rules, relative to their new cells", () => {
  const { workbook, sheet } = ruled();
  copyCells(
    workbook,
    { sheet, area: parseArea("A2:B3") },
    { sheet, area: parseArea("D9:E12") },
    { type: "All" },
  );
  expect(rulesOf(sheet)).toEqual([
    "A1:A6 A1>C1",
    "B1:B6 $C1=B1",
    "D11:D12 D11>F11",
    "D9:D10 D9>F9",
    "E11:E12 $C11=E11",
    "E9:E10 $C9=E9",
  ]);
  copyCells(workbook, { sheet, area: parseArea("H1") }, { sheet, area: parseArea("A2:B2") }, { type: "All" });
  expect(rulesOf(sheet).slice(0, 2)).toEqual(["A1 A3:A6 A1>C1", "B1 B3:B6 $C1=B1"]);
});

test("what cannot go to another sheet is refused before anything moves", () => {
  const { workbook, sheet } = ruled();
  const other = workbook.addSheet("Khác");
  expect(() =>
    moveCells(workbook, { sheet, area: parseArea("A1") }, { sheet: other, area: parseArea("A1") }),
  ).toThrow(/no cells with validations/u);
  expect(sheet.value(0, 0)).toBe(1);
  expect(rulesOf(sheet)).toHaveLength(2);
});

test("a table moves as a whole, and keeps its header otherwise", () => {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  sheet.write(0, 0, "Mã");
  sheet.write(1, 0, "x");
  const table = makeTable(workbook, sheet, parseArea("A1:A2"), true);
  expect(() =>
    moveCells(workbook, { sheet, area: parseArea("A1") }, { sheet, area: parseArea("D1") }),
  ).toThrow(/header/u);
  moveCells(workbook, { sheet, area: parseArea("A1:A2") }, { sheet, area: parseArea("D4") });
  expect([formatArea(table.area), sheet.value(3, 3), sheet.value(0, 0)]).toEqual(["D4:D5", "Mã", null]);
});

test("links go with sorted cells, and a formula that names a sheet relatively is refused", () => {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  for (const [row, value] of ["b", "a"].entries()) sheet.write(row, 0, value);
  workbook.hyperlinks(sheet).set(parseArea("A1"), { address: "https://example.org/b" });
  const options = {
    fields: [{ key: 0, isAscending: true }],
    matchesCase: false,
    hasHeaders: false,
    byColumns: false,
  };
  sortCells(workbook, sheet, parseArea("A1:A2"), options);
  expect([
    workbook.hyperlinks(sheet).at(parseArea("A1")),
    workbook.hyperlinks(sheet).at(parseArea("A2")),
  ]).toEqual([undefined, { address: "https://example.org/b" }]);
  sheet.write(0, 1, "=Sheet1!A1");
  expect(() => sortCells(workbook, sheet, parseArea("A1:B2"), options)).toThrow(/named sheet/u);
});

test("a copied sheet has tables and names of its own, and survives its file", async () => {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  for (const [row, value] of ["Điểm", 1, 2].entries()) sheet.write(row, 0, value);
  makeTable(workbook, sheet, parseArea("A1:A3"), true);
  sheet.write(0, 2, "=SUM(Table1[Điểm])+Sheet1!A2");
  workbook.names.add("Tong", "Sheet1!$C$1");
  const other = workbook.addSheet("Khác");
  other.write(0, 0, "=Sheet1!A2");
  copySheet(workbook, sheet, 1);
  const again = Workbook.open(await workbook.save());
  const copy = again.sheet("Sheet1 (2)");
  expect(again.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Sheet1 (2)", "Khác"]);
  expect(copy?.formula(0, 2)).toBe("SUM(Table2[Điểm])+'Sheet1 (2)'!A2");
  expect(again.sheet("Khác")?.formula(0, 0)).toBe("Sheet1!A2");
  expect(again.sheet("Sheet1")?.formula(0, 2)).toBe("SUM(Table1[Điểm])+Sheet1!A2");
  expect(again.tables.map((table) => [table.sheet.name, table.name])).toEqual([
    ["Sheet1", "Table1"],
    ["Sheet1 (2)", "Table2"],
  ]);
  expect(again.names.all().map((name) => [name.name, name.scope?.name, name.formula])).toEqual([
    ["Tong", undefined, "Sheet1!$C$1"],
    ["Tong", "Sheet1 (2)", "'Sheet1 (2)'!$C$1"],
  ]);
});

test("rows below, also within the range", () => {
  const workbook = Workbook.open();
  const below = (address: string, count: number | null): unknown => {
    const range = rangeAt(workbook, workbook.firstSheet, address).GetRowsBelow(count);
    return range instanceof RangeObject ? range.Address : undefined;
  };
  expect([below("B5:C6", 2), below("B5:C6", null), below("B5:C8", -1)]).toEqual([
    "Sheet1!B7:C8",
    "Sheet1!B7:C7",
    "Sheet1!B8:C8",
  ]);
  expect(() => below("B5", 0)).toThrow(/invalid/u);
});

test("a spilled array is told by its anchor", () => {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  sheet.edit().setFormula(0, 0, { text: "SEQUENCE(3)", array: parseArea("A1:A3"), isDynamic: true });
  const at = (address: string): RangeObject => rangeAt(workbook, sheet, address);
  const addressOf = (range: unknown): unknown => (range instanceof RangeObject ? range.Address : null);
  expect([at("A1:A3").HasSpill, at("A3:A4").HasSpill, at("B1").HasSpill]).toEqual([true, null, false]);
  expect(addressOf(at("A2").GetSpillParent())).toBe("Sheet1!A1");
  expect(addressOf(at("A1").GetSpillingToRange())).toBe("Sheet1!A1:A3");
  expect(addressOf(at("A2").GetSpillingToRangeOrNullObject())).toBeNull();
  expect(() => at("B1").GetSpillParent()).toThrow(/not spilled/u);
  expect(() => at("A1:A2").GetSpillParent()).toThrow(/one cell/u);
  expect([at("A1:A3").SavedAsArray, at("A3:A4").SavedAsArray]).toEqual([true, null]);
});

test("cells and areas are gathered into rectangles", () => {
  const cells = new CellSet();
  for (const [row, column] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 1],
    [4, 0],
  ] as const)
    cells.add(row, column);
  expect(cells.rectangles().map(formatArea)).toEqual(["A1:B2", "B3", "A5"]);
  expect(united(["A1:B2", "B2:C3", "A1"].map(parseArea)).map(formatArea)).toEqual([
    "A1:B1",
    "A2:C2",
    "B3:C3",
  ]);
});
