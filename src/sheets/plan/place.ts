import { nameKey } from "../../text";
import type { TableId } from "../../domain/tables";
import type { Cell } from "./cell";

/** What stands in a table now. */
export interface Standing {
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  /** None where the header row of the table is switched off: then it has no rows here either. */
  readonly headers: readonly string[];
  /** Constants as values, formulas as formulas. */
  readonly rows: readonly (readonly Cell[])[];
  readonly protected: boolean;
  /** Whether the table shows a row of totals. */
  readonly totals: boolean;
  /** Rows below the table in which nothing stands, down to the first filled cell, merged cells or another table. */
  readonly freeRowsBelow: number;
  /** What stands there first, as people find it: an address, or the name of a table. */
  readonly firstBelow?: string;
  /**
   * Something below reaches beyond the table's columns, merged cells or another table: it cannot move down with them, only with
   * whole rows of the sheet; or not at all, where these would cut through something beside the table.
   */
  readonly heldBelow?: "movesInWholeRows" | "stays";
  /** Columns to the right of the table in which nothing stands, as far as the contract could need them. */
  readonly freeColumnsRight: number;
}

/** Where a table stands, or where it can be put. */
export interface TablePlace {
  /** The sheet that the table stands on, or that it is to be put on. */
  readonly sheet: string;
  /** The office's own sheet that is called as the table's sheet would be: the table is put on another. */
  readonly insteadOf?: string;
  /** A blank sheet of that name is there; without one the sheet is made. */
  readonly isSheetBlank?: true;
  readonly standing?: Standing;
  /** Nothing below matters: as far as it can, it moves down as the table grows. */
  readonly pushesDown?: true;
  /** Why the table cannot be written, whatever is to be written. */
  readonly obstacle?: Obstacle;
}

export type TablePlaces = Readonly<Partial<Record<TableId, TablePlace>>>;

/**
 * Why a table cannot be written; nothing at all is written then: its sheet or the structure of the workbook is protected,
 * the office's own cells stand where it would grow, a defined name is called as the table would be, the table of that name
 * is not ours or has its header row switched off, or a cell to be written calculates.
 */
export type Obstacle =
  | "protected"
  | "structure"
  | "blockedBelow"
  | "blockedRight"
  | "nameTaken"
  | "foreignTable"
  | "headerless"
  | "formula";

/** What keeps a table from having so many rows and columns. */
export function obstacleOf(place: TablePlace, rows: number, columns: number): Obstacle | undefined {
  const { standing } = place;
  if (place.obstacle || !standing) return place.obstacle;
  if (standing.protected) return "protected";
  if (columns > standing.headers.length + standing.freeColumnsRight) return "blockedRight";
  const added = rows - standing.rows.length;
  return added > 0 && added > roomBelow(place, standing) ? "blockedBelow" : undefined;
}

function roomBelow({ pushesDown }: TablePlace, { heldBelow, freeRowsBelow, totals }: Standing): number {
  if (pushesDown && heldBelow !== "stays") return Infinity;
  // A row of totals moves down with what is below it.
  return totals && heldBelow ? 0 : freeRowsBelow;
}

/** The same place for a table below which nothing matters: what stands there moves down as the table grows. */
export function pushingDown(place: TablePlace): TablePlace {
  return { ...place, pushesDown: true };
}

/** `Điểm cụm`, or the next of `Điểm cụm (2)`, `Điểm cụm (3)` … that is not taken. @param isTaken asked by `nameKey` */
export function freeSheetName(name: string, isTaken: (candidate: string) => boolean): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!isTaken(nameKey(candidate))) return candidate;
  }
}
