import { inTurn } from "../inTurn";
import { groupsOf } from "./arrays";
import { bySheet, type Placed } from "./standing";

/** What Excel answers to a write that takes a part of an array or of merged cells only. */
const REFUSALS: ReadonlySet<unknown> = new Set([
  "InvalidOperation",
  "MergedRangeConflict",
  "GeneralException",
]);

export function isRefusal(error: unknown): boolean {
  return REFUSALS.has((error as { code?: unknown }).code);
}

/** The cells that may belong to arrays, those of one array together, and all others. */
export function apart(cells: readonly Placed[]): { readonly alone: Placed[]; readonly groups: Placed[][] } {
  const sheets = bySheet(cells.filter(({ cell }) => cell.mayBeInArray));
  return {
    alone: cells.filter(({ cell }) => !cell.mayBeInArray),
    groups: sheets.flatMap(({ items }) => groupsOf(items, ({ cell }) => cell)),
  };
}

/**
 * Writes groups of cells all at once, and where Excel refuses that one by one.
 * @returns those that Excel refuses, as they are parts of arrays
 */
export async function writeGroups(
  groups: readonly Placed[][],
  write: (groups: readonly Placed[][]) => Promise<void>,
): Promise<Placed[]> {
  if (groups.length === 0 || (await isWritten(() => write(groups)))) return [];
  const refused: Placed[] = [];
  await inTurn(groups, async (group) => {
    if (!(await isWritten(() => write([group])))) refused.push(...group);
  });
  return refused;
}

/** Writes, unless Excel refuses. */
export async function isWritten(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}
