import {
  pairings as pairingTable,
  periods as periodTable,
  sessions as sessionTable,
  settingRows,
  settings as declared,
  support as supportTable,
  visits as visitTable,
  type NamedColumn,
  type TableSchema,
} from "../../contract";
import { compareCodes, readMonth } from "../assignment";
import type { Snapshot } from "../model";
import { organisers } from "../scoring";
import { fold, toDate } from "../../text";
import { isClosed, milestones } from "./supporting";
import { openTwinning, type OwedByPairs } from "./openTwinning";
import { lastDay } from "./visiting";

/** Days ahead that people look at unless they say otherwise. */
export const DUE_WITHIN = 30;

/** What falls due, from every programme. */
export type DueKind = "preparation" | "ceremony" | "visit" | "support" | "milestone" | "session" | "evidence";

/** One thing to be done by a day. */
export interface DueItem {
  readonly kind: DueKind;
  /** Excel serial day. */
  readonly day: number;
  /** Codes of who has to do it (officer, unit, cluster), and of what it is about. */
  readonly who: string;
  readonly about: string;
  /** Days late on the day of asking; 0 = not yet. */
  readonly late: number;
  /** The cell it comes from. */
  readonly source: {
    readonly table: string;
    readonly key: string;
    readonly column: string;
    readonly row?: number;
  };
}

/**
 * Everything that is open and due within `days` of `today`, or was due before: plans and ceremonies (S0), visits (S1), support tasks
 * and milestones (S2), study sessions (S3), evidence of clusters (S4). By day, then by person.
 */
export function dueDates(snapshot: Snapshot, today: number, days: number): DueItem[] {
  const { visits, support, sessions, periods, clusters, units } = snapshot;
  const year = toDate(today).getUTCFullYear();
  const organiserOf = organisers(units);
  const items: Omit<DueItem, "late">[] = [...twinningItems(snapshot, today)];
  for (const { officer, unit, month, date, row } of visits) {
    const at = readMonth(month, year);
    if (date !== undefined || !at) continue;
    items.push({
      kind: "visit",
      day: lastDay(at.month, at.year),
      who: officer,
      about: unit,
      source: sourceOf(visitTable, `${officer} – ${month}`, visitTable.column.date, row),
    });
  }
  for (const task of support) {
    if (task.due === undefined || isClosed(task)) continue;
    items.push({
      kind: "support",
      day: task.due,
      who: task.owner ?? task.unit,
      about: task.topic,
      source: sourceOf(supportTable, task.unit, supportTable.column.due, task.row),
    });
  }
  for (const { day, name, state } of milestones(snapshot, today))
    if (state !== "done" && !support.some(({ topic }) => fold(topic) === fold(name)))
      items.push({
        kind: "milestone",
        day,
        who: "",
        about: name,
        source: sourceOf(settingRows, declared.milestones.key, settingRows.column.value),
      });
  for (const session of sessions) {
    const { code, organiser = "", due, held, row } = session;
    if (held === undefined)
      items.push({
        kind: "session",
        day: due,
        who: organiserOf(session)?.code ?? organiser,
        about: code,
        source: sourceOf(sessionTable, code, sessionTable.column.held, row),
      });
  }
  for (const { code, name, deadline, state, row } of periods) {
    if (deadline === undefined || state !== "open") continue;
    for (const cluster of clusters)
      items.push({
        kind: "evidence",
        day: deadline,
        who: cluster.code,
        about: name,
        source: sourceOf(periodTable, code, periodTable.column.deadline, row),
      });
  }
  return items
    .filter(({ day, kind }) => day <= today + days && (kind !== "evidence" || day >= today))
    .map((item) => ({ ...item, late: Math.max(0, today - item.day) }))
    .sort((a, b) => a.day - b.day || compareCodes(a.who, b.who) || compareCodes(a.about, b.about));
}

/** Whether the workbook has anything that could fall due, done or not. */
export function hasDeadlines({ visits, support, sessions, periods, pairings, settings }: Snapshot): boolean {
  const rows = [visits, support, sessions, periods, pairings, settings.programmes.milestones];
  return rows.some(({ length }) => length > 0);
}

/** Plans and ceremonies that are still open, once for each pair: its host is asked, with the commune that it is about. */
function twinningItems(snapshot: Snapshot, today: number): Omit<DueItem, "late">[] {
  const { preparation, ceremony } = openTwinning(snapshot, today);
  const itemsOf = (
    kind: DueKind,
    { day, pairs }: OwedByPairs,
    column: NamedColumn,
  ): Omit<DueItem, "late">[] =>
    day === undefined
      ? []
      : pairs.map(({ host, partner, row }) => ({
          kind,
          day,
          who: host,
          about: partner,
          source: sourceOf(pairingTable, `${host} – ${partner}`, column, row),
        }));
  return [
    ...itemsOf("preparation", preparation, pairingTable.column.prepared),
    ...itemsOf("ceremony", ceremony, pairingTable.column.signed),
  ];
}

function sourceOf(
  { table }: Pick<TableSchema, "table">,
  key: string,
  { header }: NamedColumn,
  row?: number,
): DueItem["source"] {
  return { table, key, column: header, ...(row !== undefined && { row }) };
}
