import type { Evidence, Finding } from "../model";
import { compareVietnamese } from "../../text";
import type { Leaf } from "./leaf";
import type { Participation, RuleProblem } from "./rules";

type EvidenceFinding =
  | Exclude<RuleProblem, "rateGap">
  | "targetMissingBeside"
  | "verifiedNegative"
  | "verifiedAboveMaximum"
  | "verifiedNotStep"
  | "verifiedCapped"
  | "submittedMissing";

const PLACES: Readonly<
  Record<EvidenceFinding, { readonly severity: Finding["severity"]; readonly column: string }>
> = {
  verifiedNegative: { severity: "error", column: "Điểm thẩm định" },
  verifiedAboveMaximum: { severity: "error", column: "Điểm thẩm định" },
  verifiedNotStep: { severity: "error", column: "Điểm thẩm định" },
  verifiedCapped: { severity: "warning", column: "Điểm thẩm định" },
  verifiedMissing: { severity: "error", column: "Điểm thẩm định" },
  targetMissing: { severity: "error", column: "Chỉ tiêu" },
  targetMissingBeside: { severity: "warning", column: "Chỉ tiêu" },
  stepGap: { severity: "warning", column: "Số lượng" },
  shareGap: { severity: "warning", column: "Số lượng" },
  submittedMissing: { severity: "warning", column: "Ngày nộp" },
};

/** A finding about an evidence row of a leaf. */
export function evidenceFinding(code: EvidenceFinding, row: Evidence, { criterion }: Leaf): Finding {
  return {
    severity: PLACES[code].severity,
    code,
    table: "MinhChung",
    key: row.code,
    column: PLACES[code].column,
    ...(row.row !== undefined && { row: row.row }),
    params: {
      points: row.verified ?? 0,
      maximum: criterion.maximum,
      steps: criterion.steps,
      criterion: criterion.code,
    },
  };
}

/** A finding about several rows names the same one whatever their order in the table; none without rows. */
export function firstFinding(code: EvidenceFinding, rows: readonly Evidence[], leaf: Leaf): Finding[] {
  const [head, ...rest] = rows;
  if (head === undefined) return [];
  const first = rest.reduce((known, row) => (compareVietnamese(row.code, known.code) < 0 ? row : known), head);
  return [evidenceFinding(code, first, leaf)];
}

/** A participation rate that falls into no step: the rule is to be mended, not the list of learners. */
export function rateGap({ criterion }: Leaf, { present, convened }: Participation): Finding {
  return {
    severity: "warning",
    code: "rateGap",
    table: "TieuChi",
    key: `${criterion.set} · ${criterion.code}`,
    column: "Mức điểm",
    ...(criterion.row !== undefined && { row: criterion.row }),
    params: { steps: criterion.steps, present, convened },
  };
}
