import { Fraction, sum } from "../exact/fraction";
import type { Evidence, Finding } from "../model";
import { acceptedOf, byArrival, soleRow, type EvidenceChain } from "./evidenceChain";
import type { LateDay, Leaf, LeafResult, LeafTerms } from "./leaf";
import { evidenceFinding, inOrderOfCodes } from "./leafFindings";
import { addAccepted, blankSums } from "./rowSums";

const { zero } = Fraction;

/**
 * Points less what lateness costs, by what each day contributed: the accepted rows count in the order in which they came
 * in, a day at a time, and of what the rows of a late day add to the points before them that day's own days late are
 * taken. What a day takes away counts in full, so that what is left never exceeds the points of the same rows in time;
 * it does not fall below 0.
 * @param inTime what the leaf would be worth if its rows had come in time, above 0
 * @param deadline Excel serial day
 */
export function lateLeaf(
  leaf: Leaf,
  rows: EvidenceChain,
  inTime: LeafResult,
  deadline: number,
  terms: LeafTerms,
): LeafResult {
  const sole = soleRow(rows);
  const accepted = sole ? [sole] : byArrival(countedOf(leaf, acceptedOf(rows)));
  const lateDays = sole
    ? [lateDay(sole.submitted, inTime.points, deadline, terms)]
    : lateDaysOf(leaf, accepted, inTime.points, deadline, terms);
  if (lateDays.length === 0) return inTime;
  const taken = sum(lateDays.map((day) => day.taken));
  const left = inTime.points.subtract(taken);
  const undated = taken.isZero() || lateDays.every((day) => day.submitted !== undefined);
  return {
    applicable: true,
    points: left.isNegative() ? zero : left,
    reason: inTime.reason,
    complete: inTime.complete,
    onTime: inTime.onTime,
    missing: inTime.missing,
    findings: undated ? inTime.findings : [...inTime.findings, ...undatedFindings(leaf, accepted)],
    late: lateDays.reduce((most, { days }) => Math.max(most, days), 0),
    lateDays,
    full: taken.isZero() ? undefined : inTime.points,
    open: undefined,
  };
}

/** The late days whose rows added points, in their order; those without `Ngày nộp` come last, as one. */
function lateDaysOf(
  leaf: Leaf,
  accepted: readonly Evidence[],
  inTime: Fraction,
  deadline: number,
  terms: LeafTerms,
): LateDay[] {
  const days: LateDay[] = [];
  const sums = blankSums();
  let before = zero;
  accepted.forEach((row, at) => {
    addAccepted(sums, row);
    const { submitted } = row;
    const next = accepted[at + 1];
    const goesOn = next !== undefined && dayOf(next, deadline) === dayOf(row, deadline);
    if (goesOn) return;
    const after = next === undefined ? inTime : leaf.scale.score(sums, leaf, terms).points;
    const gained = after.subtract(before);
    before = after;
    if (gained.isPositive() && dayOf(row, deadline) > deadline)
      days.push(lateDay(submitted, gained, deadline, terms));
  });
  return days;
}

/** The day on which a row counts: all that came in time are one day, those without `Ngày nộp` the last. */
function dayOf({ submitted = Infinity }: Evidence, deadline: number): number {
  return Math.max(submitted, deadline);
}

/** While `PhatMuon` is undecided nothing is taken. */
function lateDay(
  submitted: number | undefined,
  gained: Fraction,
  deadline: number,
  { lateness }: LeafTerms,
): LateDay {
  const days = (submitted ?? Infinity) - deadline;
  return { submitted, days, gained, taken: lateness ? gained.multiply(lateness.taken(days)) : zero };
}

/** Rows without a target beside rows with one do not count under a rule that compares with targets, on no day. */
function countedOf({ scale }: Leaf, accepted: Evidence[]): Evidence[] {
  const withTarget = scale.comparesTargets ? accepted.filter((row) => row.target !== undefined) : [];
  return withTarget.length > 0 ? withTarget : accepted;
}

/** Nobody can say how late a row without `Ngày nộp` is: it costs as much as lateness can. */
function undatedFindings(leaf: Leaf, accepted: readonly Evidence[]): Finding[] {
  return inOrderOfCodes(accepted.filter((row) => row.submitted === undefined)).map((row) =>
    evidenceFinding("submittedMissing", row, leaf),
  );
}
