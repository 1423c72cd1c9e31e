import { HostError } from "../../errors";
import { columnsOf, intersect, MAX_COLUMNS, MAX_ROWS, rowsOf, type Area } from "../address";
import type { Sheet } from "../sheet";
import type { ChartKind } from "./kinds";

/** How a range is divided into series. */
export type SeriesBy = "Auto" | "Columns" | "Rows";

/** The cells of one series. */
export interface SeriesSource {
  readonly name?: Area;
  /** Categories, or the x of pairs. */
  readonly categories?: Area;
  readonly values: Area;
  readonly sizes?: Area;
}

/** A range seen so that each of its columns is a series, whichever way it lies. */
class Grid {
  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
    readonly byRows: boolean,
  ) {}

  get points(): number {
    return this.byRows ? columnsOf(this.area) : rowsOf(this.area);
  }
  get series(): number {
    return this.byRows ? rowsOf(this.area) : columnsOf(this.area);
  }
  /** Cells from one point to another of some series. */
  cells(fromPoint: number, toPoint: number, fromSeries: number, toSeries = fromSeries): Area {
    const { top, left } = this.area;
    return this.byRows
      ? { top: top + fromSeries, bottom: top + toSeries, left: left + fromPoint, right: left + toPoint }
      : { top: top + fromPoint, bottom: top + toPoint, left: left + fromSeries, right: left + toSeries };
  }
  isBlank(point: number, series: number): boolean {
    const value = this.value(point, series);
    return value === null || value === "";
  }
  /** Whether a cell says a word: a text, or a date. */
  isLabel(point: number, series: number): boolean {
    const value = this.value(point, series);
    if (typeof value === "string") return value !== "";
    return typeof value === "number" && isDate(this.sheet.numberFormat(...this.place(point, series)));
  }
  private value(point: number, series: number): unknown {
    return this.sheet.value(...this.place(point, series));
  }
  private place(point: number, series: number): readonly [number, number] {
    const { top, left } = this.cells(point, point, series);
    return [top, left];
  }
}

/**
 * Divides a range into series as Excel does: series in the direction with fewer cells, words and dates at the beginning as
 * names and categories, an empty corner for both.
 * @throws HostError InvalidArgument for a range that has nothing to draw
 */
export function divide(
  sheet: Sheet,
  area: Area,
  seriesBy: SeriesBy,
  data: ChartKind["data"],
): SeriesSource[] {
  const used = filled(sheet, area);
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && columnsOf(used) > rowsOf(used));
  const grid = new Grid(sheet, used, byRows);
  const hasNames = namesFirst(grid, data);
  const first = hasNames ? 1 : 0;
  const last = grid.points - 1;
  const labels = labelCount(grid, first, data);
  const name = (series: number): Pick<SeriesSource, "name"> =>
    hasNames ? { name: grid.cells(0, 0, series) } : {};
  const categories = labels > 0 ? { categories: grid.cells(first, last, 0, labels - 1) } : {};
  const sources: SeriesSource[] = [];
  // Bubbles take two columns each: how high, how large.
  const step = data === "bubbles" ? 2 : 1;
  for (let series = labels; series < grid.series; series += step)
    sources.push({
      ...name(series),
      ...categories,
      values: grid.cells(first, last, series),
      ...(data === "bubbles" && series + 1 < grid.series && { sizes: grid.cells(first, last, series + 1) }),
    });
  return sources;
}

/** The range without what lies behind the sheet's last cell, where whole rows or columns are given. */
function filled(sheet: Sheet, area: Area): Area {
  if (rowsOf(area) < MAX_ROWS && columnsOf(area) < MAX_COLUMNS) return area;
  const used = sheet.usedArea(true);
  const shared = used && intersect(used, area);
  if (!shared) throw new HostError("InvalidArgument", "The range has no cells to draw.");
  return shared;
}

function namesFirst(grid: Grid, data: ChartKind["data"]): boolean {
  if (grid.points < 2) return false;
  const from = grid.series > 1 && (grid.isBlank(0, 0) || grid.isLabel(1, 0) || data !== "categories") ? 1 : 0;
  if (from === 1 && grid.isBlank(0, 0) && hasWordsBelow(grid)) return true;
  let words = 0;
  for (let series = from; series < grid.series; series++) {
    if (grid.isBlank(0, series)) continue;
    if (!grid.isLabel(0, series)) return false;
    words += 1;
  }
  return words > 0;
}

/** Whether the first series holds something: an empty corner above nothing is only a gap. */
function hasWordsBelow(grid: Grid): boolean {
  for (let point = 1; point < grid.points; point++) if (!grid.isBlank(point, 0)) return true;
  return false;
}

/** How many series at the beginning are categories; for pairs the first is always the x. */
function labelCount(grid: Grid, first: number, data: ChartKind["data"]): number {
  if (grid.series < 2) return 0;
  if (data !== "categories") return 1;
  if (first === 1 && grid.isBlank(0, 0) && hasWordsBelow(grid)) return Math.max(1, wordyCount(grid, first));
  return wordyCount(grid, first);
}

function wordyCount(grid: Grid, first: number): number {
  let count = 0;
  while (count < grid.series - 1 && isWordy(grid, first, count)) count += 1;
  return count;
}

/** Whether a series has words only, and at least one. */
function isWordy(grid: Grid, first: number, series: number): boolean {
  let words = 0;
  for (let point = first; point < grid.points; point++) {
    if (grid.isBlank(point, series)) continue;
    if (!grid.isLabel(point, series)) return false;
    words += 1;
  }
  return words > 0;
}

/** Whether a number format shows days or times: letters of those outside of what is quoted. */
export function isDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "");
  return /[dyhms]/iu.test(bare) && !/general/iu.test(bare);
}
