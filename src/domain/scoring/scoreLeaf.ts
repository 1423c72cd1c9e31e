import { Fraction } from "../exact/fraction";
import type { Evidence, Finding } from "../model";
import { compareVietnamese } from "../../text";
import { acceptedOf, type EvidenceChain } from "./evidenceChain";
import { lateLeaf } from "./lateLeaf";
import type { Leaf, LeafReasonCode, LeafResult, LeafTerms, MissingState } from "./leaf";
import { evidenceFinding, firstFinding, rateGap } from "./leafFindings";
import { blankSums, sumRows, type LeafSums } from "./rowSums";
import type { Outcome, Reason, RuleProblem, RuleReasonCode } from "./rules";

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
const nothingAccepted = (
  reason: (state: string) => Reason<LeafReasonCode>,
): Readonly<Record<MissingState, LeafResult>> => ({
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
  if (leaf.needs === "participation" && !judged) return participationLeaf(leaf, sums, deadline, today, terms);
  const enough = items >= leaf.required;
  if (items === 0) return withoutEvidence(leaf, sums, enough, deadline, today);
  const missing = enough ? undefined : missingState(sums, deadline, today);
  const onTime = enough && punctual >= leaf.required;
  if (judged) return judgedLeaf(leaf, judged, enough, onTime, missing);
  const outcome = leaf.scale.score(sums, leaf, terms);
  const findings = outcome.problem || outcome.leftOut ? findingsOf(leaf, outcome, rows) : NO_FINDINGS;
  if (outcome.open !== undefined)
    return incompleteLeaf(outcome, findings, missing ?? missingState(sums, deadline, today));
  const points = leaf.penalty ? outcome.points.negate() : outcome.points;
  const result = resultOf(points, outcome, enough, onTime, missing, findings);
  const needed = Math.max(1, Math.min(leaf.required, items));
  // A penalty does not shrink because its paper came late.
  return outcome.problem !== undefined ||
    leaf.penalty ||
    deadline === undefined ||
    punctual >= needed ||
    points.isZero()
    ? result
    : lateLeaf(leaf, rows, result, needed, deadline, terms);
}

function withoutEvidence(
  { outsideMaximum }: Leaf,
  sums: LeafSums,
  enough: boolean,
  deadline: number | undefined,
  today: number,
): LeafResult {
  const unasked = outsideMaximum && sums.waiting === undefined;
  if (enough) return unasked ? NO_EXTRA_REQUIRED : NOTHING_REQUIRED;
  return (unasked ? NO_EXTRA_ACCEPTED : NOTHING_ACCEPTED)[missingState(sums, deadline, today)];
}

function missingState({ waiting }: LeafSums, deadline: number | undefined, today: number): MissingState {
  return waiting ?? (deadline !== undefined && deadline < today ? "overdue" : "missing");
}

/** A result that lateness does not touch. */
function resultOf(
  points: Fraction,
  reason: LeafResult["reason"],
  complete: boolean,
  onTime: boolean,
  missing: MissingState | undefined,
  findings: readonly Finding[],
): LeafResult {
  return {
    applicable: true,
    points,
    reason,
    complete,
    onTime,
    missing,
    findings,
    late: 0,
    full: undefined,
    uncounted: 0,
    open: undefined,
  };
}

/** The rule rests on something that is not there, however many rows there are. */
function incompleteLeaf(
  { points, code, facts, open }: Outcome<RuleReasonCode>,
  findings: readonly Finding[],
  missing: MissingState,
): LeafResult {
  return { ...resultOf(points, { code, facts }, false, false, missing, findings), open };
}

/** Where a problem of the rule is to be mended: in the first of the rows, whatever their order. */
function findingsOf(leaf: Leaf, { problem, leftOut }: Outcome, rows: EvidenceChain): readonly Finding[] {
  const accepted = acceptedOf(rows);
  const beside = leftOut
    ? accepted.filter((row) => row.target === undefined).sort((a, b) => compareVietnamese(a.code, b.code))
    : [];
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
  const findings = gap ? [rateGap(leaf, gap)] : NO_FINDINGS;
  return resultOf(outcome.points, outcome, complete, onTime, missing, findings);
}

/** The verifier's judgement goes before the rule: the sum of Điểm thẩm định, each row checked on its own. */
function judgedLeaf(
  leaf: Leaf,
  rows: readonly Evidence[],
  complete: boolean,
  onTime: boolean,
  missing: MissingState | undefined,
): LeafResult {
  const { choices } = leaf.scale;
  let findings: Finding[] | undefined;
  let total = Fraction.zero;
  for (const row of rows) {
    const points = Fraction.of(row.verified ?? 0);
    if (points.isNegative()) (findings ??= []).push(evidenceFinding("verifiedNegative", row, leaf));
    else if (points.compare(leaf.maximum) > 0)
      (findings ??= []).push(evidenceFinding("verifiedAboveMaximum", row, leaf));
    else if (choices && !choices.some((choice) => choice.equals(points)))
      (findings ??= []).push(evidenceFinding("verifiedNotStep", row, leaf));
    else total = total.add(points);
  }
  const capped = total.compare(leaf.maximum) > 0;
  if (capped) (findings ??= []).push(...firstFinding("verifiedCapped", rows, leaf));
  const points = capped ? leaf.maximum : total;
  const reason: Reason<LeafReasonCode> = { code: "leafJudged", facts: { count: rows.length } };
  const signed = leaf.penalty ? points.negate() : points;
  return resultOf(signed, reason, complete, onTime, missing, findings ?? NO_FINDINGS);
}
