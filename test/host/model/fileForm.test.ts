import {
  toFileForm,
  toPersonForm,
  type FormContext,
  type FormulaKind,
  type Shape,
} from "../../../src/host/model/fileForm";

const NAMES: Readonly<Record<string, Shape>> = { tong: "one", diem: "many", điểm: "many" };

function context(table: string | undefined): FormContext {
  return {
    table,
    customFunctions: new Map(["WHY", "CONTOSO.ADD"].map((name) => [name, name])),
    hasNames: true,
    shapeOfName: (name) => NAMES[name.toLowerCase()],
  };
}

/** What people type, and what the file has for it, in both directions. */
type Case = readonly [person: string, file: string, kind: FormulaKind, table?: string | undefined];

const CASES: readonly Case[] = [
  // As they are.
  ["A1*2", "A1*2", "plain"],
  ["SUM(A1:A9)", "SUM(A1:A9)", "plain"],
  ["IF(A1>0,B1,C1)", "IF(A1>0,B1,C1)", "plain"],
  ['"IFS("&A1', '"IFS("&A1', "plain"],
  ["'IFS(1)'!A1", "'IFS(1)'!A1", "plain"],
  ["VLOOKUP(A1,B:C,2,FALSE)", "VLOOKUP(A1,B:C,2,FALSE)", "plain"],
  ["SUMPRODUCT((A1:A9>1)*LEN(B1:B9))", "SUMPRODUCT((A1:A9>1)*LEN(B1:B9))", "plain"],
  ['LOOKUP(2,1/(A1:A9<>""),B1:B9)', 'LOOKUP(2,1/(A1:A9<>""),B1:B9)', "plain"],
  ["SUMIFS(C1:C9,A1:A9,A1,B1:B9,B1)", "SUMIFS(C1:C9,A1:A9,A1,B1:B9,B1)", "plain"],
  ["INDEX(A1:A9,MATCH(B1,C1:C9,0))", "INDEX(A1:A9,MATCH(B1,C1:C9,0))", "plain"],
  ["[1]Sheet1!A1", "[1]Sheet1!A1", "plain"],
  ["NETWORKDAYS.INTL(A1,B1,1)", "NETWORKDAYS.INTL(A1,B1,1)", "plain"],
  ["Tong*2", "Tong*2", "plain"],
  // Younger functions.
  ["STDEV.S(A1:A9)", "_xlfn.STDEV.S(A1:A9)", "plain"],
  ["IFS(A1>1,1,TRUE,2)", "_xlfn.IFS(A1>1,1,TRUE,2)", "plain"],
  ['TEXTJOIN(", ",TRUE,A1:A9)', '_xlfn.TEXTJOIN(", ",TRUE,A1:A9)', "plain"],
  ["IFNA(VLOOKUP(A1,B:C,2,0),0)", "_xlfn.IFNA(VLOOKUP(A1,B:C,2,0),0)", "plain"],
  ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)", "plain"],
  ["AGGREGATE(9,6,A1:A9)", "_xlfn.AGGREGATE(9,6,A1:A9)", "plain"],
  ["MAXIFS(A1:A9,B1:B9,C1)", "_xlfn.MAXIFS(A1:A9,B1:B9,C1)", "plain"],
  ["SUM(FILTER(A1:A9,B1:B9>1))", "SUM(_xlfn._xlws.FILTER(A1:A9,B1:B9>1))", "plain"],
  // What spills.
  ["A1:A9", "A1:A9", "dynamic"],
  ["A1:A9*2", "A1:A9*2", "dynamic"],
  ["LEN(A1:A9)", "LEN(A1:A9)", "dynamic"],
  ["SUM(LEN(A1:A9))", "SUM(LEN(A1:A9))", "dynamic"],
  ["{1,2,3}", "{1,2,3}", "dynamic"],
  ["TRANSPOSE(A1:A9)", "TRANSPOSE(A1:A9)", "dynamic"],
  ["SORT(UNIQUE(A1:A9))", "_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))", "dynamic"],
  ["FILTER(A1:B9,A1:A9>1)", "_xlfn._xlws.FILTER(A1:B9,A1:A9>1)", "dynamic"],
  ["SEQUENCE(3)", "_xlfn.SEQUENCE(3)", "dynamic"],
  ["INDEX(A1:B9,0,1)", "INDEX(A1:B9,0,1)", "dynamic"],
  ["INDEX(A1:C9,2)", "INDEX(A1:C9,2)", "dynamic"],
  ["OFFSET(A1,0,0,3,1)", "OFFSET(A1,0,0,3,1)", "dynamic"],
  ["IF(A1>0,B1:B9,0)", "IF(A1>0,B1:B9,0)", "dynamic"],
  ["Diem*2", "Diem*2", "dynamic"],
  ["DiemCum[Điểm]", "DiemCum[Điểm]", "dynamic"],
  ["VLOOKUP(A1:A9,B:C,2,0)", "VLOOKUP(A1:A9,B:C,2,0)", "dynamic"],
  ["A1#", "_xlfn.ANCHORARRAY(A1)", "dynamic"],
  ["'Điểm cụm'!B2#*2", "_xlfn.ANCHORARRAY('Điểm cụm'!B2)*2", "dynamic"],
  ["LET(x,A1:A9,x*2)", "_xlfn.LET(_xlpm.x,A1:A9,_xlpm.x*2)", "dynamic"],
  ["MAP(A1:A9,LAMBDA(a,a+1))", "_xlfn.MAP(A1:A9,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1))", "dynamic"],
  ["BYROW(A1:C9,SUM)", "_xlfn.BYROW(A1:C9,_xleta.SUM)", "dynamic"],
  ["A1:A9*@B1:B9", "A1:A9*_xlfn.SINGLE(B1:B9)", "dynamic"],
  ["@A1#+B1:B9", "_xlfn.SINGLE(_xlfn.ANCHORARRAY(A1))+B1:B9", "dynamic"],
  ["@(A1:A9*2)+B1:B9", "_xlfn.SINGLE((A1:A9*2))+B1:B9", "dynamic"],
  // One of many: files of before say it by saying nothing.
  ["@A1:A9", "A1:A9", "plain"],
  ["@A:A*2", "A:A*2", "plain"],
  ["LEN(@A1:A9)", "LEN(A1:A9)", "plain"],
  ["VLOOKUP(@A:A,D:E,2,0)", "VLOOKUP(A:A,D:E,2,0)", "plain"],
  ["@Diem+1", "Diem+1", "plain"],
  ["@DiemCum[Điểm]*2", "DiemCum[Điểm]*2", "plain"],
  ["@TRANSPOSE(A1:A9)", "TRANSPOSE(A1:A9)", "plain"],
  ["SUM(@A1:A9,B1)", "SUM(_xlfn.SINGLE(A1:A9),B1)", "plain"],
  ["SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))", "plain"],
  // Columns of tables.
  ["[@Điểm]*2", "DiemCum[[#This Row],[Điểm]]*2", "plain", "DiemCum"],
  ["[@[Số điểm]]", "DiemCum[[#This Row],[Số điểm]]", "plain", "DiemCum"],
  ["SUM([@[Đ1]:[Đ4]])", "SUM(DiemCum[[#This Row],[Đ1]:[Đ4]])", "plain", "DiemCum"],
  ["Khac[@Điểm]", "Khac[[#This Row],[Điểm]]", "plain", "DiemCum"],
  ["DiemCum[@Điểm]", "DiemCum[[#This Row],[Điểm]]", "plain"],
  ["SUM([Điểm])", "SUM(DiemCum[Điểm])", "plain", "DiemCum"],
  ["SUM([[#Totals],[Điểm]])", "SUM(DiemCum[[#Totals],[Điểm]])", "plain", "DiemCum"],
  ["ROWS(DiemCum[#All])", "ROWS(DiemCum[#All])", "plain", "DiemCum"],
  ["DiemCum[[#Totals],[Điểm]]", "DiemCum[[#Totals],[Điểm]]", "plain"],
  ["COUNTA([@])", "COUNTA(DiemCum[#This Row])", "plain", "DiemCum"],
  // Functions of add-ins.
  ["SUM(WHY(A1))", "SUM(_xldudf_WHY(A1))", "plain"],
  ["CONTOSO.ADD(A1,2)", "_xldudf_CONTOSO_ADD(A1,2)", "dynamic"],
  // Fixed arrays.
  ["A1:A9*B1:B9", "A1:A9*B1:B9", "array"],
  ["SUM(IF(A1:A9>1,1))", "SUM(IF(A1:A9>1,1))", "array"],
  ["@A1:A9*B1:B9", "_xlfn.SINGLE(A1:A9)*B1:B9", "array"],
];

