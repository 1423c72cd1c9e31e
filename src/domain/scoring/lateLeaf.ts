import type { Fraction } from "../exact/fraction";
import type { Evidence, Finding } from "../model";
import { acceptedOf, byArrival, chainOf, type EvidenceChain } from "./evidenceChain";
import { daysLate } from "./lateness";
import type { Leaf, LeafReasonCode, LeafResult, LeafTerms } from "./leaf";
import { firstFinding } from "./leafFindings";
import { sumRows } from "./rowSums";
import type { Outcome, Reason, RuleReasonCode } from "./rules";

/** A leaf whose required items were not all there in time. */
export interface LateLeaf {
  /** By the rule, of all accepted rows. */
  readonly outcome: Outcome<RuleReasonCode>;
  /** How many items decide whether it is late. */
  readonly needed: number;
  /** Excel serial day. */
  readonly deadline: number;
  readonly state: Pick<LeafResult, "complete" | "onTime" | "missing">;
  readonly findings: readonly Finding[];
}

/** What the first so many rows come to. */
interface Counted {
  readonly points: Fraction;
  readonly full: Fraction;
  readonly reason: Reason<LeafReasonCode>;
  readonly late: number;
  readonly count: number;
}

/**
 * Points less what lateness costs. Evidence that came late may be worth nothing, but it never takes from what came
 * before it: of the rows in the order they came in, as many count as give the most.
 */
export function lateLeaf(leaf: Leaf, rows: EvidenceChain, late: LateLeaf, terms: LeafTerms): LeafResult {
  const { lateness } = terms;
  const { outcome, deadline } = late;
  const accepted = byArrival(acceptedOf(rows));
  const all = daysLate(accepted.map(submitted), late.needed, deadline);
  if (lateness === undefined || lateness.setting.kind === "none")
    return {
      ...late.state,
      applicable: true,
      points: outcome.points,
      reason: outcome.reason,
      findings: late.findings,
      late: all,
      full: undefined,
      uncounted: 0,
      open: undefined,
    };
  let best: Counted = {
    points: outcome.points.multiply(lateness.kept(all)),
    full: outcome.points,
    reason: outcome.reason,
    late: all,
    count: accepted.length,
  };
  for (let count = accepted.length - 1; count > 0; count--) {
    const part = accepted.slice(0, count);
    const { points: full, reason } = leaf.scale.score(sumRows(chainOf(part), undefined), leaf, terms);
    const days = daysLate(part.map(submitted), Math.max(1, Math.min(leaf.required, count)), deadline);
    const points = full.multiply(lateness.kept(days));
    if (points.compare(best.points) > 0) best = { points, full, reason, late: days, count };
  }
  const undated =
    best.late === Infinity ? accepted.filter((row) => row.submitted === undefined) : [];
  return {
    ...late.state,
    applicable: true,
    points: best.points,
    reason: best.reason,
    findings: [...late.findings, ...firstFinding("submittedMissing", undated, leaf)],
    late: best.late,
    full: best.late > 0 ? best.full : undefined,
    uncounted: accepted.length - best.count,
    open: undefined,
  };
}

function submitted(row: Evidence): number | undefined {
  return row.submitted;
}
