import type { Period, Snapshot } from "../model";

/** The criteria set and period that an evidence document is of. */
export interface EvidenceView {
  readonly set: string;
  readonly period: Period;
}

/** What is asked for; absent = the first set, the period around the day. */
export interface EvidenceWish {
  /** Excel serial day. */
  readonly day: number;
  readonly set?: string;
  /** Code. */
  readonly period?: string;
}

/** @returns undefined when there is no such set or period */
export function evidenceView(
  { settings, criteria, periods }: Snapshot,
  { day, set: wanted, period: code }: EvidenceWish,
): EvidenceView | undefined {
  const set = wanted ?? settings.sets[0]?.name ?? criteria[0]?.set;
  const ofSet = periods.filter((period) => period.set === undefined || period.set === set);
  const period = code === undefined ? around(ofSet, day) : ofSet.find((candidate) => candidate.code === code);
  return set === undefined || !period ? undefined : { set, period };
}

/** The period that a day lies in, else the last one begun, else the first. */
function around(periods: readonly Period[], day: number): Period | undefined {
  return (
    periods.find(({ from, to }) => from <= day && day <= to) ??
    periods.findLast(({ from }) => from <= day) ??
    periods[0]
  );
}
