import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { bounding, CellError, type Area, type CellState, type Sheet } from "../model";
import type { EnteredForm } from "../model/cellForms";
import type { FormulaDesk } from "./desk";
import { resultOf } from "./spills";
import type { UniverSheet } from "./univerWorkbook";

/** What Univer says when cells of a sheet were set, by row and column. */
export interface CellMutation {
  subUnitId: string;
  cellValue?: Record<string, Record<string, unknown>>;
}

/** What a person typed, as the sheet has it now. */
export interface Typed {
  readonly area: Area;
  /** What the first cell had. */
  readonly before: CellState | undefined;
  /** Formulas, as the cell keeps them and as the grid has them, both without `=`. */
  readonly formulas: readonly { row: number; column: number; own: string; given: string }[];
}

/** Results of the engine arrive as the same mutation, but without a `trigger` and with values only. */
export function isCalculated(params: object): boolean {
  const { cellValue } = params as CellMutation;
  if ("trigger" in params) return false;
  return Object.values(cellValue ?? {}).every((cells) =>
    Object.values(cells).every(
      (cell) =>
        cell !== null &&
        typeof cell === "object" &&
        Object.keys(cell).every((key) => key === "v" || key === "t"),
    ),
  );
}

/** Puts what a person typed in the grid into the sheet. @returns undefined when that is no cell */
export function takeTyped(
  sheet: Sheet,
  target: UniverSheet,
  cellValue: NonNullable<CellMutation["cellValue"]>,
  desk: FormulaDesk,
  entered: EnteredForm,
): Typed | undefined {
  let area: Area | undefined;
  let before: CellState | undefined;
  const formulas: { row: number; column: number; own: string; given: string }[] = [];
  for (const [rowText, cells] of Object.entries(cellValue)) {
    for (const columnText of Object.keys(cells)) {
      const [row, column] = [Number(rowText), Number(columnText)];
      const cell = { top: row, bottom: row, left: column, right: column };
      const range = target.getRange(row, column);
      before ??= sheet.state(row, column);
      const formula = range.getFormula();
      if (formula) {
        const left = desk.typed(sheet, row, column, formula);
        const own = left === sheet.formula(row, column) ? left : entered.form(left, { row, column });
        sheet.setFormula(row, column, own);
        formulas.push({ row, column, own, given: formula.replace(/^=/u, "") });
      } else takeValue(sheet, row, column, target.getSheet().getCellRaw(row, column));
      const pattern = range.getNumberFormat();
      if (pattern && pattern !== "General" && pattern !== sheet.numberFormat(row, column))
        sheet.restyle(cell, { numberFormat: pattern });
      area = area ? bounding(area, cell) : cell;
    }
  }
  return area && { area, before, formulas };
}

/** Puts what a person typed, as the grid keeps it: the word of an error is a text only behind an apostrophe. */
function takeValue(sheet: Sheet, row: number, column: number, cell: Nullable<ICellData>): void {
  // A text with lines of its own, or with a format for a part of it, is a document in the grid.
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/u, "").replaceAll("\r", "\n");
  const value = text ?? resultOf({ v: cell?.v ?? null, t: cell?.t ?? null });
  const isText = text !== undefined || cell?.t === CellValueType.FORCE_STRING;
  if (value === "" || value === null) sheet.setValue(row, column, null);
  else sheet.setValue(row, column, value instanceof CellError && isText ? value.word : value);
}
