import { supports } from "../supports";
import { isDrawn, isOwnChart, SHAPE } from "./charts";

/**
 * Counts what people have put on a sheet beside its cells: comments, notes, pictures and shapes, charts that are not ours, and
 * conditional formats, of which we make none. Loaded, to be asked after the caller has synced.
 */
export function countBelongings(sheet: Excel.Worksheet): () => number {
  const remarks = countRemarks(sheet);
  const counts = [sheet.getRange().conditionalFormats.getCount()];
  const charts = sheet.charts.load("items/name");
  const shapes = sheet.shapes.load(SHAPE);
  return () =>
    remarks() +
    counts.reduce((sum, { value }) => sum + value, 0) +
    charts.items.filter(({ name }) => !isOwnChart(name)).length +
    shapes.items.filter(isDrawn).length;
}

/**
 * Whether nothing at all is on a sheet, and people see it: no cell says anything or has a look of its own, none are merged, no rule
 * and no drop-down waits for what is typed, nothing lies on it. Loaded, to be asked after the caller has synced.
 */
export function askBlank(sheet: Excel.Worksheet): () => boolean {
  sheet.load("visibility");
  const used = sheet.getUsedRangeOrNullObject(false).load("address");
  const all = sheet.getRange();
  // Excel tells nothing of more than 512 merged areas: so many begin in no block of this size.
  const merged = sheet.getRangeByIndexes(0, 0, 30, 30).getMergedAreasOrNullObject().load("address");
  const validation = all.dataValidation.load("type");
  const counts = [all.conditionalFormats.getCount(), sheet.charts.getCount(), sheet.shapes.getCount()];
  const remarks = countRemarks(sheet);
  return () =>
    sheet.visibility === "Visible" &&
    used.isNullObject &&
    merged.isNullObject &&
    validation.type === "None" &&
    counts.every(({ value }) => value === 0) &&
    remarks() === 0;
}

/** Comments and, where Excel tells of them, notes. */
function countRemarks(sheet: Excel.Worksheet): () => number {
  // Some builds of the library do not know notes although Excel does.
  const { notes }: { readonly notes?: Excel.NoteCollection } = sheet;
  const counts = [sheet.comments.getCount(), ...(notes && supports("1.18") ? [notes.getCount()] : [])];
  return () => counts.reduce((sum, count) => sum + count.value, 0);
}
