import type { FunctionId } from "../contract";
import { readFormulaPlace, type FormulaPlace } from "../office/formulaPlace";
import { writeWorkbook } from "../office/workbook";
import { WriteRefused, withAlike, type FormulaChange } from "../office/write";
import { FOR_EXCEL, formulaOf, type Filled } from "../sheets/formulas";
import { actLines, writtenBy } from "./log";
import type { Session } from "./session";
import { inSheets } from "./texts";

/** A formula and the cell that it is to go into. */
export interface FormulaPlan {
  readonly place: FormulaPlace;
  readonly change: FormulaChange;
  /** Something stands there already: a person has to say that it may go. */
  readonly isTaken: boolean;
}

/** What is asked for: a function of ours with its arguments, and where it goes; the cell in which somebody stands unless told. */
export interface FormulaWish {
  readonly id: FunctionId;
  readonly filled: Filled;
  readonly namespace?: string | undefined;
  readonly address?: string | undefined;
}

/**
 * Looks where a formula would go; nothing is written.
 * @returns undefined where an argument is missing, or there is no such cell
 * @throws WriteRefused on a protected sheet and in a table: Excel would fill the whole column with it
 */
export async function planFormula(wish: FormulaWish): Promise<FormulaPlan | undefined> {
  const after = formulaOf(wish.id, wish.filled, FOR_EXCEL, wish.namespace);
  if (after === undefined) return undefined;
  const place = await readFormulaPlace(wish.address);
  if (!place) return undefined;
  const { sheet, cell, stands: before, table, isProtected } = place;
  if (isProtected) throw new WriteRefused("protected", sheet);
  if (table !== undefined) throw new WriteRefused("inTable", sheet, table);
  return { place, change: { kind: "formula", sheet, cell, before, after }, isTaken: before !== "" };
}

/** Enters the formula, with a line of the log; it can be taken back like any other run. @throws WriteRefused, WriteUndone */
export async function insertFormula(session: Session, { change }: FormulaPlan): Promise<void> {
  const { sheet, cell, before, after } = change;
  const line = { act: inSheets("log.formula"), subject: `${sheet}!${cell}`, before: String(before), after };
  const lines = actLines([line], writtenBy(session.clock), { inputDigest: "", resultDigest: "" });
  const counted = await withAlike(change);
  await session.writing((run) =>
    writeWorkbook({ tables: [], formulas: [counted] }, undefined, { lines, ...run }, inSheets),
  );
}
