import type { Area } from "../area";
import { inTurn } from "../inTurn";
import { blocksOf } from "./blocks";
import type { FunctionCell } from "./find";
import type { CellsOfSheet } from "./plan";

/** So many blocks of cells are written in one request, which Excel undoes as one step. */
const AT_ONCE = 2_000;

/**
 * Why cells were not written. changed: a formula is another by now, or its sheet is gone; protected: its sheet was protected;
 * undone: it broke off and all formulas stand again; unsure: it broke off and they could not be put back, some may be changed.
 */
export type NotWritten = "changed" | "protected" | "undone" | "unsure";

export class CellsNotWritten extends Error {
  override readonly name = "CellsNotWritten";
  constructor(
    readonly code: NotWritten,
    /** The sheet that is in the way. */
    readonly sheet: string | undefined,
    override readonly cause?: unknown,
  ) {
    super(`cells not written: ${code}`);
  }
}

/** A formula in its sheet. */
interface Placed {
  readonly sheet: Excel.Worksheet;
  readonly cell: FunctionCell;
}

/**
 * Puts values in the place of formulas, those that they show: Excel copies them itself, so texts stay texts and errors errors.
 * @throws CellsNotWritten
 */
export async function freezeCells(
  context: Excel.RequestContext,
  sheets: readonly CellsOfSheet[],
): Promise<void> {
  const placed = await asPlanned(context, sheets);
  const blocks = sheets.flatMap(({ sheet, cells }) =>
    blocksOf(cells.map(({ area }) => area)).map((area) => ({ sheet, area })),
  );
  await orPutBack(context, placed, () =>
    inTurn(parts(blocks), async (part) => {
      const written = part.map(({ sheet, area }) => {
        const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
        const before = rangeOf(context.workbook.worksheets.getItem(sheet), area).load("values");
        range.copyFrom(range, "Values");
        return { before, after: range.load("values,formulas") };
      });
      await context.sync();
      const isDone = written.every(
        ({ before, after }) =>
          JSON.stringify(before.values) === JSON.stringify(after.values) && !hasFormulas(after.formulas),
      );
      if (!isDone) throw new Error("The cells do not hold the values that they showed.");
    }),
  );
}

/** Enters formulas once more, so that Excel calculates them. @throws CellsNotWritten */
export async function reenterCells(
  context: Excel.RequestContext,
  sheets: readonly CellsOfSheet[],
): Promise<void> {
  const placed = await asPlanned(context, sheets);
  await orPutBack(context, placed, () =>
    inTurn(parts(placed), async (part) => {
      for (const { sheet, cell } of part) firstOf(sheet, cell).formulas = [[cell.typed]];
      await context.sync();
    }),
  );
}

/** The formulas where they were found. @throws CellsNotWritten */
async function asPlanned(context: Excel.RequestContext, sheets: readonly CellsOfSheet[]): Promise<Placed[]> {
  const found = sheets.map(({ sheet: name, cells }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    return { name, sheet: sheet.load("name"), protection: sheet.protection.load("protected"), cells };
  });
  await context.sync();
  for (const { name, sheet, protection } of found) {
    if (sheet.isNullObject) throw new CellsNotWritten("changed", name);
    if (protection.protected) throw new CellsNotWritten("protected", name);
  }
  const placed = found.flatMap(({ sheet, cells }) => cells.map((cell) => ({ sheet, cell })));
  await inTurn(parts(placed), async (part) => {
    const now = part.map(({ sheet, cell }) => firstOf(sheet, cell).load("formulas"));
    await context.sync();
    part.forEach(({ sheet, cell }, at) => {
      if (now[at]?.formulas[0]?.[0] !== cell.formula) throw new CellsNotWritten("changed", sheet.name);
    });
  });
  return placed;
}

async function orPutBack(
  context: Excel.RequestContext,
  placed: readonly Placed[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (cause) {
    try {
      await putBack(context, placed);
    } catch {
      throw new CellsNotWritten("unsure", undefined, cause);
    }
    throw new CellsNotWritten("undone", undefined, cause);
  }
}

/** Formulas that are not there any more stand in their cells again. */
async function putBack(context: Excel.RequestContext, placed: readonly Placed[]): Promise<void> {
  await inTurn(parts(placed), async (part) => {
    const now = part.map(({ sheet, cell }) => firstOf(sheet, cell).load("formulas"));
    await context.sync();
    part.forEach(({ sheet, cell }, at) => {
      if (now[at]?.formulas[0]?.[0] === cell.formula) return;
      // Where it spilled, its values would be in its way.
      rangeOf(sheet, cell.area).clear("Contents");
      firstOf(sheet, cell).formulas = [[cell.formula]];
    });
    await context.sync();
  });
}

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

function firstOf(sheet: Excel.Worksheet, { area: { top, left } }: FunctionCell): Excel.Range {
  return sheet.getCell(top, left);
}

function hasFormulas(formulas: readonly (readonly unknown[])[]): boolean {
  return formulas.some((row) => row.some((cell) => typeof cell === "string" && cell.startsWith("=")));
}
