import { dueDates, type DueItem } from "../../programmes";
import type { Cluster, Officer, Snapshot, Unit } from "../../model";

/** Who is written to. */
export type Debtor =
  | { readonly kind: "unit"; readonly unit: Unit }
  | { readonly kind: "cluster"; readonly cluster: Cluster }
  | { readonly kind: "officer"; readonly officer: Officer };

/** What somebody has not done although its day is over. */
export interface Reminder {
  readonly code: string;
  readonly debtor: Debtor;
  /** The longest overdue first. */
  readonly items: readonly DueItem[];
}

/**
 * Everything overdue on a day, by who owes it: units, clusters and officers of the workbook. What nobody or a body outside it owes
 * (a milestone of the office itself, a session of the superior) is nobody's to be reminded of.
 */
export function reminders(snapshot: Snapshot, day: number): Reminder[] {
  const byWho = new Map<string, DueItem[]>();
  for (const item of dueDates(snapshot, day, 0))
    if (item.late > 0) byWho.set(item.who, [...(byWho.get(item.who) ?? []), item]);
  return [...byWho].flatMap(([code, items]): Reminder[] => {
    const debtor = debtorOf(snapshot, code);
    return debtor ? [{ code, debtor, items }] : [];
  });
}

function debtorOf({ units, clusters, officers }: Snapshot, code: string): Debtor | undefined {
  const cluster = clusters.find((candidate) => candidate.code === code);
  if (cluster) return { kind: "cluster", cluster };
  const unit = units.find((candidate) => candidate.code === code);
  if (unit) return { kind: "unit", unit };
  const officer = officers.find((candidate) => candidate.code === code);
  return officer && { kind: "officer", officer };
}
