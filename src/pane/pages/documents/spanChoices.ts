import type { Snapshot } from "../../../domain/model";
import type { Span } from "../../../domain/programmes";
import { begunSpans, reportSpan, usualReportDay, type ReportLength } from "../../../domain/reports";
import type { Translate } from "../../../i18n";
import { documentOf, spanName, type DocumentKind } from "../../../paper";
import { toDate } from "../../../text";
import type { Wanted } from "./wanted";

/** Days that a report can be of, as people pick them. */
export interface SpanChoice {
  readonly key: string;
  readonly name: string;
  /** Under which heading it stands; "" = none. */
  readonly group: string;
  /** Absent where somebody types them. */
  readonly days?: Span;
  /** The days are typed beside it. */
  readonly isTyped?: true;
  /** What the command is asked for. */
  readonly asked: Partial<Wanted>;
  /** What it is when nobody picks. */
  readonly isUsual: boolean;
}

/**
 * What a kind of paper can be of, the usual one among them: the months, quarters … of the year of the workbook, of this and the last
 * one; the periods of the workbook; days as typed. Nothing for kinds that tell of no span.
 */
export function spanChoices(
  kind: DocumentKind,
  snapshot: Snapshot,
  today: number,
  text: Translate,
): SpanChoice[] {
  const { span: length, sections } = documentOf(kind).needs;
  if (length === undefined) return [];
  const calendar =
    length === "free" ? [upToToday(today, text)] : calendarSpans(length, snapshot, today, text);
  // Only a report of sections can be of days that somebody names.
  if (!sections) return calendar;
  const periods = snapshot.periods.map(({ code, name, set, from, to }): SpanChoice => ({
    key: `period ${code}`,
    name: set === undefined ? name : `${name} · ${set}`,
    group: text("documents.whenPeriods"),
    days: { from, to },
    asked: { from, to },
    isUsual: false,
  }));
  return [
    ...calendar,
    ...periods,
    {
      key: "days",
      name: text("documents.whenDays"),
      group: text("documents.whenOther"),
      isTyped: true,
      asked: {},
      isUsual: false,
    },
  ];
}

/** The choice that was made, else the usual one. */
export function chosenSpan(choices: readonly SpanChoice[], key: string): SpanChoice | undefined {
  return choices.find((choice) => choice.key === key) ?? choices.find(({ isUsual }) => isUsual);
}

function upToToday(today: number, text: Translate): SpanChoice {
  return {
    key: "upToToday",
    name: text("documents.whenUpTo"),
    group: "",
    days: reportSpan("free", today).span,
    asked: {},
    isUsual: true,
  };
}

function calendarSpans(
  length: Exclude<ReportLength, "free">,
  { settings }: Snapshot,
  today: number,
  text: Translate,
): SpanChoice[] {
  const year = toDate(today).getUTCFullYear();
  const own = Number(settings.document.year);
  const usualDay = usualReportDay(length, today);
  const usual = reportSpan(length, usualDay).span;
  return begunSpans(length, today, [year, year - 1, ...(Number.isInteger(own) && own > 0 ? [own] : [])]).map(
    (whole): SpanChoice => {
      const { span } = whole;
      const name = capital(spanName(length, whole, text));
      const isUsual = span.to === usual.to;
      const endedName = isUsual && usualDay < today ? text("documents.whenEnded", { span: name }) : name;
      return {
        key: `calendar ${span.to}`,
        name: span.to >= today ? text("documents.whenRunning", { span: name }) : endedName,
        group: String(whole.year),
        days: span,
        // One under way is of what there is today.
        asked: { day: Math.min(span.to, today) },
        isUsual,
      };
    },
  );
}

function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase("vi") + name.slice(1);
}
