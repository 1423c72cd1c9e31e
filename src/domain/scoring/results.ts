import type { Fraction } from "../exact/fraction";
import type { Criterion, Disqualification, Period, TieKey, Unit } from "../model";
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
  /** Points more than last year (year view of the set that `Điểm năm trước` is about), rounded; a cluster's is the mean of its ordinary units'. */
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
  /** Whether `Điểm năm trước` is about this set: only there is there progress. */
  readonly ownSet: boolean;
  /** Rank among the special units of the view by share (plan S2: a score table of their own). */
  readonly specialRank: number | undefined;
  /** Điểm năm trước as typed, else what the predecessors give, rounded. */
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
