import type { Evidence } from "../model";
import { compareVietnamese } from "../../text";
import { sum } from "../exact/fraction";
import type { Explanation, ExplanationNote } from "./explanation";
import type { LeafResult } from "./leaf";
import type { LeafView } from "./leafScorer";
import { readFact } from "./rules";

/** One leaf as its score tells it: what was counted, which part of the rule held, what lateness took. */
export function explainLeaf({ leaf, result, rows }: LeafView, decimals: number): Explanation {
  const { criterion } = leaf;
  const { points, reason } = result;
  const { problem, ...facts } = Object.fromEntries(
    Object.entries(reason.facts).map(([name, fact]) => [name, readFact(fact, decimals)]),
  );
  return {
    code: reason.code,
    params: {
      ...(problem !== undefined && { problem, steps: criterion.steps }),
      ...facts,
      points: points.round(decimals),
      maximum: criterion.maximum,
    },
    notes: latenessOf(result, decimals),
    label: `${criterion.code} · ${criterion.text}`,
    value: result.applicable ? points.round(decimals) : undefined,
    maximum: leaf.outsideMaximum ? undefined : criterion.maximum,
    source: {
      table: "TieuChi",
      key: `${criterion.set} · ${criterion.code}`,
      column: criterion.steps === "" ? "Cách chấm" : "Mức điểm",
      ...(criterion.row !== undefined && { row: criterion.row }),
    },
    children: [...rows].sort((a, b) => compareVietnamese(a.code, b.code)).map(explainEvidence),
  };
}

/** What `PhatMuon` took of what each late day added; and that nothing was taken beyond what there was. */
function latenessOf({ lateDays, full, points }: LeafResult, decimals: number): ExplanationNote[] {
  if (full === undefined) return [];
  const notes = lateDays
    .filter(({ taken }) => !taken.isZero())
    .map(({ submitted, days, gained, taken }): ExplanationNote => {
      const amounts = { full: gained.round(decimals), lost: taken.round(decimals) };
      return submitted === undefined
        ? { code: "lateUndated", params: amounts }
        : { code: "lateDay", params: { ...amounts, submittedDay: submitted, late: days } };
    });
  const taken = sum(lateDays.map((day) => day.taken));
  return taken.compare(full.subtract(points)) > 0 ? [...notes, { code: "lateFloor", params: {} }] : notes;
}

function explainEvidence(row: Evidence): Explanation {
  return {
    code: "evidence",
    params: {
      status: row.status,
      quantity: row.quantity ?? "–",
      target: row.target ?? "–",
      verified: row.verified ?? "–",
      reason: row.reason ?? "–",
      ...(row.submitted !== undefined ? { submittedDay: row.submitted } : { submittedDay: "–" }),
    },
    label: row.code,
    value: row.verified,
    maximum: undefined,
    source: {
      table: "MinhChung",
      key: row.code,
      column: "Trạng thái",
      ...(row.row !== undefined && { row: row.row }),
    },
    children: [],
  };
}
