import { studying, type Participating, type Studying, type WordCount } from "../../domain/programmes";
import { listName } from "../../text";
import { lead, paragraph } from "../form";
import type { Block, PageColumn } from "../page";
import { numbered, sentence, type DocumentSource } from "../source";
import type { FollowUp, Section } from "./section";

/** Study of a resolution (plan S3) in a report. */
export const studySection: Section = (source, { span, before }) => {
  const { translate, snapshot } = source;
  const study = studying(snapshot, span);
  if (snapshot.sessions.length === 0) return [source.noData()];
  const former = studying(snapshot, before);
  return [
    ...sessionSentences(study, source),
    ...(study.present.of > 0
      ? [
          paragraph(
            former.present.of > 0 && former.held.length < study.held.length
              ? translate("report.studyPresentTrend", {
                  ...source.shareParams(study.present),
                  before: source.percent(former.present),
                })
              : translate("report.studyPresent", source.shareParams(study.present)),
          ),
          paragraph(translate("report.studyPapers", source.shareParams(study.papers))),
        ]
      : []),
    levelTable(study, source),
    ...qualitySentences(study, source),
    ...(study.kinds.length > 0 ? [lead(translate("report.studyKinds")), kindTable(study, source)] : []),
    ...(study.absent.length > 0
      ? [
          paragraph(
            translate("report.studyAbsent", {
              count: study.absent.length,
              units: new Set(study.absent.map(({ unit }) => unit)).size,
            }),
          ),
        ]
      : []),
    ...proposalBlocks(study, source),
  ];
};

/** Everything about the study: the cascade, participation, who was absent, what was proposed. */
export const studyFollowUp: FollowUp = (source, span) => {
  const { translate, snapshot } = source;
  const study = studying(snapshot, span);
  if (snapshot.sessions.length === 0)
    return [{ title: translate("follow.cascade"), blocks: [source.noData()] }];
  return [
    {
      title: translate("follow.cascade"),
      blocks: [
        ...sessionSentences(study, source, Infinity),
        sessionTable(study, source),
        levelTable(study, source),
      ],
    },
    {
      title: translate("follow.studyUnits"),
      blocks: [unitTable(study, source), ...(study.kinds.length > 0 ? [kindTable(study, source)] : [])],
    },
    { title: translate("follow.papers"), blocks: paperSentences(study, source) },
    {
      title: translate("follow.absent"),
      blocks: [
        study.absent.length === 0 ? paragraph(translate("follow.noAbsent")) : absentTable(study, source),
      ],
    },
    {
      title: translate("follow.quality"),
      blocks: [...qualitySentences(study, source), ...proposalBlocks(study, source)],
    },
  ];
};

function sessionSentences(study: Studying, source: DocumentSource, most?: number): Block[] {
  const { translate } = source;
  return [
    paragraph(
      translate(study.late.length > 0 ? "report.studyHeld" : "report.studyHeldInTime", {
        count: study.held.length,
        late: study.late.length,
      }),
    ),
    ...(study.missed.length > 0
      ? [
          paragraph(
            translate("report.studyMissed", {
              count: study.missed.length,
              names: source.names(
                study.missed.map((session) => `${source.organiser(session)} (${source.day(session.due)})`),
              ),
            }),
          ),
        ]
      : []),
    ...(study.withoutSession.length > 0
      ? [
          paragraph(
            translate("report.studyWithout", {
              count: study.withoutSession.length,
              names: source.names(study.withoutSession.map(listName), most),
            }),
          ),
        ]
      : []),
  ];
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

function participationCells({ present, papers }: Participating, source: DocumentSource): string[] {
  return [
    source.some(present.of),
    present.of === 0 ? "" : source.number(present.count),
    source.percent(present),
    papers.of === 0 ? "" : source.number(papers.count),
    source.percent(papers),
  ];
}

function sumLine(
  study: Studying,
  before: readonly string[],
  source: DocumentSource,
): { bold: true; cells: string[] } {
  return { bold: true, cells: [...before, ...participationCells(study, source)] };
}

function levelTable(study: Studying, source: DocumentSource): Block {
  const { translate } = source;
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
          source.share(level.held),
          source.some(level.late),
          ...participationCells(level, source),
        ],
      })),
      sumLine(
        study,
        [
          translate("report.total"),
          source.share({ count: study.held.length, of: study.sessions.length }),
          source.some(study.late.length),
        ],
        source,
      ),
    ],
  };
}

