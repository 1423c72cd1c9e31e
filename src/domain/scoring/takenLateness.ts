import type { Fraction } from "../exact/fraction";
import type { Evidence } from "../model";
import { END, type EvidenceChain } from "./evidenceChain";
import type { LeafResult } from "./leaf";

/** A late row that is looked at as if `PhatMuon` took the whole of what its day added. No workbook holds such a row. */
type TakenEvidence = Evidence & { readonly lateTaken?: true };

/** The row as it would be if lateness took what its day adds: asked only while `PhatMuon` is not decided. */
export function withLateTaken(row: Evidence): Evidence {
  const taken: TakenEvidence = { ...row, lateTaken: true };
  return taken;
}

/** @param chain the evidence of one unit, leaf and period: every leaf is asked, so no list is made of it */
export function hasLateTaken({ evidence, first, next }: EvidenceChain): boolean {
  for (let at = first; at !== END; at = next[at] ?? END) {
    const row: TakenEvidence | undefined = evidence[at];
    if (row?.lateTaken === true) return true;
  }
  return false;
}

/**
 * Points of a leaf less all that the late days add which are taken. A day's part is what the leaf is worth with the
 * accepted rows up to it, less what it is worth with those before; only what a day adds can be taken, and the leaf does
 * not fall below 0. Verified points and penalties are not touched.
 * @param deadline Excel serial day; rows after it, and those without a day, are late
 * @param pointsOf points of the leaf with only these rows
 */
export function lessLateTaken(
  result: LeafResult,
  rows: readonly TakenEvidence[],
  deadline: number | undefined,
  pointsOf: (rows: readonly Evidence[]) => Fraction,
): LeafResult {
  const accepted = rows.filter((row) => row.status === "accepted");
  if (!result.applicable || deadline === undefined || accepted.some((row) => row.verified !== undefined))
    return result;
  const dayOf = (row: Evidence): number => row.submitted ?? Infinity;
  const late = accepted.filter((row) => row.lateTaken === true && dayOf(row) > deadline).map(dayOf);
  let { points } = result;
  for (const day of new Set(late)) {
    const part = pointsOf(accepted.filter((row) => dayOf(row) <= day)).subtract(
      pointsOf(accepted.filter((row) => dayOf(row) < day)),
    );
    if (!part.isNegative()) points = points.subtract(part);
  }
  return { ...result, points: points.isNegative() ? points.subtract(points) : points };
}
