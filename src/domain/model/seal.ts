import type { Snapshot } from "./snapshot";

/** Seal — khóa sổ: what a locked period is computed from, whatever is typed afterwards. One period of `KhoaSo`. */
export interface Seal {
  readonly period: string;
  /** When it was locked, local time as in the log. */
  readonly lockedAt: string;
  /** The input at that moment: this one period, its evidence, and everything else its results depend on. */
  readonly snapshot: Snapshot;
}
