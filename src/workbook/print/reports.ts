import type { Snapshot } from "../../domain/model";
import { rate, studying, supporting, twinningLife, visiting, type Share, type Span } from "../../domain/programmes";
import { resultsOf, Scoreboard } from "../../domain/scoring";
import { formatDate, listName, serialDay, toDate } from "../../domain/text";
import type { Translate } from "../../i18n";
import { ending, heading, letterhead, paragraph, provenance, subject } from "./form";
import type { Block, Page } from "./page";

export const REPORTS = ["bao-cao-thang", "bao-cao-quy", "bao-cao-6-thang", "bao-cao-9-thang", "bao-cao-nam"] as const;
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
      return { span: span(year, month, 1), before: span(year, month - 1, 1), name: translate("report.span.month", names), short: `${names.month}.${year}` };
    case "bao-cao-quy": {
      const start = 3 * Math.ceil(month / 3) - 2;
      return { span: span(year, start, 3), before: span(year, start - 3, 3), name: translate("report.span.quarter", names), short: `${names.quarter}.${year}` };
    }
    case "bao-cao-6-thang":
      return { span: span(year, 1, 6), before: span(year - 1, 1, 6), name: translate("report.span.half", names), short: names.year };
    case "bao-cao-9-thang":
      return { span: span(year, 1, 9), before: span(year - 1, 1, 9), name: translate("report.span.nine", names), short: names.year };
    case "bao-cao-nam":
      return { span: span(year, 1, 12), before: span(year - 1, 1, 12), name: translate("report.span.year", names), short: names.year };
  }
}

/** First day of a month; month 0 is December of the year before, 13 January of the next. */
function first(year: number, month: number): number {
  const index = year * 12 + month - 1;
  return serialDay(Math.floor(index / 12), (index % 12) + 1, 1) as number;
}

/**
 * A report of the office: twinning, visits, support, study, emulation; or the twinning section alone (plan S0 asks for it
 * apart). `day` says which span, `today` how far it has come. Sentences and tables come from the data, assessment and next steps are the office's own words.
 */
