import { HostError } from "../../errors";
import { readTyped, type Typed } from "../../text";
import type { Area } from "../address";
import { cellArea, isOneCell } from "../areas";
import { fromLocal } from "../localFormula";
import { isReadable } from "../nameTarget";
import type { Sheet } from "../sheet";
import { alertOf, type ValidationAlert } from "../validation";
import { CellError, type CellValue, type Scalar } from "../values";
import type { Workbook } from "../workbook";
import { cellsTyped } from "./write";

/**
 * Enters texts into cells as if each was typed there, under the person's settings; other values as they are.
 * @param inputs by row and column, as large as the area
 * @throws HostError for what Excel does not take, before anything is entered
 */
export function enterTexts(
  store: Workbook,
  sheet: Sheet,
  area: Area,
  inputs: readonly (readonly Scalar[])[],
): void {
  sheet.assertWritable(area);
  const entries = inputs.flatMap((row, down) =>
    row.map((input, across) => {
      const place = { row: area.top + down, column: area.left + across };
      const typed: Typed =
        typeof input === "string"
          ? readAt(store, sheet, place.row, place.column, input)
          : { kind: "value", value: input };
      return { ...place, typed };
    }),
  );
  const [only] = entries;
  const before = only && entries.length === 1 ? sheet.state(only.row, only.column) : undefined;
  const entered = store.entered(sheet);
  for (const { row, column, typed } of entries) {
    if (typed.kind === "formula") sheet.setFormula(row, column, entered.form(typed.formula, { row, column }));
    else if (typed.kind === "error") sheet.setValue(row, column, errorOf(typed.value));
    else {
      sheet.setValue(row, column, typed.value);
      if (typed.numberFormat !== undefined)
        sheet.restyle(cellArea(row, column), { numberFormat: typed.numberFormat });
    }
  }
  cellsTyped(store, sheet, area);
  store.emit({ kind: "cells", sheet, area, origin: "api", before });
}

/** What a person types is not allowed in its cell: the validation takes no such entry. */
export class EntryStopped extends Error {
  override readonly name = "EntryStopped";
  constructor(readonly alert: ValidationAlert) {
    super(alert.message);
  }
}

/**
 * Enters a text that a person types into a cell. Excel puts the brackets that a formula lacks at its end, and holds what is
 * typed against the validation of the cell.
 * @returns what the validation says of an entry that it lets in all the same
 * @throws EntryStopped where it does not; HostError for what Excel does not take
 */
export function enterTyped(
  store: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): ValidationAlert | undefined {
  const cell = cellArea(row, column);
  sheet.assertWritable(cell);
  const isFormula = readAt(store, sheet, row, column, text).kind === "formula";
  const entry = isFormula ? text + missingBrackets(text) : text;
  const typed = readAt(store, sheet, row, column, entry);
  const formula = typed.kind === "formula" ? typed.formula : undefined;
  if (formula !== undefined && !isReadable(formula))
    throw new HostError("InvalidArgument", `"=${formula}" is no formula.`);
  const value = (): CellValue => valueOf(store, sheet, row, column, typed);
  const alert = alertOf(store, sheet, row, column, { value, formula });
  if (alert?.style === "stop") throw new EntryStopped(alert);
  enterTexts(store, sheet, cell, [[entry]]);
  return alert;
}

/** What a text becomes in a cell; a formula in the form of the API. */
function readAt(store: Workbook, sheet: Sheet, row: number, column: number, text: string): Typed {
  const typed = readTyped(text, sheet.numberFormat(row, column), store.locale, { percentEntry: true });
  return typed.kind === "formula" ? { ...typed, formula: fromLocal(typed.formula, store.locale) } : typed;
}

/** The brackets that are open at the end of a text, texts and names of sheets and columns left out. */
function missingBrackets(text: string): string {
  const bare = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[(?:[^[\]]|'[[\]])*\])*\]/gu, "");
  const open = [...bare].reduce((depth, sign) => depth + Number(sign === "(") - Number(sign === ")"), 0);
  return ")".repeat(Math.max(0, open));
}

/** @throws HostError NotImplemented for a formula of which it cannot be said what it comes to */
function valueOf(store: Workbook, sheet: Sheet, row: number, column: number, typed: Typed): CellValue {
  if (typed.kind === "value") return typed.value;
  if (typed.kind === "error") return errorOf(typed.value);
  const from = { sheet, row, column };
  const cells = store.calculator?.cells(typed.formula, from);
  const value =
    cells && isOneCell(cells.area)
      ? cells.sheet.cellValue(cells.area.top, cells.area.left)
      : store.calculator?.formula(typed.formula, from).single;
  if (value !== undefined) return value ?? 0;
  throw new HostError("NotImplemented", `It cannot be said what "=${typed.formula}" comes to.`);
}

function errorOf(word: string): CellError | string {
  return CellError.of(word) ?? word;
}
