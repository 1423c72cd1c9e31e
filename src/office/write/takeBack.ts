import { takenBack, type KeptCell, type TableChange } from "../../sheets/plan";
import { schemaOf } from "../../domain/tables";
import { arrange, cellsOf } from "../../paper";
import { columnLetters } from "../../text";
import { tryTimes } from "../inTurn";
import { keepPages, layAgain } from "../keptPages";
import { clearPage } from "../layPage";
import { isFormulaCell, literal } from "../literal";
import { pageText } from "../pageText";
import { isSamePlace, loadUsed, piecedCells } from "../piecedCells";
import { readPieces } from "../read";
import { countBelongings } from "./belongings";
import { FoundOtherwise, isWithoutUndo, WriteRefused } from "./errors";
import { refuseRenamed } from "./foundAgain";
import { takeFormulaBack } from "./formula";
import type { Change, PageChange } from "./journal";
import { keptAsLed, type LedTo } from "./ledTo";
import { loadMark } from "./mark";
import { takeNamingBack } from "./naming";
import { othersCell, type OthersCell } from "./others";
import { readPlaces } from "./places";
import { writeTable, type Making } from "./tables";

/** What taking back needs besides: sheets that these runs made or laid bear their mark. */
export interface Taking extends Making {
  readonly runs: ReadonlySet<string>;
  /** Sheets from which formulas elsewhere take something: they stay. A run that breaks off has not been there long enough. */
  readonly ledTo?: LedTo;
}

/** Somebody may change or take back the same at the same moment: then it is looked at again, so many times. */
const TRIES = 3;

/**
 * Takes a change back, whether all of it was done, a part, or nothing.
 * @returns what stays as it is, because somebody has changed it since
 * @throws WriteRefused where its table is called otherwise by now
 */
export function takeBack(context: Excel.RequestContext, change: Change, taking: Taking): Promise<KeptCell[]> {
  const mayPass = (error: unknown): boolean => !isWithoutUndo(error) && !(error instanceof WriteRefused);
  return tryTimes(TRIES, mayPass, () => takeBackOnce(context, change, taking));
}

function takeBackOnce(context: Excel.RequestContext, change: Change, taking: Taking): Promise<KeptCell[]> {
  if (change.kind === "page") return takePageBack(context, change, taking);
  if (change.kind === "naming") return takeNamingBack(context, change, taking);
  if (change.kind === "formula") return takeFormulaBack(context, change);
  return change.makes ? unmake(context, change, taking) : takeRowsBack(context, change, taking);
}

async function takeRowsBack(
  context: Excel.RequestContext,
  change: TableChange,
  making: Making,
): Promise<KeptCell[]> {
  const { standing } = (await readPlaces(context, {}, [change.id]))[change.id] ?? {};
  if (!standing) {
    await refuseRenamed(context, [change]);
    return [];
  }
  const { change: back, kept } = takenBack(change, standing);
  if (back) await writeTable(context, back, making);
  return [...kept];
}

/** A table that was made goes with its sheet, as long as nothing of somebody else's is on it. */
async function unmake(
  context: Excel.RequestContext,
  change: TableChange,
  { runs, ledTo }: Taking,
): Promise<KeptCell[]> {
  const schema = schemaOf(change.id);
  const table = context.workbook.tables.getItemOrNullObject(schema.table).load("name");
  const named = context.workbook.worksheets.getItemOrNullObject(change.sheet).load("name");
  const home = table.worksheet.load("name");
  const [usedOfNamed, usedOfHome] = [loadUsed(named), loadUsed(home)];
  await context.sync();
  const [sheet, used] = table.isNullObject ? [named, usedOfNamed] : [home, usedOfHome];
  if (sheet.isNullObject) return [];
  const cells = piecedCells(used, "formulas");
  await readPieces(context, cells.pieces);
  const isMarked = loadMark(sheet, runs);
  const belongings = countBelongings(sheet);
  const usedSince = loadUsed(sheet);
  await context.sync();
  if (!isSamePlace(used, usedSince)) throw new FoundOtherwise("stale", sheet.name);
  const isOurs = change.makes === "sheet" ? isMarked() : !table.isNullObject;
  if (!isOurs) return [];
  const found = used.isNullObject ? undefined : othersCell(change, cells.rows);
  if (found || belongings() > 0) return [{ sheet: sheet.name, ...toldOf(found, used), stays: true }];
  const led = keptAsLed(sheet.name, ledTo);
  if (led) return [led];
  if (change.makes === "sheet") deleteSheet(sheet);
  else {
    table.delete();
    sheet.getRange().clear();
    sheet.freezePanes.unfreeze();
  }
  await context.sync();
  return [];
}

