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
  | "submittedMissing";

/** A finding about an evidence row of a leaf. */
export function evidenceFinding(code: EvidenceFinding, row: Evidence, { criterion }: Leaf): Finding {
  return findings[code](row, {
    points: row.verified ?? 0,
    maximum: criterion.maximum,
    steps: criterion.steps,
    criterion: criterion.code,
  });
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

/** A participation rate that falls into no step: the rule is to be mended, not the list of learners. */
export function rateGap({ criterion }: Leaf, { present, convened }: Participation): Finding {
  return findings.rateGap(criterion, { steps: criterion.steps, present, convened });
}
