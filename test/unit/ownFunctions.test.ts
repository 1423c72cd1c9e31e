import { functionIds } from "../../src/contract";
import { functionsMetadata } from "../../scripts/functionsMetadata";
import {
  isNamespace,
  namesIn,
  sheetsIn,
  withOwnCalls,
  withRenamedCalls,
  type Renaming,
} from "../../src/sheets/ownFunctions";

test.each([
  ['=UNITSCORE("01")', '=UNITSCORE("01")'],
  ['=unitscore ("01")', '=UNITSCORE ("01")'],
  ['=_xldudf_WHY("C1")&"WHY(1)"', '=WHY("C1")&"WHY(1)"'],
  ["=1+IF(A1,DUE(),HOSTS(B2))", "=1+IF(A1,DUE(),HOSTS(B2))"],
  // As Excel itself damages them (office-js#2568).
  ['=[2]!_xldudf_CLUSTERSCORE("C1")', '=CLUSTERSCORE("C1")'],
  ["=SUM([12]!_XLDUDF_due( ),Bảng[Điểm])", "=SUM(DUE( ),Bảng[Điểm])"],
])("%s calls our functions", (formula, typed) => {
  expect(withOwnCalls(formula)).toBe(typed);
});

test.each([
  '="UNITSCORE(1)"',
  "='WHY(1)'!A1",
  "=CONTOSO.WHY(1)",
  "=_xldudf_CONTOSO_WHY(1)",
  "=MYDUE(1)",
  "=DUE",
  "=Bảng[WHY(1)]",
  "UNITSCORE(1)",
  "=SUM(A1)",
  // Functions of other workbooks.
  "=Book2.xlsm!POINTS(1)",
  "='C:\\x\\[Book2.xlsm]'!POINTS(1)",
  '=[1]!CLUSTERSCORE("C1")',
  "='C:\\x\\X.xlam'!_xldudf_WHY(1)",
])("%s calls none", (formula) => {
  expect(withOwnCalls(formula)).toBeUndefined();
});

test.each([
  ["=THIDUA.WHY(1)", "=THIDUA.WHY(1)"],
  ["=_xldudf_THIDUA_WHY(1)", "=THIDUA.WHY(1)"],
  ["=WHY(1)+_xldudf_DUE()", "=THIDUA.WHY(1)+THIDUA.DUE()"],
  ["=[3]!_xldudf_THIDUA_WHY(1)", "=THIDUA.WHY(1)"],
])("where the functions are in a namespace, %s is typed with it", (formula, typed) => {
  expect(withOwnCalls(formula, "THIDUA")).toBe(typed);
});

test.each<[string, Renaming, string | undefined]>([
  ['=_xldudf_WHY("C1")', { to: "THIDUA" }, '=_xldudf_THIDUA_WHY("C1")'],
  ['=why("C1")&"WHY(1)"', { to: "THIDUA" }, '=THIDUA.WHY("C1")&"WHY(1)"'],
  ["=THIDUA.WHY(1)+_xldudf_THIDUA_DUE()", { from: "thidua" }, "=WHY(1)+_xldudf_DUE()"],
  ["=_xldudf_A_B_WHY(1)", { from: "A.B", to: "C.D" }, "=_xldudf_C_D_WHY(1)"],
  ["=A.B.WHY(1)", { from: "A.B", to: "C" }, "=C.WHY(1)"],
  ["=CONTOSO.WHY(1)+_xldudf_CONTOSO_WHY(1)", { to: "THIDUA" }, undefined],
  ["=WHY(1)", { from: "THIDUA" }, undefined],
  ["=AxB.WHY(1)", { from: "A.B" }, undefined],
  ["='WHY(1)'!A1&Bảng[WHY(1)]", { to: "THIDUA" }, undefined],
  ["WHY(1)", { to: "THIDUA" }, undefined],
  ["=[2]!_xldudf_WHY(1)", { to: "THIDUA" }, "=_xldudf_THIDUA_WHY(1)"],
  ["=Book2.xlsm!WHY(1)+'[B.xlsm]'!_xldudf_WHY(1)", { to: "THIDUA" }, undefined],
])("%s renamed %j is %s", (formula, renaming, renamed) => {
  expect(withRenamedCalls(formula, renaming)).toBe(renamed);
});

test.each<[string, string[]]>([
  ["=DiemC1+2*Điểm_cụm.1", ["DiemC1", "2", "Điểm_cụm.1"]],
  ["=Phụ!Khac+'Tổng ''24'!Ten", ["Phụ!Khac", "Tổng '24!Ten"]],
  ['="DiemC1"&LEN(Bảng[DiemC1])', ["LEN", "Bảng"]],
  ["=[1]!DiemC1+[1]Phụ!DiemC1+'C:\\[B.xlsx]Phụ'!X", ["C:\\[B.xlsx]Phụ!X"]],
  ["='DiemC1'!A1", ["DiemC1!A1"]],
])("the words of %s that may be names", (formula, words) => {
  expect(
    namesIn(formula).map(({ name, sheet }) => (sheet === undefined ? name : `${sheet}!${name}`)),
  ).toEqual(words);
});

test.each<[string, string[]]>([
  ["=DiemC1+Phụ!$A$1+'Tổng ''24'!B:B", ["Phụ", "Tổng '24"]],
  ["=SUM('Điểm cụm:Kinh phí'!F2,A:C!D4)", ["Điểm cụm", "Kinh phí", "A", "C"]],
  ['="xem Phụ!A1"&Bảng[Phụ!A1]&[1]Phụ!A1', []],
  ["='C:\\[B.xlsx]Phụ'!X+'[B.xlsx]Phụ'!$A$1+SUM(#REF!)", []],
])("the sheets that %s takes cells from", (formula, sheets) => {
  expect(sheetsIn(formula)).toEqual(sheets);
});

test("what can be a namespace", () => {
  expect(["THIDUA", "A.b_1", "1A", "thi đua", "", "A".repeat(33)].map(isNamespace)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("the functions that are looked for are those that there are", async () => {
  const { functions } = await functionsMetadata();
  expect(functions.map(({ id }) => id).sort()).toEqual([...functionIds].sort());
});
