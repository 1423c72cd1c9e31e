import type { Unverified } from "../domain/scoring";

/** Why a period was left as it is. */
export class PeriodRefused extends Error {
  override readonly name = "PeriodRefused";
  constructor(
    readonly code:
      | "unknownPeriod"
      | "alreadyLocked"
      | "notLocked"
      | "alreadyPublished"
      | "errors"
      | "unverified"
      | "reasonMissing"
      | "stateColumn"
      | "sealBroken",
    readonly params: Readonly<Record<string, string | number>>,
    /** The rows that stand in the way of publishing. */
    readonly unverified: readonly Unverified[] = [],
  ) {
    super(`period refused: ${code}`);
  }
}

/** Why no new year can be planned from a workbook. */
export class NewYearRefused extends Error {
  override readonly name = "NewYearRefused";
  constructor(
    readonly code: "broken" | "errors" | "noPeriods" | "unfinished",
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`new year refused: ${code}`);
  }
}
