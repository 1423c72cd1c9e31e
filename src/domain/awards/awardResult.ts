import type { AwardRule } from "../model";

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
  | "headWaits"
  | "twoAwardsOpen"
  | "earlierOpen"
  | "progressNotYear"
  | "conditionWaits"
  | "conditionOpen"
  | "conditionFailed"
  | "conditionNobody"
  | "tableUnreadable"
  | "noEvidence"
  | "periodNone"
  | "yearNone"
  | "periodOpen"
  | "latenessOpen"
  | "allZero";

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
  /** Names of clusters that stand as high, but hold an earlier award of the period (`MotCumHaiGiai` = không). */
  readonly passedOver: readonly string[];
}

/** Whether a person decided against the row: it neither receives the award nor waits for it. */
export function isSettledAgainst({ reason }: Pick<AwardResult, "reason">): boolean {
  return reason === "notChosen" || reason === "conditionFailed";
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
