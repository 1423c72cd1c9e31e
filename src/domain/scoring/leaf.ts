import { Fraction } from "../exact/fraction";
import type { Criterion, Evidence, Finding } from "../model";
import { compareVietnamese } from "../text";
import { pointsByRule } from "./points";
import { parseRule, type LeafRule } from "./rule";

/** Why required evidence is not there (the `Tình trạng` of `ThieuMinhChung`). */
export type MissingState = "missing" | "pending" | "returned" | "overdue" | "disputed";

/** A criterion made ready for computing. */
export interface Leaf {
  readonly criterion: Criterion;
  readonly rule: LeafRule;
  readonly maximum: Fraction;
  readonly required: number;
  /** cộng and trừ stand outside the applicable maximum, coverage and punctuality. */
  readonly outsideMaximum: boolean;
  /** trừ: its points are taken away. */
  readonly penalty: boolean;
  /** Hạn nộp of its own, Excel serial day. */
  readonly deadline: number | undefined;
}

/**
 * The evidence rows of one unit, leaf and period, linked by their positions: `first`, then `next[first]` and so on
 * until −1. A hundred thousand leaves are scored without a list for each.
 */
export interface EvidenceChain {
  readonly evidence: readonly (Evidence | undefined)[];
  readonly first: number;
  readonly next: Int32Array;
}

/** Result of one leaf for one unit in one period. */
export interface LeafResult {
  /** False when a row says `không áp dụng`: neither 0 nor blank. */
  readonly applicable: boolean;
  /** Points; a penalty is negative. */
  readonly points: Fraction;
  /** The required accepted items are there. */
  readonly complete: boolean;
  /** They came in by the deadline. */
  readonly onTime: boolean;
  readonly missing: MissingState | undefined;
  readonly findings: readonly Finding[];
}

const NO_FINDINGS: readonly Finding[] = [];
const NOT_APPLICABLE: LeafResult = { applicable: false, points: Fraction.zero, complete: false, onTime: false, missing: undefined, findings: NO_FINDINGS };
/** Results without anything accepted are the same for every leaf, so they are there once. */
const nothing = (missing: MissingState | undefined): LeafResult => ({ ...NOT_APPLICABLE, applicable: true, complete: missing === undefined, missing });
const NOTHING_ACCEPTED: Readonly<Record<MissingState, LeafResult>> = {
  missing: nothing("missing"),
  pending: nothing("pending"),
  returned: nothing("returned"),
  overdue: nothing("overdue"),
  disputed: nothing("disputed"),
};
/** `Số minh chứng tối thiểu` 0: complete, and on time, without any. */
const NOTHING_REQUIRED: LeafResult = { ...nothing(undefined), onTime: true };

/** The leaf ready for computing, or a finding: a rule that is not understood takes its leaf out of every score. */
export function prepareLeaf(criterion: Criterion): { leaf: Leaf } | { finding: Finding } {
  const parsed = parseRule(criterion.rule, criterion.steps);
  if ("problem" in parsed) {
    const { code, text } = parsed.problem;
    const column = code === "rulePattern" ? "Mức điểm" : "Cách chấm";
    return {
      finding: {
        severity: "error",
        code,
        table: "TieuChi",
        key: `${criterion.set} · ${criterion.code}`,
        column,
        params: { text },
        ...(criterion.row !== undefined && { row: criterion.row }),
      },
    };
  }
  const outside = criterion.rule === "bonus" || criterion.rule === "penalty";
  return {
    leaf: {
      criterion,
      rule: parsed.rule,
      maximum: Fraction.of(criterion.maximum),
      required: criterion.requiredItems ?? 1,
      outsideMaximum: outside,
      penalty: criterion.rule === "penalty",
      deadline: criterion.deadline,
    },
  };
}

/**
 * Scores one leaf from the evidence rows of one unit and period (all of them, in any order).
 * @param deadline Excel serial day of the leaf or period; absent = nothing counts as on time
 * @param today Excel serial day that tells "thiếu" from "quá hạn"
 */
