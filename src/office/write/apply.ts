import type { Translate } from "../../i18n";
import {
  BLANK,
  changesNothing,
  isUnchanged,
  sameCells,
  type Cell,
  type EditPlan,
  type Obstacle,
  type StandingTables,
  type TablePlan,
  type WritePlan,
} from "../../sheets/plan";
import { inTurn } from "../inTurn";
import { undoEdits, writeEdits } from "./edits";
import { columnPoints, numberFormat } from "./format";
import { dressSheet } from "./style";
import { literal } from "./literal";
import { readStanding } from "./standing";

/** Why nothing was written. */
export class WriteRefused extends Error {
  override readonly name = "WriteRefused";
  constructor(
    readonly code: Obstacle | "stale",
    /** Sheet that is in the way. */
    readonly sheet: string,
  ) {
    super(`write refused: ${code} (${sheet})`);
  }
}

/** Writing broke off and what stood there before was put back. */
export class WriteUndone extends Error {
  override readonly name = "WriteUndone";
  constructor(override readonly cause: unknown) {
    super("write undone");
  }
}

/** Text columns from this width on wrap, in characters. */
const WRAPPED_WIDTH = 20;

/** Tables up to so many rows have their rows fitted to wrapped text. */
const FITTED_ROWS = 3_000;

/** Requests on the web stay under 5 MB. */
const REQUEST_BUDGET = 3_000_000;

/** Everything that one write changes: whole tables of ours, and cells and rows of people's own. */
export interface Writing {
  readonly tables: readonly TablePlan[];
  readonly edits?: readonly EditPlan[];
}

/** @throws WriteRefused when the plan itself says that a table cannot be written */
export function assertWritable({ tables, edits = [] }: Writing): void {
  const stopped = [
    ...tables.filter((table) => !isUnchanged(table)),
    ...edits.filter((edit) => !changesNothing(edit)),
  ].find((part) => part.obstacle);
  if (stopped?.obstacle)
    throw new WriteRefused(stopped.obstacle, stopped.before?.sheet ?? stopped.schema.sheet);
}

/**
 * Writes the plan: stale check first, then each table as whole arrays. If anything fails on the way, what stood
 * in the tables already written is put back.
 * @param record adds the run to the log: what is written without a record is put back too
 * @throws WriteRefused before anything is written; WriteUndone after a failure that was rolled back
 */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: Writing,
  translate: Translate,
  record: () => Promise<void>,
): Promise<void> {
  assertWritable(plan);
  const { tables, edits = [] } = plan;
  const now = await readStanding(
    context,
    {},
    [...tables, ...edits].map(({ id }) => id),
  );
  for (const part of [...tables, ...edits]) assertFresh(part, now);
  await assertSheetsUsable(context, [...tables, ...edits.filter((edit) => !changesNothing(edit))]);
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const edit of edits) {
      undo.unshift(() => undoEdits(context, edit));
      await writeEdits(context, edit, translate);
    }
    for (const table of tables.filter((candidate) => !isUnchanged(candidate))) {
      undo.unshift(() => undoTable(context, table));
      await writeTable(context, table);
    }
    await record();
  } catch (error) {
    for (const putBack of undo) await putBack();
    throw new WriteUndone(error);
  }
}

function assertFresh(table: TablePlan | EditPlan, now: StandingTables): void {
  const standing = now[table.id];
  const same =
    JSON.stringify([standing?.headers, standing?.rows]) ===
    JSON.stringify([table.before?.headers, table.before?.rows]);
  if (!same) throw new WriteRefused("stale", standing?.sheet ?? table.schema.sheet);
}

/** A sheet of the right name without the table must be empty and unprotected before a table is put on it. */
async function assertSheetsUsable(
  context: Excel.RequestContext,
  parts: readonly (TablePlan | EditPlan)[],
): Promise<void> {
  const planned = parts
    .filter((table) => !table.before)
    .map((table) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(table.schema.sheet);
      return {
        table,
        sheet: sheet.load("name"),
        protection: sheet.protection.load("protected"),
        used: sheet.getUsedRangeOrNullObject(true).load("address"),
      };
    });
  if (planned.length === 0) return;
  await context.sync();
  for (const { table, sheet, protection, used } of planned) {
    if (sheet.isNullObject) continue;
    if (protection.protected) throw new WriteRefused("protected", table.schema.sheet);
    if (!used.isNullObject) throw new WriteRefused("sheetTaken", table.schema.sheet);
  }
}

