import {
  announcement,
  asForm,
  blankLine,
  draftMark,
  enclosedWith,
  ending,
  subtitle,
  title,
} from "../../form";
import { isMoneyOpen } from "../../../domain/papers";
import type { Page } from "../../page/blocks";
import type { Paper, Signature } from "../../register";
import { sheetName } from "../../page/sheetName";
import type { DocumentSource } from "../../words";
import { declare } from "../document";
import { decisionOf } from "./decisionPaper";
import { honourTable } from "./honourTable";
import { countWords, lackNotes, sumWords, unsetMoney, waitsOf, type Matter } from "./matter";
import { mattersOf } from "./matters";
import { openMoney } from "./openAwards";

/**
 * Who signs for the money of a decision (danh sách ký nhận tiền thưởng): those who receive some, and those whose money nobody has set
 * yet; one list for each issuer and set.
 */
export const signForList = declare(
  "ky-nhan-tien-thuong",
  "awards",
  (source) =>
    mattersOf(source).flatMap((matter) => {
      const paid = matter.honours.filter((honour) => (honour.money ?? 0) > 0 || isMoneyOpen(honour));
      return paid.length === 0 ? [] : [page({ ...matter, honours: paid }, source, matter)];
    }),
  { sets: true },
);

/** @param whole with those who receive no money: what the decision is on */
function page(matter: Matter, source: DocumentSource, whole: Matter): Page {
  const { translate, options } = source;
  const decided = decisionOf(whole, source);
  const paper = source.paper({
    ...matter.key,
    kind: signForList.kind,
    isEnclosed: true,
    signatures: signers(decided, source),
    waits: waitsOf(matter, signForList.kind, source),
    notes: lackNotes(matter),
  });
  return {
    sheet: sheetName((label) => translate("signFor.sheet", { label }), matter.label),
    orientation: "Portrait",
    signed: "joint",
    paper,
    blocks: [
      ...asForm(draftMark(paper, translate)),
      title(translate("signFor.title")),
      subtitle(enclosedWith(paper, decided, source)),
      blankLine(),
      honourTable(matter, source, ["place", "money", "sign"]),
      ...openMoney(unsetMoney(matter), source),
      announcement(
        translate(matter.money === 0 ? "signFor.sumOpen" : "signFor.sum", {
          count: countWords(matter, source),
          sum: sumWords(matter.money, source),
        }),
      ),
      ...ending(source, paper, options.day),
    ],
  };
}

/** The head of the body on the right, who made the list on the left, the accountant below. */
function signers({ signatures }: Paper, { translate }: DocumentSource): Signature[] {
  const role = (authority: string, person = ""): Signature => ({
    authority,
    position: "",
    person,
    byRole: true,
  });
  return [
    role(translate("signFor.head"), signatures[0]?.person),
    role(translate("signFor.maker")),
    role(translate("signFor.accountant")),
  ];
}
