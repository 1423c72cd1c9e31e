import type { Period, Settings } from "../model";

/**
 * How far a period is in a set (contract, "Period due"): `due` = its `Hạn gửi` has passed, or it is locked; before that it
 * is `provisional` ("tạm tính") when there is any evidence, and `none` ("chưa có") when there is none.
 */
export type PeriodStanding = "due" | "provisional" | "none";

/** What a year figure covers. */
export interface YearScope {
  /** Periods of the set that make the year so far, and all it will have. */
  readonly counted: number;
  readonly all: number;
  /** The latest `Hạn gửi` among those that make it (of a locked one without it, its last day), Excel serial day; undefined = none does. */
  readonly until: number | undefined;
}

/**
 * @param today Excel serial day; evidence may come in on the day of the deadline, so it has to lie before today
 * @param hasEvidence whether `MinhChung` has any row of the set in the period, whatever became of it
 */
export function standingOfPeriod(
  { deadline, state }: Period,
  today: number,
  hasEvidence: () => boolean,
): PeriodStanding {
  if (state !== "open" || (deadline !== undefined && deadline < today)) return "due";
  return hasEvidence() ? "provisional" : "none";
}

/** Whether a period makes the year (`KyTinhNam`). One without anything has no score, whatever the office says. */
export function makesYear({ state }: Period, standing: PeriodStanding, by: Settings["yearPeriods"]): boolean {
  switch (by) {
    case "due":
      return standing === "due";
    case "locked":
      return state !== "open";
    case "all":
      return standing !== "none";
  }
}

export function scopeOf(counted: readonly Period[], all: readonly Period[]): YearScope {
  const deadlines = counted.map(({ deadline, to }) => deadline ?? to);
  return {
    counted: counted.length,
    all: all.length,
    until: deadlines.length === 0 ? undefined : Math.max(...deadlines),
  };
}

/** Whether figures of the year may still change because periods are missing in it. */
export function isPartial({ counted, all }: YearScope): boolean {
  return counted < all;
}
