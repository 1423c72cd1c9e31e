import { columnOf, resultTables, type TableSchema } from "../../contract";
import { schemaOf, type TableId } from "../../domain/tables";
import {
  freeSheetName,
  type Obstacle,
  type Standing,
  type TablePlace,
  type TablePlaces,
} from "../../sheets/plan";
import { columnLetters, nameKey } from "../../text";
import { headersOf, topRow } from "../headerRow";
import { ROWS_OF_A_SHEET } from "../area";
import { readPieces, type ReadOptions } from "../read";
import type { Piece } from "../tablePieces";
import { beginsAsFormula, cellOf } from "../literal";
import { askBlank } from "./belongings";
import { findHeld, type Footed, type Held } from "./below";

/** Finds where tables stand (all result tables unless told otherwise) with what they hold, and where others can be put. */
export async function readPlaces(
  context: Excel.RequestContext,
  options: ReadOptions = {},
  ids: readonly TableId[] = resultTables.map(({ id }) => id),
): Promise<TablePlaces> {
  const located = ids.map((id) => locate(context, id));
  const sheets = context.workbook.worksheets.load("items/name");
  const names = context.workbook.names.load("items/name");
  const structure = context.workbook.protection.load("protected");
  await context.sync();
  const places: { [Id in TableId]?: TablePlace } = {};
  const sheetNames = new Set(sheets.items.map(({ name }) => nameKey(name)));
  const absent = located.filter(({ table }) => table.isNullObject);
  const blank = await blankSheets(
    context,
    absent.map(({ schema }) => schema.sheet).filter((name) => sheetNames.has(nameKey(name))),
  );
  const definedNames = new Set(names.items.map(({ name }) => nameKey(name)));
  for (const { id, schema } of absent) {
    const sheet = freeSheetName(schema.sheet, (name) => sheetNames.has(name) && !blank.has(name));
    sheetNames.add(nameKey(sheet));
    blank.delete(nameKey(sheet));
    const obstacle = obstacleTo(schema, sheet, definedNames, structure.protected, sheets.items);
    places[id] = {
      sheet,
      ...(sheet !== schema.sheet && { insteadOf: schema.sheet }),
      ...(sheetThere(sheets.items, sheet) && { isSheetBlank: true }),
      ...(obstacle && { obstacle }),
    };
  }
  const found = located.filter(({ table }) => !table.isNullObject);
  const headed = found.filter(({ table }) => table.showHeaders);
  for (const place of found) if (!headed.includes(place)) places[place.id] = headerlessPlace(place);
  for (const [id, standing] of await readStanding(context, headed, options)) {
    const obstacle = isOurs(schemaOf(id), standing.headers) ? undefined : ("foreignTable" as const);
    places[id] = { sheet: standing.sheet, standing, ...(obstacle && { obstacle }) };
  }
  return places;
}

interface Located {
  readonly id: TableId;
  readonly schema: TableSchema;
  readonly table: Excel.Table;
  readonly top: Excel.Range;
  readonly body: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
  /** All tables of the sheet. */
  readonly tables: Excel.TableCollection;
}

function locate(context: Excel.RequestContext, id: TableId): Located {
  const schema = schemaOf(id);
  const table = context.workbook.tables.getItemOrNullObject(schema.table);
  return {
    id,
    schema,
    table: table.load("name,showTotals,showHeaders"),
    top: topRow(table).load("values,rowIndex,columnIndex"),
    body: table.getDataBodyRange().load("rowCount,columnCount,rowIndex"),
    sheet: table.worksheet.load("name"),
    protection: table.worksheet.protection.load("protected"),
    used: table.worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount,columnIndex,columnCount"),
    tables: table.worksheet.tables.load("items/name"),
  };
}

/** Sheets on which nothing is, by their folded names: a table can be put there. */
async function blankSheets(context: Excel.RequestContext, names: readonly string[]): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const looked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return { name, isBlank: askBlank(sheet), protection: sheet.protection.load("protected") };
  });
  await context.sync();
  return new Set(
    looked
      .filter(({ isBlank, protection }) => isBlank() && !protection.protected)
      .map(({ name }) => nameKey(name)),
  );
}

function obstacleTo(
  { table }: TableSchema,
  sheet: string,
  names: ReadonlySet<string>,
  isStructureProtected: boolean,
  sheets: readonly Excel.Worksheet[],
): Obstacle | undefined {
  if (names.has(nameKey(table))) return "nameTaken";
  return isStructureProtected && !sheetThere(sheets, sheet) ? "structure" : undefined;
}

function sheetThere(sheets: readonly Excel.Worksheet[], name: string): boolean {
  return sheets.some((sheet) => nameKey(sheet.name) === nameKey(name));
}

/** A table that bears our name and has none of our keys is somebody else's. */
function isOurs(schema: TableSchema, headers: readonly string[]): boolean {
  const known = new Set(headers.map((header) => columnOf(schema, header)?.id));
  return schema.key.every((id) => known.has(id));
}

/** Nothing tells which cell of such a table is what, so none is read or written. */
function headerlessPlace({ table, top, sheet, protection }: Located): TablePlace {
  const standing: Standing = {
    sheet: sheet.name,
    headerRow: top.rowIndex,
    firstColumn: top.columnIndex,
    headers: [],
    rows: [],
    protected: protection.protected,
    totals: table.showTotals,
    freeColumnsRight: 0,
    freeRowsBelow: 0,
  };
  return { sheet: sheet.name, standing, obstacle: "headerless" };
}

