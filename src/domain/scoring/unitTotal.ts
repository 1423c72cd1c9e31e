import type { Fraction } from "../exact/fraction";
import type { Finding, Period } from "../model";
import { count, weightedMean } from "./clusterValue";
import type { MissingLeaf } from "./results";

/** A unit's result in one period (or the year) and set, before ranks. */
export interface UnitTotal {
  readonly score: Fraction | undefined;
  readonly maximum: Fraction | undefined;
  readonly complete: number;
  readonly onTime: number;
  readonly applicable: number;
  /** Points came in late and `PhatMuon` is not decided. */
  readonly lateOpen: boolean;
  readonly missing: readonly MissingLeaf[];
  readonly findings: readonly Finding[];
}

/** Of a unit that is not in the period; an object of its own each time, as rankings remember totals by identity. */
export function noTotal(): UnitTotal {
  return {
    score: undefined,
    maximum: undefined,
    complete: 0,
    onTime: 0,
    applicable: 0,
    lateOpen: false,
    missing: [],
    findings: [],
  };
}

/** Weighted mean over the periods in which the unit has a score; counts are added. */
export function yearTotal(periods: readonly Period[], totals: readonly UnitTotal[]): UnitTotal {
  const mean = (value: (total: UnitTotal) => Fraction | undefined): Fraction | undefined =>
    weightedMean(periods, totals.map(value));
  return {
    ...noTotal(),
    score: mean((total) => total.score),
    maximum: mean((total) => total.maximum),
    complete: count(totals, (total) => total.complete),
    onTime: count(totals, (total) => total.onTime),
    applicable: count(totals, (total) => total.applicable),
  };
}
