import type { Area } from "../area";
import { inTurn } from "../inTurn";
import { beginsAsFormula } from "../literal";
import type { FunctionCell } from "./functionCell";
import { namedItem, type FunctionName } from "./names";
import { askInParts, bytesOf, partsOf } from "./parts";
import type { CellsOfSheet } from "./plan";

/** So many cells are written in one request. */
export const AT_ONCE = 2_000;

/**
 * Why cells were not written. changed: a formula is another by now, or its sheet is gone; nameChanged: so is that of a defined name;
 * protected: its sheet was protected; undone: it broke off and all formulas stand again; unsure: it broke off and they could not
 * be put back, some may be changed.
 */
export type NotWritten = "changed" | "nameChanged" | "protected" | "undone" | "unsure";

export class CellsNotWritten extends Error {
  override readonly name = "CellsNotWritten";
  constructor(
    readonly code: NotWritten,
    /** The sheet or the defined name that is in the way. */
    readonly where: string | undefined,
    override readonly cause?: unknown,
  ) {
    super(`cells not written: ${code}`);
  }
}

/** A formula in its sheet. */
export interface Placed {
  readonly sheet: Excel.Worksheet;
  readonly cell: FunctionCell;
}

/** What is written over. */
export interface Standing {
  readonly cells: readonly Placed[];
  readonly names: readonly FunctionName[];
}

/** The formulas where they were found. @throws CellsNotWritten */
export async function asPlanned(
  context: Excel.RequestContext,
  sheets: readonly CellsOfSheet[],
  names: readonly FunctionName[],
): Promise<Standing> {
  const found = sheets.map(({ sheet: name, cells }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    return { name, sheet: sheet.load("name"), protection: sheet.protection.load("protected"), cells };
  });
  const items = await currentNames(context, names);
  names.forEach(({ name, formula }, at) => {
    if (items[at] !== formula) throw new CellsNotWritten("nameChanged", name);
  });
  for (const { name, sheet, protection } of found) {
    if (sheet.isNullObject) throw new CellsNotWritten("changed", name);
    if (protection.protected) throw new CellsNotWritten("protected", name);
  }
  const cells = found.flatMap(({ sheet, cells: own }) => own.map((cell) => ({ sheet, cell })));
  const [changed] = await goneFrom(context, cells);
  if (changed) throw new CellsNotWritten("changed", changed.sheet.name);
  return { cells, names };
}

/** Does what writes; where it fails, all formulas stand again as they did. @throws CellsNotWritten */
export async function orPutBack<T>(
  context: Excel.RequestContext,
  standing: Standing,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    try {
      await putBack(context, standing);
    } catch {
      throw new CellsNotWritten("unsure", undefined, cause);
    }
    throw new CellsNotWritten("undone", undefined, cause);
  }
}

/** Those of the cells in which the formula is as it was. */
export async function stillStanding(
  context: Excel.RequestContext,
  cells: readonly Placed[],
): Promise<CellsOfSheet[]> {
  const gone = new Set((await goneFrom(context, cells)).map(({ cell }) => cell));
  return cellsBySheet(cells.filter(({ cell }) => !gone.has(cell)));
}

export function cellsBySheet(cells: readonly Placed[]): CellsOfSheet[] {
  return bySheet(cells).map(({ sheet, items }) => ({
    sheet: sheet.name,
    cells: items.map(({ cell }) => cell),
  }));
}

/** What stands on one sheet together. */
export function bySheet<T extends { readonly sheet: Excel.Worksheet }>(
  all: readonly T[],
): { readonly sheet: Excel.Worksheet; readonly items: T[] }[] {
  const sheets = [...new Set(all.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({ sheet, items: all.filter((item) => item.sheet === sheet) }));
}

/** A cell in which its formula does not stand any more. */
interface Gone extends Placed {
  /** What stands there. */
  readonly now: unknown;
}

async function goneFrom(context: Excel.RequestContext, cells: readonly Placed[]): Promise<Gone[]> {
  const gone: Gone[] = [];
  await askInParts(cells, AT_ONCE, async (part) => {
    const asked = part.map((placed) => ({
      placed,
      range: firstOf(placed.sheet, placed.cell).load("formulas"),
    }));
    await context.sync();
    for (const { placed, range } of asked) {
      const now: unknown = range.formulas[0]?.[0];
      if (now !== placed.cell.formula) gone.push({ ...placed, now });
    }
  });
  return gone;
}

/** Formulas that are not there any more stand in their cells and names again. */
async function putBack(context: Excel.RequestContext, { cells, names }: Standing): Promise<void> {
  const gone = await goneFrom(context, cells);
  await inTurn(
    partsOf(gone, AT_ONCE, ({ cell }) => bytesOf(cell.formula)),
    async (part) => {
      for (const { sheet, cell } of part) {
        // Where it spilled, its values would be in its way.
        if (!isOneCell(cell.area)) rangeOf(sheet, cell.area).clear("Contents");
        firstOf(sheet, cell).formulas = [[cell.formula]];
      }
      await context.sync();
    },
  );
  if (names.length > 0) {
    const now = await currentNames(context, names);
    names.forEach((named, at) => {
      if (now[at] !== named.formula) namedItem(context, named).formula = named.formula;
    });
    await context.sync();
  }
  // Excel lets nobody enter an array into fixed cells again: what was one is now a formula in each of them.
  if (gone.some(({ cell, now }) => cell.mayBeInArray && !beginsAsFormula(now)))
    throw new Error("Arrays may not stand as they did.");
}

/** The formulas of names as they stand; undefined for those that are gone. Whatever else was asked for is brought too. */
async function currentNames(
  context: Excel.RequestContext,
  names: readonly FunctionName[],
): Promise<(string | undefined)[]> {
  const items = names.map((named) => namedItem(context, named).load("formula"));
  await context.sync();
  return items.map((item) => (item.isNullObject ? undefined : String(item.formula)));
}

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

export function firstOf(sheet: Excel.Worksheet, { area: { top, left } }: FunctionCell): Excel.Range {
  return sheet.getCell(top, left);
}

export function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}
