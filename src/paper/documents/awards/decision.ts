import type { Honour } from "../../../domain/papers";
import { groupBy } from "../../../domain/scoring/groupBy";
import { announcement, decisionHead, paperPage, paragraph, remarks, sealCodes } from "../../form";
import type { Block, Page } from "../../page/blocks";
import { sheetName } from "../../page/sheetName";
import { lowered, sentence, type DocumentSource } from "../../words";
import { declare } from "../document";
import { listPage } from "./awardList";
import { DECISION, decisionOf } from "./decisionPaper";
import { achievementOf, formOf, inSentence, nameOf } from "./honourWords";
import { countWords, kindWords, sumWords, unsetMoney, waitsOf, type Matter } from "./matter";
import { mattersOf } from "./matters";
import { openAwards, openMoney, scopeOf } from "./openAwards";

/** So many are named in the decision itself, more in its list. */
const NAMED = 5;

/** The decision of an issuer to honour (quyết định khen thưởng), one for each set, with its list. */
export const decision = declare(
  DECISION,
  "awards",
  (source) => mattersOf(source).flatMap((matter) => [decisionPage(matter, source), listPage(matter, source)]),
  { sets: true },
);

function decisionPage(matter: Matter, source: DocumentSource): Page {
  const { translate, options } = source;
  const paper = decisionOf(matter, source);
  return paperPage(source, paper, {
    sheet: sheetName((label) => translate("decision.sheet", { label }), matter.label),
    day: options.day,
    after: [...draftNotes(matter, source), ...sealCodes(source, options.day)],
    blocks: [
      ...decisionHead(paper, translate("document.about", { subject: paper.subject }), source),
      ...articles(matter, source)
        .map((article, at) => article(at + 1))
        .flat(),
    ],
  });
}

/** Why it is a draft and what it does not say yet, below what will be signed: no part of the decision. */
function draftNotes(matter: Matter, source: DocumentSource): Block[] {
  const waits = waitsOf(matter, DECISION, source).length > 0;
  return [
    ...(waits ? [...scopeOf(matter, source), ...openAwards(matter, source)] : []),
    ...openMoney(unsetMoney(matter), source),
  ];
}

type Article = (number: number) => Block[];

/** Who is honoured; how much money; who carries it out. */
function articles(matter: Matter, source: DocumentSource): Article[] {
  const { translate } = source;
  const said = (number: number, text: string): Block =>
    paragraph(translate("decision.article", { number, text }));
  return [
    (number) => {
      const [first, ...others] = honourWords(matter, source);
      return [said(number, first ?? ""), ...others.map(paragraph)];
    },
    ...(matter.money === 0
      ? []
      : [
          (number: number): Block[] => [
            said(number, moneyWords(matter, source)),
            remarks(translate("decision.own.fund"), source),
          ],
        ]),
    (number) => [
      announcement(
        translate("decision.article", {
          number,
          text: translate("decision.carriedOut", { who: kindWords(matter, source) }),
        }),
      ),
    ],
  ];
}

/** "Tặng Giấy khen cho 02 tập thể và 01 cá nhân …", then those who are few by name. */
function honourWords(matter: Matter, source: DocumentSource): string[] {
  const { translate } = source;
  const { honours, occasion } = matter;
  if (honours.length === 0) return [translate("decision.nobody", { occasion })];
  const forms = formsOf(honours, source);
  const given = forms
    .map(([form, those]) =>
      translate("decision.given", { form, who: countWords({ honours: those }, source) }),
    )
    .join("; ");
  const isNamed = honours.length <= NAMED;
  const first = translate(isNamed ? "decision.honoursNamed" : "decision.honoursListed", {
    given: sentence(given),
    occasion,
  });
  if (!isNamed) return [first];
  return [
    first,
    ...honours.map((honour, at) =>
      translate(forms.length > 1 ? "decision.namedForm" : "decision.named", {
        number: at + 1,
        name: sentence(inSentence(honour, source)),
        form: formOf(honour, source),
        achievement: lowered(achievementOf(honour, source)),
        end: at === honours.length - 1 ? "." : ";",
      }),
    ),
  ];
}

function formsOf(honours: readonly Honour[], source: DocumentSource): [string, Honour[]][] {
  const forms = new Map<string, Honour[]>();
  for (const honour of honours) {
    const form = formOf(honour, source);
    forms.set(form, [...(forms.get(form) ?? []), honour]);
  }
  return [...forms];
}

/** How much each receives where they are few, and all together in figures and words. */
function moneyWords(matter: Matter, source: DocumentSource): string {
  const { translate, words } = source;
  const { honours, money } = matter;
  const sum = sumWords(money, source);
  if (honours.length > NAMED)
    return translate("decision.moneyListed", { sum, kinds: kindWords(matter, source) });
  const levels = groupBy(
    honours.filter((honour) => (honour.money ?? 0) > 0),
    (honour) => String(honour.money),
  );
  return translate("decision.money", {
    levels: [...levels]
      .map(([level, receivers]) =>
        translate(receivers.length > 1 ? "decision.levelMany" : "decision.levelOne", {
          money: words.number(Number(level)),
          kinds: kindWords({ honours: receivers }, source),
          names: receivers.map((honour) => nameOf(honour, source)).join(", "),
        }),
      )
      .join("; "),
    sum,
  });
}
