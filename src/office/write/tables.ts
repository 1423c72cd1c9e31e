import { columnOf } from "../../contract";
import { isOutput, schemaOf } from "../../domain/tables";
import type { Translate } from "../../i18n";
import type { Patch, TableChange } from "../../sheets/plan";
import { inSlices } from "../inSlices";
import { inTurn } from "../inTurn";
import { colorTab, purposeOf } from "../tabColors";
import { FoundOtherwise } from "./errors";
import { chosen, lookAtTable, putFilterBack, type HeldFilter } from "./filters";
import { cellFormat } from "./format";
import { cellOf, literal } from "../literal";
import { followLinks, loadLinks } from "./links";
import { FITTED_ROWS, makeTable, WRAPPED_WIDTH } from "./making";
import { markSheet } from "./mark";
import { grow, hasShape, movesUp, partOf, rowsLess, shrink } from "./size";
import { outcomeOf, requestSteps, withdrawn, writtenValues, type Look, type Mend } from "./slices";

/** What a write of tables needs besides. */
export interface Making {
  /** Of the run: sheets that it makes bear it. */
  readonly run: string;
  /** For the words of drop-downs. */
  readonly translate: Translate;
  /** Told the filter of the table as a request met it, whoever set it. */
  readonly onFilter?: (filter: HeldFilter) => void;
  /** Told what a request is about to write into a table that was there. */
  readonly onSent?: (change: TableChange, slices: readonly Patch[]) => void;
  /** Told what it has written, without what stood there already. */
  readonly onSettled?: (change: TableChange, own: readonly Patch[]) => void;
  /** Told after each request how many rows it wrote. */
  readonly onWritten?: (rows: number) => void;
}

/**
 * Carries out a change of a table. Every request looks at the cells before and after it writes them, so that what somebody
 * typed meanwhile is found: it gets back what it said, and the change breaks off.
 * @throws FoundOtherwise when somebody has changed the table, or what was written does not stand there
 */
export function writeTable(
  context: Excel.RequestContext,
  change: TableChange,
  making: Making,
): Promise<void> {
  return change.makes ? makeAndFill(context, change, making) : writeStanding(context, change, making);
}

async function makeAndFill(
  context: Excel.RequestContext,
  change: TableChange,
  { run, translate, onWritten }: Making,
): Promise<void> {
  const schema = schemaOf(change.id);
  const { worksheets } = context.workbook;
  const isNewSheet = change.makes === "sheet";
  const sheet = isNewSheet ? worksheets.add(change.sheet) : worksheets.getItem(change.sheet);
  if (isNewSheet) {
    markSheet(sheet, run);
    colorTab(sheet, purposeOf(change.id));
  } else {
    // Somebody may have typed there since: nothing is put on a sheet that is not blank.
    const used = sheet.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    if (!used.isNullObject) throw new FoundOtherwise("stale", change.sheet);
  }
  const { headers, rows } = change;
  makeTable(sheet, schema, headers.after, rows.after, translate);
  if (schema.hidden) sheet.visibility = "Hidden";
  await inTurn(await inSlices(requestSteps(change.patches)), async (request) => {
    const looks = request.map((slice): Look => {
      const range = sheet.getRangeByIndexes(1 + slice.row, 0, slice.after.length, headers.after.length);
      const written = writtenValues(slice);
      range.values = written;
      if (rows.after <= FITTED_ROWS) range.format.autofitRows();
      return { slice, written, stands: range.load("formulas") };
    });
    await context.sync();
    if (looks.map(outcomeOf).some(({ isMisplaced }) => isMisplaced))
      throw new FoundOtherwise("hiddenRows", change.sheet);
    onWritten?.(rowsIn(request));
  });
}

async function writeStanding(
  context: Excel.RequestContext,
  change: TableChange,
  making: Making,
): Promise<void> {
  const requests = await inSlices(requestSteps(change.patches));
  await inTurn(requests.entries(), async ([at, request]) => {
    const table = context.workbook.tables.getItem(schemaOf(change.id).table).load("name");
    // Should somebody switch the header row off meanwhile, it fails here, before anything is written.
    const look = lookAtTable(table);
    const body = table.getDataBodyRange().load("rowCount");
    // Values would go to the visible rows alone; whoever filters meanwhile finds the filter again.
    table.clearFilters();
    if (at === 0) grow(table, change);
    const looks = request.map((slice) => lookAndWrite(table, slice, change));
    const formats = isOutput(change.id) ? [] : looks.flatMap((look) => loadFormats(table, look, change));
    const links = isOutput(change.id) ? [] : looks.flatMap((look) => loadLinks(table, look));
    making.onSent?.(change, request);
    await context.sync();
    if (look.filter.isDataFiltered)
      making.onFilter?.({ table: table.name, sheet: change.sheet, columns: chosen(look) });
    const isShaped = hasShape(change, at, look.headers.values[0] ?? [], body.rowCount);
    // In a table of another size it stands in the wrong rows or columns, some of it beside the table.
    const outcomes = looks.map((look) => (isShaped ? outcomeOf(look) : withdrawn(look)));
    making.onSettled?.(
      change,
      outcomes.map(({ own }) => own),
    );
    if (outcomes.some(({ isStale, isMisplaced }) => isStale || isMisplaced)) {
      await giveBack(
        context,
        change,
        outcomes.flatMap(({ mends }) => mends),
      );
      const isStale = outcomes.some((outcome) => outcome.isStale);
      throw new FoundOtherwise(isStale ? "stale" : "hiddenRows", change.sheet);
    }
    formats.forEach(giveFormats);
    followLinks(links);
    making.onWritten?.(rowsIn(request));
  });
  await takeRowsAway(context, change);
}

