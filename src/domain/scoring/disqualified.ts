import type { Disqualification, Period, Snapshot } from "../model";

/**
 * The row of `KhongXet` that takes somebody out of ranks, classes and awards in a view. A row with `Kỳ` counts for that
 * period only; one without for the whole year and for every period that ends on its `Ngày` or later, without `Ngày`
 * for every period.
 * @param period undefined = the year
 */
export function disqualification(
  snapshot: Snapshot,
  target: string | undefined,
  set: string,
  period: Period | undefined,
): Disqualification | undefined {
  if (target === undefined || snapshot.disqualifications.length === 0) return undefined;
  return snapshot.disqualifications.find(
    (entry) =>
      entry.target === target && (entry.set === undefined || entry.set === set) && reaches(entry, period),
  );
}

function reaches(entry: Disqualification, period: Period | undefined): boolean {
  if (entry.period !== undefined) return entry.period === period?.code;
  return period === undefined || entry.date === undefined || period.to >= entry.date;
}