test("there are enough cases", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(40);
});

test.each(CASES.map((entry) => [entry[0], entry] as const))("%s", (_, [person, file, kind, table]) => {
  expect(toPersonForm(file, kind, context(table))).toBe(person);
  expect(toFileForm(person, kind, context(table)).text).toBe(file);
  // What is written here is plain or dynamic by what it says. An array is so only because somebody entered it so.
  if (kind !== "array")
    expect(toFileForm(person, undefined, context(table))).toEqual({
      text: file,
      isDynamic: kind === "dynamic",
    });
});

/** What people or other programs write otherwise. */
test.each([
  ["xlookup(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)", undefined],
  ["[Điểm]", "DiemCum[Điểm]", "DiemCum"],
  ["SUM(DiemCum[Điểm])", "SUM(DiemCum[Điểm])", "DiemCum"],
  ["SUM([[#Totals],[Điểm]])", "SUM(DiemCum[[#Totals],[Điểm]])", "DiemCum"],
  ["[@Điểm]", "[@Điểm]", undefined],
  ["why(A1)", "_xldudf_WHY(A1)", undefined],
  ["1+", "1+", undefined],
] as const)("to the file: %s", (person, file, table) => {
  expect(toFileForm(person, "dynamic", context(table)).text).toBe(file);
});

