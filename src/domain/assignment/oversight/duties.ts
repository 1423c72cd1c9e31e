import type { Duty, Snapshot } from "../../model";
import { serialDay, toDate } from "../../../text";
import { holdsOn } from "../current";

/** The duties as a proposal sees them. */
export interface DutiesByYear {
  readonly now: readonly Duty[];
  readonly lastYear: readonly Duty[];
}

/**
 * The duties of now and those of last year. A duty that began before this year is last year's, even when nobody ended it;
 * one without `Từ` is of now. A cluster without a row in `PhanCong` has the officer of `Cum`.
 */
export function dutiesByYear({ duties, clusters }: Snapshot, day: number): DutiesByYear {
  const newYear = firstDayOf(toDate(day).getUTCFullYear());
  const lastNewYear = firstDayOf(toDate(day).getUTCFullYear() - 1);
  const now = duties.filter(
    (duty) => holdsOn(duty, day) && (duty.locked || duty.from === undefined || duty.from >= newYear),
  );
  const lastYear = duties.filter(
    (duty) =>
      !now.includes(duty) && (duty.from ?? -Infinity) < newYear && (duty.to ?? Infinity) >= lastNewYear,
  );
  const byCluster = clusters.flatMap(({ code, inCharge }): Duty[] =>
    inCharge === undefined || duties.some(({ target }) => target === code)
      ? []
      : [{ officer: inCharge, target: code, locked: false }],
  );
  return { now: [...now, ...byCluster], lastYear };
}

function firstDayOf(year: number): number {
  return serialDay(year, 1, 1) ?? 0;
}
