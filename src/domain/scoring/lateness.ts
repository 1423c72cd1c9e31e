import { Fraction } from "../exact/fraction";
import type { Lateness } from "../model";

/** `PhatMuon` made ready for computing. */
export class LatenessRule {
  /** What is taken after so many days; the same few days come back thousands of times. */
  private readonly known = new Map<number, Fraction>();

  constructor(readonly setting: Lateness) {}

  /**
   * Share (0–1) that is taken of the points which came `days` late (whole days after the deadline); a day that nobody
   * knows (Infinity) costs as much as lateness can.
   */
  taken(days: number): Fraction {
    let taken = this.known.get(days);
    if (!taken) this.known.set(days, (taken = this.compute(days)));
    return taken;
  }

  private compute(days: number): Fraction {
    const { setting } = this;
    if (days === 0 || setting.kind === "none") return Fraction.zero;
    if (setting.kind === "zero") return Fraction.one;
    const cap = Fraction.of(setting.cap);
    return days === Infinity ? cap : Fraction.of(setting.share).multiply(Fraction.of(days)).min(cap);
  }
}
