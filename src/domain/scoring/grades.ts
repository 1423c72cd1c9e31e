import { Fraction } from "../exact/fraction";
import type { Settings } from "../model";

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
  /** Special units are classed by the same thresholds, outside the quota of the others. */
  readonly special: boolean;
}

/**
 * Classes by `NguongXepLoai` on the percent of the maximum, capped at `TranXepLoai` for the class only; at most
 * `TyLeXuatSac` of the classed units (rounded down) are in the first class. Nobody is classed without thresholds.
 */
export function gradesOf<T extends Gradable>(items: readonly T[], settings: Settings): Map<T, GradeResult> {
  const { grades = [], gradeCap = Infinity, outstandingQuota } = settings;
  const results = new Map<T, GradeResult>();
  const ordered = [...grades].sort((a, b) => b.least - a.least);
  const [first, second] = ordered;
  if (first === undefined) return results;
  const valueOf = (item: T): number => Math.min(item.percent ?? -Infinity, gradeCap);
  for (const item of items) {
    if (item.disqualified) results.set(item, { kind: "disqualified" });
    else if (item.percent !== undefined) {
      const grade = ordered.find(({ least }) => valueOf(item) >= least);
      results.set(item, grade ? { kind: "class", name: grade.name, dropped: false } : { kind: "below" });
    }
  }
  if (outstandingQuota === undefined) return results;
  const counted = items.filter((item) => !item.special && !item.disqualified && item.percent !== undefined);
  const places = Math.floor(Fraction.of(outstandingQuota).multiply(Fraction.of(counted.length)).round(9));
  const best = counted
    .filter((item) => isFirst(results.get(item), first.name))
    .sort((a, b) => valueOf(b) - valueOf(a));
  const [lastIn, firstOut] = [best[places - 1], best[places]];
  if (firstOut === undefined) return results;
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
  return results;
}

function isFirst(result: GradeResult | undefined, name: string): boolean {
  return result?.kind === "class" && result.name === name;
}
