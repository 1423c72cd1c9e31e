import { movedCells } from "../../src/sheets/plan/rowFormula";

const body = { sheet: "Điểm đơn vị", top: 2, height: 20 };
/** A formula of sheet row 5 when its row goes to sheet row 9. */
const moved = (formula: string): unknown => {
  const [cell] = movedCells([{ formula }], 3, 7, body);
  return (cell as { readonly formula: string }).formula;
};

describe("a formula goes with its row", () => {
  test.each([
    ["the row itself", "=F5*2+$G5", "=F9*2+$G9"],
    ["several of its cells", "=SUM(F5:H5)", "=SUM(F9:H9)"],
    ["a neighbour", "=A4+1", "=A8+1"],
    ["all rows up to it", "=SUM(F$2:F5)", "=SUM(F$2:F9)"],
    ["its own sheet by name", "='Điểm đơn vị'!F5", "='Điểm đơn vị'!F9"],
  ])("%s", (_, before, after) => expect(moved(before)).toBe(after));

  test.each([
    ["a row held by a $", "=F$5"],
    ["a list without $", "=SUM(F5:F9)"],
    ["a row farther off", "=F2"],
    ["what stands above and below the table", "=F1+F40"],
    ["another sheet", "='Đơn vị'!E5+Sheet2!E5"],
    ["a sheet that is called like a cell", "='Kỳ A5'!A:A"],
    ["columns of tables", "=[@F5]+DiemDonVi[[#This Row],[F5]]"],
    ["texts, functions and names", '="F5"&LOG10(1)&DON.VI5&Ô5'],
    ["whole rows and columns", "=SUM(5:5)+SUM(F:F)"],
  ])("%s stays", (_, formula) => expect(moved(formula)).toBe(formula));

  test("a neighbour at the edge of the table can become its header, as in Excel", () => {
    expect(movedCells([{ formula: "=A4+1" }], 3, 0, body)).toEqual([{ formula: "=A1+1" }]);
  });
});
