import { clusterDivision, type DividedCluster, type Division } from "../../../domain/reports";
import { announcement, paperHead, paperPage, orBlank, paragraph, usualBasis, yearText } from "../../form";
import type { Block, Page } from "../../page/blocks";
import { numbered, type DocumentSource } from "../../words";
import { declare } from "../document";

/** The notice that divides the units into clusters and says who leads and who follows each (plan S4: 42-TB/ĐTN). */
export const clusterNotice = declare("thong-bao-chia-cum", "plans", pages);

function pages(source: DocumentSource): Page[] {
  const division = clusterDivision(source.snapshot, source.options.day);
  return division.clusters.length === 0 ? [] : [page(division, source)];
}

function page(division: Division, source: DocumentSource): Page {
  const { words, options, snapshot } = source;
  const { clusters, without } = division;
  const year = orBlank(yearText(snapshot));
  const paper = source.paper({
    kind: clusterNotice.kind,
    symbol: "TB",
    span: yearText(snapshot),
    subject: words.text("division.subject", { year }),
    basis: usualBasis(source, year),
  });
  const units = clusters.reduce((sum, cluster) => sum + cluster.units.length, 0);
  return paperPage(source, paper, {
    sheet: words.text("division.sheet"),
    day: options.day,
    blocks: [
      ...paperHead(paper, source),
      announcement(
        words.text("division.text", {
          office: source.officeName(),
          units: words.count(units),
          clusters: words.count(clusters.length),
        }),
      ),
      clusterTable(clusters, source),
      ...(without.length > 0
        ? [
            paragraph(
              words.text("division.without", {
                count: words.count(without.length),
                units: without.map((unit) => source.bodyName(unit)).join(", "),
              }),
            ),
          ]
        : []),
      paragraph(words.text("division.duty")),
      announcement(words.text("division.end", { office: source.officeName() })),
    ],
  });
}

function clusterTable(clusters: readonly DividedCluster[], source: DocumentSource): Block {
  const { translate, words } = source;
  return {
    kind: "table",
    size: 12,
    columns: [
      { header: translate("print.number"), width: 11, align: "Center" },
      { header: words.text("division.cluster"), width: 28 },
      { header: translate("division.units"), width: 52 },
      { header: words.text("division.head"), width: 24 },
      { header: words.text("division.deputy"), width: 22 },
      { header: words.text("division.inCharge"), width: 24 },
    ],
    lines: clusters.map(({ cluster, units, headUnit, head, deputy, inCharge }, at) => ({
      cells: [
        numbered(at + 1, clusters.length),
        cluster.name,
        units
          .map((unit) =>
            unit === headUnit
              ? words.text("division.headUnit", { unit: source.bodyName(unit) })
              : source.bodyName(unit),
          )
          .join("; "),
        head ? source.person(head) : "",
        deputy ? source.person(deputy) : "",
        inCharge.map((officer) => source.person(officer)).join("; "),
      ],
    })),
  };
}
