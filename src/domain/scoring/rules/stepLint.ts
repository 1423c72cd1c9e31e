import { Fraction } from "../../exact/fraction";
import type { RuleRemark } from "./rule";
import { holds, type Step, type StepTable } from "./stepTable";

const TWO = Fraction.of(2);

/** @param points the most a scale gives by its own words */
export function lintHighest(points: Fraction, maximum: number): RuleRemark[] {
  if (points.compare(Fraction.of(maximum)) <= 0) return [];
  return [{ code: "ruleAboveMaximum", facts: { points: points.round(6), maximum } }];
}

/** The largest of some points; 0 when there are none. */
export function highest(points: readonly Fraction[]): Fraction {
  return points.reduce((best, value) => (value.compare(best) > 0 ? value : best), points[0] ?? Fraction.zero);
}

/**
 * Probes the values at, between and beyond the thresholds: between two of them every value fares the same.
 * @param gap how a gap is reported
 * @param end the largest value there can be (a participation rate ends at 100%); absent = there is none
 */
export function lintSteps(
  table: StepTable,
  maximum: number,
  gap: "ruleGap" | "ruleShareGap",
  end?: Fraction,
): RuleRemark[] {
  const { steps, otherwise } = table;
  const points = [...steps.map((step) => step.points), otherwise ?? Fraction.zero];
  return [...lintHighest(highest(points), maximum), ...lintGap(table, gap, end), ...lintOrder(steps)];
}

function probesOf(steps: readonly Step[]): Fraction[] {
  const thresholds = [
    ...new Map(steps.map((step) => [step.threshold.toString(), step.threshold])).values(),
  ].sort((a, b) => a.compare(b));
  const [lowest] = thresholds;
  return [
    ...(lowest && lowest.compare(Fraction.zero) > 0 ? [lowest.divide(TWO)] : []),
    ...thresholds.flatMap((threshold, at) => {
      const next = thresholds.at(at + 1);
      return [threshold, next ? threshold.add(next).divide(TWO) : threshold.add(Fraction.one)];
    }),
  ];
}

function lintGap(
  { steps, otherwise }: StepTable,
  code: "ruleGap" | "ruleShareGap",
  end?: Fraction,
): RuleRemark[] {
  if (otherwise) return [];
  const missed = probesOf(steps).find(
    (probe) => (end === undefined || probe.compare(end) <= 0) && !steps.some((step) => holds(step, probe)),
  );
  return missed ? [{ code, facts: { example: missed.round(6) } }] : [];
}

function lintOrder(steps: readonly Step[]): RuleRemark[] {
  const probes = probesOf(steps);
  return steps.flatMap((step, at): RuleRemark[] => {
    const met = probes.filter((probe) => holds(step, probe));
    const before = steps.slice(0, at);
    const shadowedBy = before.findIndex((earlier) => met.every((probe) => holds(earlier, probe)));
    if (shadowedBy >= 0)
      return [{ code: "ruleUnreachable", facts: { step: at + 1, earlier: shadowedBy + 1 } }];
    // Steps of one direction overlap by design (>=3, >=2, >=1); of opposite directions, the order decides in silence.
    const clash = before.findIndex(
      (earlier) => opposite(earlier, step) && met.some((probe) => holds(earlier, probe)),
    );
    return clash < 0 ? [] : [{ code: "ruleOverlap", facts: { step: at + 1, earlier: clash + 1 } }];
  });
}

function opposite(a: Step, b: Step): boolean {
  return (
    (a.comparison.startsWith(">") && b.comparison.startsWith("<")) ||
    (a.comparison.startsWith("<") && b.comparison.startsWith(">"))
  );
}
