import { isIn } from "../../domain/programmes";
import type { ClusterScore } from "../../domain/scoring";
import { paragraph } from "../form";
import type { Block, PageLine } from "../page";
import type { DocumentSource } from "../source";
import type { Section } from "./section";

/** Evidence and the standing of the clusters (plan S4) in a report. */
export const emulationSection: Section = (source, { span, before }) => {
  const { snapshot, translate } = source;
  if (snapshot.criteria.length === 0 || snapshot.evidence.length === 0) return [source.noData()];
  const { clusters, missing } = source.results(span.to);
  const handedIn = (within: typeof span): number =>
    snapshot.evidence.filter(({ submitted }) => isIn(submitted, within)).length;
  const hasBefore = snapshot.evidence.some(
    ({ submitted }) => submitted !== undefined && submitted <= before.to,
  );
  const accepted = snapshot.evidence.filter(({ status }) => status === "accepted").length;
  const owed = missing.filter(({ period }) => period.to <= span.to);
  const sets = [...new Set(clusters.map(({ set }) => set))];
  const ranked = sets.flatMap((set) => {
    const own = clusters.filter(
      (cluster) => cluster.set === set && cluster.period === undefined && cluster.score !== undefined,
    );
    return own.length === 0
      ? []
      : [{ set, clusters: own.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)) }];
  });
  return [
    paragraph(
      hasBefore
        ? translate("report.evidenceTrend", {
            count: handedIn(span),
            trend: source.trend(handedIn(span), handedIn(before)),
            accepted,
          })
        : translate("report.evidence", { count: handedIn(span), accepted }),
    ),
    ...(owed.length > 0
      ? [
          paragraph(
            translate("report.evidenceMissing", {
              count: owed.reduce((sum, { leaves }) => sum + leaves.length, 0),
              units: new Set(owed.map(({ unit }) => unit.code)).size,
            }),
          ),
        ]
      : []),
    source.table(
      [
        { header: translate("report.column.rank"), width: 18, align: "Center" },
        { header: translate("report.column.cluster"), width: 86 },
        { header: translate("report.column.score"), width: 26, align: "Right" },
        { header: translate("report.column.coverage"), width: 30, align: "Right" },
      ],
      ranked.flatMap(({ set, clusters: own }): PageLine[] => [
        { text: translate("report.set", { set }), bold: true },
        ...own.map((cluster) => ({ cells: cellsOf(cluster, source) })),
      ]),
    ),
    ...ranked.map(({ set, clusters: own }) => scoreChart(set, own, source)),
  ];
};

function cellsOf({ rank, name, score, coverage }: ClusterScore, source: DocumentSource): string[] {
  return [
    rank === undefined ? "" : String(rank),
    name,
    score === undefined ? "" : source.number(score),
    source.percent({ count: coverage.numerator, of: coverage.denominator }),
  ];
}

function scoreChart(set: string, clusters: readonly ClusterScore[], { translate }: DocumentSource): Block {
  return {
    kind: "chart",
    chart: {
      title: translate("report.chart.scores", { set }),
      series: translate("report.column.score"),
      categories: clusters.map(({ name }) => name),
      values: clusters.map(({ score }) => score ?? 0),
    },
  };
}