async function takePageBack(
  context: Excel.RequestContext,
  change: PageChange,
  { runs, ledTo }: Taking,
): Promise<KeptCell[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(change.sheet).load("name");
  const used = loadUsed(sheet);
  await context.sync();
  if (sheet.isNullObject) return [];
  const [cells, formulas] = [piecedCells(used, "values"), piecedCells(used, "formulas")];
  await readPieces(context, [...cells.pieces, ...formulas.pieces]);
  const isMarked = loadMark(sheet, runs);
  const belongings = countBelongings(sheet);
  const charts = sheet.charts.load("items/name");
  const protection = sheet.protection.load("protected");
  const usedSince = loadUsed(sheet);
  await context.sync();
  if (!isSamePlace(used, usedSince)) throw new FoundOtherwise("stale", sheet.name);
  const stands = cells.rows.map((row) => row.map(pageText));
  const at = (texts: readonly (readonly string[])[], row: number, column: number): string =>
    texts[row]?.[column] ?? "";
  const changed = stands.flatMap((row, offset) =>
    row.flatMap((text, index) => {
      const [r, c] = [used.rowIndex + offset, used.columnIndex + index];
      const place = { row: text, place: { row: offset, column: index } };
      // No page has one: it is somebody's, whatever it shows.
      if (isFormulaCell(formulas.rows[offset]?.[index], cells.rows[offset]?.[index])) return [place];
      return text === "" || text === at(change.after, r, c) || text === at(change.before, r, c)
        ? []
        : [place];
    }),
  );
  const kept = { sheet: sheet.name, ...toldOf(changed[0], used) };
  // What another run has laid there at the same moment is not ours to take away.
  if (!isMarked()) return [];
  if (change.made) {
    if (changed.length > 0 || belongings() > 0) return [{ ...kept, stays: true }];
    const led = keptAsLed(sheet.name, ledTo);
    if (led) return [led];
    deleteSheet(sheet);
    await context.sync();
    return [];
  }
  if (changed.length > 0 || protection.protected) return [kept];
  const { former } = change;
  clearPage(sheet, charts, [change.before, change.after, ...(former ? [cellsOf(arrange(former))] : [])]);
  const isLaid = layAgain(sheet, former, change.before);
  if (!isLaid) layTexts(sheet, change.before);
  if (change.renamedFrom !== undefined) sheet.name = change.renamedFrom;
  await context.sync();
  if (isLaid) await keepPages(context, [{ sheet: change.sheet, page: former }]).catch(() => undefined);
  return [];
}

/** Somebody's cell as it is told, with its address. @param used the range that its place is counted from */
function toldOf(
  found: OthersCell | undefined,
  used: Excel.Range,
): Pick<KeptCell, "row" | "column" | "address"> {
  if (!found) return { row: "" };
  const { place, ...cell } = found;
  if (!place) return cell;
  const address = `${columnLetters(used.columnIndex + place.column)}${used.rowIndex + place.row + 1}`;
  return { ...cell, address };
}

function deleteSheet(sheet: Excel.Worksheet): void {
  // A hidden sheet that is asked to go may be refused.
  sheet.visibility = "Visible";
  sheet.delete();
}

function layTexts(sheet: Excel.Worksheet, texts: readonly (readonly string[])[]): void {
  if (texts.length === 0) return;
  const width = Math.max(...texts.map((row) => row.length));
  const cells = sheet.getRangeByIndexes(0, 0, texts.length, width);
  cells.numberFormat = "@" as unknown as string[][];
  cells.values = texts.map((row) => Array.from({ length: width }, (_, column) => literal(row[column] ?? "")));
}
