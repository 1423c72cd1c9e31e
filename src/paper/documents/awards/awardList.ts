import {
  announcement,
  asForm,
  enclosedWith,
  blankLine,
  draftMark,
  ending,
  sealCodes,
  subtitle,
  title,
} from "../../form";
import type { Block, Page } from "../../page/blocks";
import { sheetName } from "../../page/sheetName";
import type { DocumentSource } from "../../words";
import { declare } from "../document";
import { decisionOf } from "./decisionPaper";
import { honourTable } from "./honourTable";
import { countWords, moneySaid, notesOf, sumWords, unsetMoney, waitsOf, type Matter } from "./matter";
import { mattersOf } from "./matters";
import { openAwards, openMoney, scopeOf } from "./openAwards";

/** The list that the decision of an issuer carries (danh sách kèm theo Quyết định), one for each set. */
export const awardList = declare(
  "danh-sach-khen-thuong",
  "awards",
  (source) => mattersOf(source).map((matter) => listPage(matter, source)),
  { sets: true },
);

/** The same list, whoever makes it: the decision, or alone. */
export function listPage(matter: Matter, source: DocumentSource): Page {
  const { translate, options } = source;
  const decision = decisionOf(matter, source);
  const paper = source.paper({
    ...matter.key,
    kind: "danh-sach-khen-thuong",
    isEnclosed: true,
    signatures: decision.signatures,
    waits: waitsOf(matter, "danh-sach-khen-thuong", source),
    notes: notesOf(matter, source),
  });
  return {
    sheet: sheetName((label) => translate("paper.list.sheet", { label }), matter.label),
    orientation: "Portrait",
    signed: "alone",
    paper,
    goesWith: decision,
    blocks: [
      ...asForm(draftMark(paper, translate)),
      title(translate("paper.list.title")),
      title(translate("paper.list.occasion", { occasion: matter.occasion })),
      subtitle(enclosedWith(paper, decision, source)),
      blankLine(),
      ...body(matter, source),
      ...asForm(ending(source, paper, options.day, sealCodes(source, options.day))),
    ],
  };
}

function body(matter: Matter, source: DocumentSource): Block[] {
  const isEmpty = matter.honours.length === 0;
  return [
    ...(isEmpty ? [] : [honourTable(matter, source, ["place", "achievement", "form", "money"])]),
    ...scopeOf(matter, source),
    ...openAwards(matter, source),
    ...openMoney(unsetMoney(matter), source),
    announcement(sumOf(matter, source)),
  ];
}

const SUMS = { sum: "paper.list.sum", free: "paper.list.sumFree", open: "paper.list.sumOpen" } as const;

function sumOf(matter: Matter, source: DocumentSource): string {
  const { translate } = source;
  if (matter.honours.length === 0) return translate("paper.list.empty");
  const count = countWords(matter, source);
  return translate(SUMS[moneySaid(matter)], { count, sum: sumWords(matter.money, source) });
}
