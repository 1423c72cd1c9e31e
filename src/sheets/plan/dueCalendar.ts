import ical, { ICalCalendarMethod } from "ical-generator";
import type { DueItem } from "../../domain/programmes";
import type { Snapshot } from "../../domain/model";
import { toDate } from "../../text";
import type { Translate } from "../../i18n";
import { dueWords } from "./dueWords";

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
