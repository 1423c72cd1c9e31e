import { Fraction } from "../exact/fraction";
import type { Evidence, Finding } from "../model";
import { acceptedOf, type EvidenceChain } from "./evidenceChain";
import { lateLeaf } from "./lateLeaf";
import type { EvidenceState, Leaf, LeafReasonCode, LeafResult, LeafTerms, MissingState } from "./leaf";
import { evidenceFinding, firstFinding, inOrderOfCodes, quantityFindings, rateGap } from "./leafFindings";
import { blankSums, sumRows, type LeafSums } from "./rowSums";
import type { Outcome, Reason, RuleProblem, RuleReasonCode } from "./rules";

const scratch = blankSums();
const NO_FINDINGS: readonly Finding[] = [];
const NO_LATE_DAYS: LeafResult["lateDays"] = [];
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
  lateDays: NO_LATE_DAYS,
  full: undefined,
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
): Readonly<Record<EvidenceState, LeafResult>> => ({
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
  if (leaf.needs === "participation" && !judged)
    return participationLeaf(leaf, rows, sums, deadline, today, terms);
  const enough = items >= leaf.required;
  if (items === 0) return withoutEvidence(leaf, sums, enough, deadline, today);
  const missing = enough ? undefined : missingState(sums, deadline, today);
  const onTime = enough && punctual >= leaf.required;
  const few =
    enough || leaf.outsideMaximum ? NO_FINDINGS : quantityFindings(leaf, acceptedOf(rows), leaf.required);
  if (judged) return judgedLeaf(leaf, inOrderOfCodes(judged), enough, onTime, missing, few);
  const outcome = leaf.scale.score(sums, leaf, terms);
  const findings = outcome.problem || outcome.leftOut ? [...few, ...findingsOf(leaf, outcome, rows)] : few;
  if (outcome.open !== undefined)
    return incompleteLeaf(outcome, findings, missing ?? missingState(sums, deadline, today));
  const points = leaf.penalty ? outcome.points.negate() : outcome.points;
  const result = resultOf(points, outcome, enough, onTime, missing, findings);
  // A penalty does not shrink because its paper came late.
  return leaf.penalty || deadline === undefined || punctual === items || !points.isPositive()
    ? result
    : lateLeaf(leaf, rows, result, deadline, terms);
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

function missingState({ waiting }: LeafSums, deadline: number | undefined, today: number): EvidenceState {
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
    lateDays: NO_LATE_DAYS,
    full: undefined,
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
  const beside = leftOut ? inOrderOfCodes(accepted.filter((row) => row.target === undefined)) : [];
  return [
    ...(isAboutRows(problem) ? firstFinding(problem, accepted, leaf) : []),
    ...beside.map((row) => evidenceFinding("targetMissingBeside", row, leaf)),
  ];
}

function isAboutRows(problem: RuleProblem | undefined): problem is Exclude<RuleProblem, "rateGap"> {
  return problem !== undefined && problem !== "rateGap";
}

/**
 * The list of learners is the evidence, unless `Số minh chứng tối thiểu` asks for papers as well. Without a list for every
 * session that the unit owes the leaf is incomplete, whatever papers there are.
 */
function participationLeaf(
  leaf: Leaf,
  rows: EvidenceChain,
  sums: LeafSums,
  deadline: number | undefined,
  today: number,
  terms: LeafTerms,
): LeafResult {
  const { participation } = terms;
  if (!participation) return NOT_APPLICABLE;
  const papers = leaf.criterion.requiredItems ?? 0;
  const complete = sums.items >= papers;
  const few = complete ? NO_FINDINGS : quantityFindings(leaf, acceptedOf(rows), papers);
  const outcome = leaf.scale.score(sums, leaf, terms);
  if (outcome.open !== undefined) return incompleteLeaf(outcome, few, "unlisted");
  const missing = complete ? undefined : missingState(sums, deadline, today);
  const onTime = complete && participation.heldInTime && sums.punctual >= papers;
  const findings = outcome.problem === "rateGap" ? [...few, rateGap(leaf, participation)] : few;
  return resultOf(outcome.points, outcome, complete, onTime, missing, findings);
}

/** The verifier's judgement goes before the rule: the sum of Điểm thẩm định, each row checked on its own. */
function judgedLeaf(
  leaf: Leaf,
  rows: readonly Evidence[],
  complete: boolean,
  onTime: boolean,
  missing: MissingState | undefined,
  before: readonly Finding[],
): LeafResult {
  let found: Finding[] | undefined;
  let total = Fraction.zero;
  for (const row of rows) {
    const points = Fraction.of(row.verified ?? 0);
    const problem = verifiedProblem(points, leaf);
    if (problem) (found ??= []).push(evidenceFinding(problem, row, leaf));
    else total = total.add(points);
  }
  const capped = total.compare(leaf.maximum) > 0;
  if (capped) (found ??= []).push(...firstFinding("verifiedCapped", rows, leaf));
  const points = capped ? leaf.maximum : total;
  const reason: Reason<LeafReasonCode> = { code: "leafJudged", facts: { count: rows.length } };
  const signed = leaf.penalty ? points.negate() : points;
  const findings = found ? [...before, ...found] : before;
  return resultOf(signed, reason, complete, onTime, missing, findings);
}

/** Why a row's Điểm thẩm định does not count; undefined when it does. */
function verifiedProblem(points: Fraction, { maximum, scale: { choices } }: Leaf) {
  if (points.isNegative()) return "verifiedNegative";
  if (points.compare(maximum) > 0) return "verifiedAboveMaximum";
  return choices && !choices.some((choice) => choice.equals(points)) ? "verifiedNotStep" : undefined;
}
