import { withOwnCalls } from "../../sheets/ownFunctions";
import type { KeptCell } from "../../sheets/plan";
import { patiently } from "../patiently";
import { readPieces } from "../read";
import type { Piece } from "../tablePieces";
import { FoundOtherwise, NotBegun, WriteRefused } from "./errors";

/** A formula of ours that goes into one cell outside of all tables. */
export interface FormulaChange {
  readonly kind: "formula";
  readonly sheet: string;
  /** As `B7`. */
  readonly cell: string;
  /** What stood there, as `Range.formulas` tells it; "" for nothing. */
  readonly before: string | number | boolean;
  readonly after: string;
  /** Cells of the sheet that said the same already; absent where nobody counted. */
  readonly alike?: number;
}

/** Cells that are looked through for the same formula before one is entered: a sheet of people's own has fewer. */
const MOST_CELLS = 200_000;

/** The change with how many cells say the same already: only where there is none is it known again when it has moved. */
export function withAlike(change: FormulaChange): Promise<FormulaChange> {
  return patiently(async (context) => {
    const home = context.workbook.worksheets.getItemOrNullObject(change.sheet);
    const found = await sameFormulas(context, home, change.after, MOST_CELLS);
    return { ...change, ...(found && { alike: found.length }) };
  });
}

/** Enters it. @throws NotBegun where something else stands in the cell by now, or the sheet is gone or protected */
export async function writeFormula(context: Excel.RequestContext, change: FormulaChange): Promise<void> {
  const { sheet, cell, before, after } = change;
  const { home, stands } = await look(context, change);
  if (home.isNullObject || stands !== before) throw new NotBegun(new FoundOtherwise("stale", sheet));
  if (home.protection.protected) throw new NotBegun(new WriteRefused("protected", sheet));
  home.getRange(cell).formulas = [[after]];
  await context.sync();
}

/**
 * Puts back what stood there, also where the cell has moved to since: rows and columns may have been put in before it.
 * @returns the cell, where somebody has changed it since or nobody can tell where it is
 */
export async function takeFormulaBack(
  context: Excel.RequestContext,
  change: FormulaChange,
): Promise<KeptCell[]> {
  const { sheet, cell, before, after, alike } = change;
  const { home, stands } = await look(context, change);
  // Gone with its sheet.
  if (home.isNullObject) return [];
  const kept = [{ sheet, row: cell }];
  const isThere = isSameFormula(stands, after);
  const found = isThere ? [] : ((await sameFormulas(context, home, after)) ?? []);
  // Never done, or taken out again.
  if (!isThere && stands === before && found.length <= (alike ?? 0)) return [];
  const [moved] = alike === 0 && found.length === 1 ? found : [];
  const range = isThere ? home.getRange(cell) : moved && home.getCell(moved.row, moved.column);
  if (!range || home.protection.protected) return kept;
  range.formulas = [[before]];
  await context.sync();
  return [];
}

/** A cell by its place on the sheet, from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a sheet says the same; undefined where it has more cells than are to be looked through. */
async function sameFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formula: string,
  most = Infinity,
): Promise<Place[] | undefined> {
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return [];
  const { rowCount: rows, columnCount: columns } = used;
  if (rows * columns > most) return undefined;
  const found: Place[] = [];
  const take: Piece["take"] = (cells, from) =>
    cells.forEach((line, offset) =>
      line.forEach((cell, at) => {
        if (!isSameFormula(cell, formula)) return;
        found.push({ row: used.rowIndex + from + offset, column: used.columnIndex + at });
      }),
    );
  await readPieces(context, [{ range: () => used, rows, columns, property: "formulas", take }]);
  return found;
}

async function look(
  context: Excel.RequestContext,
  { sheet, cell }: FormulaChange,
): Promise<{ readonly home: Excel.Worksheet; readonly stands: unknown }> {
  const home = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
  home.protection.load("protected");
  const range = home.getRange(cell).load("formulas");
  await context.sync();
  return { home, stands: home.isNullObject ? undefined : (range.formulas[0]?.[0] as unknown) };
}

/** Where the add-in is not there, Excel shows its functions by the names that files have. */
function isSameFormula(stands: unknown, after: string): boolean {
  const plain = (formula: string): string => withOwnCalls(formula) ?? formula;
  return typeof stands === "string" && plain(stands) === plain(after);
}
