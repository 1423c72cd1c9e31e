import type { Fraction } from "../exact/fraction";
import type { AwardRule, Criterion, Disqualification, Finding, Period, TieKey, Unit } from "../model";
import type { GradeResult } from "./grades";
import type { MissingState } from "./leaf";
import type { Place } from "./places";

/** A count over a count, kept as such: percentages are never averaged (domain.md, S3). */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** A leaf for which evidence is owed; every unit that owes the same shares it. */
export interface MissingLeaf {
  readonly criterion: Criterion;
  /** Excel serial day: the leaf's own, else the period's. */
  readonly deadline: number | undefined;
  readonly state: MissingState;
}

/** The evidence a unit still owes in one set and period. */
export interface MissingEvidence {
  readonly set: string;
  readonly period: Period;
  readonly unit: Unit;
  readonly leaves: readonly MissingLeaf[];
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
  /** Place among equals by the keys of `TieuChiPhu`; undefined when not ranked. */
  readonly place: Place<TieKey> | undefined;
  /** Points more than last year (year view of the set that `Điểm năm trước` is about), rounded; a cluster's is its units' mean. */
  readonly progress: number | undefined;
  readonly exactProgress: Fraction | undefined;
  /** Why it is neither ranked, classed nor rewarded. */
  readonly disqualified: Disqualification | undefined;
}

/** Among whom a unit is ranked: the others, the special ones only, or the others by share of its own maximum (`XepHangDacThu`). */
export type UnitStanding = "general" | "special" | "normalised";

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
  /** The same in percent, rounded to `SoLe` decimals: what classes and awards go by. */
  readonly percent: number | undefined;
  readonly standing: UnitStanding;
  /** Rank among the special units of the view by share (plan S2: a score table of their own). */
  readonly specialRank: number | undefined;
  readonly lastYear: number | undefined;
  /** Xếp loại; undefined without thresholds or without score. */
  readonly grade: GradeResult | undefined;
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
  | "chosen"
  | "notChosen"
  | "noCandidate"
  | "settingMissing"
  | "headMissing"
  | "headFollowsCluster"
  | "twoAwardsOpen"
  | "twoAwardsKept"
  | "progressNotYear";

/** A row of `KetQuaKhen`. */
export interface AwardResult {
  readonly award: AwardRule;
  readonly issuer: string | undefined;
  /** True when the row is a winner; false when a person still has to decide, or decided for another. */
  readonly decided: boolean;
  /** Code and name of who receives it (the head for `cụm trưởng`); empty when nobody can be named. */
  readonly code: string;
  readonly name: string;
  /** The cluster or unit whose indicator decided. */
  readonly decidedBy: string;
  /** The indicator as people see it; percent points for coverage and punctuality. */
  readonly value: number | undefined;
  /** Place by indicator and, where the award says so, the keys of `TieuChiPhu`. */
  readonly rank: number | undefined;
  readonly reason: AwardReason;
  readonly reasonParams: Readonly<Record<string, string | number>>;
  /** Nhóm đồng hạng: who a person chooses from (or chose from), and for how many places; what a choice is tied to. */
  readonly group: string;
  /** A special unit that was ranked among the others by share of its own maximum. */
  readonly normalised: boolean;
}

/** Money of one issuer, đồng. */
export interface BudgetLine {
  readonly issuer: string | undefined;
  readonly set: string;
  /** Σ Số lượng and Σ Số lượng × Mức thưởng: what the plan provides. */
  readonly plannedCount: number;
  readonly planned: number;
  /** The decided winners. */
  readonly decidedCount: number;
  readonly decided: number;
}

/** Money of the awards, đồng: over all, and per issuer and set. */
export interface Budget {
  readonly planned: number;
  readonly decided: number;
  readonly lines: readonly BudgetLine[];
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
