import { HostError } from "../errors";
import { formatArea, intersect, isWithin, type Area } from "./address";
import type { Sheet } from "./sheet";

/** Cells of a sheet. */
export interface Cells {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The one cell there. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

/** The area so many rows and columns further. */
export function offsetArea({ top, left, bottom, right }: Area, down: number, across: number): Area {
  return { top: top + down, left: left + across, bottom: bottom + down, right: right + across };
}

/** Numbers that follow each other, as their first and last. */
export function runsOf(numbers: readonly number[]): (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Cells gathered into rectangles: neighbours in a row first, then equal stretches of rows below each other. */
export class CellSet {
  /** Stretches by row, from the left. */
  private readonly rows = new Map<number, [first: number, last: number][]>();

  /** Cells are added row by row, from the left. */
  add(row: number, first: number, last = first): void {
    const stretches = this.rows.get(row);
    const before = stretches?.at(-1);
    if (!stretches) this.rows.set(row, [[first, last]]);
    else if (before && before[1] >= first - 1) before[1] = Math.max(before[1], last);
    else stretches.push([first, last]);
  }

  rectangles(): Area[] {
    const done: Area[] = [];
    let open = new Map<string, Area>();
    for (const [row, stretches] of this.rows) {
      const next = new Map<string, Area>();
      for (const [left, right] of stretches) {
        const key = `${left}:${right}`;
        const above = open.get(key);
        const joins = above !== undefined && above.bottom === row - 1;
        const area = joins ? { ...above, bottom: row } : { top: row, left, bottom: row, right };
        if (joins) open.delete(key);
        next.set(key, area);
      }
      done.push(...open.values());
      open = next;
    }
    return [...done, ...open.values()].sort((one, other) => one.top - other.top || one.left - other.left);
  }
}

/** The same cells as rectangles that do not overlap, whole columns and rows too. */
export function united(areas: readonly Area[]): Area[] {
  const edges = [...new Set(areas.flatMap(({ top, bottom }) => [top, bottom + 1]))].sort((a, b) => a - b);
  const bands = new CellSet();
  for (const [band, top] of edges.entries()) {
    const across = areas.filter((area) => area.top <= top && area.bottom >= top);
    for (const { left, right } of across.sort((one, other) => one.left - other.left))
      bands.add(band, left, right);
  }
  return bands.rectangles().map(({ top, left, bottom, right }) => {
    const [first = 0, after = 1] = [edges[top], edges[bottom + 1]];
    return { top: first, left, bottom: after - 1, right };
  });
}

/**
 * Excel changes merged cells and array formulas as a whole only.
 * @throws HostError InvalidOperation when an area takes a part of one
 */
export function assertWhole(sheet: Sheet, area: Area): void {
  const merged = sheet.merges.in(area).find((whole) => !isWithin(whole, area));
  if (merged)
    throw new HostError(
      "InvalidOperation",
      `You can't do that to part of the merged cells ${formatArea(merged)}.`,
    );
  assertArraysWhole(sheet, area);
}

/** @throws HostError InvalidOperation when an area takes a part of an array formula that was entered into fixed cells */
export function assertArraysWhole(sheet: Sheet, area: Area): void {
  for (const { array, isDynamic } of sheet.grid.arrays.values())
    if (array && !isDynamic && intersect(array, area) && !isWithin(array, area))
      throw new HostError("InvalidOperation", `You can't change part of the array in ${formatArea(array)}.`);
}
