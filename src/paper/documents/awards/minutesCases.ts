import type { AwardResult } from "../../../domain/awards";
import type { AwardRule, Meeting, Nomination } from "../../../domain/model";
import {
  awardCases,
  honourOf,
  unitOfValue,
  votesOn,
  type AwardCase,
  type Honour,
} from "../../../domain/papers";
import { awardReason } from "../../../sheets/plan";
import { orBlank, paragraph } from "../../form";
import { BODY_SIZE } from "../../page/a4";
import type { Block } from "../../page/blocks";
import { lowered, numbered, type DocumentSource } from "../../words";
import { achievementOf, formOf, inSentence, moneyOf } from "./honourWords";
import type { Matter } from "./matter";
import { scopeOf } from "./openAwards";

/** Each award with its figures and votes, then each nomination with its achievement and votes, numbered through. */
export function casesConsidered(
  matter: Matter,
  meeting: Meeting | undefined,
  source: DocumentSource,
): Block[] {
  const { translate } = source;
  const cases = awardCases(matter.considered);
  if (cases.length === 0 && matter.nominations.length === 0)
    return [paragraph(translate("paper.minutes.noCase"))];
  return [
    ...scopeOf(matter, source),
    ...cases.flatMap((one, at) => [
      caseHeading(translate("paper.minutes.case", { number: at + 1, name: one.award.name })),
      ...awardCase(one, meeting, source).map(paragraph),
    ]),
    ...nomineesOf(matter).flatMap(([honour, nomination], at) => [
      caseHeading(
        translate("paper.minutes.nominee", {
          number: cases.length + at + 1,
          form: formOf(honour, source),
          name: inSentence(honour, source),
        }),
      ),
      ...nomineeCase(honour, nomination, source).map(paragraph),
    ]),
  ];
}

function caseHeading(text: string): Block {
  return {
    kind: "text",
    text,
    look: { size: BODY_SIZE, bold: true, align: "Justify" },
    keepWithNext: true,
  };
}

function nomineesOf({ honours }: Matter): [Honour, Nomination][] {
  return honours.flatMap((honour) =>
    "nomination" in honour.from ? [[honour, honour.from.nomination] as [Honour, Nomination]] : [],
  );
}

function awardCase(
  { award, winners, candidates, places, nobody }: AwardCase,
  meeting: Meeting | undefined,
  source: DocumentSource,
): string[] {
  const { translate } = source;
  if (nobody) return [awardReason(nobody, translate)];
  return [
    translate("paper.minutes.award", {
      count: numbered(award.count, 0),
      indicator: translate(`indicator.${award.indicator}`),
      money: prize(award, source),
    }),
    ...winnerLines(winners, source),
    ...openLines(candidates, places, source),
    ...(winners.length === 0
      ? []
      : [votesWords(meeting && votesOn(meeting, [award.code, award.name]), source)]),
  ];
}

/** "1.000.000 đồng"; a dash for an award without money, "chưa ấn định" while nobody has set it. */
function prize({ money }: AwardRule, { translate, words }: DocumentSource): string {
  if (money === undefined) return translate("paper.moneyUnset");
  return money === 0 ? "–" : translate("paper.minutes.money", { money: words.number(money) });
}

/** One winner in a sentence, more in a list. */
function winnerLines(winners: readonly AwardResult[], source: DocumentSource): string[] {
  const { translate } = source;
  const said = winners.map((result) => figuresOf(result, source));
  const [only, ...others] = said;
  if (!only) return [];
  if (others.length === 0) return [translate("paper.minutes.winner", only)];
  return [
    translate("paper.minutes.winners", { count: numbered(said.length, 0) }),
    ...said.map((facts, at) =>
      translate("paper.minutes.winnerItem", { ...facts, end: at === said.length - 1 ? "." : ";" }),
    ),
  ];
}

/** Equals that the meeting has to choose from, each with the figure; or one whose place still waits. */
function openLines(candidates: readonly AwardResult[], places: number, source: DocumentSource): string[] {
  const { translate } = source;
  if (candidates.length === 0) return [];
  if (candidates.length <= places)
    return candidates.map((result) => translate("paper.minutes.waiting", figuresOf(result, source)));
  return [
    translate("paper.minutes.tie", {
      count: numbered(candidates.length, 0),
      places: numbered(places, 0),
      names: candidates
        .map((result) => {
          const { name, figure } = figuresOf(result, source);
          return translate("paper.minutes.tied", { name, figure });
        })
        .join("; "),
    }),
  ];
}

/** Who, the figure with its unit, and why, without a full stop. */
function figuresOf(
  result: AwardResult,
  source: DocumentSource,
): { name: string; figure: string; reason: string } {
  const { snapshot, translate, words } = source;
  const { value } = result;
  return {
    name: inSentence(honourOf(result, snapshot), source),
    figure:
      value === undefined
        ? translate("paper.minutes.noFigure")
        : translate(`paper.minutes.figure.${unitOfValue(result)}`, { value: words.number(value) }),
    reason: lowered(awardReason(result, translate).replace(/\.$/u, "")),
  };
}

function nomineeCase(honour: Honour, nomination: Nomination, source: DocumentSource): string[] {
  const { translate } = source;
  const money = moneyOf(honour, source);
  return [
    translate("paper.minutes.achievement", { achievement: achievementOf(honour, source) }),
    translate(
      honour.money === undefined || honour.money === 0
        ? "paper.minutes.nomineeFree"
        : "paper.minutes.nomineeMoney",
      {
        proposer: orBlank(nomination.proposer ?? ""),
        money,
      },
    ),
    votesWords(nomination.votes, source),
  ];
}

/** "14/15 đồng ý, đạt 93,3%"; what is no such share as typed, dots where nobody has said it. */
function votesWords(typed: string | undefined, { translate, words }: DocumentSource): string {
  if (typed === undefined) return translate("paper.minutes.votesOpen");
  const [, count, of] = /^(\d+)\s*\/\s*(\d+)$/u.exec(typed.trim()) ?? [];
  if (count === undefined || Number(of) === 0) return translate("paper.minutes.votesTyped", { votes: typed });
  const percent = words.percent({ count: Number(count), of: Number(of) });
  return translate("paper.minutes.votes", { share: `${Number(count)}/${Number(of)}`, percent });
}

/** Whether the meeting has voted on some case that nobody has said the votes of. */
export function unvoted(matter: Matter, meeting: Meeting | undefined): boolean {
  const decided = awardCases(matter.considered).filter(({ winners }) => winners.length > 0);
  return (
    decided.some(({ award }) => !meeting || votesOn(meeting, [award.code, award.name]) === undefined) ||
    matter.nominations.some(({ votes }) => votes === undefined)
  );
}
