import { findings } from "../../contract";
import type { Evidence, Finding } from "../model";
import { compareVietnamese } from "../../text";
import type { Leaf } from "./leaf";
import type { Participation, RuleProblem } from "./rules";

/** What can be wrong with the evidence of a leaf, all told with the same facts. */
type EvidenceFinding =
  | Exclude<RuleProblem, "rateGap">
  | "targetMissingBeside"
  | "verifiedNegative"
  | "verifiedAboveMaximum"
  | "verifiedNotStep"
  | "verifiedCapped"
  | "quantityForItems"
  | "submittedMissing";

/** A finding about an evidence row of a leaf. */
export function evidenceFinding(
  code: EvidenceFinding,
  row: Evidence,
  { criterion, required }: Leaf,
): Finding {
  return findings[code](row, {
    points: row.verified ?? 0,
    maximum: criterion.maximum,
    steps: criterion.steps,
    criterion: criterion.code,
    quantity: row.quantity ?? 1,
    required,
  });
}

/** Rows in an order that does not hang on where they stand in the table. */
export function inOrderOfCodes(rows: readonly Evidence[]): readonly Evidence[] {
  return rows.length > 1 ? [...rows].sort((a, b) => compareVietnamese(a.code, b.code)) : rows;
}

/** A finding about several rows names the same one whatever their order in the table; none without rows. */
export function firstFinding(code: EvidenceFinding, rows: readonly Evidence[], leaf: Leaf): Finding[] {
  const [head, ...rest] = rows;
  if (head === undefined) return [];
  const first = rest.reduce(
    (known, row) => (compareVietnamese(row.code, known.code) < 0 ? row : known),
    head,
  );
  return [evidenceFinding(code, first, leaf)];
}

/**
 * Required items are rows, not quantities: while there are fewer rows than required, a row whose quantity alone would be
 * enough was hardly meant as one item. In the order of the codes.
 * @param required how many accepted rows are asked for
 */
export function quantityFindings(leaf: Leaf, accepted: readonly Evidence[], required: number): Finding[] {
  if (accepted.length >= required) return [];
  return inOrderOfCodes(accepted.filter(({ quantity = 1 }) => quantity >= required)).map((row) =>
    evidenceFinding("quantityForItems", row, leaf),
  );
}

/** A participation rate that falls into no step: the rule is to be mended, not the list of learners. */
export function rateGap({ criterion }: Leaf, { present, convened }: Participation): Finding {
  return findings.rateGap(criterion, { steps: criterion.steps, present, convened });
}