async function writeTable(context: Excel.RequestContext, plan: TablePlan): Promise<void> {
  const rows = plan.rows.length > 0 ? plan.rows : [plan.headers.map(() => BLANK)];
  const { before } = plan;
  const existing = before ? undefined : context.workbook.worksheets.getItemOrNullObject(plan.schema.sheet);
  if (existing) await context.sync();
  const found = existing ?? context.workbook.worksheets.getItem(before?.sheet ?? plan.schema.sheet);
  const sheet = existing?.isNullObject ? context.workbook.worksheets.add(plan.schema.sheet) : found;
  const top = before?.headerRow ?? 0;
  const left = before?.firstColumn ?? 0;
  const area = sheet.getRangeByIndexes(top, left, rows.length + 1, plan.headers.length);
  const header = sheet.getRangeByIndexes(top, left, 1, plan.headers.length);
  header.values = [plan.headers.map(literal)];
  if (before) {
    const surplus = before.rows.length - rows.length;
    if (surplus > 0)
      sheet.getRangeByIndexes(top + 1 + rows.length, left, surplus, before.headers.length).clear("Contents");
    context.workbook.tables.getItem(plan.schema.table).resize(area);
  } else {
    createTable(sheet, area, header, plan);
  }
  formatColumns(sheet, plan, top, left, rows.length);
  const isSameForm = JSON.stringify(before?.headers) === JSON.stringify(plan.headers);
  await writeRows(context, sheet, top + 1, left, rows, isSameForm ? before?.rows : undefined);
  // Long tables keep their even rows: fitting tens of thousands takes Excel longer than writing them.
  if (rows.length > FITTED_ROWS) return;
  sheet.getRangeByIndexes(top + 1, left, rows.length, plan.headers.length).format.autofitRows();
  await context.sync();
}

/**
 * Whole arrays, in as few requests as fit under the limit.
 * @param standing what is known to stand there: cells that stay the same are left alone, so that what a colleague types into
 *   them meanwhile is not written over
 */
export async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  top: number,
  left: number,
  rows: readonly (readonly Cell[])[],
  standing: readonly (readonly Cell[])[] = [],
): Promise<void> {
  const values = rows.map((row, at) =>
    row.map((cell, column) => {
      const former = standing[at]?.[column];
      return former !== undefined && sameCells([cell], [former]) ? null : literal(cell);
    }),
  );
  const bytes = new TextEncoder().encode(JSON.stringify(values)).length;
  const perRequest = Math.max(1, Math.floor(values.length / Math.ceil(bytes / REQUEST_BUDGET)));
  const parts = Array.from({ length: Math.ceil(values.length / perRequest) }, (_, at) => at * perRequest);
  await inTurn(parts, async (from) => {
    const part = values.slice(from, from + perRequest);
    sheet.getRangeByIndexes(top + from, left, part.length, part[0]?.length ?? 0).values = part;
    await context.sync();
  });
}

function createTable(sheet: Excel.Worksheet, area: Excel.Range, header: Excel.Range, plan: TablePlan): void {
  const table = sheet.tables.add(area, true);
  table.name = plan.schema.table;
  dressSheet(sheet, table, header);
}

/** Formats of the contract's own columns; foreign columns keep theirs. */
function formatColumns(
  sheet: Excel.Worksheet,
  plan: TablePlan,
  top: number,
  left: number,
  rows: number,
): void {
  plan.headers.forEach((header, at) => {
    const column = plan.schema.columns.find((candidate) => candidate.header === header);
    if (!column) return;
    const body = sheet.getRangeByIndexes(top + 1, left + at, rows, 1);
    const format = numberFormat(column);
    if (format !== "General") body.numberFormat = format as unknown as string[][];
    if (plan.before) return;
    body.format.columnWidth = columnPoints(column.width);
    body.format.verticalAlignment = "Top";
    if (column.width >= WRAPPED_WIDTH && (column.kind === "text" || column.kind === "list"))
      body.format.wrapText = true;
  });
}

/** Puts back what stood in a table that was being written. */
async function undoTable(
  context: Excel.RequestContext,
  { before, schema, rows, headers }: TablePlan,
): Promise<void> {
  if (!before) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(schema.sheet);
    await context.sync();
    if (sheet.isNullObject) return;
    // Only what this very write put there: the sheet was absent or empty (assertSheetsUsable).
    const table = context.workbook.tables.getItemOrNullObject(schema.table);
    await context.sync();
    if (!table.isNullObject) table.delete();
    else sheet.getUsedRangeOrNullObject().clear();
    await context.sync();
    return;
  }
  const sheet = context.workbook.worksheets.getItem(before.sheet);
  const table = context.workbook.tables.getItem(schema.table);
  const written = Math.max(rows.length, before.rows.length);
  sheet
    .getRangeByIndexes(before.headerRow, before.firstColumn, written + 1, headers.length)
    .clear("Contents");
  sheet.getRangeByIndexes(before.headerRow, before.firstColumn, 1, before.headers.length).values = [
    before.headers.map(literal),
  ];
  table.resize(
    sheet.getRangeByIndexes(
      before.headerRow,
      before.firstColumn,
      before.rows.length + 1,
      before.headers.length,
    ),
  );
  await writeRows(context, sheet, before.headerRow + 1, before.firstColumn, before.rows);
}

/** Sheets of the result tables that stand in the workbook after writing, for links. */
export function resultSheets(plan: WritePlan): { id: TablePlan["id"]; sheet: string }[] {
  return plan.tables
    .filter((table) => table.before !== undefined || table.rows.length > 0 || !table.schema.optional)
    .map(({ id, before, schema }) => ({ id, sheet: before?.sheet ?? schema.sheet }));
}
