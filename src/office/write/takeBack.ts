import { takenBack, type KeptCell, type TableChange } from "../../sheets/plan";
import { schemaOf } from "../../domain/tables";
import { tryTimes } from "../inTurn";
import { keepPages, layAgain } from "../keptPages";
import { clearPage } from "../layPage";
import { literal } from "../literal";
import { pageText } from "../pageText";
import { supports } from "../supports";
import { isOwnChart } from "./charts";
import { FoundOtherwise } from "./errors";
import { takeFormulaBack } from "./formula";
import type { Change, PageChange } from "./journal";
import { loadMark } from "./mark";
import { takeNamingBack } from "./naming";
import { othersCell } from "./others";
import { readPlaces } from "./places";
import { writeTable, type Making } from "./tables";

/** What taking back needs besides: sheets that these runs made or laid bear their mark. */
export interface Taking extends Making {
  readonly runs: ReadonlySet<string>;
}

/**
 * Takes a change back, whether all of it was done, a part, or nothing.
 * @returns what stays as it is, because somebody has changed it since
 */
export function takeBack(context: Excel.RequestContext, change: Change, taking: Taking): Promise<KeptCell[]> {
  if (change.kind === "page") return takePageBack(context, change, taking);
  if (change.kind === "naming") return takeNamingBack(context, change, taking);
  if (change.kind === "formula") return takeFormulaBack(context, change);
  return change.makes ? unmake(context, change, taking) : takeRowsBack(context, change, taking);
}

/** A change of a moment ago can be met by another one: it is looked at again, so many times. */
const TRIES = 3;

function takeRowsBack(
  context: Excel.RequestContext,
  change: TableChange,
  making: Making,
): Promise<KeptCell[]> {
  return tryTimes(
    TRIES,
    (error) => error instanceof FoundOtherwise,
    async () => {
      const { standing } = (await readPlaces(context, {}, [change.id]))[change.id] ?? {};
      if (!standing) return [];
      const { change: back, kept } = takenBack(change, standing);
      if (back) await writeTable(context, back, making);
      return [...kept];
    },
  );
}

/** A table that was made goes with its sheet, as long as nothing of somebody else's is on it. */
async function unmake(
  context: Excel.RequestContext,
  change: TableChange,
  { runs }: Taking,
): Promise<KeptCell[]> {
  const schema = schemaOf(change.id);
  const table = context.workbook.tables.getItemOrNullObject(schema.table).load("name");
  const named = context.workbook.worksheets.getItemOrNullObject(change.sheet).load("name");
  const home = table.worksheet.load("name");
  await context.sync();
  const sheet = table.isNullObject ? named : home;
  if (sheet.isNullObject) return [];
  const isMarked = loadMark(sheet, runs);
  const used = sheet.getUsedRangeOrNullObject(true).load("formulas");
  const charts = sheet.charts.load("items/name");
  const remarks = countRemarks(sheet);
  await context.sync();
  const isOurs = change.makes === "sheet" ? isMarked() : !table.isNullObject;
  if (!isOurs) return [];
  const found = used.isNullObject ? undefined : othersCell(change, used.formulas);
  if (found || charts.items.some(({ name }) => !isOwnChart(name)) || remarks() > 0)
    return [{ sheet: sheet.name, ...(found ?? { row: "" }) }];
  if (change.makes === "sheet") {
    // A hidden sheet that is asked to go may be refused.
    sheet.visibility = "Visible";
    sheet.delete();
  } else {
    table.delete();
    sheet.getRange().clear();
    sheet.freezePanes.unfreeze();
  }
  await context.sync();
  return [];
}

/** Comments and, where Excel tells of them, notes on a sheet; to be asked after the caller has synced. */
function countRemarks(sheet: Excel.Worksheet): () => number {
  // Some builds of the library do not know notes although Excel does.
  const { notes }: { readonly notes?: Excel.NoteCollection } = sheet;
  const counts = [sheet.comments.getCount(), ...(notes && supports("1.18") ? [notes.getCount()] : [])];
  return () => counts.reduce((sum, count) => sum + count.value, 0);
}

async function takePageBack(
  context: Excel.RequestContext,
  change: PageChange,
  { runs }: Taking,
): Promise<KeptCell[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(change.sheet).load("name");
  await context.sync();
  if (sheet.isNullObject) return [];
  const isMarked = loadMark(sheet, runs);
  const used = sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
  const remarks = countRemarks(sheet);
  const charts = sheet.charts.load("items/name");
  const protection = sheet.protection.load("protected");
  await context.sync();
  const stands = used.isNullObject ? [] : used.values.map((row: unknown[]) => row.map(pageText));
  const at = (texts: readonly (readonly string[])[], row: number, column: number): string =>
    texts[row]?.[column] ?? "";
  const changed = stands.flatMap((row, offset) =>
    row.flatMap((text, index) => {
      const [r, c] = [used.rowIndex + offset, used.columnIndex + index];
      return text === "" || text === at(change.after, r, c) || text === at(change.before, r, c) ? [] : [row];
    }),
  );
  const kept = { sheet: sheet.name, row: changed[0]?.find((text) => text !== "") ?? "" };
  // What another run has laid there at the same moment is not ours to take away.
  if (!isMarked()) return [];
  if (change.made) {
    if (changed.length > 0 || remarks() > 0) return [kept];
    sheet.visibility = "Visible";
    sheet.delete();
    await context.sync();
    return [];
  }
  if (changed.length > 0 || protection.protected) return [kept];
  clearPage(sheet, charts);
  const { former } = change;
  const isLaid = layAgain(sheet, former, change.before);
  if (!isLaid) layTexts(sheet, change.before);
  if (change.renamedFrom !== undefined) sheet.name = change.renamedFrom;
  await context.sync();
  if (isLaid) await keepPages(context, [{ sheet: change.sheet, page: former }]).catch(() => undefined);
  return [];
}

function layTexts(sheet: Excel.Worksheet, texts: readonly (readonly string[])[]): void {
  if (texts.length === 0) return;
  const width = Math.max(...texts.map((row) => row.length));
  const cells = sheet.getRangeByIndexes(0, 0, texts.length, width);
  cells.numberFormat = "@" as unknown as string[][];
  cells.values = texts.map((row) => Array.from({ length: width }, (_, column) => literal(row[column] ?? "")));
}
