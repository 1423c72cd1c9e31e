import { HostError } from "../errors";
import type { Area } from "./address";
import { assertArraysWhole, cellArea } from "./areas";
import { carriedCell, copiedTo, putContent, type CarriedCell } from "./carried";
import { linksApart } from "./inhabitants";
import { rewriteComments } from "./references/commentCells";
import { namesSheetRelatively, type Place } from "./references/relative";
import { UNCHANGED } from "./references/rewriter";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/**
 * Puts the cells of an area at other places of it, as sorting does: formulas refer relatively to their new place, links,
 * comments and formats come along, borders stay where they are.
 * @param cameFrom the cell that comes to a place; undefined leaves a blank one behind, with the format it has
 */
export function permuteCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  cameFrom: (place: Place) => Place | undefined,
): void {
  assertPermutable(sheet, area);
  sheet.edit().permute();
  linksApart(workbook, sheet, area);
  const links = workbook.hyperlinks(sheet);
  const hasLinks = sheet.child("hyperlinks") !== undefined;
  const carried: { place: Place; cell: CarriedCell | undefined; link: ReturnType<typeof links.at> }[] = [];
  const wentTo = new Map<string, Place>();
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const place = { row, column };
      const from = cameFrom(place);
      if (from) wentTo.set(`${from.row} ${from.column}`, place);
      if (from?.row === row && from.column === column) continue;
      const cell = from && copiedTo(carriedCell(sheet, from.row, from.column), from, place);
      const link = from && hasLinks ? links.at(cellArea(from.row, from.column)) : undefined;
      carried.push({ place, cell, link });
    }
  if (hasLinks) for (const { place } of carried) links.removeIn(cellArea(place.row, place.column));
  for (const { place, cell, link } of carried) {
    const { row, column } = place;
    putContent(sheet, row, column, cell ?? { value: null, formula: undefined, extra: undefined, style: 0 });
    if (cell) putLook(workbook, sheet, row, column, cell.style);
    if (link) links.set(cellArea(row, column), link);
  }
  rewriteComments(workbook, sheet, {
    ...UNCHANGED,
    area: (on, of) => {
      const isIn =
        on === sheet &&
        of.top >= area.top &&
        of.bottom <= area.bottom &&
        of.left >= area.left &&
        of.right <= area.right;
      if (!isIn) return { sheet: on, area: of };
      const place = wentTo.get(`${of.top} ${of.left}`);
      if (!place) return "gone";
      const isSame = place.row === of.top && place.column === of.left;
      return { sheet: on, area: isSame ? of : cellArea(place.row, place.column) };
    },
  });
}

function assertPermutable(sheet: Sheet, area: Area): void {
  if (sheet.merges.in(area).length > 0)
    throw new HostError("InvalidOperation", "To do this, all the merged cells need to be the same size.");
  assertArraysWhole(sheet, area);
  for (const { array, isDynamic = false } of sheet.grid.arrays.values()) {
    const isMoved =
      array &&
      array.top <= area.bottom &&
      array.bottom >= area.top &&
      array.left <= area.right &&
      array.right >= area.left;
    if (isMoved && (!isDynamic || array.top !== array.bottom || array.left !== array.right))
      throw new HostError("InvalidOperation", "You can't change part of an array.");
  }
  for (const { row, column, formula } of sheet.formulas()) {
    const isIn = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
    if (isIn && namesSheetRelatively(formula))
      throw new HostError(
        "NotImplemented",
        `The embedded workbook moves no formula among others that refers relatively to a named sheet: =${formula}.`,
      );
  }
}

/** The format of another cell, with the borders that are there. */
function putLook(workbook: Workbook, sheet: Sheet, row: number, column: number, style: number): void {
  const own = sheet.styleNumber(row, column);
  if (own === style) return;
  const { styles } = workbook;
  const [here, there] = [styles.style(own).borders, styles.style(style).borders];
  const isSame = JSON.stringify(here) === JSON.stringify(there);
  const { left = null, right = null, top = null, bottom = null, diagonal = null } = here;
  const borders = { left, right, top, bottom, diagonal };
  sheet.edit().setStyle(row, column, isSame ? style : styles.change(style, { borders }));
}
