import { standings, type Standings } from "../../../domain/reports";
import type { ResultScope } from "../../../domain/papers";
import {
  announcement,
  basisParagraphs,
  blankLine,
  heading,
  note,
  orBlank,
  paperPage,
  paragraph,
  scopeParagraph,
  sealCodes,
  title,
} from "../../form";
import type { Block, Page } from "../../page/blocks";
import { sheetName } from "../../page/sheetName";
import type { DocumentSource } from "../../words";
import { declare } from "../document";
import { whenOf } from "./matter";
import { clusterTable, specialTable, unitTable } from "./resultTables";

/** How units and clusters stand and are classed (thông báo kết quả thi đua và xếp loại), one notice a set; of a period, else the year. */
export const resultNotice = declare(
  "thong-bao-ket-qua",
  "awards",
  (source) => {
    const { options, snapshot } = source;
    const board = source.board(options.day);
    const results = source.results(options.day);
    return board
      .sets()
      .filter((set) => options.set === undefined || set === options.set)
      .flatMap((set) => {
        const scope: ResultScope = { set, period: options.period };
        const found = standings(results, scope, snapshot);
        const isEmpty = found.groups.length + found.special.length + found.clusters.length === 0;
        return isEmpty ? [] : [page(scope, found, source)];
      });
  },
  { sets: true },
);

function page(scope: ResultScope, found: Standings, source: DocumentSource): Page {
  const { translate, options, snapshot, words } = source;
  const { set, period } = scope;
  const when = whenOf([{ period }], source);
  const issuer = snapshot.settings.sets.find(({ name }) => name === set)?.issuer;
  const paper = source.paper({
    kind: resultNotice.kind,
    symbol: "TB",
    set,
    period,
    body: issuer,
    subject: translate("results.subject", { set, when }),
    waits: source.waitsFor([scope], translate(`document.kind.${resultNotice.kind}`), options.day),
  });
  return paperPage(source, paper, {
    sheet: sheetName((label) => translate("results.sheet", { label, period: period ?? "" }).trim(), set),
    day: options.day,
    after: sealCodes(source, options.day),
    blocks: [
      { ...title(translate("results.kind")), role: "title" },
      title(paper.subject),
      blankLine(),
      ...(paper.basis.length === 0 ? [] : basisParagraphs(paper, source, ";")),
      paragraph(words.text("results.text", { set, when, body: orBlank(issuer ?? "") })),
      ...scopeOf(scope, source),
      ...parts(found, source),
      announcement(translate("results.end", { set, when })),
    ],
  });
}

/** What the figures cover: of the year n/m periods; of a period that is not due, that they may still change. */
function scopeOf({ set, period }: ResultScope, source: DocumentSource): Block[] {
  if (period === undefined) return scopeParagraph(new Set([set]), source);
  return source.board(source.options.day).standing(set, period) === "due"
    ? []
    : [paragraph(source.translate("results.periodOpen"))];
}

function parts(found: Standings, source: DocumentSource): Block[] {
  const { translate, words } = source;
  const { clusters, groups, special, classes, unclassed } = found;
  const all = [
    ...(clusters.length === 0
      ? []
      : [
          (part: string) => [
            heading(words.text("results.part.clusters", { part })),
            clusterTable(clusters, source),
          ],
        ]),
    ...(groups.length === 0
      ? []
      : [(part: string) => [heading(translate("results.part.units", { part })), unitTable(groups, source)]]),
    ...(special.length === 0
      ? []
      : [
          (part: string) => [
            heading(translate("results.part.special", { part })),
            specialTable(special, source),
          ],
        ]),
  ];
  const counted = classes.filter(({ count }) => count > 0);
  const isNormalised = groups.some(({ units }) => units.some(({ standing }) => standing === "normalised"));
  return [
    ...all.flatMap((make, at) => make(String(at + 1))),
    ...(isNormalised ? [note(translate("results.normalised"))] : []),
    ...(counted.length === 0
      ? []
      : [
          paragraph(
            translate("results.classes", {
              classes: [
                ...counted.map((entry) => translate("results.class", { ...entry })),
                ...(unclassed > 0 ? [translate("results.classRest", { count: unclassed })] : []),
              ].join("; "),
            }),
          ),
        ]),
  ];
}
