import {
  lastDay,
  topicsOf,
  visiting,
  type DatedVisit,
  type Share,
  type Visiting,
} from "../../domain/programmes";
import { listName, toDate } from "../../text";
import { lead, note, paragraph } from "../form";
import type { Block } from "../page";
import { numbered, type DocumentSource } from "../source";
import type { FollowUp, Section } from "./section";

/** Visits to the grassroots (plan S1) in a report. */
export const visitSection: Section = (source, { span, before }) => {
  const visits = visiting(source.snapshot, span);
  if (visits.done.of + visits.ahead + visits.weak.length === 0) return [source.noData()];
  const former = visiting(source.snapshot, before);
  const compared = former.done.of > 0 ? former : undefined;
  return [
    ...visitSentences(visits, source, compared),
    ...(visits.officers.length > 0 ? [officerTable(visits, source)] : []),
    ...(visits.topics.length > 0
      ? [lead(source.translate("report.topics")), topicTable(visits, source)]
      : []),
    ...gapSentences(visits, source),
  ];
};

/** Everything about the visits of the year: month by month, what was found, what is open. */
export const visitFollowUp: FollowUp = (source, span) => {
  const { translate } = source;
  const visits = visiting(source.snapshot, span);
  const has = visits.done.of + visits.ahead > 0;
  return [
    {
      title: translate("follow.visitPlan"),
      blocks: has
        ? [...visitSentences(visits, source), monthTable(visits, source), note(translate("follow.monthNote"))]
        : [source.noData()],
    },
    {
      title: translate("follow.visitOverdue"),
      blocks: [...overdueTable(visits, source), ...gapSentences(visits, source, Infinity)],
    },
    {
      title: translate("follow.visitTopics"),
      blocks: visits.topics.length === 0 ? [source.noData()] : [topicTable(visits, source)],
    },
    { title: translate("follow.visitWeak"), blocks: weakTable(visits, source) },
    { title: translate("follow.visitResults"), blocks: [resultTable(visits.list, source)] },
  ];
};

function visitSentences(visits: Visiting, source: DocumentSource, former?: Visiting): Block[] {
  const { translate } = source;
  const share = source.shareParams(visits.done);
  return [
    ...(visits.done.of === 0
      ? []
      : [
          paragraph(
            former
              ? translate("report.visitsDoneTrend", {
                  ...share,
                  trend: source.trend(visits.done.count, former.done.count),
                })
              : translate("report.visitsDone", share),
          ),
        ]),
    ...(visits.ahead > 0 ? [paragraph(translate("report.visitsAhead", { count: visits.ahead }))] : []),
    ...(visits.meetings.of > 0
      ? [paragraph(translate("report.meetings", source.shareParams(visits.meetings)))]
      : []),
    ...(visits.written.of > 0
      ? [paragraph(translate("report.written", source.shareParams(visits.written)))]
      : []),
  ];
}

function gapSentences(
  { never, overdue, weak, resolved }: Visiting,
  source: DocumentSource,
  most?: number,
): Block[] {
  const { translate } = source;
  const officers = [...new Set(overdue.map(({ visit }) => source.name(visit.officer)))];
  return [
    ...(overdue.length > 0
      ? [
          paragraph(
            translate("report.visitsOverdue", { count: overdue.length, names: source.names(officers, most) }),
          ),
        ]
      : []),
    ...(never.length > 0
      ? [
          paragraph(
            translate("report.never", {
              count: never.length,
              names: source.names(never.map(listName), most),
            }),
          ),
        ]
      : []),
    ...(resolved.of > 0 ? [paragraph(translate("report.resolved", source.shareParams(resolved)))] : []),
    ...(weak.length > 0
      ? [
          paragraph(
            translate("report.weak", {
              count: weak.length,
              names: source.names([...new Set(weak.map(({ visit }) => source.name(visit.unit)))], most),
            }),
          ),
        ]
      : []),
  ];
}

function officerTable(visits: Visiting, source: DocumentSource): Block {
  const { translate } = source;
  return {
    kind: "table",
    columns: [
      { header: translate("print.name"), width: 84 },
      { header: translate("report.column.planned"), width: 26, align: "Center" },
      { header: translate("report.column.done"), width: 26, align: "Center" },
      { header: translate("report.column.rate"), width: 24, align: "Center" },
    ],
    lines: [
      ...visits.officers.map(({ officer, done }) => ({
        cells: [officer.name, source.number(done.of), source.number(done.count), source.percent(done)],
      })),
      {
        bold: true,
        cells: [
          translate("report.total"),
          source.number(visits.done.of),
          source.number(visits.done.count),
          source.percent(visits.done),
        ],
      },
    ],
  };
}

/** "1/1"; what is planned for a month that is not over yet stands in brackets. */
function monthWords(share: Share | undefined, isAhead: boolean, source: DocumentSource): string {
  if (!share || share.of === 0) return "";
  return isAhead && share.count < share.of
    ? `${source.some(share.count)}(${source.number(share.of - share.count)})`
    : source.share(share);
}

