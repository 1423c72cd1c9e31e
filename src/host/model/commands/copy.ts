import { HostError } from "../../errors";
import {
  columnLetters,
  columnsOf,
  formatAddress,
  intersect,
  isWholeColumns,
  isWholeRows,
  isWithin,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsOf,
  type Area,
} from "../address";
import { assertWhole, isOneCell, type Cells } from "../areas";
import { arrayAt } from "../arrays";
import { carriedCell, copiedTo, putContent, putStyle, type CarriedCell } from "../carried";
import { keyOf } from "../cells";
import { hasComments } from "../inhabitants";
import { hasStructuredReference, transposedFormula, type Place } from "../references/relative";
import { assertPlainRules } from "../rules";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import type { Copying, CopyOptions } from "./copying";
import { copySurroundings } from "./copySurroundings";
import { headersWritten } from "./names";

/** More cells than this nobody pastes into; Excel itself takes minutes. */
const MOST_CELLS = 5_000_000;

/**
 * Copies cells over others. A target that is so many times as high or wide as the source is filled with it so many times;
 * any other takes the source once, as large as it is.
 * @returns the cells that were written
 * @throws HostError where Excel refuses, and NotImplemented for what cannot be copied here
 */
export function copyCells(workbook: Workbook, source: Cells, target: Cells, options: CopyOptions): Area {
  const copying = planned(source, target, options);
  const { to, sheet } = copying;
  sheet.assertWritable(to);
  assertWhole(sheet, to);
  assertCopyable(workbook, source, copying);
  const before = cellsToCarry(copying);
  const written: { row: number; column: number; cell: CarriedCell }[] = [];
  for (const { row, column, from } of copying.places()) {
    const cell = before.get(keyOf(from.row, from.column));
    if (cell) written.push({ row, column, cell: cell.as({ row, column }) });
    else if (options.skipBlanks !== true)
      written.push({
        row,
        column,
        cell: { ...NOTHING, style: source.sheet.styleNumber(from.row, from.column) },
      });
  }
  copySurroundings(workbook, copying);
  for (const { row, column, cell } of written) write(copying, row, column, cell);
  for (const table of workbook.tables)
    if (table.sheet === sheet && table.hasHeaders && intersect(table.header, to))
      headersWritten(workbook, table);
  workbook.emit({ kind: options.type === "Formats" ? "format" : "cells", sheet, area: to, origin: "api" });
  return to;
}

/** Where everything goes. */
function planned(source: Cells, target: Cells, options: CopyOptions): Copying {
  const { type, skipBlanks = false, transpose = false } = options;
  const from = source.area;
  if (type === "Link" && (transpose || skipBlanks))
    throw new HostError("InvalidArgument", "Links are pasted neither transposed nor without blanks.");
  const isWhole = isWholeRows(from) || isWholeColumns(from);
  if (transpose && isWhole)
    throw new HostError("InvalidArgument", "Whole rows and columns cannot be transposed.");
  const [height, width] = transpose ? [columnsOf(from), rowsOf(from)] : [rowsOf(from), columnsOf(from)];
  const times = (room: number, size: number): number => (room % size === 0 ? room / size : 1);
  const down = times(rowsOf(target.area), height);
  const across = times(columnsOf(target.area), width);
  const { top, left } = target.area;
  const to = { top, left, bottom: top + height * down - 1, right: left + width * across - 1 };
  if (to.bottom >= MAX_ROWS || to.right >= MAX_COLUMNS)
    throw new HostError("InvalidArgument", "The copy would lie outside the sheet.");
  // Of whole rows and columns only those cells are carried that are used here or there.
  const used = [source.sheet.usedArea(false), target.sheet.usedArea(false)].flatMap((area) => area ?? []);
  const last = {
    row: Math.max(0, ...used.map(({ bottom }) => bottom)),
    column: Math.max(0, ...used.map(({ right }) => right)),
  };
  const end = {
    row: isWholeColumns(from) ? Math.min(to.bottom, last.row) : to.bottom,
    column: isWholeRows(from) ? Math.min(to.right, last.column) : to.right,
  };
  if ((end.row - top + 1) * (end.column - left + 1) > MOST_CELLS)
    throw new HostError(
      "NotImplemented",
      `The embedded workbook copies at most ${MOST_CELLS} cells at once.`,
    );
  return {
    source: source.sheet,
    from,
    sheet: target.sheet,
    to,
    type,
    transpose,
    skipBlanks,
    size: { height, width },
    *places() {
      for (let row = top; row <= end.row; row++)
        for (let column = left; column <= end.column; column++) {
          const [rowAt, columnAt] = [(row - top) % height, (column - left) % width];
          const [fromRow, fromColumn] = transpose ? [columnAt, rowAt] : [rowAt, columnAt];
          yield { row, column, from: { row: from.top + fromRow, column: from.left + fromColumn } };
        }
    },
  };
}

