import { HostError } from "../errors";
import { childNamed, flagOf, numberOf, setAttribute } from "../package";
import type { Area } from "./address";
import type { Sheet } from "./sheet";

/** Excel's deepest level of groups. */
const DEEPEST = 7;

/** Rows or columns that are grouped. */
export type Lines = "rows" | "columns";

/** Puts rows or columns one level deeper. @throws HostError InvalidOperation below the deepest level */
export function group(sheet: Sheet, lines: Lines, area: Area): void {
  sheet.assertWritable(undefined, lines === "rows" ? "formatRows" : "formatColumns");
  const wanted = placesOf(lines, area).map((at) => [at, levelOf(sheet, lines, at) + 1] as const);
  if (wanted.some(([, level]) => level > DEEPEST))
    throw new HostError("InvalidOperation", `An outline has at most ${DEEPEST} levels of groups.`);
  for (const [at, level] of wanted) setLevel(sheet, lines, at, level);
  noteDepth(sheet, lines);
}

/** Takes rows or columns one level up. @throws HostError InvalidOperation when none of them is grouped */
export function ungroup(sheet: Sheet, lines: Lines, area: Area): void {
  sheet.assertWritable(undefined, lines === "rows" ? "formatRows" : "formatColumns");
  const grouped = placesOf(lines, area).filter((at) => levelOf(sheet, lines, at) > 0);
  if (grouped.length === 0)
    throw new HostError("InvalidOperation", "Can't ungroup: nothing there is grouped.");
  for (const at of grouped) setLevel(sheet, lines, at, levelOf(sheet, lines, at) - 1);
  noteDepth(sheet, lines);
}

/** Hides or shows the groups that an area reaches into. @throws HostError InvalidOperation when there is none */
export function setDetails(sheet: Sheet, lines: Lines, area: Area, isShown: boolean): void {
  sheet.assertWritable(undefined, lines === "rows" ? "formatRows" : "formatColumns");
  const places = placesOf(lines, area).filter((at) => levelOf(sheet, lines, at) > 0);
  if (places.length === 0) throw new HostError("InvalidOperation", "Nothing there is grouped.");
  for (const at of places) {
    const level = levelOf(sheet, lines, at);
    const [first, last] = groupAround(sheet, lines, at, level);
    setCollapsed(sheet, lines, summaryOf(sheet, lines, first, last), !isShown);
    for (let line = first; line <= last; line++)
      setHidden(sheet, lines, line, isInFolded(sheet, lines, line));
  }
}

/** Shows the outline down to a level, 1 for the summaries alone; deeper rows or columns are hidden. */
export function showLevels(sheet: Sheet, lines: Lines, levels: number): void {
  if (depthOf(sheet, lines) === 0) return;
  const last =
    lines === "rows"
      ? sheet.grid.rows.length - 1
      : Math.max(0, ...[...sheet.columns.spans()].map((span) => span.last));
  // Groups within each other may end with the same summary.
  const folded = new Map<number, boolean>();
  for (let at = 0; at <= last; at++) {
    const deepest = levelOf(sheet, lines, at);
    if (deepest === 0) continue;
    setHidden(sheet, lines, at, deepest >= levels);
    for (let level = 1; level <= deepest; level++) {
      const [first, end] = groupAround(sheet, lines, at, level);
      const summary = summaryOf(sheet, lines, first, end);
      folded.set(summary, folded.get(summary) === true || level >= levels);
    }
  }
  for (const [summary, isFolded] of folded) setCollapsed(sheet, lines, summary, isFolded);
}

/** Whether a group that a line belongs to is folded up. */
function isInFolded(sheet: Sheet, lines: Lines, at: number): boolean {
  for (let level = levelOf(sheet, lines, at); level > 0; level--) {
    const [first, last] = groupAround(sheet, lines, at, level);
    if (isCollapsed(sheet, lines, summaryOf(sheet, lines, first, last))) return true;
  }
  return false;
}

function placesOf(lines: Lines, { top, left, bottom, right }: Area): number[] {
  const [first, last] = lines === "rows" ? [top, bottom] : [left, right];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

export function levelOf(sheet: Sheet, lines: Lines, at: number): number {
  return lines === "rows"
    ? Number(sheet.grid.rows[at]?.attributes?.outlineLevel ?? 0)
    : (sheet.columns.settings(at).level ?? 0);
}

function setLevel(sheet: Sheet, lines: Lines, at: number, level: number): void {
  const outlineLevel = level === 0 ? undefined : String(level);
  if (lines === "rows") sheet.setRow(at, { outlineLevel });
  else sheet.columns.set(at, at, { outlineLevel });
}

function setHidden(sheet: Sheet, lines: Lines, at: number, isHidden: boolean): void {
  if (lines === "rows") sheet.setRow(at, { hidden: isHidden ? "1" : undefined });
  else sheet.columns.set(at, at, { hidden: isHidden ? 1 : undefined });
}

function setCollapsed(sheet: Sheet, lines: Lines, at: number, isCollapsed: boolean): void {
  if (at < 0) return;
  if (lines === "rows") sheet.setRow(at, { collapsed: isCollapsed ? "1" : undefined });
  else sheet.columns.set(at, at, { collapsed: isCollapsed ? 1 : undefined });
}

function isCollapsed(sheet: Sheet, lines: Lines, at: number): boolean {
  if (lines === "columns") return sheet.columns.settings(at).collapsed === true;
  const { collapsed } = sheet.grid.rows[at]?.attributes ?? {};
  return collapsed === "1" || collapsed === "true";
}

/** First and last line of the group of that level around a line. */
function groupAround(sheet: Sheet, lines: Lines, at: number, level: number): readonly [number, number] {
  let [first, last] = [at, at];
  while (first > 0 && levelOf(sheet, lines, first - 1) >= level) first -= 1;
  while (levelOf(sheet, lines, last + 1) >= level) last += 1;
  return [first, last];
}

/** The line that sums a group up: below or to the right of it, unless the sheet says otherwise. */
function summaryOf(sheet: Sheet, lines: Lines, first: number, last: number): number {
  const properties = sheet.child("sheetPr");
  const outline = properties && childNamed(properties, "outlinePr");
  const isBehind = flagOf(outline, lines === "rows" ? "summaryBelow" : "summaryRight", true);
  return isBehind ? last + 1 : first - 1;
}

function depthOf(sheet: Sheet, lines: Lines): number {
  let depth = 0;
  if (lines === "rows")
    for (const row of sheet.grid.rows) depth = Math.max(depth, Number(row?.attributes?.outlineLevel ?? 0));
  else for (const { settings } of sheet.columns.spans()) depth = Math.max(depth, settings.level ?? 0);
  return depth;
}

/** The sheet says how deep its outline is, so that Excel leaves room for the marks. */
function noteDepth(sheet: Sheet, lines: Lines): void {
  const name = lines === "rows" ? "outlineLevelRow" : "outlineLevelCol";
  const depth = depthOf(sheet, lines);
  if ((numberOf(sheet.child("sheetFormatPr"), name) ?? 0) === depth) return;
  const format = sheet.editChild("sheetFormatPr");
  setAttribute(format, name, depth === 0 ? undefined : depth);
  if (format.attributes.defaultRowHeight === undefined)
    setAttribute(format, "defaultRowHeight", sheet.defaultRowHeight);
}