test.each([
  ["_xlfn.NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
  ["_XLFN.CONCAT(A1)", "CONCAT(A1)"],
  ["_xlfn.SINGLE(A1:A9*2)", "@(A1:A9*2)"],
  ["_xlfn.SINGLE(INDEX(A1:A9,2))", "@INDEX(A1:A9,2)"],
  // Nobody knows these.
  ["_xlfn.FROMTHEFUTURE(A1)", "_xlfn.FROMTHEFUTURE(A1)"],
  ["_xldudf_UNKNOWN_F(A1)", "_xldudf_UNKNOWN_F(A1)"],
  ['"_xlfn.CONCAT("&A1', '"_xlfn.CONCAT("&A1'],
])("from the file: %s", (file, person) => {
  expect(toPersonForm(file, "dynamic", context(undefined))).toBe(person);
});

test("formulas of one form are not all alike", () => {
  const isDynamic = (formula: string): boolean =>
    toFileForm(formula, undefined, context(undefined)).isDynamic;
  expect(["A2:A2*2", "A1:A5*2", "A9:A9*2"].map(isDynamic)).toEqual([false, true, false]);
  expect(["INDEX(A1:C1,2)", "INDEX(A1:C3,2)"].map(isDynamic)).toEqual([false, true]);
  expect(["INDEX(A1:A3,2)", "INDEX(A1:A3,0)"].map(isDynamic)).toEqual([false, true]);
  const person = (formula: string): string => toPersonForm(formula, "plain", context(undefined));
  expect(["A1:A1*2", "A1:A5*2"].map(person)).toEqual(["A1:A1*2", "@A1:A5*2"]);
});