export function reportPage(
  kind: ReportKind,
  snapshot: Snapshot,
  { day, today }: { readonly day: number; readonly today: number },
  digest: string,
  translate: Translate,
  twinningOnly: boolean,
): Page {
  const { settings } = snapshot;
  const { span, ...names } = spanOf(kind, day, translate);
  // What lies ahead of today is neither done nor overdue yet.
  const times: ReportSpan = { ...names, span: { ...span, to: Math.max(span.from, Math.min(span.to, today)) } };
  const wanted: readonly Section[] = twinningOnly ? [twinningSection] : [twinningSection, visitSection, supportSection, studySection, emulationSection];
  const sections = wanted.flatMap((section) => section(snapshot, times, translate) ?? []);
  const titled = (number: number, title: string): string => translate("report.section", { number: ROMAN[number], title });
  const numbered = sections.flatMap(({ title, blocks }, at) => [heading(titled(at, title)), ...blocks]);
  const own = (label: "assessment" | "next", at: number): Block => ({
    kind: "own",
    label: titled(at, translate(`report.own.${label}`)),
    hint: translate("report.own.hint"),
  });
  const title = translate(twinningOnly ? "report.title.twinning" : "report.title.whole", { span: times.name });
  return {
    sheet: translate(twinningOnly ? `report.sheet.twinning.${kind}` : `report.sheet.${kind}`, { span: times.short }),
    orientation: "Portrait",
    blocks: [
      ...letterhead(settings, translate),
      ...subject(translate("report.kind"), title),
      ...numbered,
      own("assessment", sections.length),
      own("next", sections.length + 1),
      paragraph(translate("report.end", { span: times.name })),
      ...ending(settings, translate, false),
      ...provenance(settings, times.span.to, digest, translate),
    ],
  };
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

/** A section of a report; undefined when the office has nothing of the kind. */
type Section = (snapshot: Snapshot, times: ReportSpan, translate: Translate) => { readonly title: string; readonly blocks: readonly Block[] } | undefined;

/** "28/30, đạt 93,3%". */
function shareParams(share: Share): { count: number; of: number; percent: number } {
  return { ...share, percent: Math.round((rate(share) ?? 0) * 1000) / 10 };
}

/** "tăng 3", "giảm 2", "bằng". */
function trend(now: number, before: number, translate: Translate): string {
  return now === before ? translate("report.same") : translate(now > before ? "report.more" : "report.fewer", { count: Math.abs(now - before) });
}

const twinningSection: Section = (snapshot, { span, before }, translate) => {
  const life = twinningLife(snapshot, span);
  if (life.pairs.length === 0) return undefined;
  const former = twinningLife(snapshot, before);
  const name = (code: string): string => {
    const unit = snapshot.units.find((candidate) => candidate.code === code);
    return unit ? listName(unit) : code;
  };
  const { total } = life;
  return {
    title: translate("report.twinning"),
    blocks: [
      paragraph(translate("report.ceremonies", shareParams(life.ceremonies))),
      ...(life.overdue.length > 0
        ? [paragraph(translate("report.ceremoniesOverdue", { count: life.overdue.length, names: life.overdue.map(listName).join(", ") }))]
        : []),
      paragraph(
        total.count === 0
          ? translate("report.noActivities")
          : translate("report.activities", {
              ...total,
              trend: trend(total.count, former.total.count, translate),
              active: life.active.count,
              of: life.active.of,
            }),
      ),
      ...(life.kinds.length === 0
        ? []
        : [
            {
              kind: "table" as const,
              columns: [
                { header: translate("report.column.kind"), width: 64 },
                { header: translate("report.column.count"), width: 28, align: "Center" as const },
                { header: translate("report.column.value"), width: 38, align: "Right" as const },
                { header: translate("report.column.people"), width: 30, align: "Center" as const },
              ],
              lines: [
                ...life.kinds.map(({ kind, count, value, people }) => ({
                  cells: [
                    translate(`activity.${kind}`),
                    number(count, translate),
                    value === 0 ? "" : number(value, translate),
                    people === 0 ? "" : number(people, translate),
                  ],
                })),
                {
                  bold: true,
                  cells: [translate("report.total"), number(total.count, translate), number(total.value, translate), number(total.people, translate)],
                },
              ],
            },
          ]),
      ...(life.quiet.length > 0
        ? [
            paragraph(
              translate("report.quiet", {
                count: life.quiet.length,
                months: snapshot.settings.programmes.quietMonths,
                names: life.quiet.map(({ pairing }) => `${name(pairing.host)} – ${name(pairing.partner)}`).join("; "),
              }),
            ),
          ]
        : []),
    ],
  };
};

const visitSection: Section = (snapshot, { span }, translate) => {
  const visits = visiting(snapshot, span);
  if (visits.done.of === 0) return undefined;
  const unit = (code: string): string => {
    const found = snapshot.units.find((candidate) => candidate.code === code);
    return found ? listName(found) : code;
  };
  return {
    title: translate("report.visits"),
    blocks: [
      paragraph(translate("report.visitsDone", shareParams(visits.done))),
      ...(visits.meetings.of > 0 ? [paragraph(translate("report.meetings", shareParams(visits.meetings)))] : []),
      {
        kind: "table",
        columns: [
          { header: translate("print.name"), width: 84 },
          { header: translate("report.column.planned"), width: 26, align: "Center" },
          { header: translate("report.column.done"), width: 26, align: "Center" },
          { header: translate("report.column.rate"), width: 24, align: "Center" },
        ],
        lines: visits.officers.map(({ officer, done }) => ({
          cells: [officer.name, number(done.of, translate), number(done.count, translate), translate("report.percent", { percent: shareParams(done).percent })],
        })),
      },
      ...(visits.never.length > 0 ? [paragraph(translate("report.never", { count: visits.never.length, names: visits.never.map(listName).join(", ") }))] : []),
      ...(visits.weak.length > 0
        ? [paragraph(translate("report.weak", { count: visits.weak.length, names: [...new Set(visits.weak.map(({ visit }) => unit(visit.unit)))].join(", ") }))]
        : []),
    ],
  };
};

const supportSection: Section = (snapshot, { span }, translate) => {
  const rows = supporting(snapshot, span).filter(({ done }) => done.of > 0);
  if (rows.length === 0) return undefined;
  return {
    title: translate("report.support"),
    blocks: [
      ...rows.map(({ unit, done, overdue }) =>
        paragraph(
          overdue.length === 0
            ? translate("report.supportUnit", { unit: unit.name, ...shareParams(done) })
            : translate("report.supportLate", { unit: unit.name, ...shareParams(done), late: overdue.length }),
        ),
      ),
    ],
  };
};

const studySection: Section = (snapshot, { span }, translate) => {
  const study = studying(snapshot, span);
  if (study.held.length + study.missed.length === 0) return undefined;
  return {
    title: translate("report.study"),
    blocks: [
      paragraph(translate("report.studyHeld", { count: study.held.length, late: study.late.length })),
      ...(study.missed.length > 0
        ? [paragraph(translate("report.studyMissed", { count: study.missed.length, days: study.missed.map(({ due }) => formatDate(due)).join(", ") }))]
        : []),
      ...(study.present.of > 0
        ? [paragraph(translate("report.studyPresent", shareParams(study.present))), paragraph(translate("report.studyPapers", shareParams(study.papers)))]
        : []),
    ],
  };
};

const emulationSection: Section = (snapshot, { span }, translate) => {
  if (snapshot.criteria.length === 0) return undefined;
  const { clusters } = resultsOf(new Scoreboard(snapshot, span.to));
  const sets = [...new Set(clusters.map(({ set }) => set))];
  const lines = sets.flatMap((set) => {
    const own = clusters.filter((cluster) => cluster.set === set && cluster.period === undefined && cluster.score !== undefined);
    const ranked = [...own].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
    return ranked.length === 0
      ? []
      : [
          { text: translate("report.set", { set }), bold: true },
          ...ranked.map(({ rank, name, score, coverage }) => ({
            cells: [
              rank === undefined ? "" : String(rank),
              name,
              score === undefined ? "" : number(score, translate),
              coverage.denominator === 0 ? "" : translate("report.percent", { percent: Math.round((coverage.numerator / coverage.denominator) * 1000) / 10 }),
            ],
          })),
        ];
  });
  if (lines.length === 0) return undefined;
  return {
    title: translate("report.emulation"),
    blocks: [
      {
        kind: "table",
        columns: [
          { header: translate("report.column.rank"), width: 18, align: "Center" },
          { header: translate("report.column.cluster"), width: 86 },
          { header: translate("report.column.score"), width: 26, align: "Right" },
          { header: translate("report.column.coverage"), width: 30, align: "Right" },
        ],
        lines,
      },
    ],
  };
};

export function number(value: number, translate: Translate): string {
  return translate("pane.number", { count: value });
}
