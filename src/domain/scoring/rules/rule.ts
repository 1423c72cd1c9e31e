import { Fraction } from "../../exact/fraction";
import type { Reason } from "./reason";

/** What the accepted evidence rows of one unit, leaf and period add up to. */
export interface RowSums {
  /** Accepted rows. */
  readonly items: number;
  /** Σ Số lượng of the accepted rows, a blank one counting 1. */
  readonly quantity: Fraction;
  /** Σ Chỉ tiêu; undefined when no accepted row names one. */
  readonly target: Fraction | undefined;
  /** How many accepted rows name a target, and the Σ Số lượng of those alone. */
  readonly itemsWithTarget: number;
  readonly quantityWithTarget: Fraction;
}

/** What the criterion itself asks. */
export interface LeafLimits {
  /** Điểm tối đa, points. */
  readonly maximum: Fraction;
  /** Số minh chứng tối thiểu. */
  readonly required: number;
}

/** A unit's share in the study sessions of one period (plan S3): numbers, never averaged rates. */
export interface Participation {
  /** Persons convened, each once a session. */
  readonly convened: number;
  readonly present: number;
  /** Every session it owes was held by its `Hạn`. */
  readonly heldInTime: boolean;
  /** Codes of the sessions it owes for which nobody of it is listed, in their order; the rate waits for their lists. */
  readonly unlisted: readonly string[];
}

/** The best of the comparable units: those with a target by A/T, those without by A. Absent = nobody. */
export interface Pool {
  readonly ratio?: Fraction;
  readonly amount?: Fraction;
}

/** What lies beyond the unit's own rows; only given to rules that need it. */
export interface Surroundings {
  /** The best of the comparable units. */
  readonly pool?: Pool | undefined;
  /** null = it owes no session in this period, so the leaf does not apply. */
  readonly participation?: Participation | null | undefined;
}

/** Why a rule cannot say: the points are 0 and a finding tells why. */
export type RuleProblem = "verifiedMissing" | "targetMissing" | "stepGap" | "shareGap" | "rateGap";

/** What a rule makes of a leaf: the points with the reason for them. */
export interface Outcome<Code extends string = string> extends Reason<Code | "leafProblem"> {
  /** Exact, never above the maximum; those of a penalty are positive, the caller takes them away. */
  readonly points: Fraction;
  readonly problem: RuleProblem | undefined;
  /** Accepted rows without `Chỉ tiêu` were left out beside rows that have one (`Scale.comparesTargets`). */
  readonly leftOut: boolean;
  /**
   * What the points may come to once that is there on which the rule rests; the leaf is incomplete until then.
   * undefined = nothing is open.
   */
  readonly open: readonly Fraction[] | undefined;
}

/** Something well typed that is hardly meant; the linter turns it into a finding about `Mức điểm`. */
export type RuleRemark =
  | {
      readonly code: "ruleAboveMaximum";
      readonly facts: { readonly points: number; readonly maximum: number };
    }
  | {
      readonly code: "ruleCapBelowMaximum";
      readonly facts: { readonly cap: number; readonly maximum: number };
    }
  | { readonly code: "ruleGap" | "ruleShareGap"; readonly facts: { readonly example: number } }
  | {
      readonly code: "ruleUnreachable" | "ruleOverlap";
      readonly facts: { readonly step: number; readonly earlier: number };
    };

/** A rule whose `Mức điểm` is understood: what scores a leaf. */
export interface Scale<Code extends string = string> {
  /** Only the verifier's points count: the rule itself says nothing. */
  readonly judged: boolean;
  /** The verifier's points must be one of these. */
  readonly choices: readonly Fraction[] | undefined;
  /** It compares Σ Số lượng with Σ Chỉ tiêu: rows without a target beside rows with one count in neither sum. */
  readonly comparesTargets: boolean;
  /** Without any target the leaf is incomplete and its points are open (`Outcome.open`). */
  readonly openWithoutTarget: boolean;
  /** Points of a leaf that has accepted rows (or, for `needs: "participation"`, a list of learners), with their reason. */
  score(rows: RowSums, leaf: LeafLimits, surroundings: Surroundings): Outcome<Code>;
  /** Whether the points of these rows hang on other units, so that nobody can tell them from the rows alone. */
  hangsOnOthers(rows: RowSums): boolean;
  /** @param maximum Điểm tối đa, points */
  lint(maximum: number): readonly RuleRemark[];
}

/** `Mức điểm` understood, or the part of it that was not. Nothing is guessed: what does not fit is no 0. */
export type ReadScale<Code extends string = string> =
  { readonly scale: Scale<Code> } | { readonly notUnderstood: string };

/** A way of scoring (`Cách chấm`): all that the program knows about it. */
export interface LeafRule<Code extends string = string> {
  /** Name in the snapshot and in JSON; never changed. */
  readonly id: string;
  /** Word of the drop-down. */
  readonly word: string;
  /** What it looks at beyond the unit's own rows. `participation`: the list of learners is the evidence. */
  readonly needs: "nothing" | "pool" | "participation";
  /** cộng and trừ stand outside the applicable maximum, coverage and punctuality. */
  readonly outsideMaximum: boolean;
  /** trừ: its points are taken away. */
  readonly penalty: boolean;
  /** Reads `Mức điểm`. */
  read(steps: string): ReadScale<Code>;
}

/** What most rules are. */
export const ordinary = { needs: "nothing", outsideMaximum: false, penalty: false } as const;

/**
 * A scale from what is particular to it. All are made here, so that the engine sees one shape of object however many
 * rules there are: a hundred thousand leaves ask them.
 */
export function scaleOf<Code extends string>({
  score,
  lint = () => [],
  judged = false,
  choices,
  comparesTargets = false,
  openWithoutTarget = false,
  hangsOnOthers = () => false,
}: Pick<Scale<Code>, "score"> & Partial<Scale<Code>>): Scale<Code> {
  return { judged, choices, comparesTargets, openWithoutTarget, score, hangsOnOthers, lint };
}

/** Points with the reason for them. */
export function scored<Code extends string>(
  points: Fraction,
  code: Code,
  facts: Reason["facts"],
  leftOut = false,
): Outcome<Code> {
  return { points, code, facts, problem: undefined, leftOut, open: undefined };
}

/** No points, and why the rule cannot say. @param open see `Outcome` */
export function unscored(
  problem: RuleProblem,
  facts: Reason["facts"] = {},
  open?: readonly Fraction[],
): Outcome<never> {
  return {
    points: Fraction.zero,
    code: "leafProblem",
    facts: { problem, ...facts },
    problem,
    leftOut: false,
    open,
  };
}
