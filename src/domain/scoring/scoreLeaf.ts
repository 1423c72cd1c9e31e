import { Fraction } from "../exact/fraction";
import type { Evidence, Finding } from "../model";
import { acceptedOf, type EvidenceChain } from "./evidenceChain";
import { lateLeaf } from "./lateLeaf";
import type { Leaf, LeafReasonCode, LeafResult, LeafTerms, MissingState } from "./leaf";
import { evidenceFinding, firstFinding, rateGap } from "./leafFindings";
import { blankSums, sumRows, type LeafSums } from "./rowSums";
import type { Outcome, Reason, RuleProblem } from "./rules";

const scratch = blankSums();
const NO_FINDINGS: readonly Finding[] = [];
const NO_FACTS = {};
const NOT_APPLICABLE: LeafResult = {
  applicable: false,
  points: Fraction.zero,
  reason: { code: "leafNotApplicable", facts: NO_FACTS },
  complete: false,
  onTime: false,
  missing: undefined,
  findings: NO_FINDINGS,
  late: 0,
  full: undefined,
  uncounted: 0,
  open: undefined,
};

/** Results without anything accepted are the same for every leaf, so they are there once. */
const nothing = (missing: MissingState | undefined, reason: Reason<LeafReasonCode>): LeafResult => ({
  ...NOT_APPLICABLE,
  applicable: true,
  reason,
  complete: missing === undefined,
  missing,
});
const nothingAccepted = (reason: (state: string) => Reason<LeafReasonCode>): Readonly<Record<MissingState, LeafResult>> => ({
  missing: nothing("missing", reason("missing")),
  pending: nothing("pending", reason("pending")),
  returned: nothing("returned", reason("returned")),
  overdue: nothing("overdue", reason("overdue")),
  disputed: nothing("disputed", reason("disputed")),
});
const noEvidence = (state: string): Reason<LeafReasonCode> => ({ code: "leafNothing", facts: { state } });
/** Nobody waits for a bonus or a penalty that nobody handed in. */
const NO_EXTRA: Reason<LeafReasonCode> = { code: "leafNoExtra", facts: NO_FACTS };
const NOTHING_ACCEPTED = nothingAccepted(noEvidence);
const NO_EXTRA_ACCEPTED = nothingAccepted(() => NO_EXTRA);
/** `Số minh chứng tối thiểu` 0: complete, and on time, without any. */
const NOTHING_REQUIRED: LeafResult = { ...nothing(undefined, noEvidence("complete")), onTime: true };
const NO_EXTRA_REQUIRED: LeafResult = { ...NOTHING_REQUIRED, reason: NO_EXTRA };

/** What a leaf is apart from its points. */
export type LeafState = Pick<LeafResult, "complete" | "onTime" | "missing">;

/**
 * Scores one leaf from the evidence rows of one unit and period (all of them, in any order).
 * @param deadline Excel serial day of the leaf or period; absent = nothing counts as on time
 * @param today Excel serial day that tells "thiếu" from "quá hạn"
 */
export function scoreLeaf(
  leaf: Leaf,
  rows: EvidenceChain,
  deadline: number | undefined,
  today: number,
  terms: LeafTerms,
): LeafResult {
  const sums = sumRows(rows, deadline, scratch);
  if (sums.notApplicable) return NOT_APPLICABLE;
  const { items, punctual, judged } = sums;
  if (leaf.rule.needs === "participation" && !judged)
    return participationLeaf(leaf, sums, deadline, today, terms);
  const enough = items >= leaf.required;
  if (items === 0) return withoutEvidence(leaf, sums, enough, deadline, today);
  const missing = enough ? undefined : missingState(sums, deadline, today);
  const onTime = enough && punctual >= leaf.required;
  if (judged) return judgedLeaf(leaf, judged, { complete: enough, onTime, missing });
  const outcome = leaf.scale.score(sums, leaf, terms);
  if (outcome.open !== undefined) {
    const state = {
      complete: false,
      onTime: false,
      missing: missing ?? missingState(sums, deadline, today),
    };
    return resultOf(leaf, outcome, state, findingsOf(leaf, outcome, rows));
  }
  const state = { complete: enough, onTime, missing };
  const findings = outcome.problem || outcome.leftOut ? findingsOf(leaf, outcome, rows) : NO_FINDINGS;
  const needed = Math.max(1, Math.min(leaf.required, items));
  // A penalty does not shrink because its paper came late.
  return outcome.problem !== undefined ||
    leaf.rule.penalty ||
    deadline === undefined ||
    punctual >= needed ||
    outcome.points.isZero()
    ? resultOf(leaf, outcome, state, findings)
    : lateLeaf(leaf, rows, { outcome, needed, deadline, state, findings }, terms);
}

