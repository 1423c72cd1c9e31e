import type { Fraction } from "../exact/fraction";
import type { Evidence, Finding } from "../model";
import { acceptedOf, byArrival, chainOf, soleRow, type EvidenceChain } from "./evidenceChain";
import { daysLate, type LatenessRule } from "./lateness";
import type { Leaf, LeafResult, LeafTerms } from "./leaf";
import { firstFinding } from "./leafFindings";
import { sumRows } from "./rowSums";

const NO_ROWS: readonly Evidence[] = [];

/** What the first so many rows come to. */
interface Counted {
  readonly points: Fraction;
  readonly full: Fraction;
  readonly reason: LeafResult["reason"];
  readonly days: number;
  readonly uncounted: number;
}

/**
 * Points less what lateness costs. Evidence that came late may be worth nothing, but it never takes from what came
 * before it: of the rows in the order they came in, as many count as give the most.
 * @param inTime what the leaf would be worth if its rows had come in time
 * @param needed how many items decide whether it is late
 * @param deadline Excel serial day
 */
export function lateLeaf(
  leaf: Leaf,
  rows: EvidenceChain,
  inTime: LeafResult,
  needed: number,
  deadline: number,
  terms: LeafTerms,
): LeafResult {
  const { lateness } = terms;
  const sole = soleRow(rows);
  const accepted = sole ? NO_ROWS : byArrival(acceptedOf(rows));
  const days = sole
    ? (sole.submitted ?? Infinity) - deadline
    : daysLate(accepted.map(submitted), needed, deadline);
  if (lateness === undefined || lateness.setting.kind === "none")
    return lateResult(inTime, inTime.points, inTime.reason, days, undefined, 0, inTime.findings);
  const all: Counted = {
    points: inTime.points.multiply(lateness.kept(days)),
    full: inTime.points,
    reason: inTime.reason,
    days,
    uncounted: 0,
  };
  const best = sole ? all : bestOf(leaf, accepted, all, deadline, terms, lateness);
  const findings = best.days === Infinity ? undatedFindings(leaf, rows, inTime.findings) : inTime.findings;
  const full = best.days > 0 ? best.full : undefined;
  return lateResult(inTime, best.points, best.reason, best.days, full, best.uncounted, findings);
}

function lateResult(
  { complete, onTime, missing }: LeafResult,
  points: Fraction,
  reason: LeafResult["reason"],
  late: number,
  full: Fraction | undefined,
  uncounted: number,
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
    late,
    full,
    uncounted,
    open: undefined,
  };
}

function bestOf(
  leaf: Leaf,
  accepted: readonly Evidence[],
  all: Counted,
  deadline: number,
  terms: LeafTerms,
  lateness: LatenessRule,
): Counted {
  let best = all;
  for (let count = accepted.length - 1; count > 0; count--) {
    const part = accepted.slice(0, count);
    const reason = leaf.scale.score(sumRows(chainOf(part), undefined), leaf, terms);
    const days = daysLate(part.map(submitted), Math.max(1, Math.min(leaf.required, count)), deadline);
    const points = reason.points.multiply(lateness.kept(days));
    if (points.compare(best.points) > 0)
      best = { points, full: reason.points, reason, days, uncounted: accepted.length - count };
  }
  return best;
}

/** Nobody can say how late a row without `Ngày nộp` is: it costs as much as lateness can. */
function undatedFindings(leaf: Leaf, rows: EvidenceChain, found: readonly Finding[]): Finding[] {
  const undated = acceptedOf(rows).filter((row) => row.submitted === undefined);
  return [...found, ...firstFinding("submittedMissing", undated, leaf)];
}

function submitted(row: Evidence): number | undefined {
  return row.submitted;
}