function rowsIn(request: readonly Patch[]): number {
  return request.reduce((sum, { after }) => sum + after.length, 0);
}

/** Rows and columns of which nothing is left go last, in a request of its own: somebody may have filled them since. */
async function takeRowsAway(context: Excel.RequestContext, change: TableChange): Promise<void> {
  const { rows, headers } = change;
  if (rows.after >= rows.before && headers.after.length >= headers.before.length) return;
  // Where nobody looks, blank rows may stay: so nothing is cut off that somebody appends at this moment.
  if (schemaOf(change.id).hidden && !change.deletes) return;
  const less = rowsLess(change);
  const table = context.workbook.tables.getItem(schemaOf(change.id).table);
  const body = table.getDataBodyRange().load("rowCount");
  const gone = partOf(table, rows.before - less, 0, Math.max(1, less), headers.before.length).load(
    "formulas,values,numberFormat",
  );
  shrink(table, change);
  await context.sync();
  const isFilled = gone.formulas.some((cells: unknown[]) => cells.some((cell) => cell !== ""));
  if (less === 0 || (body.rowCount === rows.before && !isFilled)) return;
  // They come back, with what was in them.
  const last = table.getDataBodyRange().getLastRow();
  const below = last.getOffsetRange(1, 0).getResizedRange(less - 1, 0);
  if (movesUp(change)) below.insert("Down");
  if (!change.totals) table.resize(table.getRange().getResizedRange(less, 0));
  const back = partOf(table, rows.before - less, 0, less, headers.before.length);
  back.numberFormat = gone.numberFormat;
  back.values = gone.formulas.map((cells: unknown[], row) =>
    cells.map((cell, column) => literal(cellOf(cell, gone.values[row]?.[column]))),
  );
  await context.sync();
  throw new FoundOtherwise("stale", change.sheet);
}

function lookAndWrite(table: Excel.Table, slice: Patch, { id, headers }: TableChange): Look {
  const place = [
    slice.row,
    0,
    slice.after.length,
    Math.max(headers.before.length, headers.after.length),
  ] as const;
  const found = partOf(table, ...place).load("formulas,values");
  const range = partOf(table, ...place);
  const written = writtenValues(slice);
  range.values = written;
  if (isOutput(id) && slice.after.length <= FITTED_ROWS)
    for (const { from, count } of rowsToFit(slice, written))
      partOf(table, slice.row + from, 0, count, place[3]).format.autofitRows();
  return { slice, written, found, stands: range.load("formulas") };
}

/** Neighbouring rows of a slice, counted from its first. */
interface RowRun {
  readonly from: number;
  count: number;
}

/** New rows, and those in which a text changes that can wrap: all others have the height that people gave them. */
function rowsToFit({ before, after }: Patch, written: ReturnType<typeof writtenValues>): RowRun[] {
  const canWrap = (cell: unknown): boolean => typeof cell === "string" && cell.length > WRAPPED_WIDTH.filled;
  const runs: RowRun[] = [];
  after.forEach((cells, row) => {
    const former = before?.[row];
    const isFitted =
      !former ||
      cells.some((cell, at) => written[row]?.[at] !== null && (canWrap(cell) || canWrap(former[at])));
    const last = runs.at(-1);
    if (!isFitted) return;
    if (last && last.from + last.count === row) last.count += 1;
    else runs.push({ from: row, count: 1 });
  });
  return runs;
}

/** A column of a slice, to see which of its cells have a format of their own. */
interface LoadedFormats {
  readonly range: Excel.Range;
  readonly wanted: string;
  readonly isWritten: readonly boolean[];
}

function loadFormats(
  table: Excel.Table,
  { slice, written }: Look,
  { id, headers }: TableChange,
): LoadedFormats[] {
  return headers.after.flatMap((header, at) => {
    const column = columnOf(schemaOf(id), header);
    const wanted = column ? cellFormat(column) : "General";
    const isWritten = written.map((cells) => cells[at] !== null);
    if (wanted === "General" || wanted === "@" || !isWritten.includes(true)) return [];
    return [
      { range: partOf(table, slice.row, at, written.length, 1).load("numberFormat"), wanted, isWritten },
    ];
  });
}

/** Where a date or a number was typed into a cell without a format of its own, it gets the contract's. */
function giveFormats({ range, wanted, isWritten }: LoadedFormats): void {
  const formats = range.numberFormat.map(([own]: unknown[], at) =>
    isWritten[at] && own === "General" ? wanted : String(own),
  );
  if (formats.includes(wanted)) range.numberFormat = formats.map((format) => [format]);
}

/** Cells that were written over without right get back what they said. */
async function giveBack(
  context: Excel.RequestContext,
  { id }: TableChange,
  mends: readonly Mend[],
): Promise<void> {
  if (mends.length === 0) return;
  const table = context.workbook.tables.getItem(schemaOf(id).table);
  const look = lookAtTable(table);
  const sheet = table.worksheet.load("name");
  table.load("name").clearFilters();
  for (const [row, cells] of byRow(mends)) partOf(table, row, 0, 1, cells.length).values = [cells];
  await context.sync();
  if (look.filter.isDataFiltered)
    await putFilterBack(context, { table: table.name, sheet: sheet.name, columns: chosen(look) });
}

/** Cells to be given back, row by row; null leaves a cell as it is. */
function byRow(mends: readonly Mend[]): Map<number, (string | number | boolean | null)[]> {
  const width = Math.max(...mends.map(({ column }) => column)) + 1;
  const rows = new Map<number, (string | number | boolean | null)[]>();
  for (const { row, column, cell } of mends) {
    const cells = rows.get(row) ?? new Array<null>(width).fill(null);
    cells[column] = literal(cell);
    rows.set(row, cells);
  }
  return rows;
}
