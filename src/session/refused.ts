import type { SettingKey } from "../contract";
import type { Unverified } from "../domain/scoring";
import type { PeriodObstacle } from "./periodWays";

/** Why a period was left as it is. */
export class PeriodRefused extends Error {
  override readonly name = "PeriodRefused";
  constructor(
    readonly code: PeriodObstacle | "reasonMissing",
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

/** Why an answer cannot be written. */
export class SettingRefused extends Error {
  override readonly name = "SettingRefused";
  constructor(
    readonly code: "changed" | "invalid" | "byAddIn",
    readonly setting: SettingKey,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(`setting refused: ${code}`);
  }
}
