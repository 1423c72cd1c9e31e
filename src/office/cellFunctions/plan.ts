import { addressOf } from "../area";
import { blocksOf } from "./blocks";
import { isUncalculated, type FunctionCell, type FunctionSheet } from "./functionCell";
import type { FunctionName } from "./names";

/**
 * Why a cell is left as it is: its sheet is protected, rows of it are hidden or filtered out, it shows no value yet, or, which only
 * the writing tells, it is part of an array that Excel changes as a whole only.
 */
const REASONS = ["protected", "hidden", "uncalculated", "array"] as const;
export type Reason = (typeof REASONS)[number];

/** Cells of one sheet. */
export interface CellsOfSheet {
  readonly sheet: string;
  readonly cells: readonly FunctionCell[];
}

/** What is done to cells with our functions. */
export interface CellPlan {
  readonly changes: readonly CellsOfSheet[];
  readonly left: readonly (CellsOfSheet & { readonly reason: Reason })[];
  /** Defined names whose formulas are entered as they are typed here. */
  readonly enteredNames: readonly FunctionName[];
}

/** Every function becomes its value, but where there is none yet: an error in its place could not be mended any more. */
export function planFreeze(found: readonly FunctionSheet[]): CellPlan {
  return planned(found, (cell) => (isUncalculated(cell) ? "uncalculated" : undefined));
}

/** Every formula that Excel could not calculate is entered once more, in names every one that Excel shows by its name in files. */
export function planReentry(found: readonly FunctionSheet[], names: readonly FunctionName[] = []): CellPlan {
  const uncalculated = found.map((sheet) => ({ ...sheet, cells: sheet.cells.filter(isUncalculated) }));
  const damaged = names.filter(({ formula, typed }) => typed !== undefined && typed !== formula);
  return planned(uncalculated, () => undefined, damaged);
}

/** Every formula is entered with the functions of another namespace. */
export function planRename(found: readonly FunctionSheet[], names: readonly FunctionName[] = []): CellPlan {
  return planned(found, () => undefined, names);
}

/** What came of a plan. @param refused cells that Excel refused to change, as they are parts of arrays */
export function outcomeOf<Plan extends CellPlan>(plan: Plan, refused: readonly CellsOfSheet[]): Plan {
  const kept = new Set(refused.flatMap(({ cells }) => cells));
  const changes = plan.changes.flatMap(({ sheet, cells }) => {
    const done = cells.filter((cell) => !kept.has(cell));
    return done.length === 0 ? [] : [{ sheet, cells: done }];
  });
  const arrays = refused.map((cells) => ({ ...cells, reason: "array" as const }));
  return { ...plan, changes, left: [...plan.left, ...arrays] };
}

/** Where cells stand, as blocks from above: `B2:B13`, `D4`. */
export function placesOf({ cells }: CellsOfSheet): string[] {
  return blocksOf(cells.map(({ area }) => area))
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map(addressOf);
}

/** How many formulas; a spilled one is one. */
export function countOf(sheets: readonly CellsOfSheet[]): number {
  return sheets.reduce((sum, { cells }) => sum + cells.length, 0);
}

function planned(
  found: readonly FunctionSheet[],
  whyNot: (cell: FunctionCell) => Reason | undefined,
  enteredNames: readonly FunctionName[] = [],
): CellPlan {
  const reasonOf = ({ isProtected }: FunctionSheet, cell: FunctionCell): Reason | undefined => {
    if (isProtected) return "protected";
    return cell.isHidden ? "hidden" : whyNot(cell);
  };
  const having = (sheet: FunctionSheet, reason: Reason | undefined): CellsOfSheet[] => {
    const cells = sheet.cells.filter((cell) => reasonOf(sheet, cell) === reason);
    return cells.length === 0 ? [] : [{ sheet: sheet.sheet, cells }];
  };
  return {
    changes: found.flatMap((sheet) => having(sheet, undefined)),
    left: found.flatMap((sheet) =>
      REASONS.flatMap((reason) => having(sheet, reason).map((cells) => ({ ...cells, reason }))),
    ),
    enteredNames,
  };
}
