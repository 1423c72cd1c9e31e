import { Fraction } from "../exact/fraction";
import type { Criterion, Evidence, Finding } from "../model";
import { compareVietnamese } from "../../text";
import { daysLate, type LatenessRule } from "./lateness";
import { blankMeasure, measure, type Measure } from "./measure";
import { pointsByRule, type Pool } from "./points";
import { parseRule, type LeafRule } from "./rule";
import type { Participation } from "./study";

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
  /** Days by which points came late (Infinity = no Ngày nộp); 0 = in time, or nothing that lateness could touch. */
  readonly late: number;
  /** Points before `PhatMuon` took its part; undefined when it took none. */
  readonly full: Fraction | undefined;
  /** How many of the accepted rows, in the order they came in, were counted; undefined = all. */
  readonly counted: number | undefined;
}

const scratch = blankMeasure();
const NO_FINDINGS: readonly Finding[] = [];
const NOT_APPLICABLE: LeafResult = {
  applicable: false,
  points: Fraction.zero,
  complete: false,
  onTime: false,
  missing: undefined,
  findings: NO_FINDINGS,
  late: 0,
  full: undefined,
  counted: undefined,
};
/** Results without anything accepted are the same for every leaf, so they are there once. */
const nothing = (missing: MissingState | undefined): LeafResult => ({
  ...NOT_APPLICABLE,
  applicable: true,
  complete: missing === undefined,
  missing,
});
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
    return {
      finding: {
        severity: "error",
        code,
        table: "TieuChi",
        key: `${criterion.set} · ${criterion.code}`,
        column: "Mức điểm",
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

/** What else the points of a leaf depend on; absent for most leaves. */
export interface LeafTerms {
  /** PhatMuon; absent = not decided: nothing is deducted, and `late` says that somebody must decide. */
  readonly lateness?: LatenessRule | undefined;
  /** For `chỉ tiêu`. */
  readonly pool?: Pool | undefined;
  /** For `học tập`: the unit's; null = no session in this period, so the leaf does not apply; absent = nobody was convened. */
  readonly participation?: Participation | null | undefined;
}

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
  const measured = measure(rows, deadline, scratch);
  if (measured.notApplicable) return NOT_APPLICABLE;
  if (leaf.rule.kind === "study" && !measured.judged)
    return studyLeaf(leaf, measured, deadline, today, terms);
  const { items, punctual, quantity, target, judged, waiting } = measured;
  const complete = items >= leaf.required;
  const missing = complete
    ? undefined
    : (waiting ?? (deadline !== undefined && deadline < today ? "overdue" : "missing"));
  if (items === 0) return complete ? NOTHING_REQUIRED : NOTHING_ACCEPTED[missing as MissingState];
  const onTime = complete && punctual >= leaf.required;
  if (judged) {
    const { points, findings } = verifiedPoints(leaf, judged);
    return {
      applicable: true,
      points: signed(leaf, points),
      complete,
      onTime,
      missing,
      findings,
      late: 0,
      full: undefined,
      counted: undefined,
    };
  }
  const points = pointsByRule(leaf.rule, leaf.maximum, leaf.required, items, quantity, target, terms.pool);
  if (typeof points === "string") {
    const row = firstByCode(acceptedOf(rows));
    const finding = evidenceFinding(points === "stepGap" ? "warning" : "error", points, row, leaf);
    return {
      applicable: true,
      points: Fraction.zero,
      complete,
      onTime,
      missing,
      findings: [finding],
      late: 0,
      full: undefined,
      counted: undefined,
    };
  }
  const needed = Math.max(1, Math.min(leaf.required, items));
  // A penalty does not shrink because its paper came late.
  if (leaf.penalty || deadline === undefined || punctual >= needed || points.isZero()) {
    return {
      applicable: true,
      points: signed(leaf, points),
      complete,
      onTime,
      missing,
      findings: NO_FINDINGS,
      late: 0,
      full: undefined,
      counted: undefined,
    };
  }
  return lateLeaf(leaf, rows, points, deadline, { complete, onTime, missing, needed }, terms);
}

/**
 * Points less what lateness costs. Evidence that came late may be worth nothing, but it never takes from what came
 * before it: of the rows in the order they came in, as many count as give the most.
 */
function lateLeaf(
  leaf: Leaf,
  rows: EvidenceChain,
  points: Fraction,
  deadline: number,
  state: LateState,
  terms: LeafTerms,
): LeafResult {
  const { complete, onTime, missing } = state;
  const { lateness } = terms;
  const accepted = rows.next[rows.first] === -1 ? undefined : byArrival(acceptedOf(rows));
  const all = accepted
    ? daysLate(
        accepted.map((row) => row.submitted),
        state.needed,
        deadline,
      )
    : ((rows.evidence[rows.first] as Evidence).submitted ?? Infinity) - deadline;
  if (lateness === undefined || lateness.setting.kind === "none") {
    return {
      applicable: true,
      points,
      complete,
      onTime,
      missing,
      findings: NO_FINDINGS,
      late: all,
      full: undefined,
      counted: undefined,
    };
  }
  let best = {
    points: points.multiply(lateness.kept(all)),
    full: points,
    late: all,
    counted: accepted?.length,
  };
  for (let counted = (accepted?.length ?? 1) - 1; accepted && counted > 0; counted--) {
    const part = accepted.slice(0, counted);
    const full = pointsOf(leaf, part, terms);
    const late = daysLate(
      part.map((row) => row.submitted),
      Math.max(1, Math.min(leaf.required, counted)),
      deadline,
    );
    const own = full.multiply(lateness.kept(late));
    if (own.compare(best.points) > 0) best = { points: own, full, late, counted };
  }
  const left = accepted !== undefined && best.counted !== accepted.length;
  const findings =
    best.late === Infinity
      ? [evidenceFinding("warning", "submittedMissing", firstByCode(acceptedOf(rows).filter(undated)), leaf)]
      : NO_FINDINGS;
  return {
    applicable: true,
    points: best.points,
    complete,
    onTime,
    missing,
    findings,
    late: best.late,
    full: best.late > 0 ? best.full : undefined,
    counted: left ? best.counted : undefined,
  };
}

/** What a leaf is apart from its points, and how many items decide whether it is late. */
interface LateState extends Pick<LeafResult, "complete" | "onTime" | "missing"> {
  readonly needed: number;
}

/** Points by the rule of these rows alone; 0 where the rule says nothing. */
function pointsOf(leaf: Leaf, rows: readonly Evidence[], { pool }: LeafTerms): Fraction {
  const { items, quantity, target } = measure(chainOf(rows), undefined);
  const points = pointsByRule(leaf.rule, leaf.maximum, leaf.required, items, quantity, target, pool);
  return typeof points === "string" ? Fraction.zero : points;
}

/** Rows as a chain of their own. */
export function chainOf(rows: readonly Evidence[]): EvidenceChain {
  return {
    evidence: rows,
    first: rows.length > 0 ? 0 : -1,
    next: Int32Array.from(rows, (_, at) => (at + 1 < rows.length ? at + 1 : -1)),
  };
}

/** In the order in which they came in; those without a date last, equals by their codes. */
export function byArrival(rows: readonly Evidence[]): Evidence[] {
  return [...rows].sort(
    (a, b) => (a.submitted ?? Infinity) - (b.submitted ?? Infinity) || compareVietnamese(a.code, b.code),
  );
}

function undated(row: Evidence): boolean {
  return row.submitted === undefined;
}

/** `học tập`: the list of learners is the evidence, unless `Số minh chứng tối thiểu` asks for papers as well. */
function studyLeaf(
  leaf: Leaf,
  { items, punctual, waiting }: Measure,
  deadline: number | undefined,
  today: number,
  { participation }: LeafTerms,
): LeafResult {
  if (participation === null) return NOT_APPLICABLE;
  const papers = leaf.criterion.requiredItems ?? 0;
  const complete = participation !== undefined && items >= papers;
  const missing = complete
    ? undefined
    : (waiting ?? (deadline !== undefined && deadline < today ? "overdue" : "missing"));
  if (participation === undefined) return NOTHING_ACCEPTED[missing as MissingState];
  const onTime = complete && participation.heldInTime && punctual >= papers;
  const rate = Fraction.ratio(participation.present, participation.convened);
  const points = pointsByRule(leaf.rule, leaf.maximum, 1, 1, rate, undefined);
  if (typeof points !== "string")
    return {
      applicable: true,
      points,
      complete,
      onTime,
      missing,
      findings: NO_FINDINGS,
      late: 0,
      full: undefined,
      counted: undefined,
    };
  const { criterion } = leaf;
  const finding: Finding = {
    severity: "warning",
    code: "rateGap",
    table: "TieuChi",
    key: `${criterion.set} · ${criterion.code}`,
    column: "Mức điểm",
    ...(criterion.row !== undefined && { row: criterion.row }),
    params: { steps: criterion.steps, present: participation.present, convened: participation.convened },
  };
  return {
    applicable: true,
    points: Fraction.zero,
    complete,
    onTime,
    missing,
    findings: [finding],
    late: 0,
    full: undefined,
    counted: undefined,
  };
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
    else if (points.compare(leaf.maximum) > 0)
      findings.push(evidenceFinding("error", "verifiedAboveMaximum", row, leaf));
    else if (leaf.rule.kind === "choice" && !leaf.rule.points.some((step) => step.equals(points))) {
      findings.push(evidenceFinding("error", "verifiedNotStep", row, leaf));
    } else total = total.add(points);
  }
  if (total.compare(leaf.maximum) <= 0) return { points: total, findings };
  findings.push(evidenceFinding("warning", "verifiedCapped", firstByCode(rows), leaf));
  return { points: leaf.maximum, findings };
}

/** The accepted rows of a chain. */
export function acceptedOf({ evidence, first, next }: EvidenceChain): Evidence[] {
  const accepted: Evidence[] = [];
  for (let at = first; at !== -1; at = next[at])
    if (evidence[at]?.status === "accepted") accepted.push(evidence[at] as Evidence);
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
  submittedMissing: "Ngày nộp",
} as const;

function evidenceFinding(
  severity: Finding["severity"],
  code: keyof typeof COLUMN_OF,
  row: Evidence,
  leaf: Leaf,
): Finding {
  return {
    severity,
    code,
    table: "MinhChung",
    key: row.code,
    column: COLUMN_OF[code],
    ...(row.row !== undefined && { row: row.row }),
    params: {
      points: row.verified ?? 0,
      maximum: leaf.criterion.maximum,
      steps: leaf.criterion.steps,
      criterion: leaf.criterion.code,
    },
  };
}
