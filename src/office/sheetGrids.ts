import type { Grid, GridArea, GridCell } from "../domain/imports/grid";
import { dayShown, nameKey, textConstant } from "../text";
import { areaOfRange, isWithin } from "./area";
import { askDateSystem, ReadRefused } from "./dateSystem";
import { beginsAsFormula } from "./literal";
import { readMergedAreas } from "./mergedAreas";
import { patiently } from "./patiently";
import { loadUsed, piecedCells } from "./piecedCells";
import { readPieces, type ReadOptions } from "./read";

/** A sheet of the open workbook, and what tables it has. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly tables: readonly string[];
}

/** Blank ones included: Excel tells the cells between two that are far from each other too. */
const MOST_CELLS = 5_000_000;

/** The sheets of the open workbook in their order. */
export async function listSheets(): Promise<SheetEntry[]> {
  return patiently(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const tables = context.workbook.tables.load("items/name,items/worksheet/name");
    await context.sync();
    return sheets.items.map(({ name, visibility }) => ({
      name,
      hidden: visibility !== "Visible",
      tables: tables.items.filter(({ worksheet }) => worksheet.name === name).map((table) => table.name),
    }));
  });
}

/**
 * A sheet of the open workbook as it stands, in requests under 5 MB.
 * @throws ReadRefused for a workbook that counts days from 1904, and for a sheet whose used cells span too many
 */
export async function readSheetGrid(name: string, options: ReadOptions = {}): Promise<Grid> {
  return patiently(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name).load("name,visibility");
    const used = loadUsed(sheet);
    const tables = sheet.tables.load("items/name");
    const names = [context.workbook.names, sheet.names].map((all) => all.load("items/name,items/formula"));
    const refuseOtherDays = askDateSystem(context);
    await context.sync();
    refuseOtherDays();
    return {
      file: "",
      sheet: sheet.name,
      hidden: sheet.visibility !== "Visible",
      cells: used.isNullObject ? [] : await readCells(context, used, options),
      merged: await readMerged(context, { sheet, used, tables: tables.items }),
      marks: Object.fromEntries(
        names.flatMap(({ items }) =>
          items.flatMap((item) => {
            const text = textConstant(String(item.formula));
            return text === undefined ? [] : [[nameKey(item.name), text]];
          }),
        ),
      ),
    };
  });
}

/**
 * Merged areas with something in them. Excel for Windows loses what could be undone when it is asked for them (office-js#5918):
 * it is not asked where all that the sheet says stands in one table, in which nothing can be merged.
 */
async function readMerged(
  context: Excel.RequestContext,
  {
    sheet,
    used,
    tables,
  }: {
    readonly sheet: Excel.Worksheet;
    readonly used: Excel.Range;
    readonly tables: readonly Excel.Table[];
  },
): Promise<readonly GridArea[]> {
  if (used.isNullObject) return [];
  const ranges = tables.map((table) => table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
  if (ranges.length > 0) await context.sync();
  if (ranges.some((range) => isWithin(areaOfRange(used), areaOfRange(range)))) return [];
  return readMergedAreas(context, sheet);
}

async function readCells(
  context: Excel.RequestContext,
  used: Excel.Range,
  options: ReadOptions,
): Promise<GridCell[][]> {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  if ((rowIndex + rowCount) * (columnIndex + columnCount) > MOST_CELLS) throw new ReadRefused("tooLarge");
  const [values, formulas, formats] = [
    piecedCells(used, "values"),
    piecedCells(used, "formulas"),
    piecedCells(used, "numberFormat"),
  ];
  await readPieces(context, [...values.pieces, ...formulas.pieces, ...formats.pieces], options);
  const before = Array.from({ length: columnIndex }, () => "");
  const rows = values.rows.map((row, at) => [
    ...before,
    ...row.map((value, column) => cellOf(value, formulas.rows[at]?.[column], formats.rows[at]?.[column])),
  ]);
  return [...Array.from({ length: rowIndex }, () => []), ...rows];
}

function cellOf(value: unknown, formula: unknown, format: unknown): GridCell {
  if (value === "" && beginsAsFormula(formula)) return { formula };
  if (typeof value !== "number") return value as string | boolean;
  const day = dayShown(value, String(format));
  return day === undefined ? value : { day };
}
