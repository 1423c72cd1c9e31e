import { readPieces, type ReadOptions } from "../read";
import type { Piece } from "../tablePieces";

/** A formula that calls our functions, and where it stands. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** The formula with our functions as they are to be called. */
  readonly typed: string;
}

/** The formula of a sheet with our functions as they are to be called; undefined when it does not come to any of them. */
export type TypedOf = (formula: string, sheet: string) => string | undefined;

/** A sheet, and whether it is protected. */
export interface LookedSheet {
  readonly name: string;
  readonly isProtected: boolean;
}

/** Asks of each sheet whether it is protected. @param names of sheets that are there */
export async function lookAtSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<LookedSheet[]> {
  const looked = names.map((name) => ({
    name,
    protection: context.workbook.worksheets.getItem(name).protection.load("protected"),
  }));
  await context.sync();
  return looked.map(({ name, protection }) => ({ name, isProtected: protection.protected }));
}

/** Where formulas stand in more blocks than this, all cells with values are read instead. */
const MOST_BLOCKS = 2_000;

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/**
 * The formulas of sheets that call our functions. They are read where Excel knows formulas; on protected sheets, where Excel
 * does not look for kinds of cells, among all cells with values. Cells that only have a format are never asked for.
 */
export async function readFormulaCells(
  context: Excel.RequestContext,
  sheets: readonly LookedSheet[],
  typedOf: TypedOf,
  options: ReadOptions,
): Promise<FormulaCell[]> {
  const found: FormulaCell[] = [];
  const pieces = (await blocksOfSheets(context, sheets)).map(({ sheet, place }): Piece => ({
    range: () =>
      context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(place.rowIndex, place.columnIndex, place.rowCount, place.columnCount),
    rows: place.rowCount,
    columns: place.columnCount,
    property: "formulas",
    take: (cells, from) =>
      cells.forEach((row, offset) =>
        row.forEach((formula, at) => {
          const typed = typeof formula === "string" ? typedOf(formula, sheet) : undefined;
          if (typed === undefined) return;
          const cell = { row: place.rowIndex + from + offset, column: place.columnIndex + at };
          found.push({ sheet, ...cell, formula: String(formula), typed });
        }),
      ),
  }));
  await readPieces(context, pieces, options);
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}

type Place = Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">;

async function blocksOfSheets(
  context: Excel.RequestContext,
  sheets: readonly LookedSheet[],
): Promise<{ readonly sheet: string; readonly place: Place }[]> {
  const looked = sheets.map(({ name, isProtected }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const special = isProtected
      ? undefined
      : sheet.getRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas).load("areaCount");
    return { name, sheet, special };
  });
  await context.sync();
  const blocks = looked.map(({ name, sheet, special }) => ({
    name,
    areas: special?.isNullObject === false && special.areaCount <= MOST_BLOCKS ? special.areas : undefined,
    used:
      special === undefined || (!special.isNullObject && special.areaCount > MOST_BLOCKS)
        ? sheet.getUsedRangeOrNullObject(true).load(PLACE)
        : undefined,
  }));
  for (const { areas } of blocks) areas?.load(PLACE.replace(/^|,/gu, "$&items/"));
  await context.sync();
  return blocks.flatMap(({ name, areas, used }) => {
    const places: readonly Place[] = used?.isNullObject === false ? [used] : (areas?.items ?? []);
    return places.map((place) => ({ sheet: name, place }));
  });
}
