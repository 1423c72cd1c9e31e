import type { Area } from "../area";

/** Our functions as they are called in a cell, in a larger formula or alone, or by a defined name that it uses. */
export interface FunctionCell {
  /** The cell, with those that it spills into. */
  readonly area: Area;
  readonly formula: string;
  /** The formula with our functions by the names under which they are typed here. */
  readonly typed: string;
  /** What the cell shows. */
  readonly value: unknown;
  /** Rows of it are hidden or filtered out. */
  readonly isHidden: boolean;
  /** It may belong to an array that was entered into fixed cells (Ctrl+Shift+Enter), which Excel changes as a whole only. */
  readonly mayBeInArray?: boolean;
}

/** A sheet with cells that call our functions, row by row. */
export interface FunctionSheet {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly cells: readonly FunctionCell[];
}

/** What a cell shows that Excel could not calculate: the function is not known, or has not answered yet. */
const UNCALCULATED: ReadonlySet<unknown> = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

export function isUncalculated({ value }: Pick<FunctionCell, "value">): boolean {
  return UNCALCULATED.has(value);
}
