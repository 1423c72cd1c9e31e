import { intersect, isWholeColumns, isWholeRows, type Area } from "../address";
import { cellArea, offsetArea } from "../areas";
import type { Place } from "../references/relative";
import { carriedRules, putRule, removeRules, type RuleKind } from "../rules";
import type { Workbook } from "../workbook";
import type { Copying } from "./copying";

/** Copies what stands around values: merged cells, validations, conditional formats, links, sizes of whole rows and columns. */
export function copySurroundings(workbook: Workbook, copying: Copying): void {
  const { type } = copying;
  if (type !== "All" && type !== "Formats") return;
  copyMerges(copying);
  copyRules(copying, "conditions");
  if (type === "All") {
    copyRules(copying, "validations");
    copyLinks(workbook, copying);
  }
  copySizes(copying);
}

/** Upper left cells of the copies. */
function* copies({ to, size }: Copying): Generator<Place> {
  for (let row = to.top; row <= to.bottom; row += size.height)
    for (let column = to.left; column <= to.right; column += size.width) yield { row, column };
}

function copyMerges(copying: Copying): void {
  const { source, from, sheet, to, transpose } = copying;
  const merges = source.merges.in(from);
  sheet.merges.removeIn(to);
  const made: Area[] = [];
  for (const { row, column } of copies(copying))
    for (const { top, left, bottom, right } of merges) {
      const [down, across] = [top - from.top, left - from.left];
      const [height, width] = [bottom - top, right - left];
      made.push(
        transpose
          ? offsetArea({ top: across, left: down, bottom: across + width, right: down + height }, row, column)
          : offsetArea(
              { top: down, left: across, bottom: down + height, right: across + width },
              row,
              column,
            ),
      );
    }
  if (made.length > 0) sheet.merges.set([...sheet.merges.areas(), ...made]);
}

function copyRules(copying: Copying, kind: RuleKind): void {
  const { source, from, sheet, to, transpose, skipBlanks } = copying;
  const rules = carriedRules(source, kind, from);
  // Cells that are left out keep their own rules; Excel pastes those of the others only.
  if (skipBlanks && rules.length === 0) return;
  removeRules(sheet, kind, to);
  for (const place of copies(copying))
    for (const rule of rules) putRule(sheet, rule, { row: from.top, column: from.left }, place, transpose);
}

function copyLinks(workbook: Workbook, copying: Copying): void {
  const { source, from, sheet, to, skipBlanks } = copying;
  const hasLinks = source.child("hyperlinks") !== undefined;
  if (!hasLinks && sheet.child("hyperlinks") === undefined) return;
  const [links, own] = [workbook.hyperlinks(source), workbook.hyperlinks(sheet)];
  const carried = [...copying.places()].flatMap(({ row, column, from: cell }) => {
    const link = links.at(cellArea(cell.row, cell.column));
    return link && intersect(cellArea(cell.row, cell.column), from) ? [{ row, column, link }] : [];
  });
  if (!skipBlanks) own.removeIn(to);
  for (const { row, column, link } of carried) own.set(cellArea(row, column), link);
}

/** Whole columns come with their widths, whole rows with their heights. */
function copySizes({ source, from, sheet, to, size, type }: Copying): void {
  if (isWholeColumns(from) && isWholeColumns(to)) {
    for (let column = to.left; column <= to.right; column++) {
      const { width, style } = source.columns.settings(from.left + ((column - to.left) % size.width));
      sheet.columns.set(column, column, {
        style,
        ...(type === "All" && { width, customWidth: width === undefined ? undefined : 1 }),
      });
    }
  }
  if (isWholeRows(from) && isWholeRows(to)) {
    for (let row = to.top; row <= to.bottom; row++) {
      const { ht, customHeight, s, customFormat } =
        source.grid.rows[from.top + ((row - to.top) % size.height)]?.attributes ?? {};
      sheet.setRow(row, { s, customFormat, ...(type === "All" && { ht, customHeight }) });
    }
  }
}
