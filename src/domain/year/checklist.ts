import type { YearKnown } from "./nextStep";

export const BEGINNINGS = ["units", "criteria", "periods", "settings", "evidence", "computed"] as const;
export type Beginning = (typeof BEGINNINGS)[number];

/** Something that a year begins with. */
export interface ChecklistItem {
  readonly item: Beginning;
  readonly done: boolean;
  /** How many there are; absent where that means nothing. */
  readonly count?: number;
}

/** What a year begins with, as far as it is there; nothing once all of it is, or where nobody is scored. */
export function checklist({ facts, last }: YearKnown): readonly ChecklistItem[] {
  const { counts, openSettings, scores } = facts;
  if (!scores || last === undefined) return [];
  // Settings are asked for by what is there: while nothing is, nothing is decided either.
  const isAsked = counts.units > 0 && counts.criteria > 0;
  const items: ChecklistItem[] = [
    ...(["units", "criteria", "periods"] as const).map((item) => ({
      item,
      done: counts[item] > 0,
      count: counts[item],
    })),
    { item: "settings", done: isAsked && openSettings.length === 0 },
    { item: "evidence", done: counts.evidence > 0, count: counts.evidence },
    { item: "computed", done: last !== null },
  ];
  return items.every(({ done }) => done) ? [] : items;
}
