import { isWithin, type Area } from "../area";
import { inTurn } from "../inTurn";
import { beginsAsFormula } from "../literal";
import { readMergedAreas } from "../mergedAreas";
import { readPieces } from "../read";
import { blocksOf } from "./blocks";
import { isUncalculated } from "./functionCell";
import { bytesOf, isReplyTooLarge, partsOf } from "./parts";
import type { CellsOfSheet } from "./plan";
import { apart, isRefusal, isWritten, writeGroups } from "./refusals";
import { asPlanned, AT_ONCE, bySheet, orPutBack, rangeOf, stillStanding, type Placed } from "./standing";

/** A formula, and the cells that become values with it. */
interface Frozen {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  /** What the first of them shows. */
  readonly value: unknown;
}

/**
 * Puts values in the place of formulas, those that they show: Excel copies them itself, so texts stay texts and errors errors.
 * Arrays in fixed cells come last, as Excel lets nobody enter one again.
 * @returns parts of such arrays, which Excel refuses to change and which stay as they are
 * @throws CellsNotWritten
 */
export async function freezeCells(
  context: Excel.RequestContext,
  sheets: readonly CellsOfSheet[],
): Promise<CellsOfSheet[]> {
  const standing = await asPlanned(context, sheets, []);
  const { alone, groups } = apart(standing.cells);
  const units = alone.map((cell) => [cell]);
  const freeze = (some: readonly Placed[][]): Promise<void> => withMerged(context, some.map(frozen));
  return orPutBack(context, standing, async () => {
    // All at once where that can be: what is calculated anew meanwhile would have no value to show.
    if (groups.length > 0 && (await isWritten(() => toValues(context, [...units, ...groups].map(frozen)))))
      return [];
    await freeze(units);
    return stillStanding(context, await writeGroups(groups, freeze));
  });
}

function frozen(unit: readonly Placed[]): Frozen[] {
  return unit.map(({ sheet, cell: { area, value } }) => ({ sheet, area, value }));
}

/**
 * Merged cells are written as a whole. Which they are is asked only when Excel refused to write some: the question empties the
 * person's list of what can be undone (office-js#5918).
 */
async function withMerged(context: Excel.RequestContext, units: readonly Frozen[][]): Promise<void> {
  try {
    await toValues(context, units);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const wholeOf = await mergedAreas(context, [...new Set(units.flat().map(({ sheet }) => sheet))]);
    const grown = units.map((unit) => unit.map((cell) => ({ ...cell, area: wholeOf(cell) ?? cell.area })));
    if (!units.flat().some(wholeOf)) throw error;
    // Those that are values by now become values once more. Formulas that were put back would have to be calculated first.
    await toValues(context, grown);
  }
}

/** @returns the merged cells of which a formula stands in the first */
async function mergedAreas(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<(cell: Frozen) => Area | undefined> {
  const wholes = new Map<Excel.Worksheet, ReadonlyMap<string, Area>>();
  await inTurn(sheets, async (sheet) => {
    const areas = await readMergedAreas(context, sheet);
    wholes.set(sheet, new Map(areas.map((area) => [`${area.top}:${area.left}`, area])));
  });
  return ({ sheet, area }) => wholes.get(sheet)?.get(`${area.top}:${area.left}`);
}

/** @param units cells of which those of one unit are written in one request */
async function toValues(context: Excel.RequestContext, units: readonly Frozen[][]): Promise<void> {
  const weight = (unit: readonly Frozen[]): number => unit.reduce((sum, cell) => sum + weightOf(cell), 0);
  await inTurn(partsOf(units, AT_ONCE, weight), async (part) => {
    const cells = part.flat();
    const blocks = bySheet(cells).flatMap(({ sheet, items }) =>
      blocksOf(items.map(({ area }) => area)).map((area) => ({ sheet, area })),
    );
    try {
      await copyAndCompare(context, blocks, cells);
    } catch (error) {
      if (!isReplyTooLarge(error)) throw error;
      await copyAndLook(context, blocks);
    }
  });
}

interface Block {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/** Copies values, and compares in the same request, as no value changes by itself within one. */
async function copyAndCompare(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  cells: readonly Frozen[],
): Promise<void> {
  // A function that takes what another one gave would be calculated anew, and show nothing, once that one became a value.
  context.application.suspendApiCalculationUntilNextSync();
  const written = blocks.map((block) => {
    const range = rangeOf(block.sheet, block.area);
    const before = rangeOf(block.sheet, block.area).load("values");
    range.copyFrom(range, "Values");
    return { block, before, after: range.load("values,formulas") };
  });
  await context.sync();
  const areHeld = written.every(
    ({ before, after }) =>
      JSON.stringify(before.values) === JSON.stringify(after.values) &&
      !hasFormulas(after.formulas, after.values),
  );
  if (!areHeld) throw new Error("The cells do not hold the values that they showed.");
  const isLost = cells.some(({ sheet, area }) => {
    const home = written.find(({ block }) => block.sheet === sheet && isWithin(area, block.area));
    const { top = 0, left = 0 } = home?.block.area ?? {};
    return isUncalculated({ value: home?.before.values[area.top - top]?.[area.left - left] });
  });
  if (isLost) throw new Error("Cells that had values were just calculated anew.");
}

/** Copies more values than one reply brings, and looks afterwards what stands there. */
async function copyAndLook(context: Excel.RequestContext, blocks: readonly Block[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  for (const { sheet, area } of blocks) {
    const range = rangeOf(sheet, area);
    range.copyFrom(range, "Values");
  }
  await context.sync();
  await readPieces(
    context,
    blocks.map(({ sheet, area }) => ({
      range: () => rangeOf(sheet, area),
      rows: area.bottom - area.top + 1,
      columns: area.right - area.left + 1,
      property: "formulas",
      take: (formulas) => {
        if (hasFormulas(formulas) || formulas.flat().some((value) => isUncalculated({ value })))
          throw new Error("The cells do not hold values.");
      },
    })),
  );
}

/** What a formula takes in a reply: its values before, and values and formulas after. Cells that it fills are taken to be as long as its own. */
function weightOf({ value, area }: Frozen): number {
  return bytesOf(value, 3 * (area.bottom - area.top + 1) * (area.right - area.left + 1));
}

/** @param values what the cells show; needed only where a text may begin as a formula does */
function hasFormulas(
  formulas: readonly (readonly unknown[])[],
  values?: readonly (readonly unknown[])[],
): boolean {
  return formulas.some((row, at) =>
    row.some((formula, column) => beginsAsFormula(formula) && formula !== values?.[at]?.[column]),
  );
}
