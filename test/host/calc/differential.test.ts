import { hasLibreOffice } from "../../libreOffice";
import { openExcel } from "../../../src/host/bridge/node";
import { ALLOWED } from "../../../src/host/calc/allowed";
import { OWN } from "../../../src/host/calc/evaluate/functions";
import { ROOMS } from "./cases";
import type { Case, Shown } from "./cases/case";
import { DATA, FORMULAS } from "./cases/data";
import { EXCEL } from "./cases/excel";
import { libreOffice } from "./libreOffice";

interface Expectation {
  readonly name: string;
  readonly formula: string;
  /** Excel's value by its documentation; absent where LibreOffice is asked. */
  readonly excel: Shown | undefined;
}

const cases: readonly Expectation[] = Object.values(ROOMS).flatMap((room) =>
  Object.entries(room).flatMap(([name, list]) => list.map((entry) => expectation(name, entry))),
);
const [documented, asked] = [
  cases.filter(({ excel }) => excel !== undefined),
  cases.filter(({ excel }) => excel === undefined),
];
const withLibreOffice = hasLibreOffice ? test : test.skip;

function expectation(name: string, entry: Case): Expectation {
  if (typeof entry !== "string") return { name, formula: entry[0], excel: entry[1] };
  return { name, formula: entry, excel: EXCEL.get(entry) };
}

/** What the cells of the embedded workbook show, and which of them it does not calculate. */
async function shown(formulas: readonly string[]): Promise<{ values: Shown[]; unknown: string[] }> {
  const excel = await openExcel();
  try {
    const values = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const [column, cells] of Object.entries(DATA))
        sheet.getRange(`${column}1:${column}${cells.length}`).formulas = cells.map((value) => [value ?? ""]);
      const range = sheet.getRange(`${FORMULAS}1:${FORMULAS}${formulas.length}`);
      range.formulas = formulas.map((formula) => [`=${formula}`]);
      range.load("values");
      await context.sync();
      return range.values.map(([value]) => value as Shown);
    });
    const unknown = excel.host.unknownFormulas.all.map(({ formula, reason }) => `${formula}: ${reason}`);
    return { values, unknown };
  } finally {
    excel.close();
  }
}

function same(is: Shown | undefined, must: Shown | undefined): boolean {
  if (typeof is !== "number" || typeof must !== "number") return is === must;
  return Math.abs(is - must) <= 1e-9 * Math.max(1, Math.abs(must));
}

/** LibreOffice has no booleans, and one error (#VALUE! in a file) for what Excel tells apart as #NUM!, #N/A, #REF! … */
function sameAsThere(is: Shown | undefined, there: Shown | undefined): boolean {
  if (typeof is === "boolean") return Number(is) === Number(there);
  return same(is, there) || (there === "#VALUE!" && /^#[A-Z/0!?]+$/u.test(String(is)));
}

test("what Excel's documentation says, function by function", async () => {
  const { values, unknown } = await shown(documented.map(({ formula }) => formula));
  const wrong = documented
    .map(({ formula, excel }, at) => ({ formula, is: values[at], must: excel }))
    .filter(({ is, must }) => !same(is, must));
  expect(wrong).toEqual([]);
  expect(unknown).toEqual([]);
  expect(documented.length).toBeGreaterThan(200);
});

withLibreOffice("what LibreOffice computes, function by function", async () => {
  const formulas = asked.map(({ formula }) => formula);
  const [{ values, unknown }, there] = [await shown(formulas), await libreOffice(formulas)];
  const wrong = formulas
    .map((formula, at) => ({ formula, is: values[at], there: there[at] }))
    .filter(({ is, there: must }) => !sameAsThere(is, must));
  expect(wrong).toEqual([]);
  expect(unknown).toEqual([]);
  expect(formulas.length).toBeGreaterThan(1000);
});

test("every function that is calculated has cases of its own", () => {
  const written = cases.map(({ formula }) => formula).join("\n");
  const names = [...OWN.keys(), ...Object.keys(ALLOWED)].filter((name) => /^[A-Z]/u.test(name));
  expect(
    names.filter((name) => !new RegExp(`(?<![A-Z.])${name.replaceAll(".", "\\.")}\\(`, "u").test(written)),
  ).toEqual([]);
});
