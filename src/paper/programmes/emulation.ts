import type { Share } from "../../domain/programmes";
import { emulationReport, type Ranking } from "../../domain/reports";
import type { ClusterScore } from "../../domain/scoring";
import { tableOrNothing } from "../form";
import type { Block, PageLine } from "../page/blocks";
import type { DocumentSource } from "../words";
import { sectionOf, type ProgrammePages } from "./section";

/** Evidence and the ranks of the clusters (plan S4). */
export const emulation: ProgrammePages = {
  programme: "emulation",
  section: (source, spans) => {
    const { figures, parts } = emulationReport(source.snapshot, spans, source);
    return sectionOf(parts, source, (exhibit, wanted) => {
      if (exhibit === "rankings") return rankingTable(figures, spans.span.to, source);
      return scoreChart(
        wanted ?? "",
        spans.span.to,
        figures.find(({ set }) => set === wanted)?.clusters ?? [],
        source,
      );
    });
  },
};

/** @param day as of which the figures hold */
function rankingTable(rankings: readonly Ranking[], day: number, source: DocumentSource): Block {
  const { translate, words } = source;
  return tableOrNothing(
    [
      { header: translate("report.column.rank"), width: 18, align: "Center" },
      { header: translate("report.column.cluster"), width: 86 },
      { header: translate("report.column.score"), width: 26, align: "Right" },
      { header: translate("report.column.coverage"), width: 30, align: "Right" },
    ],
    rankings.flatMap(({ set, clusters }): PageLine[] => [
      { text: translate("report.set", { set, scope: source.yearScope(set, day) }), bold: true },
      ...clusters.map((cluster) => ({
        cells: [
          cluster.rank === undefined ? "" : String(cluster.rank),
          cluster.name,
          words.figure(cluster.score),
          words.percent(coverageOf(cluster)),
        ],
      })),
    ]),
    source,
  );
}

function coverageOf({ coverage }: ClusterScore): Share {
  return { count: coverage.numerator, of: coverage.denominator };
}

function scoreChart(
  set: string,
  day: number,
  clusters: readonly ClusterScore[],
  source: DocumentSource,
): Block {
  const { translate } = source;
  // A cluster without a score has no bar: it has not got 0 points.
  const scored = clusters.flatMap(({ name, score }) => (score === undefined ? [] : [{ name, score }]));
  return {
    kind: "chart",
    chart: {
      title: translate("report.chart.scores", { set, scope: source.yearScope(set, day) }),
      series: translate("report.column.score"),
      categories: scored.map(({ name }) => name),
      values: scored.map(({ score }) => score),
      unit: translate("report.chart.unit.scores"),
    },
  };
}
