import type { Fraction } from "../exact/fraction";
import type { AwardRule, Criterion, Finding, Period, Unit } from "../model";
import type { MissingState } from "./leaf";

/** A count over a count, kept as such: percentages are never averaged (domain.md, S3). */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** The evidence a unit still owes for one leaf. */
export interface MissingEvidence {
  readonly criterion: Criterion;
  readonly period: Period;
  readonly unit: Unit;
  /** Excel serial day: the leaf's own, else the period's. */
  readonly deadline: number | undefined;
  readonly state: MissingState;
}

interface Scored {
  readonly set: string;
  /** Period code; undefined = the year. */
  readonly period: string | undefined;
  /** Points, exact; undefined = no score (blank), which is not 0. */
  readonly exact: Fraction | undefined;
  /** The same, rounded once to `SoLe` decimals: what people see and what ranks go by. */
  readonly score: number | undefined;
  readonly coverage: Ratio;
  readonly punctuality: Ratio;
  /** 1, 2, 2, 4; undefined = not ranked. */
  readonly rank: number | undefined;
}

/** A row of `DiemDonVi`. */
export interface UnitScore extends Scored {
  readonly unit: string;
  readonly name: string;
  readonly cluster: string | undefined;
  readonly special: boolean;
  /** Σ maxima of the applicable leaves, points. */
  readonly maximum: number | undefined;
  readonly exactMaximum: Fraction | undefined;
  /** Score ÷ maximum, 0–1 (above 1 with bonus), rounded to `SoLe` + 2 decimals: ranks in the cluster go by it. */
  readonly share: number | undefined;
}

/** A row of `DiemCum`. */
export interface ClusterScore extends Scored {
  readonly cluster: string;
  readonly name: string;
  /** Units counted, with or without a score. */
  readonly units: number;
  readonly withoutScore: number;
  /** How many share this rank (1 = alone). */
  readonly sharing: number;
  /** Points down to the next rank; undefined for the last. */
  readonly lead: number | undefined;
}

/** Why an award row stands as it does; the words are in the dictionaries. */
export type AwardReason =
  | "leading"
  | "tieShared"
  | "tieByKey"
  | "tieOpen"
  | "tieKeysMissing"
  | "noCandidate"
  | "settingMissing"
  | "headMissing"
  | "headFollowsCluster"
  | "twoAwardsOpen"
  | "unsupported";

/** A row of `KetQuaKhen`. */
export interface AwardResult {
  readonly award: AwardRule;
  readonly issuer: string | undefined;
  /** True when the row is a winner; false when a person still has to decide. */
  readonly decided: boolean;
  /** Code and name of who receives it (the head for `cụm trưởng`); empty when nobody can be named. */
  readonly code: string;
  readonly name: string;
  /** The cluster or unit whose indicator decided. */
  readonly decidedBy: string;
  /** The indicator as people see it; percent points for coverage and punctuality. */
  readonly value: number | undefined;
  readonly rank: number | undefined;
  readonly reason: AwardReason;
  readonly reasonParams: Readonly<Record<string, string | number>>;
}

/** Money of the awards, đồng. */
export interface Budget {
  /** Σ Số lượng × Mức thưởng: what the plan provides. */
  readonly planned: number;
  /** Σ of the decided winners. */
  readonly decided: number;
}

/** Everything one computation yields. */
export interface Results {
  readonly units: readonly UnitScore[];
  readonly clusters: readonly ClusterScore[];
  readonly awards: readonly AwardResult[];
  readonly budget: Budget;
  readonly missing: readonly MissingEvidence[];
  readonly findings: readonly Finding[];
}
