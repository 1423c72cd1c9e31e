import { ChartCollectionObject } from "../../../src/host/objects/chart";
import { RangeObject } from "../../../src/host/objects/range";
import { parseArea, Workbook, type Sheet } from "../../../src/host/model";
import { deleteSheet, renameSheet, renameTable, shift } from "../../../src/host/model/commands";

/** A workbook with values and formulas at addresses of its first sheet. */
function filled(cells: Readonly<Record<string, string | number>>): { workbook: Workbook; sheet: Sheet } {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  for (const [address, value] of Object.entries(cells)) {
    const { top, left } = parseArea(address);
    sheet.write(top, left, value);
  }
  return { workbook, sheet };
}

/** What stands at an address: a formula with `=`, or a value. */
function at(sheet: Sheet, address: string): unknown {
  const { top, left } = parseArea(address);
  const formula = sheet.formula(top, left);
  return formula === undefined ? sheet.value(top, left) : `=${formula}`;
}

/** The same formula after rows or columns came or went: where it stands then, and what it says. */
test.each([
  // Rows.
  ["insert rows above", "insert", "2:3", "rows", "A5", "A1+A2", "A7", "=A1+A4"],
  ["a range grows when rows come within", "insert", "3:3", "rows", "C1", "SUM(A1:A5)", "C1", "=SUM(A1:A6)"],
  [
    "a range moves when rows come at its start",
    "insert",
    "1:1",
    "rows",
    "C1",
    "SUM(A1:A5)",
    "C2",
    "=SUM(A2:A6)",
  ],
  [
    "a range stays when rows come behind it",
    "insert",
    "6:6",
    "rows",
    "C1",
    "SUM(A1:A5)",
    "C1",
    "=SUM(A1:A5)",
  ],
  ["dollar signs stay", "insert", "1:1", "rows", "C1", "$A$1+A$2+$A3", "C2", "=$A$2+A$3+$A4"],
  ["whole columns stay", "insert", "1:1", "rows", "C1", "SUM(A:A)", "C2", "=SUM(A:A)"],
  ["whole rows move", "insert", "1:1", "rows", "C1", "SUM(2:3)", "C2", "=SUM(3:4)"],
  ["a cell that goes is an error", "delete", "2:2", "rows", "C4", "A2*2", "C3", "=#REF!*2"],
  ["a range that loses rows shrinks", "delete", "2:3", "rows", "C1", "SUM(A1:A5)", "C1", "=SUM(A1:A3)"],
  ["a range that loses its start shrinks", "delete", "1:2", "rows", "C5", "SUM(A1:A4)", "C3", "=SUM(A1:A2)"],
  ["a range that goes wholly is an error", "delete", "1:2", "rows", "C5", "SUM(A1:A2)", "C3", "=SUM(#REF!)"],
  // Columns.
  ["columns come", "insert", "B:B", "columns", "D1", "A1+B1", "E1", "=A1+C1"],
  ["columns go", "delete", "B:B", "columns", "D1", "A1+C1", "C1", "=A1+B1"],
  ["whole rows stay when columns come", "insert", "B:B", "columns", "D5", "SUM(1:2)", "E5", "=SUM(1:2)"],
  // Cells only.
  ["cells move down within their columns", "insert", "A1:A2", "rows", "C1", "A1+B1", "C1", "=A3+B1"],
  ["a wider range does not follow", "insert", "A1:A2", "rows", "C1", "SUM(A1:B4)", "C1", "=SUM(A1:B4)"],
  ["cells move left within their rows", "delete", "A1:A2", "columns", "D5", "B1+B3", "D5", "=A1+B3"],
  // What is no reference of this sheet.
  ["texts stay", "insert", "1:1", "rows", "C1", '"A1"&A1', "C2", '="A1"&A2'],
  ["other files stay", "insert", "1:1", "rows", "C1", "[1]Sheet1!A1", "C2", "=[1]Sheet1!A1"],
  ["names that look like cells stay", "insert", "1:1", "rows", "C1", "LOG10(A1)", "C2", "=LOG10(A2)"],
] as const)("%s", (_, kind, area, axis, from, formula, to, expected) => {
  const { workbook, sheet } = filled({ [from]: `=${formula}` });
  shift(workbook, sheet, kind, parseArea(area), axis);
  expect(at(sheet, to)).toBe(expected);
});

test("references of other sheets, of names and rules follow", () => {
  const { workbook, sheet } = filled({ A1: 1 });
  const other = workbook.addSheet("Điểm cụm");
  other.write(0, 0, "=Sheet1!A2&'Điểm cụm'!B2");
  workbook.names.add("TongDiem", "Sheet1!$A$2:$A$9");
  workbook.names.setBuiltIn("_xlnm.Print_Area", sheet, "Sheet1!$A$1:$C$9");
  shift(workbook, sheet, "insert", parseArea("2:2"), "rows");
  expect(at(other, "A1")).toBe("=Sheet1!A3&'Điểm cụm'!B2");
  expect(workbook.names.find("TongDiem")?.formula).toBe("Sheet1!$A$3:$A$10");
  expect(workbook.names.find("_xlnm.Print_Area", sheet)?.formula).toBe("Sheet1!$A$1:$C$10");
});

