import { groupList, type GroupRow } from "../../../domain/reports";
import {
  announcement,
  decisionHead,
  ownWords,
  paperPage,
  orBlank,
  paragraph,
  usualBasis,
  yearText,
} from "../../form";
import type { Block, Page } from "../../page/blocks";
import { roleWord } from "../../../sheets/plan";
import { lowered, sentence, type DocumentSource } from "../../words";
import { declare } from "../document";

/** The decision that sets up the working groups (plan S2): who, what they do, who carries it out. */
export const groupDecision = declare("quyet-dinh-to-cong-tac", "plans", pages);

function pages(source: DocumentSource): Page[] {
  const groups = groupList(source.snapshot, source.options.day);
  return groups.length === 0 ? [] : [page(groups, source)];
}

function page(groups: readonly GroupRow[], source: DocumentSource): Page {
  const { translate, words, options, snapshot } = source;
  const year = orBlank(yearText(snapshot));
  const office = source.officeName();
  const paper = source.paper({
    kind: groupDecision.kind,
    symbol: "QĐ",
    span: yearText(snapshot),
    subject: words.text("groupDecision.subject", { year }),
    basis: usualBasis(source, year),
    recipients: [translate("decision.recipient", { number: 3 })],
  });
  const people = new Set(groups.flatMap((group) => group.people.map(({ officer }) => officer.code))).size;
  return paperPage(source, paper, {
    sheet: translate("groupDecision.sheet"),
    day: options.day,
    blocks: [
      ...decisionHead(paper, paper.subject, source),
      announcement(
        words.text("groupDecision.first", {
          groups: words.count(groups.length),
          people: words.count(people),
        }),
      ),
      ...groups.flatMap((group, at) => groupBlocks(group, at + 1, source)),
      ownWords(translate("groupDecision.second"), "groupDecision.duties", source, { office }),
      announcement(words.text("groupDecision.third", { office })),
    ],
  });
}

function groupBlocks({ group, unit, people }: GroupRow, number: number, source: DocumentSource): Block[] {
  const { translate, words } = source;
  return [
    announcement(words.text("groupDecision.group", { number, group, unit: source.bodyName(unit) })),
    ...people.map(({ officer, role, topics, headOf }) =>
      paragraph(
        translate(topics === "" ? "groupDecision.person" : "groupDecision.personTopics", {
          person: [
            source.comrade(officer),
            ...(headOf ? [words.text("groupDecision.head", { cluster: headOf.name })] : []),
          ].join(", "),
          role: sentence(roleWord(role, translate)),
          topics: lowered(topics),
        }),
      ),
    ),
  ];
}
