import { supports } from "../supports";

/** Name of the property of a sheet that says which run made it. */
const MARK = "ThiDua.Luot";

/** Properties of sheets came with ExcelApi 1.12; where they are missing, sheets bear no mark. */
const canMark = (): boolean => supports("1.12");

/** Says on a sheet which run made or laid it last, so that nobody else's is ever taken for it. The caller syncs. */
export function markSheet(sheet: Excel.Worksheet, run: string): void {
  if (canMark()) sheet.customProperties.add(MARK, run);
}

/** The run that made or laid a sheet last; loaded, to be asked after the caller has synced. Undefined for people's own sheets. */
export function loadRun(sheet: Excel.Worksheet): () => string | undefined {
  if (!canMark()) return () => undefined;
  const mark = sheet.customProperties.getItemOrNullObject(MARK).load("value");
  return () => (mark.isNullObject ? undefined : mark.value);
}

/** Whether one of some runs made or laid a sheet last; loaded, to be asked after the caller has synced. Without marks nobody can tell. */
export function loadMark(sheet: Excel.Worksheet, runs: ReadonlySet<string>): () => boolean {
  const run = loadRun(sheet);
  return () => runs.has(run() ?? "");
}

/** Says again what a sheet said before `markSheet`. The caller syncs. @param run as `loadRun` found it */
export function giveMarkBack(sheet: Excel.Worksheet, run: string | undefined): void {
  if (run !== undefined) markSheet(sheet, run);
  else if (canMark()) sheet.customProperties.getItemOrNullObject(MARK).delete();
}
