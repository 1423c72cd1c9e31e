import type { Span } from "../domain/programmes";
import { serialDay, toDate } from "../text";
import type { Translate } from "../i18n";
import { ending, heading, letterhead, provenance, subject, lead } from "./form";
import type { Block, Page } from "./page";
import { emulationSection } from "./programmes/emulation";
import type { Section } from "./programmes/section";
import { studySection } from "./programmes/study";
import { supportSection } from "./programmes/support";
import { twinningSection } from "./programmes/twinning";
import { visitSection } from "./programmes/visits";
import type { DocumentSource } from "./source";

export const REPORTS = [
  "bao-cao-thang",
  "bao-cao-quy",
  "bao-cao-6-thang",
  "bao-cao-9-thang",
  "bao-cao-nam",
] as const;
export type ReportKind = (typeof REPORTS)[number];

/** The span of a report around a day, the one before it, and how both are called. */
export interface ReportSpan {
  readonly span: Span;
  readonly before: Span;
  /** "tháng 10 năm 2024" */
  readonly name: string;
  /** For the name of the sheet, where no slash may stand. */
  readonly short: string;
}

const QUARTERS = ["I", "II", "III", "IV"];

/** Month, quarter, six or nine months, or the year of `day`; months and quarters are compared with the one before, the others with last year. */
export function spanOf(kind: ReportKind, day: number, translate: Translate): ReportSpan {
  const [year, month] = [toDate(day).getUTCFullYear(), toDate(day).getUTCMonth() + 1];
  const span = (fromYear: number, fromMonth: number, months: number): Span => ({
    from: first(fromYear, fromMonth),
    to: first(fromYear, fromMonth + months) - 1,
  });
  const names = { month: String(month), quarter: QUARTERS[Math.ceil(month / 3) - 1], year: String(year) };
  switch (kind) {
    case "bao-cao-thang":
      return {
        span: span(year, month, 1),
        before: span(year, month - 1, 1),
        name: translate("report.span.month", names),
        short: `${names.month}.${year}`,
      };
    case "bao-cao-quy": {
      const start = 3 * Math.ceil(month / 3) - 2;
      return {
        span: span(year, start, 3),
        before: span(year, start - 3, 3),
        name: translate("report.span.quarter", names),
        short: `${names.quarter}.${year}`,
      };
    }
    case "bao-cao-6-thang":
      return {
        span: span(year, 1, 6),
        before: span(year - 1, 1, 6),
        name: translate("report.span.half", names),
        short: names.year,
      };
    case "bao-cao-9-thang":
      return {
        span: span(year, 1, 9),
        before: span(year - 1, 1, 9),
        name: translate("report.span.nine", names),
        short: names.year,
      };
    case "bao-cao-nam":
      return {
        span: span(year, 1, 12),
        before: span(year - 1, 1, 12),
        name: translate("report.span.year", names),
        short: names.year,
      };
  }
}

/** First day of a month; month 0 is December of the year before, 13 January of the next. */
function first(year: number, month: number): number {
  const index = year * 12 + month - 1;
  return serialDay(Math.floor(index / 12), (index % 12) + 1, 1) as number;
}

const SECTIONS = [
  { title: "report.twinning", section: twinningSection },
  { title: "report.visits", section: visitSection },
  { title: "report.support", section: supportSection },
  { title: "report.study", section: studySection },
  { title: "report.emulation", section: emulationSection },
] as const satisfies readonly { title: string; section: Section }[];

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

/**
 * A report of the office: twinning, visits, support, study, emulation; or the twinning section alone (plan S0 asks for it
 * apart). `day` says which span, `today` how far it has come. Sentences and tables come from the data; a programme without
 * data says so; assessment and next steps are the office's own words.
 */
export function reportPage(kind: ReportKind, source: DocumentSource): Page {
  const { translate, snapshot, options } = source;
  const { settings } = snapshot;
  const { day, today, digest, twinningOnly = false } = options;
  const { span: whole, before, name, short } = spanOf(kind, day, translate);
  // What lies ahead of today is neither done nor overdue yet.
  const span: Span = { from: whole.from, to: Math.max(whole.from, Math.min(whole.to, today)) };
  const sections = twinningOnly ? SECTIONS.slice(0, 1) : SECTIONS;
  const titled = (number: number, title: string): string =>
    translate("report.section", { number: ROMAN[number], title });
  const own = (label: "assessment" | "next", at: number): Block => ({
    kind: "own",
    label: titled(at, translate(`report.own.${label}`)),
    hint: translate("report.own.hint"),
  });
  return {
    sheet: translate(twinningOnly ? `report.sheet.twinning.${kind}` : `report.sheet.${kind}`, {
      span: short,
    }),
    orientation: "Portrait",
    signed: "alone",
    blocks: [
      ...letterhead(settings, translate),
      ...subject(
        translate("report.kind"),
        translate(twinningOnly ? "report.title.twinning" : "report.title.whole", { span: name }),
      ),
      ...sections.flatMap(({ title, section }, at) => [
        heading(titled(at, translate(title))),
        ...section(source, { span, before }),
      ]),
      own("assessment", sections.length),
      own("next", sections.length + 1),
      lead(translate("report.end", { span: name })),
      ...ending(settings, translate, false),
      ...provenance(settings, span.to, digest, translate),
    ],
  };
}
