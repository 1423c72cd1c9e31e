import type { Snapshot } from "../../../domain/model";

/** A set in a period: what the evidence documents are made of. */
export interface EvidenceView {
  readonly key: string;
  readonly set: string;
  readonly period: string;
  readonly name: string;
  /** First day of the period. */
  readonly from: number;
}

/** Every set in every period that it is scored in. */
export function evidenceViews({ periods, settings, criteria }: Snapshot): EvidenceView[] {
  const sets = [...new Set([...settings.sets.map(({ name }) => name), ...criteria.map(({ set }) => set)])];
  return periods.flatMap((period) =>
    sets
      .filter((set) => period.set === undefined || period.set === set)
      .map((set) => ({
        key: `${period.code}\n${set}`,
        set,
        period: period.code,
        name: `${period.name} · ${set}`,
        from: period.from,
      })),
  );
}

/** The one somebody chose, else of the period that the day is in or that began last before it, else the first. */
export function shownView(
  views: readonly EvidenceView[],
  chosen: string,
  day: number,
): EvidenceView | undefined {
  const begun = [...views].sort((a, b) => a.from - b.from).findLast(({ from }) => day >= from)?.period;
  return (
    views.find(({ key }) => key === chosen) ?? views.find(({ period }) => period === begun) ?? views.at(0)
  );
}
