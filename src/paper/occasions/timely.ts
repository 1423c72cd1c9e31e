import type { Period, RegisteredPaper, Snapshot } from "../../domain/model";
import { dueDates } from "../../domain/programmes";
import { plannedVisits, reportsEarly, reportSpan, usualReportDay } from "../../domain/reports";
import type { Translate } from "../../i18n";
import { paperTexts, type PaperTexts } from "../../i18n/papers";
import { fold, formatDate, toDate } from "../../text";
import { DOCUMENT_DECLARATIONS, spanName, type DocumentDeclaration, type DocumentKind } from "../documents";
import { sentence } from "../words";

/** A paper that somebody is likely to want now. */
export interface TimelyPaper {
  readonly kind: DocumentKind;
  /** In words: "Quý III năm 2024 kết thúc ngày 30/09/2024." */
  readonly why: string;
  /** Code of the period that it is wanted for. */
  readonly period?: string;
}

/** Days around a deadline, a session, a visit in which the papers about them are wanted. */
const AROUND = 15;
/** Days after the last deadline of the year in which awards are prepared. */
const AWARDS_AFTER = 60;

const BEFORE_DEADLINE: readonly DocumentKind[] = ["thieu-minh-chung"];
const AFTER_DEADLINE: readonly DocumentKind[] = [
  "tong-hop-minh-chung",
  "thieu-minh-chung",
  "bien-ban-tham-dinh",
  "bang-xep-hang-ky",
];
const AFTER_YEAR: readonly DocumentKind[] = [
  "bien-ban",
  "thong-bao-ket-qua",
  "to-trinh-khen-thuong",
  "quyet-dinh-khen-thuong",
];

/**
 * The papers that matter on a day, the reports first: of spans that have just ended or are about to, of periods around their deadline,
 * of the year's awards, of what is overdue, of sessions and visits. Those that the register calls signed are done.
 * @param written says the words of the sheets, `translate` those of whoever asks
 */
export function timelyPapers(
  snapshot: Snapshot,
  today: number,
  { translate, written }: { readonly translate: Translate; readonly written: Translate },
): TimelyPaper[] {
  const isDone = (kind: DocumentKind, of: Pick<RegisteredPaper, "span" | "period">): boolean =>
    snapshot.papers.some(
      (row) =>
        row.state !== "draft" &&
        [fold(written(`document.kind.${kind}`)), fold(kind)].includes(fold(row.kind)) &&
        (of.span === undefined || row.span === undefined || fold(row.span) === fold(of.span)) &&
        (of.period === undefined || row.period === undefined || row.period === of.period),
    );
  const texts = paperTexts(translate);
  return [
    ...ofSpans(snapshot, today, texts).filter(
      ({ kind, whole, length }) => !isDone(kind, { span: spanName(length, whole, written) }),
    ),
    ...ofPeriods(snapshot, today, texts).filter(({ kind, period }) => !isDone(kind, { period })),
    ...ofYear(snapshot, today, texts).filter(({ kind }) => !isDone(kind, {})),
    ...ofProgrammes(snapshot, today, texts),
  ].map(({ kind, why, period }) => ({ kind, why, ...(period !== undefined && { period }) }));
}

interface OfSpan extends TimelyPaper {
  readonly length: NonNullable<DocumentDeclaration["needs"]["span"]>;
  readonly whole: ReturnType<typeof reportSpan>;
}

function ofSpans(snapshot: Snapshot, today: number, translate: PaperTexts): OfSpan[] {
  const declared: readonly DocumentDeclaration<DocumentKind>[] = DOCUMENT_DECLARATIONS;
  return declared.flatMap(({ kind, needs: { span: length } }): OfSpan[] => {
    if (length === undefined || length === "free") return [];
    if (kind === "bao-cao-ho-tro-quy" && snapshot.support.length === 0) return [];
    const day = usualReportDay(length, today);
    const whole = reportSpan(length, day);
    const { to } = whole.span;
    const hasEnded = day < today;
    const endsSoon = to >= today && to - today <= reportsEarly(length);
    if (!hasEnded && !endsSoon) return [];
    const facts = { span: sentence(spanName(length, whole, translate)), day: formatDate(to) };
    const why = translate(hasEnded ? "timely.spanEnded" : "timely.spanEnds", facts);
    return [{ kind, why, length, whole }];
  });
}

function ofPeriods({ periods, criteria }: Snapshot, today: number, translate: PaperTexts): TimelyPaper[] {
  if (criteria.length === 0) return [];
  const around = periods.flatMap((period) =>
    period.deadline !== undefined && Math.abs(period.deadline - today) <= AROUND
      ? [{ period, deadline: period.deadline }]
      : [],
  );
  return around.flatMap(({ period, deadline }): TimelyPaper[] => {
    const isOver = deadline < today;
    const why = translate(isOver ? "timely.deadlineOver" : "timely.deadlineAhead", {
      period: period.name,
      day: formatDate(deadline),
    });
    return (isOver ? AFTER_DEADLINE : BEFORE_DEADLINE).map((kind) => ({ kind, why, period: period.code }));
  });
}

function ofYear({ periods, awards }: Snapshot, today: number, translate: PaperTexts): TimelyPaper[] {
  const deadlines = periods.map(({ deadline }: Period) => deadline ?? Infinity);
  const last = Math.max(...deadlines);
  if (awards.length === 0 || periods.length === 0 || last >= today || today - last > AWARDS_AFTER) return [];
  const why = translate("timely.yearOver", { day: formatDate(last) });
  return AFTER_YEAR.map((kind) => ({ kind, why }));
}

function ofProgrammes(snapshot: Snapshot, today: number, translate: PaperTexts): TimelyPaper[] {
  const overdue = dueDates(snapshot, today, 0).filter(({ late }) => late > 0).length;
  const ahead = snapshot.sessions.find(
    ({ held, due, code }) =>
      (held ?? due) >= today &&
      (held ?? due) - today <= AROUND &&
      snapshot.learners.some(({ session }) => session === code),
  );
  const held = snapshot.sessions.findLast(
    (session) => session.held !== undefined && session.held < today && today - session.held <= AROUND,
  );
  const visits = plannedVisits(snapshot, today, undefined).filter(({ visit }) => visit.date === undefined);
  const papers: TimelyPaper[] = [];
  if (overdue > 0)
    papers.push({ kind: "cong-van-don-doc", why: translate("timely.overdue", { count: overdue }) });
  if (ahead) {
    const day = formatDate(ahead.held ?? ahead.due);
    papers.push({ kind: "giay-trieu-tap", why: translate("timely.sessionAhead", { day }) });
  }
  if (held?.held !== undefined) {
    const day = formatDate(held.held);
    papers.push({ kind: "bao-cao-nhanh-hoc-tap", why: translate("timely.sessionHeld", { day }) });
  }
  if (visits.length > 0) {
    const month = String(toDate(today).getUTCMonth() + 1);
    papers.push({
      kind: "phieu-di-co-so",
      why: translate("timely.visits", { count: visits.length, month }),
    });
  }
  return papers;
}
