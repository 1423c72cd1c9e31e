import type { Participating, Studying } from "../../domain/programmes";
import { studyFollowUp, studyReport, type StudyExhibit } from "../../domain/reports";
import { tableOrNothing } from "../form";
import type { Block, PageColumn } from "../page/blocks";
import { numbered, sentence, type DocumentSource } from "../words";
import { partsOf, sectionOf, type FollowedProgramme } from "./section";

/** Study of a resolution (plan S3). */
export const study: FollowedProgramme = {
  programme: "study",
  section: (source, spans) => {
    const { figures, parts } = studyReport(source.snapshot, spans);
    return sectionOf(parts, source, (exhibit) => draw(exhibit, figures, source));
  },
  followUp: (source, span) => {
    const { figures, chapters } = studyFollowUp(source.snapshot, span);
    return partsOf(chapters, source, (exhibit) => {
      switch (exhibit) {
        case "sessions":
          return sessionTable(figures, source);
        case "units":
          return unitTable(figures, source);
        case "absent":
          return absentTable(figures, source);
        default:
          return draw(exhibit, figures, source);
      }
    });
  },
};

function draw(exhibit: StudyExhibit, figures: Studying, source: DocumentSource): Block {
  switch (exhibit) {
    case "levels":
      return levelTable(figures, source);
    case "kinds":
      return kindTable(figures, source);
  }
}

function participationColumns({ translate }: DocumentSource): PageColumn[] {
  return [
    { header: translate("follow.convened"), width: 20, align: "Center" },
    { header: translate("follow.present"), width: 20, align: "Center" },
    { header: translate("report.column.rate"), width: 20, align: "Center" },
    { header: translate("follow.paperCount"), width: 22, align: "Center" },
    { header: translate("report.column.rate"), width: 20, align: "Center" },
  ];
}

function participationCells({ words }: DocumentSource): (participating: Participating) => string[] {
  return ({ present, papers }) => [
    words.some(present.of),
    present.of === 0 ? "" : words.number(present.count),
    words.percent(present),
    papers.of === 0 ? "" : words.number(papers.count),
    words.percent(papers),
  ];
}

function levelTable(study: Studying, source: DocumentSource): Block {
  const { translate } = source;
  const cells = participationCells(source);
  return {
    kind: "table",
    columns: [
      { header: translate("follow.level"), width: 24 },
      { header: translate("follow.held"), width: 20, align: "Center" },
      { header: translate("follow.heldLate"), width: 18, align: "Center" },
      ...participationColumns(source),
    ],
    lines: [
      ...study.levels.map((level) => ({
        cells: [
          sentence(level.level) || translate("follow.noLevel"),
          source.words.share(level.held),
          source.words.some(level.late),
          ...cells(level),
        ],
      })),
      {
        bold: true,
        cells: [
          translate("report.total"),
          source.words.share({ count: study.held.length, of: study.sessions.length }),
          source.words.some(study.late.length),
          ...cells(study),
        ],
      },
    ],
  };
}

function kindTable(study: Studying, source: DocumentSource): Block {
  const { translate } = source;
  const cells = participationCells(source);
  return {
    kind: "table",
    columns: [{ header: translate("follow.kind"), width: 62 }, ...participationColumns(source)],
    lines: [
      ...study.kinds.map((kind) => ({ cells: [sentence(kind.kind), ...cells(kind)] })),
      { bold: true, cells: [translate("follow.personsOnce"), ...cells(study)] },
    ],
  };
}

function unitTable(study: Studying, source: DocumentSource): Block {
  const { translate } = source;
  const { units } = study;
  const cells = participationCells(source);
  return tableOrNothing(
    [
      { header: translate("print.number"), width: 14, align: "Center" },
      { header: translate("follow.unit"), width: 70 },
      ...participationColumns(source),
    ],
    units.length === 0
      ? []
      : [
          ...units.map((unit, at) => ({
            cells: [numbered(at + 1, units.length), source.nameAlone(unit.unit), ...cells(unit)],
          })),
          { bold: true, cells: ["", translate("report.total"), ...cells(study)] },
        ],
    source,
  );
}

function sessionTable({ sessions }: Studying, source: DocumentSource): Block {
  const { translate } = source;
  return tableOrNothing(
    [
      { header: translate("follow.level"), width: 22 },
      { header: translate("follow.organiser"), width: 52 },
      { header: translate("due.day"), width: 24, align: "Center" },
      { header: translate("follow.heldOn"), width: 24, align: "Center" },
      { header: translate("due.state"), width: 36 },
      { header: translate("follow.speakers"), width: 45 },
      { header: translate("follow.present"), width: 22, align: "Center" },
      { header: translate("follow.paperCount"), width: 22, align: "Center" },
    ],
    sessions.map(({ session, state, present, papers }) => ({
      cells: [
        sentence(session.level ?? ""),
        source.organiser(session),
        source.words.day(session.due),
        source.words.day(session.held),
        translate(`session.${state}`),
        session.speakers ?? "",
        source.words.share(present),
        source.words.share(papers),
      ],
    })),
    source,
  );
}

/** A session has no name of its own: it is called after who held it. */
function sessionName(code: string, source: DocumentSource): string {
  const session = source.snapshot.sessions.find((candidate) => candidate.code === code);
  return session ? source.organiser(session) : "";
}

function absentTable({ absent }: Studying, source: DocumentSource): Block {
  const { translate } = source;
  return {
    kind: "table",
    columns: [
      { header: translate("print.number"), width: 14, align: "Center" },
      { header: translate("print.name"), width: 74 },
      { header: translate("follow.unit"), width: 62 },
      { header: translate("follow.kind"), width: 40 },
      { header: translate("follow.organiser"), width: 57 },
    ],
    lines: absent.map(({ person, name, unit, kind, session }, at) => ({
      cells: [
        numbered(at + 1, absent.length),
        name ?? person,
        source.nameAlone(unit),
        sentence(kind ?? ""),
        sessionName(session, source),
      ],
    })),
  };
}
