import type { Share } from "../../../domain/programmes";
import type { ClusterUnits } from "../../../domain/reports";
import type { ClusterScore, UnitScore } from "../../../domain/scoring";
import { gradeWords } from "../../../sheets/plan";
import { bodyNameInFull } from "../../../text";
import type { Block, PageColumn, PageLine } from "../../page/blocks";
import { sentence, type DocumentSource } from "../../words";

/** Clusters by rank, with the shares of evidence that is complete and in time. */
export function clusterTable(clusters: readonly ClusterScore[], source: DocumentSource): Block {
  const { translate, words } = source;
  return {
    kind: "table",
    columns: [
      { header: translate("report.column.rank"), width: 18, align: "Center" },
      { header: translate("report.column.cluster"), width: 62 },
      { header: translate("results.column.units"), width: 20, align: "Center" },
      { header: translate("report.column.score"), width: 20, align: "Right" },
      { header: translate("report.column.coverage"), width: 20, align: "Right" },
      { header: translate("results.column.punctuality"), width: 20, align: "Right" },
    ],
    lines: clusters.map((cluster) => ({
      cells: [
        rankWords(cluster, cluster.rank, source),
        cluster.name,
        words.number(cluster.units),
        cluster.score === undefined ? notYet(source) : words.number(cluster.score),
        words.percent(shareOf(cluster.coverage)),
        words.percent(shareOf(cluster.punctuality)),
      ],
    })),
  };
}

/** Units by rank, cluster by cluster. */
export function unitTable(groups: readonly ClusterUnits[], source: DocumentSource): Block {
  const all = groups.flatMap(({ units }) => units);
  const hasClasses = all.some(({ grade }) => grade !== undefined);
  return {
    kind: "table",
    columns: unitColumns(source, hasClasses),
    lines: groups.flatMap(({ cluster, units }): PageLine[] => [
      ...(groups.length === 1 && !cluster
        ? []
        : [{ text: cluster?.name ?? source.words.text("results.noCluster"), bold: true }]),
      ...units.map((unit) => ({ cells: unitCells(unit, unit.rank, hasClasses, source) })),
    ]),
  };
}

/** Special units, ranked among themselves by the share of their own maximum. */
export function specialTable(units: readonly UnitScore[], source: DocumentSource): Block {
  const hasClasses = units.some(({ grade }) => grade !== undefined);
  return {
    kind: "table",
    columns: unitColumns(source, hasClasses),
    lines: units.map((unit) => ({ cells: unitCells(unit, unit.specialRank, hasClasses, source) })),
  };
}

function unitColumns({ translate }: DocumentSource, hasClasses: boolean): PageColumn[] {
  return [
    { header: translate("report.column.rank"), width: 18, align: "Center" },
    { header: translate("results.column.unit"), width: 60 },
    { header: translate("report.column.score"), width: 20, align: "Right" },
    { header: translate("results.column.maximum"), width: 19, align: "Right" },
    { header: translate("results.column.share"), width: 19, align: "Right" },
    ...(hasClasses ? [{ header: translate("results.column.class"), width: 24 } as const] : []),
  ];
}

function unitCells(
  unit: UnitScore,
  rank: number | undefined,
  hasClasses: boolean,
  source: DocumentSource,
): string[] {
  const { words, translate, snapshot, profile } = source;
  const found = snapshot.units.find(({ code }) => code === unit.unit);
  const name = found ? bodyNameInFull(found, profile.units) : unit.name;
  const grade = unit.score === undefined ? undefined : gradeWords(unit, translate);
  return [
    rankWords(unit, rank, source),
    unit.standing === "normalised" ? `${name} (*)` : name,
    unit.score === undefined ? notYet(source) : words.number(unit.score),
    words.figure(unit.maximum),
    unit.percent === undefined ? "" : translate("report.percent", { percent: unit.percent }),
    ...(hasClasses ? [sentence(grade ?? "–")] : []),
  ];
}

/** The rank; "Không xét" for who is out of the competition, a dash where there is none yet. */
function rankWords(
  { disqualified }: ClusterScore | UnitScore,
  rank: number | undefined,
  { translate }: DocumentSource,
): string {
  if (disqualified) return sentence(translate("grade.disqualified"));
  return rank === undefined ? "–" : String(rank);
}

/** "Chưa có", where a score would stand. */
function notYet({ translate }: DocumentSource): string {
  return sentence(translate("scope.none"));
}

function shareOf({ numerator, denominator }: ClusterScore["coverage"]): Share {
  return { count: numerator, of: denominator };
}
