import { supports } from "../supports";

/** Name of the property of a sheet that says which run made it. */
const MARK = "ThiDua.Luot";

/** Properties of sheets came with ExcelApi 1.12; where they are missing, sheets bear no mark. */
const canMark = (): boolean => supports("1.12");

/** Says on a sheet which run made or laid it last, so that nobody else's is ever taken for it. The caller syncs. */
export function markSheet(sheet: Excel.Worksheet, run: string): void {
  if (canMark()) sheet.customProperties.add(MARK, run);
}

/** Whether one of some runs made or laid a sheet last; loaded, to be asked after the caller has synced. Without marks nobody can tell. */
export function loadMark(sheet: Excel.Worksheet, runs: ReadonlySet<string>): () => boolean {
  if (!canMark()) return () => false;
  const mark = sheet.customProperties.getItemOrNullObject(MARK).load("value");
  return () => !mark.isNullObject && runs.has(mark.value);
}
