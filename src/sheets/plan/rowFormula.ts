import { nameKey } from "../../text";
import { isFormula, type Cell, type Planned } from "./cell";
import type { Standing } from "./place";

/** The data rows of a table, as references number them. */
export interface Body {
  readonly sheet: string;
  /** Number of the first one; that of the row at the top of the sheet is 1. */
  readonly top: number;
  readonly height: number;
}

/** The data rows of a table as it stands. */
export function bodyOf({ sheet, headerRow, rows }: Standing): Body {
  return { sheet, top: firstRowNumber(headerRow), height: rows.length };
}

/** Number of the row below a header. @param headerRow from 0 */
export function firstRowNumber(headerRow: number): number {
  return headerRow + 2;
}

/**
 * A cell with its formula seen from its row: a reference to the row itself or a neighbour in the table says how far that is, so
 * that two formulas which do the same for their rows are the same. What has a $, a list of several rows, what stands above or
 * below the table and other sheets are the same from everywhere.
 * @param row data row, from 0
 */
export function seenFromRow<C extends Planned>(cell: C, row: number, body: Body): C {
  if (!isFormula(cell)) return cell;
  const own = body.top + row;
  const movable = (end: string | undefined): number | undefined => {
    const [, dollar, digits] = END.exec(end ?? "") ?? [];
    if (digits === undefined || dollar === "$") return undefined;
    const number = Number(digits);
    const isInTable = number >= body.top && number < body.top + body.height;
    return isInTable && Math.abs(number - own) <= 1 ? number - own : undefined;
  };
  const relative = (end: string, distance = movable(end)): string =>
    distance === undefined ? end : end.replace(/\d+$/u, `${MARK}${distance}${MARK}`);
  const formula = cell.formula.replace(
    REFERENCES,
    (all: string, sheet: string | undefined, first: string | undefined, last: string | undefined) => {
      const isHere = sheet === undefined || nameKey(plainName(sheet)) === nameKey(body.sheet);
      if (first === undefined || !isHere) return all;
      const ends = last === undefined ? [first] : [first, last];
      const isList = ends.every(isRelative) && ends.some((end) => movable(end) === undefined);
      if (isList) return all;
      return `${sheet === undefined ? "" : `${sheet}!`}${ends.map((end) => relative(end)).join(":")}`;
    },
  );
  return formula === cell.formula ? cell : ({ formula } as C);
}

/** The same formula as it is written in a row. @param row data row, from 0 */
export function writtenInRow<C extends Planned>(cell: C, row: number, { top }: Body): C {
  if (!isFormula(cell) || !cell.formula.includes(MARK)) return cell;
  return {
    formula: cell.formula.replace(MARKED, (_, distance: string) => String(top + row + Number(distance))),
  } as C;
}

/** Cells as they are when their row goes to another place in its table, as Excel has it when it copies or sorts. */
export function movedCells(cells: readonly Cell[], from: number, to: number, body: Body): readonly Cell[] {
  if (from === to || !cells.some(isFormula)) return cells;
  return cells.map((cell) => writtenInRow(seenFromRow(cell, from, body), to, body));
}

/** What a formula that is seen from its row refers to: cells by where they stand from it, and cells by their address alone. */
export function refersTo({ formula }: { readonly formula: string }): {
  readonly near: boolean;
  readonly fixed: boolean;
} {
  const fixed = [...formula.matchAll(REFERENCES)].some(
    ([, sheet, first]) => sheet === undefined && first !== undefined,
  );
  return { near: formula.includes(MARK), fixed };
}

/** Around a distance in a formula that is seen from its row; no formula has it. */
const MARK = "\u0001";
const MARKED = new RegExp(`${MARK}(-?\\d+)${MARK}`, "gu");

const END = /^\$?[A-Z]{1,3}(\$?)(\d+)$/u;
const isRelative = (end: string): boolean => END.exec(end)?.[1] === "";

/** Texts, columns of tables and names of sheets are passed over; a reference comes with its sheet, its first and its last cell. */
const REFERENCES = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`,
    String.raw`(?<![\p{L}\p{N}_.$:!\]])(?:('(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?` +
      String.raw`(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_.(!])`,
    String.raw`'(?:[^']|'')*'`,
  ].join("|"),
  "gu",
);

/** A name of a sheet without what it is quoted by. */
function plainName(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
