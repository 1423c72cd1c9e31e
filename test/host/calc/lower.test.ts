import {
  lower,
  type FormulaPlace,
  type TableShape,
  type WorkbookContext,
} from "../../../src/host/calc/lower";

/** `Điểm` on the sheet Bảng: headers in row 1, three units, totals in row 5. */
const scores: TableShape = {
  name: "Điểm",
  sheet: "Bảng",
  area: { top: 0, left: 0, bottom: 4, right: 3 },
  headers: ["Đơn vị", "Điểm #1", "Ghi chú [tạm]", "Tổng"],
  hasHeaders: true,
  hasTotals: true,
};
/** Without totals, on a sheet whose name needs quotes, from B3. */
const codes: TableShape = {
  name: "Ma",
  sheet: "Mã số",
  area: { top: 2, left: 1, bottom: 5, right: 2 },
  headers: ["Mã", "Tên 'gọi'"],
  hasHeaders: true,
  hasTotals: false,
};

const NAMES: Readonly<Record<string, string>> = {
  tỷ_lệ: "0.5",
  năm: "2024",
  tiêu_đề: '"Cụm thi đua"',
  điểm_tốt: "Bảng!$B$2:$B$4",
  tổng_điểm: "SUM(Điểm[Điểm '#1])",
  gấp_đôi: "tỷ_lệ*2+1",
  trên_một: "Bảng!A1048576",
  vòng: "vòng+1",
  hàm: "LAMBDA(x,x*2)",
  double: "LAMBDA(x,x*2)",
  lỗi: "Bảng!#REF!",
};

const context: WorkbookContext = {
  sheet: (name) => ["bảng", "mã số", "sheet1"].includes(name.toLowerCase()),
  table: (name) => [scores, codes].find((table) => table.name.toLowerCase() === name.toLowerCase()),
  tableAt: (sheet, row, column) =>
    [scores, codes].find(
      (table) =>
        table.sheet === sheet &&
        row >= table.area.top &&
        row <= table.area.bottom &&
        column >= table.area.left &&
        column <= table.area.right,
    ),
  // A name of the sheet goes before the workbook's.
  name: (name, sheet) =>
    name.toLowerCase() === "năm" && sheet === "Bảng" ? "2025" : NAMES[name.toLowerCase()],
  spill: (sheet, row, column) =>
    sheet === "Sheet1" && row === 0 && column === 0 ? { top: 0, left: 0, bottom: 2, right: 1 } : undefined,
  isFunction: (name) => ["UNITSCORE", "THIDUA.UNITSCORE"].includes(name.toUpperCase()),
};

const elsewhere: FormulaPlace = { sheet: "Sheet1", row: 9, column: 9 };
/** Row 3 of the table Điểm, in its last column. */
const inside: FormulaPlace = { sheet: "Bảng", row: 2, column: 3 };

