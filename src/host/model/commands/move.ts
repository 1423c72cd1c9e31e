import { parseA1Ref, stringifyA1Ref, tokenize } from "@borgar/fx/xlsx";
import { HostError } from "../../errors";
import {
  formatArea,
  intersect,
  isWholeColumns,
  isWholeRows,
  isWithin,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  type Area,
} from "../address";
import { assertWhole, cellArea, offsetArea, type Cells } from "../areas";
import { arrayMoved, carriedCell, putContent, putStyle, type CarriedCell } from "../carried";
import { placeOfKey } from "../cells";
import { without } from "../hyperlinks";
import { hasComments, hasDrawings, linksApart } from "../inhabitants";
import { assertRewritable, rewriteReferences } from "../references/holders";
import { movedTo } from "../references/moves";
import { hasStructuredReference, type Place } from "../references/relative";
import { assertPlainRules, removeRules, rulesIn, splitRules } from "../rules";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { headersWritten } from "./names";

/**
 * Cuts cells and puts them elsewhere, over what stands there. Whatever refers to them refers to their new place; their own
 * formulas refer to what they did.
 * @returns the cells at their new place
 * @throws HostError where Excel refuses (a protected sheet, parts of merged cells or of array formulas, tables), and
 * NotImplemented for what cannot go to another sheet here
 */
export function moveCells(workbook: Workbook, from: Cells, target: Cells): Area {
  const to = { sheet: target.sheet, area: landing(from.area, target.area) };
  if (from.sheet === to.sheet && formatArea(from.area) === formatArea(to.area)) return to.area;
  assertMovable(workbook, from, to);
  const rewriter = movedTo(from, to);
  for (const sheet of new Set([from.sheet, to.sheet])) assertRewritable(workbook, sheet, rewriter);
  const overwritten = from.sheet === to.sheet ? without(to.area, from.area) : [to.area];
  for (const area of overwritten) {
    for (const kind of ["validations", "conditions"] as const) removeRules(to.sheet, kind, area);
    workbook.hyperlinks(to.sheet).removeIn(area);
  }
  for (const kind of ["validations", "conditions"] as const) splitRules(from.sheet, kind, from.area);
  linksApart(workbook, from.sheet, from.area);
  const merges = from.sheet.merges.in(from.area);
  if (from.sheet !== to.sheet) carryLinks(workbook, from, to);
  rewriteReferences(workbook, rewriter);
  carryCells(from, to);
  if (from.sheet !== to.sheet) {
    to.sheet.merges.removeIn(to.area);
    for (const merged of merges)
      to.sheet.merges.add(offsetArea(merged, to.area.top - from.area.top, to.area.left - from.area.left));
  }
  for (const table of workbook.tables)
    if (
      [from, to].some(
        ({ sheet, area }) => table.sheet === sheet && table.hasHeaders && intersect(table.header, area),
      )
    )
      headersWritten(workbook, table);
  for (const { sheet, area } of [from, to]) workbook.emit({ kind: "cells", sheet, area, origin: "api" });
  workbook.emit({ kind: "structure", origin: "api" });
  return to.area;
}

/** As large as what is moved, from the first cell of the target. */
function landing(from: Area, { top, left }: Area): Area {
  const to = offsetArea(from, top - from.top, left - from.left);
  if (to.bottom >= MAX_ROWS || to.right >= MAX_COLUMNS)
    throw new HostError("InvalidArgument", "The cells would lie outside the sheet at the new place.");
  return to;
}

function assertMovable(workbook: Workbook, from: Cells, to: Cells): void {
  for (const { sheet, area } of [from, to]) {
    sheet.assertWritable(area);
    assertWhole(sheet, area);
    assertPlainRules(sheet, area);
  }
  if (takesSpillWithoutFormula(from))
    throw new HostError(
      "NotImplemented",
      "The embedded workbook moves no cells that another one spills into.",
    );
  for (const table of workbook.tables) {
    const isFrom = table.sheet === from.sheet && isWithin(table.area, from.area);
    const isCovered = table.sheet === to.sheet && intersect(table.area, to.area) !== undefined;
    const losesHeader =
      !isFrom && table.sheet === from.sheet && table.hasHeaders && intersect(table.header, from.area);
    if (losesHeader)
      throw new HostError("InvalidOperation", `The table "${table.name}" must keep its header row.`);
    const bringsTable = workbook.tables.some(
      (other) => other.sheet === from.sheet && other !== table && isWithin(other.area, from.area),
    );
    if (!isFrom && isCovered && (bringsTable || isWithin(table.area, to.area)))
      throw new HostError("InvalidOperation", `A table can't overlap another table, "${table.name}".`);
    if (isFrom && from.sheet !== to.sheet) throw elsewhere(`the table "${table.name}"`);
  }
  if (from.sheet !== to.sheet) assertCanLeave(workbook, from);
}

function takesSpillWithoutFormula({ sheet, area }: Cells): boolean {
  return [...sheet.grid.arrays].some(([key, { array, isDynamic }]) => {
    const { row, column } = placeOfKey(key);
    return isDynamic && array && intersect(array, area) && !intersect(cellArea(row, column), area);
  });
}

