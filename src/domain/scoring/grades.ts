import { Fraction } from "../exact/fraction";
import type { Grade, Settings } from "../model";
import { groupBy } from "./groupBy";

/** Xếp loại of a unit. */
export type GradeResult =
  | {
      readonly kind: "class";
      readonly name: string;
      /** The quota was full: this class is one below what its percent reaches. */ readonly dropped: boolean;
    }
  /** Equal at the cut-off of the quota: the office decides between the two. */
  | { readonly kind: "tie"; readonly first: string; readonly second: string }
  /** Below every threshold. */
  | { readonly kind: "below" }
  | { readonly kind: "disqualified" };

/** Somebody to be classed. */
export interface Gradable {
  /** Percent of the maximum, rounded as people see it. */
  readonly percent: number | undefined;
  readonly disqualified: boolean;
  /** Who is ranked among each other shares one quota; the thresholds are the same for all. */
  readonly pool: string;
}

/** So many classed units make sure of one place, however small the quota. */
const SURE_OF_A_PLACE = 3;

/**
 * Classes by `NguongXepLoai` on the percent of the maximum, capped at `TranXepLoai` for the class only; in each pool at most
 * `TyLeXuatSac` of the units with a class are in the first one. Nobody is classed without thresholds.
 */
export function gradesOf<T extends Gradable>(items: readonly T[], settings: Settings): Map<T, GradeResult> {
  const results = new Map<T, GradeResult>();
  const ordered = bestFirst(settings);
  if (ordered.length === 0) return results;
  for (const item of items) {
    if (item.disqualified) results.set(item, { kind: "disqualified" });
    else if (item.percent !== undefined) {
      const grade = ordered.find(({ least }) => classedPercent(item, settings) >= least);
      results.set(item, grade ? { kind: "class", name: grade.name, dropped: false } : { kind: "below" });
    }
  }
  if (settings.outstandingQuota === undefined) return results;
  for (const pool of groupBy(items, (item) => item.pool).values())
    dropBeyondQuota(pool, results, ordered, settings);
  return results;
}

/** Whether a pool has somebody who reaches the first class, but the quota, rounded down, is no place at all. */
export function isWithoutPlace(pool: readonly Gradable[], settings: Settings): boolean {
  const [first] = bestFirst(settings);
  if (first === undefined || settings.outstandingQuota === undefined) return false;
  const competing = pool.filter((item) => !item.disqualified && item.percent !== undefined);
  const reaching = competing.some((item) => classedPercent(item, settings) >= first.least);
  const lowest = bestFirst(settings).at(-1)?.least ?? Infinity;
  const classed = competing.filter((item) => classedPercent(item, settings) >= lowest).length;
  return reaching && quotaPlaces(classed, settings.outstandingQuota) === 0;
}

/** The classes of `NguongXepLoai`, the highest threshold first. */
export function bestFirst({ grades = [] }: Settings): Grade[] {
  return [...grades].sort((a, b) => b.least - a.least);
}

/**
 * ⌊quota × units with a class⌋, but 1 where 3 or more have one. It is asked only where somebody reaches the first class.
 * @param classed units of the pool that reach any class @param quota share, 0–1
 */
function quotaPlaces(classed: number, quota: number): number {
  const places = Math.floor(Fraction.of(quota).multiply(Fraction.of(classed)).round(9));
  return classed >= SURE_OF_A_PLACE ? Math.max(1, places) : places;
}

/** The percent that decides the class. */
function classedPercent({ percent = -Infinity }: Gradable, { gradeCap = Infinity }: Settings): number {
  return Math.min(percent, gradeCap);
}

/** Who stands below the last place of the quota drops one class; equals around it are open between the two. */
function dropBeyondQuota<T extends Gradable>(
  pool: readonly T[],
  results: Map<T, GradeResult>,
  [first, second]: readonly Grade[],
  settings: Settings,
): void {
  const { outstandingQuota: quota } = settings;
  if (first === undefined || quota === undefined) return;
  const classed = pool.filter((item) => results.get(item)?.kind === "class");
  const places = quotaPlaces(classed.length, quota);
  const valueOf = (item: T): number => classedPercent(item, settings);
  const best = classed
    .filter((item) => isClass(results.get(item), first.name))
    .sort((a, b) => valueOf(b) - valueOf(a));
  const [lastIn, firstOut] = [best[places - 1], best[places]];
  if (firstOut === undefined) return;
  const cut = lastIn === undefined ? Infinity : valueOf(lastIn);
  const tied = valueOf(firstOut) === cut;
  for (const item of best) {
    const value = valueOf(item);
    if (value > cut || (value === cut && !tied)) continue;
    if (value === cut) results.set(item, { kind: "tie", first: first.name, second: second?.name ?? "" });
    else
      results.set(
        item,
        second === undefined ? { kind: "below" } : { kind: "class", name: second.name, dropped: true },
      );
  }
}

function isClass(result: GradeResult | undefined, name: string): boolean {
  return result?.kind === "class" && result.name === name;
}
