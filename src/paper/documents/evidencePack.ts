import { evidencePack as packOf, packTotals, type PackCluster } from "../../domain/reports";
import { formatDate } from "../../text";
import {
  announcement,
  blankLine,
  paperPage,
  paragraph,
  scopeParagraph,
  subject,
  tableOrNothing,
  title,
  orBlank,
  yearText,
} from "../form";
import type { Block, Page, PageLine } from "../page/blocks";
import { sheetName } from "../page/sheetName";
import { leafTitle, type DocumentSource } from "../words";
import { declare } from "./document";

/** The year's evidence for the superior body (plan S4): a cover with the sums, and per cluster the index of documents and links. */
export const evidencePack = declare("ho-so-minh-chung", "evidence", pages, { titles: true });

/** Text of the index tables, points. */
const INDEX_SIZE = 11;

function pages(source: DocumentSource): Page[] {
  const clusters = packOf(source.board(source.options.day));
  if (clusters.length === 0) return [];
  const indexed = clusters.filter(({ items }) => items.length > 0);
  return [
    coverPage(clusters, indexed, source),
    ...indexed.map((cluster, at) => indexPage(cluster, at + 1, source)),
  ];
}

function coverPage(
  clusters: readonly PackCluster[],
  indexed: readonly PackCluster[],
  source: DocumentSource,
): Page {
  const { translate, snapshot, options } = source;
  const year = orBlank(yearText(snapshot));
  const sets = new Set(clusters.flatMap((cluster) => cluster.sets.map(({ set }) => set)));
  const paper = source.paper({
    kind: evidencePack.kind,
    symbol: "BC",
    span: yearText(snapshot),
    waits: source.waitsFor(
      [...sets].map((set) => ({ set, period: undefined })),
      translate(`document.kind.${evidencePack.kind}`),
      options.day,
    ),
  });
  return paperPage(source, paper, {
    sheet: translate("pack.sheet"),
    day: options.day,
    head: subject(translate("pack.kind"), translate("pack.title", { year })),
    ...(indexed.length === 0 && { empty: translate("pack.empty", { day: formatDate(options.day) }) }),
    blocks: [
      paragraph(
        translate("pack.text", {
          count: clusters.reduce((sum, { items }) => sum + items.length, 0),
          clusters: clusters.length,
          units: new Set(clusters.flatMap(({ items }) => items.map(({ unit }) => unit))).size,
          day: formatDate(options.day),
        }),
      ),
      sumTable(clusters, indexed, source),
      ...apartParagraph(clusters, source),
      ...scopeParagraph(sets, source),
      announcement(translate("pack.end", { to: source.superiorName() })),
    ],
  });
}

/** The numbers are those of the results; whose evidence they leave out is said. */
function apartParagraph(clusters: readonly PackCluster[], source: DocumentSource): Block[] {
  const apart = clusters.flatMap((pack) => pack.apart);
  if (apart.length === 0) return [];
  return [paragraph(source.translate("pack.apart", { names: source.unitNames(apart) }))];
}

function sumTable(
  clusters: readonly PackCluster[],
  indexed: readonly PackCluster[],
  source: DocumentSource,
): Block {
  const { translate, words } = source;
  const annexOf = (pack: PackCluster): string =>
    indexed.includes(pack) ? translate("pack.annex", { number: indexed.indexOf(pack) + 1 }) : "";
  const totals = packTotals(source.board(source.options.day));
  return tableOrNothing(
    [
      { header: translate("report.column.cluster"), width: 54 },
      { header: translate("paper.set"), width: 20 },
      { header: translate("pack.units"), width: 18, align: "Center" },
      { header: translate("pack.complete"), width: 26, align: "Center" },
      { header: translate("report.column.rate"), width: 18, align: "Center" },
      { header: translate("pack.index"), width: 24, align: "Center" },
    ],
    [
      ...clusters.flatMap((pack): PageLine[] =>
        pack.sets.map(({ set, complete }, at) => ({
          cells: [
            at === 0 ? pack.cluster.name : "",
            set,
            at === 0 ? words.number(pack.units.length) : "",
            words.share(complete),
            words.percent(complete),
            at === 0 ? annexOf(pack) : "",
          ],
        })),
      ),
      ...totals.map(({ set, complete }, at) => ({
        bold: true,
        cells: [
          at === 0 ? translate("report.total") : "",
          set,
          "",
          words.share(complete),
          words.percent(complete),
          "",
        ],
      })),
    ],
    source,
  );
}

/** The index of one cluster: accepted evidence leaf by leaf, with document number and link. */
function indexPage({ cluster, items }: PackCluster, number: number, source: DocumentSource): Page {
  const { translate, snapshot } = source;
  const year = orBlank(yearText(snapshot));
  return {
    sheet: sheetName((short) => translate("pack.indexSheet", { cluster: short }), cluster.code),
    orientation: "Portrait",
    blocks: [
      title(translate("pack.annexTitle", { number })),
      title(translate("pack.indexTitle", { cluster: cluster.name, year })),
      blankLine(),
      {
        kind: "table",
        columns: [
          { header: translate("print.number"), width: 12, align: "Center" },
          { header: translate("follow.unit"), width: 26 },
          { header: translate("pack.document"), width: 41 },
          { header: translate("pack.number"), width: 24 },
          { header: translate("pack.submitted"), width: 21, align: "Center" },
          { header: translate("pack.link"), width: 36 },
        ],
        lines: indexLines(items, source),
        size: INDEX_SIZE,
      },
    ],
  };
}

function indexLines(items: PackCluster["items"], source: DocumentSource): PageLine[] {
  const { translate, words, snapshot, options } = source;
  const titles = new Map(snapshot.criteria.map((leaf) => [leafKey(leaf.set, leaf.code), leafTitle(leaf)]));
  let former = "";
  return items.flatMap((item, at): PageLine[] => {
    const { set, criterion: code, unit, submitted, row } = item;
    const leaf = leafKey(set, code);
    const isNew = leaf !== former;
    former = leaf;
    const named = row === undefined ? undefined : options.titles?.get(row);
    return [
      ...(isNew
        ? [{ text: translate("pack.leaf", { set, leaf: titles.get(leaf) ?? code }), bold: true }]
        : []),
      {
        cells: [
          String(at + 1),
          source.nameAlone(unit),
          named?.title || translate("pack.untitled"),
          named?.document ?? "",
          words.day(submitted),
          named?.link ?? "",
        ],
      },
    ];
  });
}

function leafKey(set: string, code: string): string {
  return `${set}\n${code}`;
}
