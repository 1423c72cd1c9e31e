import ical, { ICalCalendarMethod } from "ical-generator";
import type { DueItem } from "../../domain/programmes";
import type { Snapshot } from "../../domain/model";
import { formatDate, toDate } from "../../text";
import { settingRows } from "../../contract";
import { settingName, type Translate } from "../../i18n";
import { inputTables } from "../../domain/tables";

/** A due item in words. */
export interface DueWords {
  /** dd/MM/yyyy. */
  readonly day: string;
  readonly task: string;
  readonly who: string;
  readonly about: string;
  /** "quá hạn 5 ngày", "" while there is time. */
  readonly state: string;
  /** Sheet and row that it comes from. */
  readonly source: string;
}

/** @param name what a code is called; absent = the name that its table has */
export function dueWords(
  item: DueItem,
  { units, clusters, officers }: Snapshot,
  translate: Translate,
  name = (code: string): string =>
    [...officers, ...units, ...clusters].find((entry) => entry.code === code)?.name ?? code,
): DueWords {
  const sheet = inputTables.find(({ table }) => table === item.source.table)?.sheet ?? item.source.table;
  return {
    day: formatDate(item.day),
    task: translate(`due.${item.kind}`),
    who: name(item.who),
    about: name(item.about),
    state: item.late > 0 ? translate("due.late", { days: item.late }) : "",
    source: `${sheet} · ${item.source.table === settingRows.table ? settingName(item.source.key, translate) : item.source.key}`,
  };
}

/**
 * Due items as a calendar file (RFC 5545): whole days, an identity that stays the same in later exports, so that a calendar
 * updates what it has instead of doubling it.
 * @param stamp when the file is made
 */
export function dueCalendar(
  items: readonly DueItem[],
  snapshot: Snapshot,
  stamp: Date,
  translate: Translate,
): string {
  const calendar = ical({
    name: translate("due.title"),
    prodId: { company: "thi-dua", product: "thi-dua-excel", language: "VI" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const seen = new Map<string, number>();
  for (const item of items) {
    const { task, who, about, source } = dueWords(item, snapshot, translate);
    const identity = [item.kind, item.who, item.about, item.source.key].map(encodeURIComponent).join("/");
    const repeated = seen.get(identity) ?? 0;
    seen.set(identity, repeated + 1);
    calendar.createEvent({
      id: `${identity}/${repeated}@thi-dua-excel`,
      start: toDate(item.day),
      end: toDate(item.day + 1),
      allDay: true,
      timezone: "UTC",
      stamp,
      summary: [task, about].filter(Boolean).join(": "),
      description: [who, source].filter(Boolean).join("\n"),
    });
  }
  return calendar.toString();
}