function withoutEvidence(
  { rule }: Leaf,
  sums: LeafSums,
  enough: boolean,
  deadline: number | undefined,
  today: number,
): LeafResult {
  const unasked = rule.outsideMaximum && sums.waiting === undefined;
  if (enough) return unasked ? NO_EXTRA_REQUIRED : NOTHING_REQUIRED;
  return (unasked ? NO_EXTRA_ACCEPTED : NOTHING_ACCEPTED)[missingState(sums, deadline, today)];
}

function missingState({ waiting }: LeafSums, deadline: number | undefined, today: number): MissingState {
  return waiting ?? (deadline !== undefined && deadline < today ? "overdue" : "missing");
}

/** A result that lateness does not touch. */
function resultOf(
  { rule }: Leaf,
  { points, reason, open }: Pick<LeafResult, "points" | "reason" | "open">,
  { complete, onTime, missing }: LeafState,
  findings: readonly Finding[],
): LeafResult {
  return {
    applicable: true,
    points: rule.penalty ? points.negate() : points,
    reason,
    complete,
    onTime,
    missing,
    findings,
    late: 0,
    full: undefined,
    uncounted: 0,
    open,
  };
}

/** Where a problem of the rule is to be mended: in the first of the rows, whatever their order. */
function findingsOf(leaf: Leaf, { problem, leftOut }: Outcome, rows: EvidenceChain): readonly Finding[] {
  const accepted = acceptedOf(rows);
  const beside = leftOut ? accepted.filter((row) => row.target === undefined) : [];
  return [
    ...(isAboutRows(problem) ? firstFinding(problem, accepted, leaf) : []),
    ...beside.map((row) => evidenceFinding("targetMissingBeside", row, leaf)),
  ];
}

function isAboutRows(problem: RuleProblem | undefined): problem is Exclude<RuleProblem, "rateGap"> {
  return problem !== undefined && problem !== "rateGap";
}

/** The list of learners is the evidence, unless `Số minh chứng tối thiểu` asks for papers as well. */
function participationLeaf(
  leaf: Leaf,
  sums: LeafSums,
  deadline: number | undefined,
  today: number,
  terms: LeafTerms,
): LeafResult {
  const { participation } = terms;
  if (participation === null) return NOT_APPLICABLE;
  const papers = leaf.criterion.requiredItems ?? 0;
  const complete = participation !== undefined && sums.items >= papers;
  const missing = complete ? undefined : missingState(sums, deadline, today);
  const onTime = complete && participation?.heldInTime === true && sums.punctual >= papers;
  const outcome = leaf.scale.score(sums, leaf, terms);
  const gap = outcome.problem === "rateGap" && participation;
  return resultOf(
    leaf,
    outcome,
    { complete, onTime, missing },
    gap ? [rateGap(leaf, gap)] : NO_FINDINGS,
  );
}

/** The verifier's judgement goes before the rule: the sum of Điểm thẩm định, each row checked on its own. */
function judgedLeaf(leaf: Leaf, rows: readonly Evidence[], state: LeafState): LeafResult {
  const { choices } = leaf.scale;
  const findings: Finding[] = [];
  let total = Fraction.zero;
  for (const row of rows) {
    const points = Fraction.of(row.verified ?? 0);
    if (points.isNegative()) findings.push(evidenceFinding("verifiedNegative", row, leaf));
    else if (points.compare(leaf.maximum) > 0)
      findings.push(evidenceFinding("verifiedAboveMaximum", row, leaf));
    else if (choices && !choices.some((choice) => choice.equals(points)))
      findings.push(evidenceFinding("verifiedNotStep", row, leaf));
    else total = total.add(points);
  }
  const capped = total.compare(leaf.maximum) > 0;
  if (capped) findings.push(...firstFinding("verifiedCapped", rows, leaf));
  const reason: Reason<LeafReasonCode> = { code: "leafJudged", facts: { count: rows.length } };
  const points = capped ? leaf.maximum : total;
  return resultOf(leaf, { points, reason, open: undefined }, state, findings);
}
