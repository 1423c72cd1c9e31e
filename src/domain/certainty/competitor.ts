import type { Fraction } from "../exact/fraction";
import type { ExtremeEffect } from "./extremeEffect";
import type { WeightedIndicator } from "./indicatorWeights";
import type { OpenItem } from "./openItems";

/** What each subset of the open rows of one unit and leaf does to the indicators, the main one first. */
export type LeafEffects = readonly {
  readonly items: readonly OpenItem[];
  readonly gains: readonly [Fraction, ...Fraction[]];
}[];

/** A candidate with what its open items can do to it. */
export interface Competitor {
  readonly key: string;
  readonly name: string;
  /** Its main indicator as things stand, rounded as people see it. */
  readonly shown: number;
  readonly leaves: readonly LeafEffects[];
  /** The main indicator, then the keys that break ties. */
  readonly indicators: readonly [WeightedIndicator, ...WeightedIndicator[]];
  /** The most and the least its main indicator can come to with so many items. */
  readonly rise: ExtremeEffect<OpenItem>;
  readonly fall: ExtremeEffect<OpenItem>;
}
