import { calendarMonths, visitCalendar as calendarRows } from "../../domain/reports";
import { toDate } from "../../text";
import { annexPage } from "../form";
import type { Page } from "../page/blocks";
import { numbered, type DocumentSource } from "../words";
import { declare } from "./document";

/** The calendar month × officer (plan S1), landscape. */
export const visitCalendar = declare("lich-di-co-so", "lists", (source) => [page(source)]);

/** Width that the months share, millimetres. */
const MONTHS_WIDTH = 194;
/** Names, and a unit with its kind of visit, read well in columns this wide, millimetres. */
const NAME_WIDTH = 38;
const MONTH_WIDTH = 24;

function page(source: DocumentSource): Page {
  const { snapshot, translate, words, options } = source;
  const year = toDate(options.day).getUTCFullYear();
  const rows = calendarRows(snapshot, year);
  const months = calendarMonths(
    snapshot.settings,
    rows.flatMap((row) => [...row.months.keys()]),
  );
  const hasMeeting = rows.some((row) =>
    [...row.months.values()].flat().some(({ branchMeeting }) => branchMeeting),
  );
  return annexPage(
    {
      sheet: translate("print.visits.sheet"),
      orientation: "Landscape",
      title: translate("print.visits.title", { year: String(year) }),
      basis: "oversightBasis",
      columns: [
        { header: translate("print.number"), width: 11, align: "Center" },
        { header: translate("print.name"), width: 42, least: NAME_WIDTH },
        ...months.map((month) => ({
          header: translate("print.visits.month", { month }),
          width: MONTHS_WIDTH / months.length,
          least: MONTH_WIDTH,
          align: "Center" as const,
        })),
      ],
      repeats: 2,
      lines: rows.map((row, at) => ({
        cells: [
          numbered(at + 1, rows.length),
          row.officer.name,
          ...months.map((month) =>
            (row.months.get(month) ?? [])
              .map(({ unit, branchMeeting }) =>
                branchMeeting
                  ? words.text("print.visits.withMeeting", { unit: source.nameAlone(unit.code) })
                  : source.nameAlone(unit.code),
              )
              .join("; "),
          ),
        ],
      })),
      notes: hasMeeting ? [words.text("print.visits.note")] : [],
    },
    source,
  );
}