/** The content items of a visit by their names, where it gives their numbers. */
function topicWords(visit: DatedVisit["visit"], { snapshot }: DocumentSource): string {
  const known = topicsOf(visit, snapshot.settings.programmes.visitTopics).filter(
    (topic) => topic !== undefined,
  );
  return known.length === 0 ? (visit.topic ?? "") : known.join("; ");
}

/** Officers down, months across: done/planned. */
function monthTable(visits: Visiting, source: DocumentSource): Block {
  const { translate, snapshot, options } = source;
  const year = toDate(options.day).getUTCFullYear();
  const months = [
    ...new Set([
      ...snapshot.settings.assignment.visitMonths,
      ...visits.officers.flatMap((row) => [...row.months.keys()]),
    ]),
  ].sort((a, b) => a - b);
  return {
    kind: "table",
    columns: [
      { header: translate("print.number"), width: 12, align: "Center" },
      { header: translate("print.name"), width: 68 },
      ...months.map((month) => ({
        header: translate("follow.month", { month }),
        width: 126 / months.length,
        align: "Center" as const,
      })),
      { header: translate("report.total"), width: 20, align: "Center" },
      { header: translate("report.column.rate"), width: 21, align: "Center" },
    ],
    lines: visits.officers.map(({ officer, done, months: own }, at) => ({
      cells: [
        numbered(at + 1, visits.officers.length),
        officer.name,
        ...months.map((month) =>
          monthWords(own.get(month), lastDay(month, year) >= source.options.day, source),
        ),
        source.share(done),
        source.percent(done),
      ],
    })),
  };
}

function overdueTable({ overdue }: Visiting, source: DocumentSource): Block[] {
  const { translate } = source;
  if (overdue.length === 0) return [paragraph(translate("follow.noVisitOverdue"))];
  return [
    {
      kind: "table",
      columns: [
        { header: translate("print.number"), width: 14, align: "Center" },
        { header: translate("print.name"), width: 100 },
        { header: translate("follow.unit"), width: 90 },
        { header: translate("follow.visitMonth"), width: 43, align: "Center" },
      ],
      lines: overdue.map(({ visit, month, year }, at) => ({
        cells: [
          numbered(at + 1, overdue.length),
          source.name(visit.officer),
          source.name(visit.unit),
          `${month}/${year}`,
        ],
      })),
    },
  ];
}

function topicTable({ topics }: Visiting, source: DocumentSource): Block {
  const { translate } = source;
  return {
    kind: "table",
    columns: [
      { header: translate("follow.topic"), width: 80 },
      { header: translate("follow.visits"), width: 20, align: "Center" },
      { header: translate("follow.good"), width: 18, align: "Center" },
      { header: translate("follow.fair"), width: 18, align: "Center" },
      { header: translate("follow.weak"), width: 24, align: "Center" },
    ],
    lines: topics.map(({ topic, visits, good, fair, weak }) => ({
      cells: [
        topic ?? translate("follow.otherTopic"),
        source.number(visits),
        source.some(good),
        source.some(fair),
        source.some(weak),
      ],
    })),
  };
}

function weakTable({ weak }: Visiting, source: DocumentSource): Block[] {
  const { translate } = source;
  if (weak.length === 0) return [paragraph(translate("follow.noWeak"))];
  return [
    {
      kind: "table",
      columns: [
        { header: translate("follow.unit"), width: 44 },
        { header: translate("follow.found"), width: 26, align: "Center" },
        { header: translate("print.name"), width: 46 },
        { header: translate("follow.finding"), width: 62 },
        { header: translate("follow.proposal"), width: 47 },
        { header: translate("follow.later"), width: 22, align: "Center" },
      ],
      lines: weak.map(({ visit, later }) => ({
        cells: [
          source.name(visit.unit),
          source.day(visit.date),
          source.name(visit.officer),
          [topicWords(visit, source), visit.result].filter(Boolean).join(": "),
          visit.proposal ?? "",
          source.some(later),
        ],
      })),
    },
  ];
}

/** What every visit came to, in writing (plan S1). */
function resultTable(list: readonly DatedVisit[], source: DocumentSource): Block {
  const { translate } = source;
  return source.table(
    [
      { header: translate("follow.date"), width: 24, align: "Center" },
      { header: translate("print.name"), width: 46 },
      { header: translate("follow.unit"), width: 38 },
      { header: translate("follow.branchMeeting"), width: 18, align: "Center" },
      { header: translate("follow.topic"), width: 44 },
      { header: translate("follow.result"), width: 60 },
      { header: translate("follow.grade"), width: 17, align: "Center" },
    ],
    list.map(({ visit }) => ({
      cells: [
        source.day(visit.date),
        source.name(visit.officer),
        source.name(visit.unit),
        visit.branchMeeting ? "x" : "",
        topicWords(visit, source),
        visit.result ?? translate("follow.noResult"),
        visit.grade ? translate(`grade.${visit.grade}`) : "",
      ],
    })),
  );
}