export function scoreLeaf(leaf: Leaf, rows: EvidenceChain, deadline: number | undefined, today: number): LeafResult {
  let items = 0;
  let punctual = 0;
  let quantity = Fraction.zero;
  let target: Fraction | undefined;
  let judged: Evidence[] | undefined;
  let waiting: MissingState | undefined;
  const { evidence, next } = rows;
  for (let at = rows.first; at !== -1; at = next[at]) {
    const row = evidence[at] as Evidence;
    if (row.status === "notApplicable") return NOT_APPLICABLE;
    if (row.status !== "accepted") {
      waiting = moreUrgent(waiting, row.status);
      continue;
    }
    items += 1;
    if (row.submitted !== undefined && deadline !== undefined && row.submitted <= deadline) punctual += 1;
    const amount = row.quantity === undefined ? Fraction.one : Fraction.of(row.quantity);
    quantity = items === 1 ? amount : quantity.add(amount);
    if (row.target !== undefined) target = (target ?? Fraction.zero).add(Fraction.of(row.target));
    if (row.verified !== undefined) (judged ??= []).push(row);
  }
  const complete = items >= leaf.required;
  const missing = complete ? undefined : (waiting ?? (deadline !== undefined && deadline < today ? "overdue" : "missing"));
  if (items === 0) return complete ? NOTHING_REQUIRED : NOTHING_ACCEPTED[missing as MissingState];
  const onTime = complete && punctual >= leaf.required;
  if (judged) {
    const { points, findings } = verifiedPoints(leaf, judged);
    return { applicable: true, points: signed(leaf, points), complete, onTime, missing, findings };
  }
  const points = pointsByRule(leaf.rule, leaf.maximum, leaf.required, items, quantity, target);
  if (typeof points !== "string") return { applicable: true, points: signed(leaf, points), complete, onTime, missing, findings: NO_FINDINGS };
  const row = firstByCode(acceptedOf(rows));
  const finding = evidenceFinding(points === "stepGap" ? "warning" : "error", points, row, leaf);
  return { applicable: true, points: Fraction.zero, complete, onTime, missing, findings: [finding] };
}

/** What a clerk would chase first: a dispute, then what was sent back, then what waits, then what never came. */
function moreUrgent(known: MissingState | undefined, status: Evidence["status"]): MissingState | undefined {
  if (known === "disputed" || status === "disputed") return "disputed";
  if (known === "returned" || status === "returned") return "returned";
  return status === "pending" || status === "blank" ? "pending" : known;
}

interface Scored {
  readonly points: Fraction;
  readonly findings: readonly Finding[];
}

/** The verifier's judgement goes before the rule: the sum of Điểm thẩm định, each row checked on its own. */
function verifiedPoints(leaf: Leaf, rows: readonly Evidence[]): Scored {
  const findings: Finding[] = [];
  let total = Fraction.zero;
  for (const row of rows) {
    const points = Fraction.of(row.verified as number);
    if (points.isNegative()) findings.push(evidenceFinding("error", "verifiedNegative", row, leaf));
    else if (points.compare(leaf.maximum) > 0) findings.push(evidenceFinding("error", "verifiedAboveMaximum", row, leaf));
    else if (leaf.rule.kind === "choice" && !leaf.rule.points.some((step) => step.equals(points))) {
      findings.push(evidenceFinding("error", "verifiedNotStep", row, leaf));
    } else total = total.add(points);
  }
  if (total.compare(leaf.maximum) <= 0) return { points: total, findings };
  findings.push(evidenceFinding("warning", "verifiedCapped", firstByCode(rows), leaf));
  return { points: leaf.maximum, findings };
}

function acceptedOf({ evidence, first, next }: EvidenceChain): Evidence[] {
  const accepted: Evidence[] = [];
  for (let at = first; at !== -1; at = next[at]) if (evidence[at]?.status === "accepted") accepted.push(evidence[at] as Evidence);
  return accepted;
}

/** A penalty takes away. */
function signed(leaf: Leaf, points: Fraction): Fraction {
  return leaf.penalty ? points.negate() : points;
}

/** A finding about several rows names the same one whatever their order in the table. */
function firstByCode(rows: readonly Evidence[]): Evidence {
  return rows.reduce((first, row) => (compareVietnamese(row.code, first.code) < 0 ? row : first));
}

const COLUMN_OF = {
  verifiedNegative: "Điểm thẩm định",
  verifiedAboveMaximum: "Điểm thẩm định",
  verifiedNotStep: "Điểm thẩm định",
  verifiedCapped: "Điểm thẩm định",
  verifiedMissing: "Điểm thẩm định",
  targetMissing: "Chỉ tiêu",
  stepGap: "Số lượng",
} as const;

function evidenceFinding(severity: Finding["severity"], code: keyof typeof COLUMN_OF, row: Evidence, leaf: Leaf): Finding {
  return {
    severity,
    code,
    table: "MinhChung",
    key: row.code,
    column: COLUMN_OF[code],
    ...(row.row !== undefined && { row: row.row }),
    params: { points: row.verified ?? 0, maximum: leaf.criterion.maximum, steps: leaf.criterion.steps, criterion: leaf.criterion.code },
  };
}
