import { Fraction } from "../../exact/fraction";
import { fold, parseDecimal, parseShare, splitList } from "../../../text";
import { comparisons, holdsFor, type Comparison } from "./comparison";

const SIGNS: Readonly<Record<Comparison, string>> = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=" };

/** One condition of a table: the points hold when `value comparison threshold`. */
export interface Step {
  readonly comparison: Comparison;
  readonly threshold: Fraction;
  readonly points: Fraction;
  /** The condition as people read it: ≥70%. */
  readonly label: string;
}

/** Conditions in the order in which they are tried. */
export interface StepTable {
  readonly steps: readonly Step[];
  /** "còn lại" */
  readonly otherwise: Fraction | undefined;
}

/**
 * `>=3: 8; >=70%: 6; còn lại: 0`, or the part that is no step.
 * @param fits whether a threshold makes sense to the rule; `percent`: it was written with %
 */
export function readSteps(
  text: string,
  fits: (threshold: Fraction, percent: boolean) => boolean = () => true,
): StepTable | { readonly notUnderstood: string } {
  const parts = splitList(text);
  if (parts.length === 0) return { notUnderstood: text };
  const steps: Step[] = [];
  let otherwise: Fraction | undefined;
  for (const part of parts) {
    const [, condition = "", pointsText] = /^(.*?):(.*)$/u.exec(part) ?? [];
    const points = pointsText === undefined ? undefined : parseDecimal(pointsText);
    if (points === undefined || otherwise !== undefined) return { notUnderstood: part };
    if (fold(condition) === "còn lại") {
      otherwise = Fraction.of(points);
      continue;
    }
    const [, sign = "", thresholdText = ""] = /^(>=|≥|<=|≤|>|<|=)\s*(.+)$/u.exec(condition.trim()) ?? [];
    const comparison = comparisons[sign];
    const value = parseShare(thresholdText);
    if (comparison === undefined || value === undefined) return { notUnderstood: part };
    const threshold = Fraction.of(value);
    if (!fits(threshold, thresholdText.includes("%"))) return { notUnderstood: part };
    steps.push({
      comparison,
      threshold,
      points: Fraction.of(points),
      label: `${SIGNS[comparison]}${thresholdText.trim()}`,
    });
  }
  return { steps, otherwise };
}

/** All points that a table can give under a maximum, as it lists them. */
export function pointsOf({ steps, otherwise }: StepTable, maximum: Fraction): Fraction[] {
  return [...steps.map(({ points }) => points), ...(otherwise ? [otherwise] : [])].map((points) =>
    points.min(maximum),
  );
}

/** Whether a step's condition holds for a value. */
export function holds({ comparison, threshold }: Step, value: Fraction): boolean {
  return holdsFor(comparison, value.compare(threshold));
}

/** The first step whose condition holds; undefined = none, so that `còn lại` counts where there is one. */
export function stepFor({ steps }: StepTable, value: Fraction): Step | undefined {
  for (const step of steps) if (holds(step, value)) return step;
  return undefined;
}
