import { CommandRefused, type FoundFunctions } from "../../src/commands";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { CellError, type CellValue } from "../../src/host/model/values";
import { placesOf } from "../../src/office/cellFunctions";
import { textsOf } from "../../src/session";
import { run } from "./workbook";

/** A formula with what it shows. */
export type Calculated = readonly [address: string, formula: string, value: CellValue];

/** How much a request of these, from one number on, asked or brought at most, in bytes. */
export function largest({ host }: EmbeddedExcel, from: number): number {
  return Math.max(
    ...host.requests.slice(from).flatMap(({ requestBytes, replyBytes }) => [requestBytes, replyBytes]),
  );
}

/** An error that a cell shows. */
export function error(word: string): CellValue {
  const value = CellError.of(word);
  if (value === undefined) throw new Error(word);
  return value;
}

/** Formulas of a sheet, and the values that Excel would have calculated. */
export async function fill(
  { host: { store } }: EmbeddedExcel,
  name: string,
  cells: readonly Calculated[],
): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const [address, formula] of cells) sheet.getRange(address).formulas = [[formula]];
    await context.sync();
  });
  for (const [address, , value] of cells) {
    const { sheet, area } = store.resolve(address, store.sheet(name));
    sheet.setResult(area.top, area.left, value);
  }
}

/** An array formula in fixed cells (Ctrl+Shift+Enter), which no add-in can enter, with what it shows from above. */
export function fillArray(
  { host: { store } }: EmbeddedExcel,
  name: string,
  address: string,
  formula: string,
  values: readonly CellValue[],
): void {
  const { sheet, area } = store.resolve(address, store.sheet(name));
  const grid = sheet.edit();
  grid.setFormula(area.top, area.left, { text: formula.slice(1), array: area });
  const width = area.right - area.left + 1;
  values.forEach((value, at) =>
    grid.setValue(area.top + Math.floor(at / width), area.left + (at % width), value),
  );
}

/** Formulas and values of cells. */
export function cells(
  sheet: string,
  address: string,
): Promise<{ values: unknown[][]; formulas: unknown[][] }> {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values,formulas");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
  });
}

/** Where something is done to cells, and where they are left and why. */
export function places(plan: Pick<FoundFunctions, "changes" | "left">): unknown {
  return {
    changes: plan.changes.map((part) => [part.sheet, ...placesOf(part)]),
    left: plan.left.map((part) => [part.sheet, part.reason, ...placesOf(part)]),
  };
}

/** Why a command was not done. */
export async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (problem) {
    if (!(problem instanceof CommandRefused)) throw problem;
    return textsOf("vi")(problem.key, problem.params);
  }
}
