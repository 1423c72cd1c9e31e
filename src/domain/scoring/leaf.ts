import { findings } from "../../contract";
import { Fraction } from "../exact/fraction";
import type { Criterion, Finding } from "../model";
import type { LatenessRule } from "./lateness";
import {
  parseRule,
  type LeafRule,
  type Reason,
  type RuleReasonCode,
  type Scale,
  type Surroundings,
} from "./rules";

/** Why required evidence is not there, as its rows and the deadline tell. */
export type EvidenceState = "missing" | "pending" | "returned" | "overdue" | "disputed";

/** The `Tình trạng` of `ThieuMinhChung`; unlisted: a study session without a list of the unit's people. */
export type MissingState = EvidenceState | "unlisted";

/** A criterion made ready for computing. */
export interface Leaf {
  readonly criterion: Criterion;
  readonly rule: LeafRule<RuleReasonCode>;
  readonly scale: Scale<RuleReasonCode>;
  readonly maximum: Fraction;
  /** As the rule has them. */
  readonly needs: LeafRule["needs"];
  readonly outsideMaximum: boolean;
  readonly penalty: boolean;
  /** Số minh chứng tối thiểu, 1 when it is blank. */
  readonly required: number;
  /** Hạn nộp of its own, Excel serial day. */
  readonly deadline: number | undefined;
}

/** What else the points of a leaf depend on; absent for most leaves. */
export interface LeafTerms extends Surroundings {
  /** PhatMuon; absent = not decided: nothing is deducted, and `late` says that somebody must decide. */
  readonly lateness?: LatenessRule | undefined;
}

/** How the points of a leaf came about: by its rule, or before any rule was asked. */
export type LeafReasonCode =
  RuleReasonCode | "leafNotApplicable" | "leafNothing" | "leafNoExtra" | "leafJudged" | "leafProblem";

/** A late day whose rows added points to those before them. */
export interface LateDay {
  /** Ngày nộp, Excel serial day; undefined = rows without one. */
  readonly submitted: number | undefined;
  /** Days after the deadline; Infinity without Ngày nộp. */
  readonly days: number;
  /** Points of the leaf with the rows up to that day, less those before it; always above 0. */
  readonly gained: Fraction;
  /** Points that `PhatMuon` takes of them; 0 while it is not decided. */
  readonly taken: Fraction;
}

/** Result of one leaf for one unit in one period. */
export interface LeafResult {
  /** False when a row says `không áp dụng`: neither 0 nor blank. */
  readonly applicable: boolean;
  /** Points; a penalty is negative. */
  readonly points: Fraction;
  readonly reason: Reason<LeafReasonCode>;
  /** The required accepted items are there. */
  readonly complete: boolean;
  /** They came in by the deadline. */
  readonly onTime: boolean;
  readonly missing: MissingState | undefined;
  readonly findings: readonly Finding[];
  /** The most days by which points came late (Infinity = no Ngày nộp); 0 = nothing that lateness could touch. */
  readonly late: number;
  /** The late days whose rows added points, in their order. */
  readonly lateDays: readonly LateDay[];
  /** Points before `PhatMuon` took its part; undefined when it took none. */
  readonly full: Fraction | undefined;
  /** What its points may still come to once the missing target or list is there; undefined = they are settled. */
  readonly open: readonly Fraction[] | undefined;
}

/** The leaf ready for computing, or a finding: a rule that is not understood takes its leaf out of every score. */
export function prepareLeaf(criterion: Criterion): { leaf: Leaf } | { finding: Finding } {
  const parsed = parseRule(criterion.rule, criterion.steps);
  if ("problem" in parsed) {
    const { code, text } = parsed.problem;
    return { finding: findings[code](criterion, { text }) };
  }
  const { rule, scale } = parsed;
  return {
    leaf: {
      criterion,
      rule,
      scale,
      maximum: Fraction.of(criterion.maximum),
      needs: rule.needs,
      outsideMaximum: rule.outsideMaximum,
      penalty: rule.penalty,
      required: criterion.requiredItems ?? 1,
      deadline: criterion.deadline,
    },
  };
}
