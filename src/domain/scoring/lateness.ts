import { Fraction } from "../exact/fraction";
import type { Lateness } from "../model";

/** `PhatMuon` made ready for computing. */
export class LatenessRule {
  /** What is kept of the points after so many days; the same few days come back thousands of times. */
  private readonly known = new Map<number, Fraction>();

  constructor(readonly setting: Lateness) {}

  /** Share of the points (0–1) that is kept when they came `days` late; unknown days (Infinity) cost as much as lateness can. */
  kept(days: number): Fraction {
    let kept = this.known.get(days);
    if (!kept) this.known.set(days, (kept = this.compute(days)));
    return kept;
  }

  private compute(days: number): Fraction {
    const { setting } = this;
    if (days === 0 || setting.kind === "none") return Fraction.one;
    if (setting.kind === "zero") return Fraction.zero;
    const cap = Fraction.of(setting.cap);
    return Fraction.one.subtract(
      days === Infinity ? cap : Fraction.of(setting.share).multiply(Fraction.of(days)).min(cap),
    );
  }
}

/**
 * Days by which the required items are late: those of the required item that came in last. A row without `Ngày nộp`
 * comes after every dated one and counts as `Infinity`.
 * @param submitted Ngày nộp of the accepted rows, Excel serial days
 * @param needed how many of them must be in time: the required ones, or all while there are fewer
 */
export function daysLate(
  submitted: readonly (number | undefined)[],
  needed: number,
  deadline: number,
): number {
  const days = submitted.map((day) => day ?? Infinity).sort((a, b) => a - b);
  return Math.max(0, (days[needed - 1] ?? Infinity) - deadline);
}