function assertCopyable(workbook: Workbook, { sheet: source, area }: Cells, copying: Copying): void {
  const { type, sheet, to, transpose } = copying;
  if (type === "All" || type === "Formats") {
    for (const on of [
      { sheet: source, area },
      { sheet, area: to },
    ])
      assertPlainRules(on.sheet, on.area);
    for (const merged of source.merges.in(area))
      if (!isWithin(merged, area))
        throw new HostError("InvalidOperation", "You can't copy part of merged cells.");
  }
  if (type !== "All") return;
  if (hasComments(workbook, source, area))
    throw new HostError("NotImplemented", "The embedded workbook copies no cells with comments or notes.");
  const whole = workbook.tables.find((table) => table.sheet === source && isWithin(table.area, area));
  if (whole && !transpose && !isWholeRows(area) && !isWholeColumns(area))
    throw new HostError(
      "NotImplemented",
      `The embedded workbook copies no whole table ("${whole.name}"); copy its values.`,
    );
}

/** A cell of the source, as it is at another place. */
interface Carrying {
  as(to: Place): CarriedCell;
}

/** The cells of the source that are not blank, before anything is written over them. */
function cellsToCarry({ source, from, type, transpose, skipBlanks, sheet }: Copying): Map<number, Carrying> {
  const cells = new Map<number, Carrying>();
  const used = source.usedArea(false);
  const part = used && intersect(used, from);
  const isLink = type === "Link";
  const taken = isLink ? from : part;
  if (!taken) return cells;
  for (let row = taken.top; row <= taken.bottom; row++)
    for (let column = taken.left; column <= taken.right; column++) {
      const cell = carriedCell(source, row, column);
      if (isLink) {
        const text = linkTo(source, row, column, sheet, isOneCell(from));
        cells.set(keyOf(row, column), { as: () => ({ ...cell, ...NOTHING, formula: { text } }) });
        continue;
      }
      const isBlank = cell.value === null && cell.formula === undefined;
      if (isBlank && skipBlanks) continue;
      const spilled = spilledFrom(source, row, column, from);
      if (spilled && type !== "Values" && type !== "Formats") {
        cells.set(keyOf(row, column), { as: () => ({ ...cell, ...NOTHING }) });
        continue;
      }
      cells.set(keyOf(row, column), {
        as: (to) => {
          if (type === "Values") return { ...cell, formula: undefined, extra: undefined };
          return transpose ? transposed(cell, { row, column }, to) : copiedTo(cell, { row, column }, to);
        },
      });
    }
  return cells;
}

const NOTHING = { value: null, formula: undefined, extra: undefined } as const;

/** Whether a cell shows a part of an array whose formula is copied with it: it will spill at the new place by itself. */
function spilledFrom(sheet: Sheet, row: number, column: number, from: Area): boolean {
  if (sheet.grid.arrays.size === 0) return false;
  const array = arrayAt(sheet, row, column);
  if (!array) return false;
  const { anchor, area, isDynamic } = array;
  if (!isDynamic && !isWithin(area, from))
    throw new HostError("NotImplemented", "The embedded workbook copies no part of an array formula.");
  const isAnchor = anchor.row === row && anchor.column === column;
  return (
    !isAnchor &&
    intersect(from, { top: anchor.row, bottom: anchor.row, left: anchor.column, right: anchor.column }) !==
      undefined
  );
}

function transposed(cell: CarriedCell, from: Place, to: Place): CarriedCell {
  const { formula } = cell;
  if (!formula) return cell;
  if (formula.array || hasStructuredReference(formula.text))
    throw new HostError(
      "NotImplemented",
      `The embedded workbook transposes no such formula: =${formula.text}.`,
    );
  return { ...cell, formula: { ...formula, text: transposedFormula(formula.text, from, to) } };
}

/** A link to one cell is fixed, links to the cells of an area are relative: so Excel pastes them. */
function linkTo(source: Sheet, row: number, column: number, sheet: Sheet, isFixed: boolean): string {
  const cell = isFixed ? `$${columnLetters(column)}$${row + 1}` : `${columnLetters(column)}${row + 1}`;
  if (source === sheet) return cell;
  const prefix = formatAddress(source.name, { top: 0, left: 0, bottom: 0, right: 0 }).slice(0, -"A1".length);
  return prefix + cell;
}

function write({ sheet, type }: Copying, row: number, column: number, cell: CarriedCell): void {
  if (type !== "Formats") putContent(sheet, row, column, cell);
  if (type === "All" || type === "Formats") putStyle(sheet, row, column, cell.style);
}
