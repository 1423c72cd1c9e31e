import type { Evidence, Snapshot } from "../model";
import { parseRule } from "./rules";

/** Why a row is not finished: nobody decided on it, or it needs the verifier's points. */
export interface Unverified {
  readonly evidence: Evidence;
  readonly why: "pending" | "returned" | "disputed" | "verifiedMissing";
}

/** The evidence of a period that nobody has finished verifying: a period with any of it must not be published. */
export function unverified({ evidence, criteria }: Snapshot, period: string): Unverified[] {
  const judged = new Set(
    criteria
      .filter(({ rule, steps }) => {
        const parsed = parseRule(rule, steps);
        return "scale" in parsed && parsed.scale.judged;
      })
      .map(({ set, code }) => `${set}\n${code}`),
  );
  return evidence
    .filter((row) => row.period === period)
    .flatMap((row): Unverified[] => {
      if (row.status === "pending" || row.status === "blank") return [{ evidence: row, why: "pending" }];
      if (row.status === "returned" || row.status === "disputed") return [{ evidence: row, why: row.status }];
      const needsPoints =
        row.status === "accepted" && row.verified === undefined && judged.has(`${row.set}\n${row.criterion}`);
      return needsPoints ? [{ evidence: row, why: "verifiedMissing" }] : [];
    });
}
