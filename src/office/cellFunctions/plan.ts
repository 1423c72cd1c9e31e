import { addressOf } from "../area";
import { blocksOf } from "./blocks";
import { isUncalculated, type FunctionCell, type FunctionSheet } from "./find";

/** Why a cell is left as it is: its sheet is protected, rows of it are hidden or filtered out, it shows no value yet. */
export type Reason = "protected" | "hidden" | "uncalculated";

/** Cells of one sheet. */
export interface CellsOfSheet {
  readonly sheet: string;
  readonly cells: readonly FunctionCell[];
}

/** What is done to cells with our functions. */
export interface CellPlan {
  readonly changes: readonly CellsOfSheet[];
  readonly left: readonly (CellsOfSheet & { readonly reason: Reason })[];
}

/** Every function becomes its value, but where there is none yet: an error in its place could not be mended any more. */
export function planFreeze(found: readonly FunctionSheet[]): CellPlan {
  return planned(found, (cell) => (isUncalculated(cell) ? "uncalculated" : undefined));
}

/** Every formula that Excel could not calculate is entered once more. */
export function planReentry(found: readonly FunctionSheet[]): CellPlan {
  const uncalculated = found.map((sheet) => ({ ...sheet, cells: sheet.cells.filter(isUncalculated) }));
  return planned(uncalculated, () => undefined);
}

/** Every formula is entered with the functions of another namespace. */
export function planRename(found: readonly FunctionSheet[]): CellPlan {
  return planned(found, () => undefined);
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
): CellPlan {
  const reasonOf = ({ isProtected }: FunctionSheet, cell: FunctionCell): Reason | undefined => {
    if (isProtected) return "protected";
    return cell.isHidden ? "hidden" : whyNot(cell);
  };
  const having = (sheet: FunctionSheet, reason: Reason | undefined): CellsOfSheet[] => {
    const cells = sheet.cells.filter((cell) => reasonOf(sheet, cell) === reason);
    return cells.length === 0 ? [] : [{ sheet: sheet.sheet, cells }];
  };
  const reasons = ["protected", "hidden", "uncalculated"] as const;
  return {
    changes: found.flatMap((sheet) => having(sheet, undefined)),
    left: found.flatMap((sheet) =>
      reasons.flatMap((reason) => having(sheet, reason).map((cells) => ({ ...cells, reason }))),
    ),
  };
}
