import { dueDates, DUE_WITHIN, type DueItem } from "../domain/programmes";
import type { Reading } from "../session";
import { dueCalendar, dueWords } from "../sheets/plan";
import { count, option } from "./argument";
import { command } from "./command";

/** What falls due, with the workbook it was found in. */
export interface Due {
  readonly reading: Reading;
  readonly items: readonly DueItem[];
}

/** What is overdue, or due within so many days; as a calendar file too. */
export const due = command({
  name: "due",
  opens: true,
  args: { days: count("cli.days"), ics: option },
  writes: [],
  prepare: async (session, { days = DUE_WITHIN }, options): Promise<Due> => {
    const reading = await session.reading(options);
    return { reading, items: dueDates(reading.snapshot, reading.today, days) };
  },
  tell: ({ reading: { snapshot, findings }, items }, { days = DUE_WITHIN, ics }, translate) => {
    const listed = items.map((item) => ({ ...item, words: dueWords(item, snapshot, translate) }));
    return {
      lines:
        listed.length === 0
          ? [translate("due.none")]
          : listed.map(({ words: { day, task, who, about, state, source } }) =>
              [day, task, who, about, state, source].join("\t"),
            ),
      findings,
      results: { days, due: listed },
      ...(ics !== undefined && { calendar: dueCalendar(items, snapshot, new Date(), translate) }),
    };
  },
});