const LOWERED: readonly [formula: string, plain: string, place?: FormulaPlace][] = [
  // Plain formulas stay as they are.
  ["A1+1", "A1+1"],
  ["=SUM(A1:B2)", "SUM(A1:B2)"],
  ["SUM($A$1:B$2,'Mã số'!C3)", "SUM($A$1:B$2,'Mã số'!C3)"],
  ["SUM(A:A)", "SUM(A:A)"],
  ["SUM(3:5)", "SUM(3:5)"],
  ["SUM(A1,,2)", "SUM(A1,,2)"],
  ["IF(A1,,)", "IF(A1,,)"],
  ['"a""b"&A1', '"a""b"&A1'],
  ['{1,2;"a",TRUE}', '{1,2;"a",TRUE}'],
  ["-A1^2%", "-A1^2%"],
  ["(A1+B1)*2", "(A1+B1)*2"],
  ["A1-(B1-C1)", "A1-(B1-C1)"],
  ["2^(3^2)", "2^(3^2)"],
  ["-(2^2)", "-(2^2)"],
  ["(A1=B1)*1", "(A1=B1)*1"],
  ["1E+21", "1E+21"],
  ["0.1", "0.1"],
  ["#N/A", "#N/A"],
  ["Sheet1!#REF!+1", "#REF!+1"],
  ["#REF!A1+1", "#REF!+1"],
  ["SUM(#REF!$A$1:$B$2,#REF!A:A)", "SUM(#REF!,#REF!)"],
  // Prefixes of files.
  ["_xlfn.XLOOKUP(A1,B:B,C:C)", "XLOOKUP(A1,B:B,C:C)"],
  ["_xlfn._xlws.SORT(A1:A3)", "SORT(A1:A3)"],
  ["_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "LET(x,1,x+1)"],
  ["_xlfn.SINGLE(A1:A20)", "$A$10"],
  ["_xlfn.ANCHORARRAY(A1)", "$A$1:$B$3"],
  ['_xldudf_UNITSCORE("01")', 'UNITSCORE("01")'],
  ['_xldudf_THIDUA_UNITSCORE("01")', 'THIDUA.UNITSCORE("01")'],
  // Names.
  ["A1*tỷ_lệ", "A1*0.5"],
  ["TỶ_LỆ", "0.5"],
  ["tiêu_đề", '"Cụm thi đua"'],
  ["SUM(điểm_tốt)", "SUM(Bảng!$B$2:$B$4)"],
  ["gấp_đôi*3", "(0.5*2+1)*3"],
  ["tổng_điểm", "SUM(Bảng!$B$2:$B$4)"],
  ["năm", "2024"],
  ["năm", "2025", inside],
  ["Bảng!năm", "2025"],
  ["trên_một", "Bảng!J9"],
  ["hàm(4)", "LAMBDA(x,x*2)(4)"],
  ["double(4)", "LAMBDA(x,x*2)(4)"],
  ["lỗi", "#REF!"],
  ["LET(năm,1,năm+1)", "LET(năm,1,năm+1)"],
  ["LAMBDA(năm,năm*tỷ_lệ)(2)", "LAMBDA(năm,năm*0.5)(2)"],
  ["MAP(A1:A2,LAMBDA(r,r+1))", "MAP(A1:A2,LAMBDA(r,r+1))"],
  // Tables.
  ["SUM(Điểm[Tổng])", "SUM(Bảng!$D$2:$D$4)"],
  ["sum(ĐIỂM[tổng])", "sum(Bảng!$D$2:$D$4)"],
  ["Điểm[Điểm '#1]", "Bảng!$B$2:$B$4"],
  ["Điểm[Ghi chú '[tạm']]", "Bảng!$C$2:$C$4"],
  ["Ma[Tên ''gọi'']", "'Mã số'!$C$4:$C$6"],
  ["Điểm", "Bảng!$A$2:$D$4"],
  ["Điểm[]", "Bảng!$A$2:$D$4"],
  ["Điểm[#All]", "Bảng!$A$1:$D$5"],
  ["Điểm[#Headers]", "Bảng!$A$1:$D$1"],
  ["Điểm[#Data]", "Bảng!$A$2:$D$4"],
  ["Điểm[#Totals]", "Bảng!$A$5:$D$5"],
  ["Điểm[[#Headers],[Tổng]]", "Bảng!$D$1"],
  ["Điểm[[#Totals],[Tổng]]", "Bảng!$D$5"],
  ["Điểm[[#Headers],[#Data],[Tổng]]", "Bảng!$D$1:$D$4"],
  ["Điểm[[Điểm '#1]:[Tổng]]", "Bảng!$B$2:$D$4"],
  ["Điểm[[Tổng]:[Điểm '#1]]", "Bảng!$B$2:$D$4"],
  ["Điểm[@Tổng]", "$D$3", inside],
  ["[@Tổng]*2", "$D$3*2", inside],
  ["[@[Điểm '#1]]", "$B$3", inside],
  ["SUM([Tổng])", "SUM($D$2:$D$4)", inside],
  ["Điểm[[#This Row],[Điểm '#1]:[Tổng]]", "$B$3:$D$3", inside],
  ["Điểm[@]", "$A$3:$D$3", inside],
  ["Điểm[@Tổng]", "#VALUE!", elsewhere],
  ["Điểm[Không có]", "#REF!"],
  ["Ma[#Totals]", "#REF!"],
  // Spilled ranges and `@`.
  ["SUM(A1#)", "SUM($A$1:$B$3)"],
  ["Sheet1!A1#", "Sheet1!$A$1:$B$3", inside],
  ["B1#", "#REF!"],
  ["@A1:A20", "$A$10"],
  ["@A1:Z1", "$J$1"],
  ["@A1:A5", "#VALUE!"],
  ["@INDEX(A1:A9,2)", "@INDEX(A1:A9,2)"],
  ["@Điểm[Tổng]", "Bảng!$D$3", { ...elsewhere, row: 2 }],
  // Unions and intersections.
  ["SUM((A1:A2,C1))", "SUM(A1:A2,C1)"],
  ["SUM((A1:A2,Điểm[Tổng]),1)", "SUM(A1:A2,Bảng!$D$2:$D$4,1)"],
  ["SUM(A1:C3 B2:D5)", "SUM($B$2:$C$3)"],
  ["A1:A2 C1:C2", "#NULL!"],
  ["A1:B2:C3", "$A$1:$C$3"],
  ["SUM(A1:INDEX(A:A,3))", "SUM(A1:INDEX(A:A,3))"],
  ["SUMIF(A1:A9,1,B1)", "SUMIF(A1:A9,1,$B$1:$B$9)"],
];

test.each(LOWERED)("%s is %s", (formula, plain, place = elsewhere) => {
  const lowered = lower(formula, place, context);
  expect(lowered).toMatchObject({ kind: "formula", formula: plain });
});

const REFUSED: readonly [formula: string, kind: string, place?: FormulaPlace][] = [
  ["không_có+1", "name"],
  ["vòng", "name"],
  ["KhôngCó[Tổng]", "table"],
  ["[@Tổng]", "table", elsewhere],
  ["Nowhere!A1", "sheet"],
  ["[1]Sheet1!A1", "external"],
  ["Sheet1:Bảng!A1", "threeD"],
  ["A1.:.B4", "range"],
  ["SUM(A1:A3 INDEX(A:A,2))", "range"],
  ["SUM(INDEX(A:A,2)#)", "spill"],
  ["1+", "syntax"],
  ["SUM(", "syntax"],
];

test.each(REFUSED)("%s is refused as %s", (formula, kind, place = elsewhere) => {
  const lowered = lower(formula, place, context);
  expect(lowered.kind).toBe(kind);
  expect(lowered).toHaveProperty("reason", expect.stringMatching(/\S/u));
});

test("what is plain already is told to be unchanged, so that its cell keeps its own words", () => {
  expect(lower("SUM( A1 , B1 )", elsewhere, context)).toMatchObject({ changed: false });
  expect(lower("SUM(Điểm[Tổng])", elsewhere, context)).toMatchObject({ changed: true });
});