test("a sheet's new name stands wherever the old one stood, and a sheet that goes leaves errors", () => {
  const { workbook, sheet } = filled({ A1: 1 });
  const other = workbook.addSheet("Tổng hợp");
  other.write(0, 0, "=Sheet1!A1+SUM(Sheet1!B:B)");
  workbook.names.add("Diem", "Sheet1!$A$1");
  renameSheet(workbook, sheet, "Điểm năm 2024");
  expect(at(other, "A1")).toBe("='Điểm năm 2024'!A1+SUM('Điểm năm 2024'!B:B)");
  expect(workbook.names.find("Diem")?.formula).toBe("'Điểm năm 2024'!$A$1");
  deleteSheet(workbook, sheet);
  expect(at(other, "A1")).toBe("=#REF!A1+SUM(#REF!B:B)");
  expect(workbook.names.find("Diem")?.formula).toBe("#REF!$A$1");
});

test("tables move, grow and are named anew in formulas", () => {
  const { workbook, sheet } = filled({
    B2: "Mã",
    C2: "Điểm",
    B3: "a",
    C3: 1,
    B4: "b",
    C4: 2,
    E2: "=SUM(Table1[Điểm])",
  });
  const table = workbook.addTable(sheet, parseArea("B2:C4"));
  sheet.write(4, 4, "=Table1[[#Totals],[Điểm]]+ROWS(Table1)");
  shift(workbook, sheet, "insert", parseArea("4:4"), "rows");
  expect(table.area).toEqual(parseArea("B2:C5"));
  shift(workbook, sheet, "insert", parseArea("A:A"), "columns");
  expect(table.area).toEqual(parseArea("C2:D5"));
  expect(table.headers()).toEqual(["Mã", "Điểm"]);
  renameTable(workbook, table, "DiemCum");
  expect(at(sheet, "F2")).toBe("=SUM(DiemCum[Điểm])");
  expect(at(sheet, "F6")).toBe("=DiemCum[[#Totals],[Điểm]]+ROWS(DiemCum)");
  // Cells beside the table may not push a part of it.
  expect(() => shift(workbook, sheet, "insert", parseArea("D3:D3"), "rows")).toThrow(
    /shift cells in the table/u,
  );
  expect(() => shift(workbook, sheet, "delete", parseArea("2:2"), "rows")).toThrow(/must keep its header/u);
  shift(workbook, sheet, "delete", parseArea("2:5"), "rows");
  expect(workbook.table("DiemCum")).toBeUndefined();
});

test("formats, heights and merged cells go with their rows", () => {
  const { workbook, sheet } = filled({ A1: "tiêu đề", A3: "x" });
  sheet.merges.add(parseArea("A1:C1"));
  sheet.restyle(parseArea("A3"), { font: { bold: true } });
  sheet.setRowHeight(2, 40);
  shift(workbook, sheet, "insert", parseArea("1:2"), "rows");
  expect(sheet.merges.areas()).toEqual([parseArea("A3:C3")]);
  expect([sheet.rowHeight(2), sheet.rowHeight(4)]).toEqual([undefined, 40]);
  expect(sheet.style(4, 0).font.bold).toBe(true);
  // New rows look as the row above them.
  shift(workbook, sheet, "insert", parseArea("6:6"), "rows");
  expect(sheet.style(5, 0).font.bold).toBe(true);
  shift(workbook, sheet, "delete", parseArea("3:3"), "rows");
  expect(sheet.merges.areas()).toEqual([]);
});

test("what would fall off the sheet, and what nobody can rewrite, is refused before anything moves", () => {
  const { workbook, sheet } = filled({ A1: 1, B1: "=SUM(Sheet1:Sheet2!A1)" });
  workbook.addSheet("Sheet2");
  expect(() => shift(workbook, sheet, "insert", parseArea("1:1"), "rows")).toThrow(/across sheets/u);
  expect(at(sheet, "A1")).toBe(1);
  sheet.setValue(0, 1, null);
  sheet.setValue(1_048_575, 0, "cuối");
  expect(() => shift(workbook, sheet, "insert", parseArea("1:1"), "rows")).toThrow(/off the end/u);
});

test("charts follow their numbers, and stand where their cells stand", async () => {
  const { workbook, sheet } = filled({ A1: "Cụm", B1: "Điểm", A2: "Một", B2: 1, A3: "Hai", B3: 2 });
  const charts = new ChartCollectionObject(workbook, sheet);
  charts.Add("ColumnClustered", new RangeObject(workbook, sheet, parseArea("A1:B3")), "Auto");
  const before = await workbook.save();
  const opened = Workbook.open(before);
  const partOf = (pattern: RegExp): string =>
    opened.file
      .paths()
      .filter((path) => pattern.test(path))
      .map((path) => opened.file.text(path))
      .join("");
  expect(partOf(/charts\/chart\d+\.xml$/u)).toContain("Sheet1!$B$2:$B$3");
  const row = Number(/<(?:xdr:)?row>(\d+)</u.exec(partOf(/drawings\/drawing\d+\.xml$/u))?.[1]);
  shift(opened, opened.firstSheet, "insert", parseArea("1:2"), "rows");
  const after = Workbook.open(await opened.save());
  const textOf = (pattern: RegExp): string =>
    after.file
      .paths()
      .filter((path) => pattern.test(path))
      .map((path) => after.file.text(path))
      .join("");
  expect(textOf(/charts\/chart\d+\.xml$/u)).toContain("Sheet1!$B$4:$B$5");
  expect(Number(/<(?:xdr:)?row>(\d+)</u.exec(textOf(/drawings\/drawing\d+\.xml$/u))?.[1])).toBe(row + 2);
});
