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

/** Why required evidence is not there (the `Tình trạng` of `ThieuMinhChung`). */
export type MissingState = "missing" | "pending" | "returned" | "overdue" | "disputed";

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
  /** Days by which points came late (Infinity = no Ngày nộp); 0 = in time, or nothing that lateness could touch. */
  readonly late: number;
  /** Points before `PhatMuon` took its part; undefined when it took none. */
  readonly full: Fraction | undefined;
  /** How many of the accepted rows, the last to come in, were left uncounted because counting them gives fewer points. */
  readonly uncounted: number;
  /** What its points may still come to once the missing target is there; undefined = they are settled. */
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
