import { utf8Length } from "../text";
import { inputs, positionsOf, type TableSchema } from "../contract";
import { inputTables, memoryTables } from "../domain/tables";
import {
  cellText,
  type EvidenceTitles,
  type FormulaCell,
  type RawTable,
  type RawTables,
} from "../sheets/read";
import { askDateSystem } from "./dateSystem";
import { headersOf, topRow } from "./headerRow";
import { whileNext } from "./inTurn";
import { patiently } from "./patiently";
import { tablePieces, type Piece } from "./tablePieces";

/** How far a long step has come; `total` is known from its first step on. */
export type Progress = (done: number, total: number) => void;

export interface ReadOptions {
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
}

/** Excel on the web refuses replies over 5 MB; this leaves room for what surrounds the values. */
const REPLY_BUDGET = 3_500_000;
const FIRST_GUESS_PER_CELL = 24;

/** Reads tables that are no input: the log, and results as they stand. Whole, but for the texts that only people read. */
export async function readStandingCells(
  schemas: readonly TableSchema[],
  options: ReadOptions = {},
): Promise<ReadonlyMap<string, RawTable>> {
  return Excel.run({ delayForCellEdit: true }, (context) => readSchemas(context, schemas, options));
}

/**
 * Reads every input table of the workbook, and what the add-in keeps for itself: one request for where they stand, then the
 * values in pieces under 5 MB.
 * @throws ReadRefused for a workbook that counts days from 1904
 */
export async function readTables(
  context: Excel.RequestContext,
  options: ReadOptions = {},
): Promise<RawTables> {
  return Object.fromEntries(await readSchemas(context, [...inputTables, ...memoryTables], options));
}

async function readSchemas(
  context: Excel.RequestContext,
  schemas: readonly TableSchema[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, RawTable>> {
  const places = schemas.map((schema) => ({ id: schema.id, ...locate(context, schema) }));
  const refuseOtherDays = askDateSystem(context);
  await context.sync();
  refuseOtherDays();
  const raw = new Map<string, RawTable>();
  const pieces: Piece[] = [];
  for (const { id, ...place } of places) {
    if (place.table.isNullObject) continue;
    const headers = headersOf(place.table, place.top);
    // Which cell is what nobody can tell without headers: nothing of such a table is read.
    const rows: unknown[][] = Array.from(
      { length: headers.length === 0 ? 0 : place.body.rowCount },
      () => new Array<unknown>(headers.length),
    );
    const formulas: FormulaCell[] = [];
    raw.set(id, {
      headers,
      rows,
      sheet: place.sheet.name,
      headerRow: place.top.rowIndex,
      firstColumn: place.top.columnIndex,
      formulas,
    });
    pieces.push(...tablePieces(place.schema, headers, place.body, { rows, formulas }));
  }
  await readPieces(context, pieces, options);
  return raw;
}

/** Reads title, document number and link of every row of `MinhChung`. */
export async function readEvidenceTitles(): Promise<EvidenceTitles> {
  return patiently(async (context) => {
    const place = locate(context, inputs.evidence);
    await context.sync();
    if (place.table.isNullObject) return new Map();
    const at = positionsOf(inputs.evidence, headersOf(place.table, place.top));
    const rows = Array.from({ length: place.body.rowCount }, () => ({ title: "", document: "", link: "" }));
    const pieces = (["title", "document", "link"] as const).flatMap((id): Piece[] => {
      if (at(id) < 0) return [];
      const take: Piece["take"] = (cells, from) =>
        cells.forEach(([cell], offset) => {
          const row = rows[from + offset];
          if (row) row[id] = cellText(cell).trim();
        });
      return [
        {
          range: () => place.body.getColumn(at(id)),
          rows: rows.length,
          columns: 1,
          property: "values",
          take,
        },
      ];
    });
    await readPieces(context, pieces);
    return new Map(rows.map((row, at) => [at, row]));
  });
}

/** Reads single data rows of `MinhChung`, after whoever types in a cell is done; undefined when the table is gone. */
export async function readEvidenceRows(rows: readonly number[]): Promise<unknown[][] | undefined> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(inputs.evidence.table).load("name");
    const body = table.getDataBodyRange();
    const ranges = rows.map((row) => body.getRow(row).load("values"));
    await context.sync();
    return table.isNullObject ? undefined : ranges.map((range) => (range.values[0] ?? []) as unknown[]);
  });
}

/** A part of a piece that one request brings. */
interface Part {
  readonly piece: Piece;
  readonly from: number;
  readonly range: Excel.Range;
}

/** Where reading goes on. */
interface Place {
  readonly piece: number;
  readonly row: number;
}

interface Located {
  readonly schema: TableSchema;
  readonly table: Excel.Table;
  readonly top: Excel.Range;
  readonly body: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

function locate(context: Excel.RequestContext, schema: TableSchema): Located {
  const table = context.workbook.tables.getItemOrNullObject(schema.table);
  return {
    schema,
    table: table.load("name,showHeaders"),
    top: topRow(table).load("values,rowIndex,columnIndex"),
    body: table.getDataBodyRange().load("rowCount"),
    sheet: table.worksheet.load("name"),
  };
}

/**
 * Brings the pieces in as few requests as fit under the limit. The size of a cell is learnt from what came;
 * a reply that was too large after all is asked for again in smaller parts.
 */
export async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  { onProgress, signal }: ReadOptions = {},
): Promise<void> {
  const total = pieces.reduce((sum, piece) => sum + piece.rows * piece.columns, 0);
  let done = 0;
  let bytesPerCell = FIRST_GUESS_PER_CELL;

  /** As much as fits from a place on, and where the rest begins. */
  const batchFrom = ({ piece, row }: Place): { parts: Part[]; next: Place | undefined } => {
    const parts: Part[] = [];
    let budget = Math.max(1, Math.floor(REPLY_BUDGET / bytesPerCell));
    let [at, from] = [piece, row];
    for (let current = pieces[at]; current && budget > 0; current = pieces[at]) {
      const count = Math.min(current.rows - from, Math.max(1, Math.floor(budget / current.columns)));
      const whole = current.range();
      const range =
        count === current.rows ? whole : whole.getRow(from).getAbsoluteResizedRange(count, current.columns);
      parts.push({ piece: current, from, range: range.load(current.property) });
      budget -= count * current.columns;
      from += count;
      if (from >= current.rows) [at, from] = [at + 1, 0];
    }
    return { parts, next: at < pieces.length ? { piece: at, row: from } : undefined };
  };

  await whileNext(pieces.length > 0 ? { piece: 0, row: 0 } : undefined, async (place) => {
    signal?.throwIfAborted();
    const { parts, next } = batchFrom(place);
    try {
      await context.sync();
    } catch (error) {
      const tooLarge = (error as { code?: string }).code === "ResponsePayloadSizeLimitExceeded";
      if (!tooLarge || bytesPerCell > REPLY_BUDGET) throw error;
      bytesPerCell *= 2;
      return place;
    }
    let cells = 0;
    let bytes = 0;
    for (const { piece, from, range } of parts) {
      const grid = range[piece.property] as unknown[][];
      piece.take(grid, from);
      const sample = grid.slice(0, 200);
      cells += sample.length * piece.columns;
      bytes += utf8Length(JSON.stringify(sample));
      done += grid.length * piece.columns;
    }
    bytesPerCell = Math.max(4, (bytes / cells) * 1.15);
    onProgress?.(done, total);
    return next;
  });
}
