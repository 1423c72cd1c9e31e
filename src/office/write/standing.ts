import { fold } from "../../text";
import { resultTables } from "../../contract";
import { schemaOf, type TableId } from "../../domain/tables";
import { headersOf, readPieces, type Piece, type ReadOptions } from "../read";
import type { Cell, Standing, StandingTables } from "../../sheets/plan";

/** Rows below a table that are looked at for foreign cells before it grows. */
const ROWS_OF_A_SHEET = 1_048_576;

/** Reads what stands in tables (all result tables unless told otherwise) and what lies in the way of their growth. */
export async function readStanding(
  context: Excel.RequestContext,
  options: ReadOptions = {},
  ids: readonly TableId[] = resultTables.map(({ id }) => id),
): Promise<StandingTables> {
  const places = ids.map((id) => {
    const { table: name, sheet } = schemaOf(id);
    const table = context.workbook.tables.getItemOrNullObject(name);
    return {
      id,
      table: table.load("name"),
      header: table.getHeaderRowRange().load("values,rowIndex,columnIndex"),
      body: table.getDataBodyRange().load("rowCount,columnCount,rowIndex"),
      sheet: table.worksheet.load("name"),
      protection: table.worksheet.protection.load("protected"),
      planned: context.workbook.worksheets.getItemOrNullObject(sheet).load("name"),
      used: table.worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount"),
    };
  });
  await context.sync();

  const pieces: Piece[] = [];
  const found = places
    .filter((place) => !place.table.isNullObject)
    .map((place) => {
      const { body } = place;
      const values: unknown[][] = new Array<unknown[]>(body.rowCount);
      const formulas: unknown[][] = new Array<unknown[]>(body.rowCount);
      const piece = (property: Piece["property"], into: unknown[][]): Piece => ({
        range: body,
        rows: body.rowCount,
        columns: body.columnCount,
        property,
        take: (cells, from) => cells.forEach((row, offset) => (into[from + offset] = row)),
      });
      pieces.push(piece("values", values), piece("formulas", formulas));
      const bottom = body.rowIndex + body.rowCount;
      const below = place.used.isNullObject
        ? 0
        : Math.max(0, place.used.rowIndex + place.used.rowCount - bottom);
      const under: unknown[][] = new Array<unknown[]>(below);
      if (below > 0) {
        const range = body.getLastRow().getOffsetRange(1, 0).getAbsoluteResizedRange(below, body.columnCount);
        pieces.push({
          range,
          rows: below,
          columns: body.columnCount,
          property: "formulas",
          take: (cells, from) => cells.forEach((row, offset) => (under[from + offset] = row)),
        });
      }
      // Columns that this version of the contract knows and the table lacks would be put to its right.
      const missing = schemaOf(place.id).columns.filter(
        (column) => !headersOf(place.header).some((header) => fold(header) === fold(column.header)),
      ).length;
      const height = 1 + body.rowCount + below;
      const beside: unknown[][] = new Array<unknown[]>(height);
      if (missing > 0) {
        pieces.push({
          range: place.header.getLastColumn().getOffsetRange(0, 1).getAbsoluteResizedRange(height, missing),
          rows: height,
          columns: missing,
          property: "formulas",
          take: (cells, from) => cells.forEach((row, offset) => (beside[from + offset] = row)),
        });
      }
      return { place, values, formulas, under, bottom, beside, missing };
    });
  await readPieces(context, pieces, options);

  const standing: { [Id in TableId]?: Standing } = {};
  for (const { place, values, formulas, under, bottom, beside, missing } of found) {
    const blocked = under.findIndex((row) => row.some((cell) => cell !== ""));
    standing[place.id] = {
      sheet: place.sheet.name,
      headerRow: place.header.rowIndex,
      firstColumn: place.header.columnIndex,
      headers: headersOf(place.header),
      rows: values.map((row, at) => row.map((value, column) => cellOf(value, formulas[at]?.[column]))),
      protected: place.protection.protected,
      freeColumnsRight: freeColumns(beside, missing),
      freeRowsBelow: blocked < 0 ? ROWS_OF_A_SHEET - bottom : blocked,
    };
  }
  return standing;
}

/** Columns, counted from the left, in which nothing stands. */
function freeColumns(cells: readonly (readonly unknown[])[], columns: number): number {
  for (let column = 0; column < columns; column++) if (cells.some((row) => row[column] !== "")) return column;
  return columns;
}

function cellOf(value: unknown, formula: unknown): Cell {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? { formula }
    : (value as Cell);
}
