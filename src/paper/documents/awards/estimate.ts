import { estimateOf, type Estimate, type EstimateLine } from "../../../domain/papers";
import { announcement, blankLine, paperPage, paragraph, remarks, title } from "../../form";
import type { Block, Page, PageLine } from "../../page/blocks";
import { sheetName } from "../../page/sheetName";
import { numbered, roman, type DocumentSource } from "../../words";
import { declare } from "../document";
import { formOf } from "./honourWords";
import { lackNotes, sumWords, waitsOf, type Matter } from "./matter";
import { mattersOf } from "./matters";
import { openMoney } from "./openAwards";

/**
 * What honouring is to cost (dự toán kinh phí khen thưởng), for each issuer and set: awards as planned, nominations as they stand,
 * beside what is decided. What certificates cost is the office's own words.
 */
export const estimate = declare(
  "du-toan-khen-thuong",
  "awards",
  (source) => mattersOf(source).map((matter) => page(matter, source)),
  { sets: true },
);

function page(matter: Matter, source: DocumentSource): Page {
  const { translate, options } = source;
  const costs = estimateOf(matter);
  const unset = matter.awards.flatMap(({ name, money }) => (money === undefined ? [name] : []));
  const paper = source.paper({
    ...matter.key,
    kind: estimate.kind,
    subject: translate("estimate.subject", { occasion: matter.occasion }),
    waits: waitsOf(matter, estimate.kind, source),
    notes: lackNotes(matter),
  });
  return paperPage(source, paper, {
    sheet: sheetName((label) => translate("estimate.sheet", { label }), matter.label),
    day: options.day,
    blocks: [
      { ...title(translate("estimate.kind")), role: "title" },
      title(paper.subject),
      blankLine(),
      costTable(costs, source),
      remarks(translate("estimate.own.certificates"), source),
      ...(costs.nominated === 0
        ? []
        : [
            paragraph(
              translate("estimate.parts", {
                planned: source.words.number(costs.planned),
                nominated: source.words.number(costs.nominated),
              }),
            ),
          ]),
      ...openMoney(unset, source),
      announcement(
        costs.planned + costs.nominated === 0
          ? translate(unset.length > 0 ? "estimate.open" : "estimate.none")
          : translate("estimate.sum", { sum: sumWords(costs.planned + costs.nominated, source) }),
      ),
    ],
  });
}

function costTable(
  { awards, nominations, planned, decided, nominated }: Estimate,
  source: DocumentSource,
): Block {
  const { translate, words } = source;
  const parts = [
    { key: "estimate.part.awards" as const, lines: awards },
    { key: "estimate.part.nominations" as const, lines: nominations },
  ].filter(({ lines }) => lines.length > 0);
  return {
    kind: "table",
    columns: [
      { header: translate("print.number"), width: 11, align: "Center" },
      { header: translate("estimate.column.what"), width: 50 },
      { header: translate("estimate.column.count"), width: 18, align: "Center" },
      { header: translate("honour.column.money"), width: 27, align: "Right" },
      { header: translate("estimate.column.planned"), width: 27, align: "Right" },
      { header: translate("estimate.column.decided"), width: 27, align: "Right" },
    ],
    lines: [
      ...parts.flatMap(({ key, lines }, at): PageLine[] => [
        ...(parts.length > 1 ? [{ text: translate(key, { part: roman(at + 1) }), bold: true }] : []),
        ...lines.map((line, row) => ({ cells: cellsOf(line, row, lines.length, source) })),
      ]),
      {
        bold: true,
        cells: [
          "",
          translate("report.total"),
          "",
          "",
          words.number(planned + nominated),
          words.number(decided + nominated),
        ],
      },
    ],
  };
}

function cellsOf(line: EstimateLine, at: number, count: number, source: DocumentSource): string[] {
  const { translate } = source;
  const { award, target } = line;
  const form = formOf(line, source);
  return [
    numbered(at + 1, count),
    award === undefined
      ? translate(target === "person" ? "estimate.persons" : "estimate.collectives", { form })
      : translate("estimate.award", { award, form }),
    numbered(line.count, 0),
    ...sums(line, source),
  ];
}

/** What each costs, what all cost, what those cost who are decided; of an award whose money nobody has set, that it is not. */
function sums(
  { award, money, planned, decided }: EstimateLine,
  { translate, words }: DocumentSource,
): string[] {
  if (award !== undefined && money === undefined) return [translate("paper.moneyUnset"), "", ""];
  return [
    money === undefined || money === 0 ? "–" : words.number(money),
    words.number(planned),
    words.number(decided),
  ];
}
