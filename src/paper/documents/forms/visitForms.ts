import { plannedVisits, visitCalendar, type OwnVisit } from "../../../domain/reports";
import type { Unit } from "../../../domain/model";
import { toDate } from "../../../text";
import {
  annexPage,
  announcement,
  formPage,
  handLines,
  handSignatures,
  orBlank,
  paragraph,
  subject,
  subpart,
  unitSignature,
  type HandSignature,
} from "../../form";
import type { Block, Page } from "../../page/blocks";
import { sheetName } from "../../page/sheetName";
import { numbered, type DocumentSource } from "../../words";
import { declare } from "../document";

/** What an officer writes down of a visit (plan S1): one form for each visit planned for the month of the day, or of the units asked for. */
export const visitForms = declare("phieu-di-co-so", "forms", visitPages, { units: "month" });

/** The year's calendar of each officer alone, a page each. */
export const ownCalendars = declare("lich-di-co-so-ca-nhan", "forms", calendarPages);

function visitPages(source: DocumentSource): Page[] {
  return plannedVisits(source.snapshot, source.options.day, source.options.unit).map((visit) =>
    visitPage(visit, source),
  );
}

function visitPage({ visit, officer, unit, month, year }: OwnVisit, source: DocumentSource): Page {
  const { translate, words, snapshot, options } = source;
  const topics = snapshot.settings.programmes.visitTopics;
  const line = (key: "officer" | "unit" | "day", value: string): Block =>
    paragraph(translate(`visitForm.${key}`, { value: orBlank(value) }));
  return formPage(source, {
    sheet: sheetName(
      (short) => translate("visitForm.sheet", { month, officer: short, unit: unit.code }),
      officer.code,
    ),
    day: options.day,
    blocks: [
      ...subject(
        translate("visitForm.title"),
        translate("visitForm.month", { month: String(month), year: String(year) }),
      ),
      line("officer", source.person(officer)),
      line("unit", source.bodyName(unit)),
      line("day", words.day(visit.date)),
      paragraph(words.text(visit.branchMeeting ? "visitForm.meeting" : "visitForm.noMeeting")),
      {
        kind: "table",
        columns: [
          { header: translate("print.number"), width: 12, align: "Center" },
          { header: translate("scoreForm.leaf"), width: 68 },
          { header: translate("visitForm.finding"), width: 56 },
          { header: translate("visitForm.grade"), width: 24, align: "Center" },
        ],
        lines: topics.map((topic, at) => ({ cells: [numbered(at + 1, topics.length), topic, "", ""] })),
      },
      ...found("visitForm.result", visit.result, source),
      ...found("visitForm.proposal", visit.proposal, source),
      announcement(words.text("visitForm.end", { office: source.officeName() })),
    ],
    signatures: handSignatures(
      { as: [translate("visitForm.signed")], note: translate("letter.byHand") },
      forUnit(unit, source),
    ),
  });
}

/** Who signs for the unit that was visited, told from the office whose form it is. */
function forUnit(unit: Unit, source: DocumentSource): HandSignature {
  const signature = unitSignature(unit, source);
  return { ...signature, as: [source.translate("scoreForm.unit"), ...signature.as] };
}

/** What was written down of the visit already, else lines to write on. */
function found(
  key: "visitForm.result" | "visitForm.proposal",
  text: string | undefined,
  source: DocumentSource,
): Block[] {
  const label = source.translate(key);
  return text === undefined ? handLines(label, 3, source) : [subpart(label), paragraph(text)];
}

function calendarPages(source: DocumentSource): Page[] {
  const { snapshot, translate, words, options } = source;
  const year = toDate(options.day).getUTCFullYear();
  return visitCalendar(snapshot, year).map(({ officer, months }) =>
    annexPage(
      {
        sheet: sheetName((short) => translate("ownCalendar.sheet", { officer: short }), officer.code),
        orientation: "Portrait",
        title: translate("ownCalendar.title", { year: String(year), person: source.person(officer) }),
        basis: "oversightBasis",
        columns: [
          { header: translate("ownCalendar.month"), width: 22, align: "Center" },
          { header: translate("follow.unit"), width: 68 },
          { header: words.text("follow.branchMeeting"), width: 34, align: "Center" },
          { header: translate("follow.date"), width: 36, align: "Center" },
        ],
        lines: [...months].flatMap(([month, visits]) =>
          visits.map(({ unit, branchMeeting, date }) => ({
            cells: [String(month), source.bodyName(unit), branchMeeting ? "x" : "", words.day(date)],
          })),
        ),
      },
      source,
    ),
  );
}
