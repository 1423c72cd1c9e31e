import {
  addressed,
  announcement,
  basisParagraphs,
  blankLine,
  orBlank,
  paperPage,
  paragraph,
  remarks,
  sealCodes,
  title,
} from "../../form";
import type { Block, Page } from "../../page/blocks";
import type { Paper } from "../../register";
import { sheetName } from "../../page/sheetName";
import type { DocumentSource } from "../../words";
import { declare } from "../document";
import { PROPOSAL, proposalOf } from "./decisionPaper";
import { honourTable } from "./honourTable";
import { countWords, moneySaid, sumWords, unsetMoney, type Matter } from "./matter";
import { mattersOf } from "./matters";
import { openAwards, openMoney, scopeOf } from "./openAwards";

/** The request to an issuer to honour those whom the results and the nominations name (tờ trình đề nghị khen thưởng). */
export const proposal = declare(
  PROPOSAL,
  "awards",
  (source) => mattersOf(source).map((matter) => page(matter, source)),
  { sets: true },
);

function page(matter: Matter, source: DocumentSource): Page {
  const { translate, options } = source;
  const paper = proposalOf(matter, source);
  return paperPage(source, paper, {
    sheet: sheetName((label) => translate("proposal.sheet", { label }), matter.label),
    day: options.day,
    after: sealCodes(source, options.day),
    blocks: [
      { ...title(translate("proposal.kind")), role: "title" },
      title(translate("proposal.subject", { subject: paper.subject })),
      blankLine(),
      ...addressed(paper, source),
      ...basisParagraphs(paper, source, ";"),
      ...body(matter, paper, source),
    ],
  });
}

const SUMS = { sum: "proposal.sum", free: "proposal.noMoney", open: "proposal.openMoney" } as const;

function body(matter: Matter, paper: Paper, source: DocumentSource): Block[] {
  const { translate } = source;
  const { occasion, honours } = matter;
  const to = orBlank(paper.addressee);
  const open = [...scopeOf(matter, source), ...openAwards(matter, source)];
  if (honours.length === 0) return [paragraph(translate("proposal.nobody", { occasion })), ...open];
  return [
    announcement(translate("proposal.text", { to, who: countWords(matter, source), occasion })),
    honourTable(matter, source, ["place", "achievement", "form", "money"]),
    ...open,
    paragraph(translate(SUMS[moneySaid(matter)], { sum: sumWords(matter.money, source) })),
    ...openMoney(unsetMoney(matter), source),
    remarks(translate("proposal.own.fund"), source),
    announcement(translate("proposal.end", { to })),
  ];
}
