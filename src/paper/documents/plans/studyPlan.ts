import { studyPlan as levelsOf, type PlannedLevel } from "../../../domain/reports";
import {
  announcement,
  ownWords,
  paperHead,
  paperPage,
  orBlank,
  paragraph,
  part,
  subpart,
  usualBasis,
  yearText,
} from "../../form";
import type { Block, Page } from "../../page/blocks";
import { lowered, sentence, type DocumentSource } from "../../words";
import { declare } from "../document";

/** The plan of the study of a resolution (plan S3): the cascade level by level, with deadline, speakers and who attends. */
export const studyPlan = declare("ke-hoach-hoc-tap", "plans", pages);

function pages(source: DocumentSource): Page[] {
  const { snapshot, translate, words, options } = source;
  const levels = levelsOf(snapshot);
  if (levels.length === 0) return [];
  const year = orBlank(yearText(snapshot));
  const office = source.officeName();
  const paper = source.paper({
    kind: studyPlan.kind,
    symbol: "KH",
    span: yearText(snapshot),
    subject: words.text("studyPlan.subject", { year }),
    basis: usualBasis(source, year),
  });
  return [
    paperPage(source, paper, {
      sheet: translate("studyPlan.sheet"),
      day: options.day,
      blocks: [
        ...paperHead(paper, source),
        paragraph(words.text("plan.intro", { office, subject: lowered(paper.subject) })),
        part(1, "plan.purposeTitle", source),
        ownWords(translate("plan.purpose"), "studyPlan.purpose", source),
        ownWords(translate("plan.demands"), "studyPlan.demands", source),
        part(2, "studyPlan.contentTitle", source),
        ownWords(translate("studyPlan.publicity"), "studyPlan.publicityWords", source),
        subpart(translate("studyPlan.conferences")),
        ...levels.flatMap((level, at) => levelBlocks(level, at + 1, source)),
        ownWords(translate("studyPlan.papers"), "studyPlan.paperWords", source),
        ownWords(translate("studyPlan.checks"), "studyPlan.checkWords", source),
        part(3, "plan.orderTitle", source),
        ownWords(translate("plan.ofOffice", { number: 1, body: office }), "studyPlan.officeWords", source),
        ownWords(words.text("studyPlan.ofUnits"), "studyPlan.unitWords", source, { office }),
        announcement(words.text("plan.endAll", { office })),
      ],
    }),
  ];
}

function levelBlocks(level: PlannedLevel, number: number, source: DocumentSource): Block[] {
  const { translate, words } = source;
  const { sessions, due, speakers, kinds, convened } = level;
  const [only] = sessions;
  const facts = { due: words.day(due), count: words.count(sessions.length) };
  return [
    subpart(
      translate("studyPlan.level", {
        number,
        level: level.level === "" ? translate("follow.noLevel") : lowered(level.level),
      }),
    ),
    paragraph(
      sessions.length === 1 && only
        ? words.text("studyPlan.one", { ...facts, organiser: source.organiser(only) })
        : words.text("studyPlan.many", facts),
    ),
    ...(speakers.length > 0
      ? [paragraph(words.text("studyPlan.speakers", { names: speakers.join("; ") }))]
      : []),
    ...(kinds.length > 0
      ? [
          paragraph(
            words.text("studyPlan.people", {
              kinds: kinds.map((kind, at) => (at === 0 ? sentence(kind) : kind)).join(", "),
              count: words.count(convened),
            }),
          ),
        ]
      : []),
  ];
}