function kindTable(study: Studying, source: DocumentSource): Block {
  const { translate } = source;
  return {
    kind: "table",
    columns: [{ header: translate("follow.kind"), width: 62 }, ...participationColumns(source)],
    lines: [
      ...study.kinds.map((kind) => ({ cells: [sentence(kind.kind), ...participationCells(kind, source)] })),
      sumLine(study, [translate("follow.personsOnce")], source),
    ],
  };
}

function unitTable(study: Studying, source: DocumentSource): Block {
  const { translate } = source;
  const { units } = study;
  return source.table(
    [
      { header: translate("print.number"), width: 14, align: "Center" },
      { header: translate("follow.unit"), width: 70 },
      ...participationColumns(source),
    ],
    units.length === 0
      ? []
      : [
          ...units.map((unit, at) => ({
            cells: [
              numbered(at + 1, units.length),
              source.name(unit.unit),
              ...participationCells(unit, source),
            ],
          })),
          sumLine(study, ["", translate("report.total")], source),
        ],
  );
}

function sessionTable({ sessions }: Studying, source: DocumentSource): Block {
  const { translate } = source;
  return source.table(
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
        source.day(session.due),
        source.day(session.held),
        translate(`session.${state}`),
        session.speakers ?? "",
        source.share(present),
        source.share(papers),
      ],
    })),
  );
}

function absentTable({ absent }: Studying, source: DocumentSource): Block {
  const { translate } = source;
  return {
    kind: "table",
    columns: [
      { header: translate("print.number"), width: 14, align: "Center" },
      { header: translate("print.name"), width: 84 },
      { header: translate("follow.unit"), width: 70 },
      { header: translate("follow.kind"), width: 44 },
      { header: translate("follow.session"), width: 35 },
    ],
    lines: absent.map(({ person, name, unit, kind, session }, at) => ({
      cells: [
        numbered(at + 1, absent.length),
        name ?? person,
        source.name(unit),
        sentence(kind ?? ""),
        session,
      ],
    })),
  };
}

function paperSentences(study: Studying, source: DocumentSource): Block[] {
  const { translate } = source;
  if (study.papers.of === 0) return [source.noData()];
  return [
    paragraph(translate("report.studyPapers", source.shareParams(study.papers))),
    ...(study.marked.of > 0
      ? [paragraph(translate("report.studyMarked", source.shareParams(study.marked)))]
      : []),
    ...(study.marks.length > 0
      ? [
          paragraph(
            translate("report.studyMarks", { list: countWords(study.marks, "report.papers", source) }),
          ),
        ]
      : []),
  ];
}

function qualitySentences({ speakerQuality, documentQuality }: Studying, source: DocumentSource): Block[] {
  const { translate } = source;
  return [
    ...(speakerQuality.length > 0
      ? [
          paragraph(
            translate("report.speakerQuality", {
              list: countWords(speakerQuality, "report.sessions", source),
            }),
          ),
        ]
      : []),
    ...(documentQuality.length > 0
      ? [
          paragraph(
            translate("report.documentQuality", {
              list: countWords(documentQuality, "report.sessions", source),
            }),
          ),
        ]
      : []),
  ];
}

/** "tốt: 3 đợt, khá: 1 đợt". */
function countWords(
  counts: readonly WordCount[],
  key: "report.sessions" | "report.papers",
  { translate }: DocumentSource,
): string {
  return counts.map(({ word, count }) => translate(key, { word, count })).join(", ");
}

function proposalBlocks({ results, proposals }: Studying, source: DocumentSource): Block[] {
  const { translate } = source;
  const list = (key: "report.studyResults" | "report.studyProposals", items: Studying["results"]): Block[] =>
    items.length === 0
      ? []
      : [
          lead(translate(key)),
          ...items.map(({ session, text }) =>
            paragraph(translate("report.item", { name: source.organiser(session), text })),
          ),
        ];
  return [...list("report.studyResults", results), ...list("report.studyProposals", proposals)];
}