/** Cells of an area, row by row, as they come in. */
type Cells = unknown[][];

interface Looked {
  readonly place: Located;
  readonly formulas: Cells;
  readonly under: Cells;
  readonly beside: Cells;
  readonly missing: number;
}

async function readStanding(
  context: Excel.RequestContext,
  found: readonly Located[],
  options: ReadOptions,
): Promise<[TableId, Standing][]> {
  const pieces: Piece[] = [];
  const looked = found.map((place) => lookAround(place, pieces));
  await readPieces(context, pieces, options);
  const values = await valuesOfFormulas(context, looked, options);
  const footed = looked.map(({ place }) => footOf(place));
  const held = await findHeld(context, footed);
  return looked.map((each, index) => {
    const { place, formulas, under, beside, missing } = each;
    const { top, sheet, protection, table } = place;
    const shown = values.get(each);
    const heldHere = footed[index] && held.get(footed[index]);
    return [
      place.id,
      {
        sheet: sheet.name,
        headerRow: top.rowIndex,
        firstColumn: top.columnIndex,
        headers: headersOf(table, top),
        rows: formulas.map((row, at) => row.map((cell, column) => cellOf(cell, shown?.[at]?.[column]))),
        protected: protection.protected,
        totals: table.showTotals,
        freeColumnsRight: freeColumns(beside, missing),
        ...belowOf(place, under, heldHere),
      },
    ];
  });
}

function footOf({ table, top, body, sheet, used, tables }: Located): Footed {
  return {
    ...{ sheet, tables, used, name: table.name, left: top.columnIndex },
    right: top.columnIndex + body.columnCount - 1,
    end: body.rowIndex + body.rowCount + (table.showTotals ? 1 : 0),
  };
}

/** How much room is below a table, and what ends it. */
function belowOf(
  { body, top }: Located,
  under: Cells,
  held: Held | undefined,
): Pick<Standing, "freeRowsBelow" | "firstBelow" | "heldBelow"> {
  const bottom = body.rowIndex + body.rowCount;
  const filled = under.findIndex((row) => row.some((cell) => cell !== ""));
  const row = filled < 0 ? ROWS_OF_A_SHEET : bottom + filled;
  if (held && held.row <= row)
    return { freeRowsBelow: held.row - bottom, firstBelow: held.name, heldBelow: held.how };
  const column = top.columnIndex + (under[filled]?.findIndex((cell) => cell !== "") ?? 0);
  return {
    freeRowsBelow: row - bottom,
    ...(filled >= 0 && { firstBelow: `${columnLetters(column)}${row + 1}` }),
    ...(held && { heldBelow: held.how }),
  };
}

/** What is to be read of a table: its cells, those below it, and those to its right where it could get columns. */
function lookAround(place: Located, pieces: Piece[]): Looked {
  const { body, top, table, used, schema } = place;
  const want = (range: () => Excel.Range, rows: number, columns: number): Cells => {
    const into: Cells = new Array<unknown[]>(rows);
    const take: Piece["take"] = (cells, from) => cells.forEach((row, offset) => (into[from + offset] = row));
    if (rows > 0 && columns > 0) pieces.push({ range, rows, columns, property: "formulas", take });
    return into;
  };
  const bottom = body.rowIndex + body.rowCount;
  const below = used.isNullObject ? 0 : Math.max(0, used.rowIndex + used.rowCount - bottom);
  // Columns that this version of the contract knows and the table lacks would be put to its right.
  const headers = headersOf(table, top);
  const missing = schema.columns.filter(
    (column) => !headers.some((text) => columnOf(schema, text)?.id === column.id),
  ).length;
  const height = 1 + body.rowCount + below;
  return {
    place,
    missing,
    formulas: want(() => body, body.rowCount, body.columnCount),
    under: want(
      () =>
        body.getLastRow().getOffsetRange(1, 0).getAbsoluteResizedRange(Math.max(1, below), body.columnCount),
      below,
      body.columnCount,
    ),
    beside: want(
      () => top.getLastColumn().getOffsetRange(0, 1).getAbsoluteResizedRange(height, Math.max(1, missing)),
      missing > 0 ? height : 0,
      missing,
    ),
  };
}

/** A text can begin as a formula does; only its value tells which it is. So values are read where anything begins so. */
async function valuesOfFormulas(
  context: Excel.RequestContext,
  looked: readonly Looked[],
  options: ReadOptions,
): Promise<Map<Looked, Cells>> {
  const pieces: Piece[] = [];
  const values = new Map<Looked, Cells>();
  for (const each of looked.filter(({ formulas }) => formulas.some((row) => row.some(beginsAsFormula)))) {
    const { body } = each.place;
    const into: Cells = new Array<unknown[]>(body.rowCount);
    values.set(each, into);
    pieces.push({
      range: () => body,
      rows: body.rowCount,
      columns: body.columnCount,
      property: "values",
      take: (cells, from) => cells.forEach((row, offset) => (into[from + offset] = row)),
    });
  }
  await readPieces(context, pieces, options);
  return values;
}

/** Columns, counted from the left, in which nothing stands. */
function freeColumns(cells: Cells, columns: number): number {
  for (let column = 0; column < columns; column++) if (cells.some((row) => row[column] !== "")) return column;
  return columns;
}
