import { HostError } from "../../errors";
import { intersect, type Area } from "../address";
import { keyOf, type CellExtra, type Formula } from "../cells";
import type { Hyperlink } from "../hyperlinks";
import type { Sheet } from "../sheet";
import { formulaAt, relativeFormula } from "../tables/calculated";
import type { CellValue } from "../values";
import type { Workbook } from "../workbook";

interface Kept {
  readonly value: CellValue;
  readonly style: number | undefined;
  readonly formula: Formula | undefined;
  readonly relative: string | undefined;
  readonly extra: CellExtra | undefined;
  readonly link: Hyperlink | undefined;
}

/**
 * Puts rows of cells in another order, as a sort does: values, formats and links go along, formulas keep their neighbours
 * (`=A2*2` of row 2 is `=A5*2` in row 5), references from elsewhere stay where they are.
 * @param rows the rows that change places; others between them stay
 * @param order which of them stands at each place afterwards, by their place in `rows`
 * @throws HostError InvalidOperation for merged cells and array formulas, NotImplemented for comments and notes
 */
export function reorderRows(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  rows: readonly number[],
  order: readonly number[],
): void {
  if (order.every((from, at) => from === at)) return;
  assertMovable(workbook, sheet, area);
  const grid = sheet.edit();
  grid.permute();
  const links = workbook.hyperlinks(sheet);
  const hasLinks = sheet.child("hyperlinks") !== undefined;
  const kept = order.map((from) => {
    const row = rows[from] ?? 0;
    const cells: Kept[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const formula = grid.formula(row, column);
      cells.push({
        value: grid.value(row, column),
        style: grid.style(row, column),
        formula,
        relative: formula && relativeFormula(formula.text, row, column),
        extra: grid.extras.get(keyOf(row, column)),
        link: hasLinks ? links.at({ top: row, left: column, bottom: row, right: column }) : undefined,
      });
    }
    return cells;
  });
  if (hasLinks) links.removeIn(area);
  kept.forEach((cells, at) => {
    const row = rows[at] ?? 0;
    cells.forEach(({ value, style, formula, relative, extra, link }, offset) => {
      const column = area.left + offset;
      grid.setValue(row, column, value);
      grid.setStyle(row, column, style);
      grid.setFormula(
        row,
        column,
        formula && {
          ...formula,
          text: relative === undefined ? formula.text : formulaAt(relative, row, column),
        },
      );
      if (extra) grid.extras.set(keyOf(row, column), extra);
      if (link) links.set({ top: row, left: column, bottom: row, right: column }, link);
    });
  });
  workbook.emit({ kind: "cells", sheet, area, origin: "api" });
}

function assertMovable(workbook: Workbook, sheet: Sheet, area: Area): void {
  if (sheet.merges.in(area).length > 0)
    throw new HostError("InvalidOperation", "Merged cells can't be sorted.");
  for (const { array } of sheet.grid.arrays.values())
    if (array && intersect(array, area))
      throw new HostError("InvalidOperation", "Cells of an array formula can't be sorted.");
  if (
    workbook.file.relations(sheet.path).some(({ kind }) => kind === "comments" || kind === "threadedComment")
  )
    throw new HostError(
      "NotImplemented",
      `The embedded workbook sorts no cells on the sheet "${sheet.name}": it holds comments or notes.`,
    );
}
