import { columnLetters } from "../text";

export const ROWS_OF_A_SHEET = 1_048_576;

/** A block of cells, 0-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/u;

/** The block that an address names, with or without its sheet; undefined for whole rows, whole columns and several blocks. */
export function areaOf(address: string): Area | undefined {
  const [, left, top, right = left, bottom = top] =
    CELLS.exec(address.slice(address.lastIndexOf("!") + 1)) ?? [];
  if (left === undefined || right === undefined) return undefined;
  return {
    top: Number(top) - 1,
    left: columnNumber(left),
    bottom: Number(bottom) - 1,
    right: columnNumber(right),
  };
}

/** The block of a range whose place and size were loaded. */
export function areaOfRange({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
}: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

/** Whether all of a block lies in another. */
export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `B2` or `B2:C13`. */
export function addressOf({ top, left, bottom, right }: Area): string {
  const first = `${columnLetters(left)}${top + 1}`;
  const last = `${columnLetters(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}
