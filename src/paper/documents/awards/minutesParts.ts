import type { Meeting } from "../../../domain/model";
import { orBlank, paragraph, remarks } from "../../form";
import type { Block } from "../../page/blocks";
import type { DocumentSource } from "../../words";
import { formOf } from "./honourWords";
import { countWords, moneySaid, sumWords, type Matter } from "./matter";

/** "Hôm nay, vào hồi 08 giờ 00, ngày …, tại …, BTV Huyện đoàn họp xét thi đua, khen thưởng …". */
export function opening(matter: Matter, meeting: Meeting | undefined, source: DocumentSource): string {
  const { translate, words } = source;
  return translate("paper.minutes.opening", {
    time: orBlank(meeting?.opened ?? ""),
    date: words.longDay(meeting?.date),
    place: orBlank(meeting?.place ?? ""),
    body: orBlank(matter.issuer ?? ""),
    occasion: matter.occasion,
  });
}

/** What was said is the office's own words. */
export function discussion(source: DocumentSource): Block[] {
  return [remarks(source.translate("paper.minutes.part.talk"), source)];
}

/** What the meeting agreed on: whom to honour with how much, then its conclusions as `CuocHop` has them. */
export function conclusion(matter: Matter, meeting: Meeting | undefined, source: DocumentSource): Block[] {
  const { translate } = source;
  const said = meeting?.conclusion ?? [];
  const agreed = agreement(matter, source);
  return [
    ...agreed,
    ...(said.length === 0
      ? [remarks(translate("paper.own.conclusion"), source)]
      : said.map((text, at) =>
          paragraph(
            translate("paper.minutes.conclusionItem", {
              number: at + 1 + agreed.length,
              text: text.replace(/[.;\s]+$/u, ""),
            }),
          ),
        )),
  ];
}

const SUMS = {
  sum: "paper.minutes.agreed",
  free: "paper.minutes.agreedNoMoney",
  open: "paper.minutes.agreedOpen",
} as const;

function agreement(matter: Matter, source: DocumentSource): Block[] {
  const { translate } = source;
  const { honours, money, occasion } = matter;
  if (honours.length === 0) return [];
  const forms = [...new Set(honours.map((honour) => formOf(honour, source)))];
  const facts = { forms: forms.join(", "), who: countWords(matter, source), occasion };
  return [paragraph(translate(SUMS[moneySaid(matter)], { ...facts, sum: sumWords(money, source) }))];
}

/** When the meeting ended, and that the minutes were read. */
export function closing(meeting: Meeting | undefined, { translate }: DocumentSource): string {
  return translate("paper.minutes.end", { time: orBlank(meeting?.closed ?? "") });
}
