import { fromLocal, toLocal } from "../../../src/host/model";

/** Formulas of the API, and as a person with Vietnamese settings sees them. */
test.each([
  ["SUM(A1,0.5)", "SUM(A1;0,5)"],
  ["SUM(1,5)", "SUM(1;5)"],
  ["A1*.5+1.25", "A1*,5+1,25"],
  ['IF(A1>1.5,"a,b;1.5","c")', 'IF(A1>1,5;"a,b;1.5";"c")'],
  ["{1,2.5;3,4}", "{1\\2,5;3\\4}"],
  ["SUM({1,2},3)", "SUM({1\\2};3)"],
  ["STDEV.S(A1:A9,B1)", "STDEV.S(A1:A9;B1)"],
  ["'a,b;c'!A1", "'a,b;c'!A1"],
  ["Bang[[a,b]:[c]]+1.5", "Bang[[a,b]:[c]]+1,5"],
  ["SUM(Bang[[#All],[a,b]:[c]],0.05)", "SUM(Bang[[#All];[a,b]:[c]];0,05)"],
  ["Bang[[#Headers], [a'[,b'],c]]", "Bang[[#Headers]; [a'[,b'],c]]"],
  ["SUM(A1,,1.5)", "SUM(A1;;1,5)"],
  ["Ten.1+1", "Ten.1+1"],
])("%s", (formula, local) => {
  expect(toLocal(formula, "vi-VN")).toBe(local);
  expect(fromLocal(local, "vi-VN")).toBe(formula);
  expect([toLocal(formula, "en-US"), fromLocal(formula, "en-US")]).toEqual([formula, formula]);
});

test.each(["SUM(A1,B1)", "SUM(A1,5)", "A1*0.5", "1,5,5", "SUM(A1 ,5)", '"a",5', "Bang[[#All],[a]]", "A1+,"])(
  "%s is no formula under Vietnamese settings",
  (formula) => {
    expect(() => fromLocal(formula, "vi-VN")).toThrow(/parted by ";"/u);
  },
);
