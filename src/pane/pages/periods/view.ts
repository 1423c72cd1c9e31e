import type { PeriodActKind } from "../../../session";

/** Where the person is on the way of a period: at the list, before an act, after it. */
export interface PeriodsView {
  /** The period that the person came for. */
  readonly period?: string;
  /** What is to be done to it; nothing is done yet. */
  readonly act?: PeriodActKind;
  /** Why the period is unlocked, as it was typed: kept where unlocking failed. */
  readonly reason?: string;
  /** It is done. */
  readonly done?: true;
}
