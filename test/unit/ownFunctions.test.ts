import { functionIds } from "../../src/contract";
import { functionsMetadata } from "../../scripts/functionsMetadata";
import { withOwnCalls } from "../../src/sheets/ownFunctions";

test.each([
  ['=UNITSCORE("01")', '=UNITSCORE("01")'],
  ['=unitscore ("01")', '=UNITSCORE ("01")'],
  ['=_xldudf_WHY("C1")&"WHY(1)"', '=WHY("C1")&"WHY(1)"'],
  ["=1+IF(A1,DUE(),HOSTS(B2))", "=1+IF(A1,DUE(),HOSTS(B2))"],
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
])("%s calls none", (formula) => {
  expect(withOwnCalls(formula)).toBeUndefined();
});

test.each([
  ["=THIDUA.WHY(1)", "=THIDUA.WHY(1)"],
  ["=_xldudf_THIDUA_WHY(1)", "=THIDUA.WHY(1)"],
  ["=WHY(1)+_xldudf_DUE()", "=THIDUA.WHY(1)+THIDUA.DUE()"],
])("where the functions are in a namespace, %s is typed with it", (formula, typed) => {
  expect(withOwnCalls(formula, "THIDUA")).toBe(typed);
});

test("the functions that are looked for are those that there are", async () => {
  const { functions } = await functionsMetadata();
  expect(functions.map(({ id }) => id).sort()).toEqual([...functionIds].sort());
});