/** What cannot go to another sheet here. */
function assertCanLeave(workbook: Workbook, { sheet, area }: Cells): void {
  if (hasComments(workbook, sheet, area)) throw elsewhere("comments");
  if (hasDrawings(workbook, sheet, area)) throw elsewhere("drawings");
  for (const kind of ["validations", "conditions"] as const)
    if (rulesIn(sheet, kind, area).length > 0) throw elsewhere("validations and conditional formats");
  const filtered = sheet.child("autoFilter")?.attributes.ref;
  if (filtered !== undefined && intersect(parseArea(filtered), area)) throw elsewhere("a filter");
  for (const { row, column, formula } of sheet.formulas())
    if (
      intersect(cellArea(row, column), area) &&
      (hasStructuredReference(formula) || namesOwn(workbook, sheet, formula))
    )
      throw elsewhere(`a formula that means something else there (=${formula})`);
}

/** Whether a formula uses a name that only its sheet has. */
function namesOwn(workbook: Workbook, sheet: Sheet, formula: string): boolean {
  return tokenize(formula).some(
    ({ type, value }) => type === "range_named" && workbook.names.find(value, sheet) !== undefined,
  );
}

function elsewhere(what: string): HostError {
  return new HostError(
    "NotImplemented",
    `The embedded workbook moves to another sheet no cells with ${what}.`,
  );
}

function carryLinks(workbook: Workbook, from: Cells, to: Cells): void {
  const links = workbook.hyperlinks(from.sheet);
  for (const { row, column } of cellsOf(from)) {
    const link = links.at(cellArea(row, column));
    if (!link) continue;
    links.removeIn(cellArea(row, column));
    const place = cellArea(row + to.area.top - from.area.top, column + to.area.left - from.area.left);
    workbook.hyperlinks(to.sheet).set(place, link);
  }
}

interface Carried extends Place {
  readonly cell: CarriedCell;
}

/** Takes the cells out, and puts them over those of the target; whole rows and columns with their sizes. */
function carryCells(from: Cells, to: Cells): void {
  const [down, across] = [to.area.top - from.area.top, to.area.left - from.area.left];
  const carried = cellsOf(from).map(({ row, column }): Carried => {
    const cell = carriedCell(from.sheet, row, column);
    // What an array spills goes with its formula, which shows it again when it is calculated.
    const isSpilled = from.sheet.grid.spilledFrom(row, column) !== undefined;
    return { row, column, cell: isSpilled ? { ...cell, value: null } : cell };
  });
  const rows = isWholeRows(from.area) ? carriedRows(from) : [];
  const columns = isWholeColumns(from.area)
    ? [...from.sheet.columns.spans()].filter(
        ({ first, last }) => first <= from.area.right && last >= from.area.left,
      )
    : [];
  for (const cells of [to, from]) {
    cells.sheet.edit().permute();
    empty(cells);
  }
  for (const { row, attributes } of rows) to.sheet.setRow(row + down, attributes);
  for (const { first, last, settings } of columns)
    to.sheet.columns.set(Math.max(first, from.area.left) + across, Math.min(last, from.area.right) + across, {
      width: settings.width,
      style: settings.style,
    });
  for (const moved of carried) {
    const { row, column, cell } = moved;
    putContent(to.sheet, row + down, column + across, landed(moved, from, to));
    putStyle(to.sheet, row + down, column + across, cell.style);
  }
}

function carriedRows({
  sheet,
  area,
}: Cells): { row: number; attributes: Readonly<Record<string, string>> }[] {
  const { rows } = sheet.grid;
  return rows.flatMap(({ attributes } = { values: [], styles: [], attributes: undefined }, row) =>
    attributes && row >= area.top && row <= area.bottom ? [{ row, attributes }] : [],
  );
}

/** The cell as it stands at its new place. */
function landed({ row, column, cell }: Carried, from: Cells, to: Cells): CarriedCell {
  const { formula } = cell;
  if (!formula) return cell;
  const [down, across] = [to.area.top - from.area.top, to.area.left - from.area.left];
  const moved = arrayMoved(formula, { row, column }, { row: row + down, column: column + across });
  const isHere = from.sheet === to.sheet;
  return {
    ...cell,
    formula: isHere ? moved : { ...moved, text: seenFrom(formula.text, from.sheet, to.sheet) },
  };
}

/** References without a sheet name their old one; those to the new sheet need none. */
function seenFrom(formula: string, old: Sheet, now: Sheet): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => {
      if (type !== "range" && type !== "range_beam" && type !== "range_ternary") return value;
      const reference = parseA1Ref(value, { allowTernary: true });
      if (!reference || !("range" in reference) || !reference.range || reference.workbookName) return value;
      const { sheetName = "", range } = reference;
      if (sheetName === "") return stringifyA1Ref({ sheetName: old.name, range });
      return sheetName.toLowerCase() === now.name.toLowerCase() ? stringifyA1Ref({ range }) : value;
    })
    .join("");
}

/** Takes away what cells hold and how they look. */
function empty({ sheet, area }: Cells): void {
  const grid = sheet.edit();
  for (const { row, column } of cellsOf({ sheet, area })) {
    grid.setFormula(row, column, undefined);
    grid.setValue(row, column, null);
  }
  sheet.clearFormats(area);
}

/** The cells of an area that are used. */
function cellsOf({ sheet, area }: Cells): { row: number; column: number }[] {
  const used = sheet.usedArea(false);
  const part = used && intersect(used, area);
  if (!part) return [];
  const cells: { row: number; column: number }[] = [];
  for (let row = part.top; row <= part.bottom; row++)
    for (let column = part.left; column <= part.right; column++) cells.push({ row, column });
  return cells;
}
