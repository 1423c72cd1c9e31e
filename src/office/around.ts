import type { InputTableId } from "../contract";
import { inputTables, isOwnTable, schemaOf } from "../domain/tables";
import { cellText, type Around, type BlankFormula, type RawTables } from "../sheets/read";
import { headersOf, topRow } from "./headerRow";
import { readPieces, type ReadOptions } from "./read";
import type { Piece } from "./tablePieces";

/** Rows below a table that are looked at: the first tell whether somebody goes on there. */
const ROWS_BELOW = 3;
/** Of a sheet without tables so much is looked at: a header stands at its top. */
const TOP = { rows: 12, columns: 40, sheets: 40 };

interface Standing {
  readonly id: InputTableId;
  readonly table: Excel.Table;
  readonly body: Excel.Range;
  readonly used: Excel.Range;
  readonly formulas: Excel.RangeAreas | undefined;
}

/** What one request tells: all that is loaded here, for what was asked in a request that failed was never loaded. */
interface Looked {
  readonly sheets: Excel.WorksheetCollection;
  readonly all: Excel.TableCollection;
  readonly defined: Excel.NamedItemCollection;
  /** The input tables that are there. */
  readonly standing: readonly Standing[];
}

/** Reads what stands around the input tables that were read: two requests at most, besides what is long. */
export async function readAround(
  context: Excel.RequestContext,
  raw: RawTables,
  options: ReadOptions = {},
): Promise<Around> {
  const present = inputTables.map(({ id }) => id).filter((id) => raw[id] !== undefined);
  // A protected sheet does not tell where its formulas are: where one is asked, it is looked at again without them.
  const { sheets, all, defined, standing } = await lookAt(context, present, new Set()).catch(async () =>
    lookAt(context, present, await protectedOf(context, present)),
  );
  const pieces: Piece[] = [];
  const below: { [Id in InputTableId]?: unknown[][] } = {};
  const blankFormulas: { [Id in InputTableId]?: BlankFormula[] } = {};
  for (const { id, table, body, used, formulas } of standing) {
    const bottom = body.rowIndex + body.rowCount;
    const filled = used.isNullObject ? 0 : used.rowIndex + used.rowCount - bottom;
    const rows = Math.min(ROWS_BELOW, filled);
    if (rows > 0 && !table.showTotals)
      pieces.push({
        range: () => body.getLastRow().getOffsetRange(1, 0).getAbsoluteResizedRange(rows, body.columnCount),
        rows,
        columns: body.columnCount,
        property: "values",
        take: (cells) => (below[id] = [...(below[id] ?? []), ...cells]),
      });
    for (const area of formulas?.isNullObject === false ? formulas.areas.items : [])
      pieces.push(
        ...formulaPieces(area, body, raw[id]?.rows ?? [], (cell) => (blankFormulas[id] ??= []).push(cell)),
      );
  }
  const isMissing = present.length < inputTables.length;
  const foreign = isMissing
    ? all.items
        .filter(({ name, showHeaders }) => showHeaders && !isOwnTable(name))
        .map((table) => ({ table, top: topRow(table).load("values") }))
    : [];
  const occupied = new Set(all.items.map(({ worksheet }) => worksheet.name));
  const plain = isMissing
    ? sheets.items
        .filter(({ name, visibility }) => !occupied.has(name) && visibility === "Visible")
        .slice(0, TOP.sheets)
        .map((sheet) => ({
          sheet: sheet.name,
          top: sheet.getRangeByIndexes(0, 0, TOP.rows, TOP.columns).load("values"),
        }))
    : [];
  if (foreign.length + plain.length > 0) await context.sync();
  await readPieces(context, pieces, options);
  return {
    below,
    filtered: standing.filter(({ table }) => table.autoFilter.isDataFiltered).map(({ id }) => id),
    blankFormulas,
    sheets: sheets.items.map(({ name }) => name),
    names: defined.items.map(({ name }) => name),
    tables: foreign.map(({ table, top }) => ({
      name: table.name,
      sheet: table.worksheet.name,
      headers: headersOf(table, top),
    })),
    plain: plain.map(({ sheet, top }) => ({
      sheet,
      row: 0,
      column: 0,
      cells: top.values.map((cells: unknown[]) => cells.map(cellText)),
    })),
  };
}

async function lookAt(
  context: Excel.RequestContext,
  ids: readonly InputTableId[],
  withoutFormulas: ReadonlySet<InputTableId>,
): Promise<Looked> {
  const { worksheets, tables, names } = context.workbook;
  const sheets = worksheets.load("items/name,items/visibility");
  const all = tables.load("items/name,items/showHeaders,items/worksheet/name");
  const defined = names.load("items/name");
  const looked = ids.map((id): Standing => {
    const table = tables.getItemOrNullObject(schemaOf(id).table);
    const body = table.getDataBodyRange();
    return {
      id,
      table: table.load("name,showTotals,autoFilter/isDataFiltered"),
      body: body.load("rowIndex,rowCount,columnIndex,columnCount"),
      used: table.worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount"),
      formulas: withoutFormulas.has(id)
        ? undefined
        : body
            .getSpecialCellsOrNullObject("Formulas")
            .load(
              "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
            ),
    };
  });
  await context.sync();
  // Somebody may have deleted one since.
  const standing = looked.filter(({ table }) => !table.isNullObject);
  return { sheets, all, defined, standing };
}

/** The tables on protected sheets. */
async function protectedOf(
  context: Excel.RequestContext,
  ids: readonly InputTableId[],
): Promise<Set<InputTableId>> {
  const looked = ids.map((id) => {
    const table = context.workbook.tables.getItemOrNullObject(schemaOf(id).table).load("name");
    return { id, table, protection: table.worksheet.protection.load("protected") };
  });
  await context.sync();
  return new Set(
    looked.filter(({ table, protection }) => !table.isNullObject && protection.protected).map(({ id }) => id),
  );
}

/** The formulas of an area in whose cells nothing shows. */
function formulaPieces(
  area: Excel.Range,
  body: Excel.Range,
  rows: readonly (readonly unknown[])[],
  found: (cell: BlankFormula) => void,
): Piece[] {
  const top = area.rowIndex - body.rowIndex;
  const left = area.columnIndex - body.columnIndex;
  const isBlank = (row: number, column: number): boolean => rows[top + row]?.[left + column] === "";
  return Array.from({ length: area.columnCount }, (_, column) => column).flatMap((column): Piece[] => {
    if (!Array.from({ length: area.rowCount }, (_, row) => row).some((row) => isBlank(row, column)))
      return [];
    return [
      {
        range: () => area.getColumn(column),
        rows: area.rowCount,
        columns: 1,
        property: "formulas",
        take: (cells, from) =>
          cells.forEach(([formula], offset) => {
            if (typeof formula === "string" && isBlank(from + offset, column))
              found({ row: top + from + offset, column: left + column, formula });
          }),
      },
    ];
  });
}
