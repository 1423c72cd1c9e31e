import { lastDay, topicsOf, type DatedVisit, type Share, type Visiting } from "../../domain/programmes";
import { calendarMonths, visitFollowUp, visitReport, type VisitExhibit } from "../../domain/reports";
import { toDate } from "../../text";
import { tableOrNothing } from "../form";
import type { Block } from "../page/blocks";
import { numbered, type DocumentSource } from "../words";
import { partsOf, sectionOf, type FollowedProgramme } from "./section";

/** Visits to the grassroots (plan S1). */
export const visits: FollowedProgramme = {
  programme: "visits",
  section: (source, spans) => {
    const { figures, parts } = visitReport(source.snapshot, spans);
    return sectionOf(parts, source, (exhibit) => draw(exhibit, figures, source));
  },
  followUp: (source, span) => {
    const { figures, chapters } = visitFollowUp(source.snapshot, span);
    return partsOf(chapters, source, (exhibit) => {
      switch (exhibit) {
        case "months":
          return monthTable(figures, source);
        case "overdue":
          return overdueTable(figures, source);
        case "weak":
          return weakTable(figures, source);
        case "results":
          return resultTable(figures.list, source);
        default:
          return draw(exhibit, figures, source);
      }
    });
  },
};

function draw(exhibit: VisitExhibit, figures: Visiting, source: DocumentSource): Block {
  switch (exhibit) {
    case "officers":
      return officerTable(figures, source);
    case "topics":
      return topicTable(figures, source);
  }
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
        cells: [
          officer.name,
          source.words.number(done.of),
          source.words.number(done.count),
          source.words.percent(done),
        ],
      })),
      {
        bold: true,
        cells: [
          translate("report.total"),
          source.words.number(visits.done.of),
          source.words.number(visits.done.count),
          source.words.percent(visits.done),
        ],
      },
    ],
  };
}

/** "1/1"; what is planned for a month that is not over yet stands in brackets. */
function monthWords(share: Share | undefined, isAhead: boolean, source: DocumentSource): string {
  if (!share || share.of === 0) return "";
  return isAhead && share.count < share.of
    ? `${source.words.some(share.count)}(${source.words.number(share.of - share.count)})`
    : source.words.share(share);
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
  const months = calendarMonths(
    snapshot.settings,
    visits.officers.flatMap((row) => [...row.months.keys()]),
  );
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
    lines: visits.officers.map(({ officer, done, months: shares }, at) => ({
      cells: [
        numbered(at + 1, visits.officers.length),
        officer.name,
        ...months.map((month) =>
          monthWords(shares.get(month), lastDay(month, year) >= source.options.day, source),
        ),
        source.words.share(done),
        source.words.percent(done),
      ],
    })),
  };
}

function overdueTable({ overdue }: Visiting, source: DocumentSource): Block {
  const { translate } = source;
  return {
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
        source.nameAlone(visit.officer),
        source.nameAlone(visit.unit),
        `${month}/${year}`,
      ],
    })),
  };
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
        source.words.number(visits),
        source.words.some(good),
        source.words.some(fair),
        source.words.some(weak),
      ],
    })),
  };
}

function weakTable({ weak }: Visiting, source: DocumentSource): Block {
  const { translate } = source;
  return {
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
        source.nameAlone(visit.unit),
        source.words.day(visit.date),
        source.nameAlone(visit.officer),
        [topicWords(visit, source), visit.result].filter(Boolean).join(": "),
        visit.proposal ?? "",
        source.words.some(later),
      ],
    })),
  };
}

/** What every visit came to, in writing (plan S1). */
function resultTable(list: readonly DatedVisit[], source: DocumentSource): Block {
  const { translate } = source;
  return tableOrNothing(
    [
      { header: translate("follow.date"), width: 24, align: "Center" },
      { header: translate("print.name"), width: 46 },
      { header: translate("follow.unit"), width: 38 },
      { header: source.words.text("follow.branchMeeting"), width: 18, align: "Center" },
      { header: translate("follow.topic"), width: 44 },
      { header: translate("follow.result"), width: 60 },
      { header: translate("follow.grade"), width: 17, align: "Center" },
    ],
    list.map(({ visit }) => ({
      cells: [
        source.words.day(visit.date),
        source.nameAlone(visit.officer),
        source.nameAlone(visit.unit),
        visit.branchMeeting ? "x" : "",
        topicWords(visit, source),
        visit.result ?? translate("follow.noResult"),
        visit.grade ? translate(`grade.${visit.grade}`) : "",
      ],
    })),
    source,
  );
}
