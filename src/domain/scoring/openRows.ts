import { Fraction } from "../exact/fraction";
import type { Evidence } from "../model";
import { compareVietnamese } from "../../text";
import type { Leaf, LeafResult } from "./leaf";

/**
 * Why a row is not settled: nobody decided on it (`pending`, also a blank Trạng thái), it was sent back, it is disputed,
 * it needs the verifier's points, it came late and `PhatMuon` is not decided, or its leaf rests on a Chỉ tiêu that nobody
 * gave. Publishing a period and the certainty of awards both ask here.
 */
export type OpenReason = "pending" | "returned" | "disputed" | "verifiedMissing" | "late" | "targetMissing";

export interface OpenRow {
  readonly evidence: Evidence;
  readonly why: OpenReason;
}

/** What the Trạng thái of a row waits for; undefined when somebody decided. */
export function waitsFor({ status }: Evidence): "disputed" | "pending" | "returned" | undefined {
  switch (status) {
    case "blank":
    case "pending":
      return "pending";
    case "disputed":
    case "returned":
      return status;
    default:
      return undefined;
  }
}

/** An accepted row under a rule of the verifier's points that carries none. */
export function needsPoints(row: Evidence, leaf: Leaf | undefined): boolean {
  return row.status === "accepted" && row.verified === undefined && leaf?.scale.judged === true;
}

/** An accepted row whose points lateness could touch. @param deadline Excel serial day of the leaf or period */
export function cameLate(row: Evidence, leaf: Leaf, deadline: number | undefined): boolean {
  return (
    row.status === "accepted" &&
    row.verified === undefined &&
    !leaf.penalty &&
    !leaf.scale.judged &&
    deadline !== undefined &&
    (row.submitted ?? Infinity) > deadline
  );
}

/** What a leaf may come to that has accepted rows and no target where its rule needs one: its steps, 0 and the maximum for a plain share. */
export function pointsWithoutTarget(
  leaf: Leaf,
  { open, reason }: LeafResult,
): readonly Fraction[] | undefined {
  if (open !== undefined) return open;
  return leaf.rule.id === "share" && reason.facts.problem === "targetMissing"
    ? [leaf.maximum, Fraction.zero]
    : undefined;
}

/**
 * The rows of one unit, leaf and period that are not settled. Where a target is missing the first accepted row stands
 * for the leaf.
 * @param leaf undefined = a leaf that nobody knows: only the state of the rows speaks
 * @param result what the leaf comes to with these rows
 * @param deadline Excel serial day of the leaf or period
 * @param lateOpen `PhatMuon` is not decided
 */
export function openRows(
  rows: readonly Evidence[],
  leaf: Leaf | undefined,
  result: LeafResult | undefined,
  deadline: number | undefined,
  lateOpen: boolean,
): OpenRow[] {
  const first =
    leaf && result && pointsWithoutTarget(leaf, result)
      ? rows
          .filter((row) => row.status === "accepted")
          .sort((a, b) => compareVietnamese(a.code, b.code))
          .at(0)
      : undefined;
  return rows.flatMap((evidence): OpenRow[] => {
    const waits = waitsFor(evidence);
    if (waits) return [{ evidence, why: waits }];
    if (evidence === first) return [{ evidence, why: "targetMissing" }];
    if (needsPoints(evidence, leaf)) return [{ evidence, why: "verifiedMissing" }];
    return lateOpen && leaf && cameLate(evidence, leaf, deadline) ? [{ evidence, why: "late" }] : [];
  });
}
