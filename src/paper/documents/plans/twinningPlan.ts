import { twinningPlan as planOf, type TwinningPlan } from "../../../domain/reports";
import {
  announcement,
  attachedTo,
  blankLine,
  ownWords,
  paperHead,
  paperPage,
  orBlank,
  paragraph,
  part,
  remarks,
  subpart,
  subtitle,
  title,
  unitsOfKinds,
  usualBasis,
  yearText,
} from "../../form";
import type { Block, Page } from "../../page/blocks";
import type { Paper } from "../../register";
import { lowered, type DocumentSource } from "../../words";
import { declare } from "../document";
import { twinningTable } from "../twinningAnnex";

/** The plan of twinning (plan S0) in its four parts, with the list of pairs as its annex. */
export const twinningPlan = declare("ke-hoach-ket-nghia", "plans", pages);

function pages(source: DocumentSource): Page[] {
  const plan = planOf(source.snapshot, source.options.day);
  if (plan.links === 0) return [];
  const { translate, words, snapshot } = source;
  const sides = {
    hosts: unitsOfKinds(plan.hostKinds, source),
    partners: unitsOfKinds(plan.partnerKinds, source),
  };
  const paper = source.paper({
    kind: twinningPlan.kind,
    symbol: "KH",
    subject: words.text("twinningPlan.subject", { ...sides, term: termOf(plan, source) }),
    basis: usualBasis(source, orBlank(yearText(snapshot))),
  });
  return [
    planPage(plan, sides, paper, source),
    {
      sheet: translate("twinningPlan.annexSheet"),
      orientation: "Portrait",
      goesWith: paper,
      blocks: [
        title(translate("print.twinning.title")),
        subtitle(attachedTo(paper, source)),
        blankLine(),
        twinningTable(source),
      ],
    },
  ];
}

/** "giai đoạn 2020 - 2025", "từ năm 2020": from when to when the pairings hold. */
function termOf({ years: { from, to } }: TwinningPlan, { translate }: DocumentSource): string {
  if (from === undefined) return "";
  return to === undefined
    ? translate("twinningPlan.since", { from: String(from) })
    : translate("twinningPlan.term", { from: String(from), to: String(to) });
}

type Sides = Readonly<Record<"hosts" | "partners", string>>;

function planPage(plan: TwinningPlan, sides: Sides, paper: Paper, source: DocumentSource): Page {
  const { translate, words, options } = source;
  const facts = { ...sides, office: source.officeName() };
  return paperPage(source, paper, {
    sheet: translate("twinningPlan.sheet"),
    day: options.day,
    blocks: [
      ...paperHead(paper, source),
      paragraph(words.text("plan.intro", { office: facts.office, subject: lowered(paper.subject) })),
      part(1, "plan.purposeTitle", source),
      ownWords(translate("plan.purpose"), "twinningPlan.purpose", source, facts),
      ownWords(translate("plan.demands"), "twinningPlan.demands", source, facts),
      part(2, "twinningPlan.contentTitle", source),
      ownWords(translate("twinningPlan.publicity"), "twinningPlan.publicityWords", source, facts),
      ownWords(translate("twinningPlan.activities"), "twinningPlan.activityWords", source, facts),
      subpart(translate("twinningPlan.pairs")),
      paragraph(
        words.text("twinningPlan.pairWords", {
          hosts: words.count(plan.hosts),
          partners: words.count(plan.partners),
          links: words.count(plan.links),
        }),
      ),
      part(3, "twinningPlan.timeTitle", source),
      ...timeBlocks(plan, source),
      part(4, "plan.orderTitle", source),
      ownWords(
        translate("plan.ofOffice", { number: 1, body: facts.office }),
        "twinningPlan.officeWords",
        source,
        facts,
      ),
      ownWords(
        translate("plan.ofOffice", { number: 2, body: sides.hosts }),
        "twinningPlan.hostWords",
        source,
        facts,
      ),
      ownWords(
        translate("plan.ofOffice", { number: 3, body: sides.partners }),
        "twinningPlan.partnerWords",
        source,
        facts,
      ),
      announcement(words.text("plan.endAll", { office: facts.office })),
    ],
  });
}

/** The windows as the office has set them; a place for its words where it has set none. */
function timeBlocks(plan: TwinningPlan, source: DocumentSource): Block[] {
  const { preparation, ceremonyStart, ceremonyDeadline } = plan;
  const { translate, words } = source;
  const blocks = [
    ...(preparation
      ? [
          paragraph(
            words.text("twinningPlan.preparation", {
              from: words.day(preparation.from),
              to: words.day(preparation.to),
            }),
          ),
        ]
      : []),
    ...(ceremonyDeadline === undefined
      ? []
      : [
          paragraph(
            ceremonyStart === undefined
              ? words.text("twinningPlan.ceremoniesUntil", { to: words.day(ceremonyDeadline) })
              : words.text("twinningPlan.ceremonies", {
                  from: words.day(ceremonyStart),
                  to: words.day(ceremonyDeadline),
                }),
          ),
        ]),
  ];
  return blocks.length > 0 ? blocks : [remarks(translate("plan.time"), source)];
}
