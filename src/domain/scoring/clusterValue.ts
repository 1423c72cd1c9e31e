import { Fraction, sum } from "../exact/fraction";
import type { ClusterMethod, Period } from "../model";
import type { Ratio, UnitScore } from "./results";

const HUNDRED = Fraction.of(100);

/** Cluster score of one period by `CachTinhCum`; undefined when the method is not set or no unit has a score. */
export function clusterValue(
  units: readonly UnitScore[],
  method: ClusterMethod | undefined,
): Fraction | undefined {
  const scored = units.filter(
    (unit): unit is UnitScore & { exact: Fraction; exactMaximum: Fraction } => unit.exact !== undefined,
  );
  if (method === undefined || scored.length === 0) return undefined;
  const total = sum(scored.map((unit) => unit.exact));
  switch (method) {
    case "mean":
      return total.divide(Fraction.of(scored.length));
    case "sum":
      return total;
    case "ratio": {
      const maximum = sum(scored.map((unit) => unit.exactMaximum));
      return maximum.isZero() ? undefined : total.divide(maximum).multiply(HUNDRED);
    }
    case "coverage": {
      const { numerator, denominator } = addRatios(units, "coverage");
      return denominator === 0 ? undefined : Fraction.ratio(numerator, denominator).multiply(HUNDRED);
    }
  }
}

/**
 * @param values of the periods, in their order
 * Mean by `Trọng số` (blank = 1) over the periods that have a value; none, or weights of 0 only, gives no value. */
export function weightedMean(
  periods: readonly Period[],
  values: readonly (Fraction | undefined)[],
): Fraction | undefined {
  let total = Fraction.zero;
  let weights = Fraction.zero;
  periods.forEach((period, index) => {
    const value = values[index];
    if (value === undefined) return;
    const weight = Fraction.of(period.weight ?? 1);
    total = total.add(value.multiply(weight));
    weights = weights.add(weight);
  });
  return weights.isZero() ? undefined : total.divide(weights);
}

export function addRatios(units: readonly UnitScore[], key: "coverage" | "punctuality"): Ratio {
  return {
    numerator: count(units, (unit) => unit[key].numerator),
    denominator: count(units, (unit) => unit[key].denominator),
  };
}

export function count<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
