import type { Period } from "../../../domain/model";
import {
  shownShare,
  type ClusterScore,
  type Ratio,
  type Scoreboard,
  type UnitScore,
} from "../../../domain/scoring";
import type { Translate } from "../../../i18n";
import { gradeWords } from "../../../sheets/plan";
import { bareLetters, compareVietnamese } from "../../../text";
import type { SetAndPeriod } from "../../components/results/ViewPicker";

export type Ranked = "units" | "clusters";

/** A line of the score table: a unit or a cluster in a set and a period. */
export interface ScoreLine {
  readonly code: string;
  readonly name: string;
  /** Code and name of the unit's cluster. */
  readonly cluster: { readonly code: string; readonly name: string } | undefined;
  readonly rank: number | undefined;
  readonly score: number | undefined;
  readonly maximum: number | undefined;
  /** Of its own maximum, in percent. */
  readonly percent: number | undefined;
  readonly grade: string | undefined;
  /** Evidence that is complete, in percent of what applies; undefined where nothing applies. */
  readonly coverage: number | undefined;
  readonly complete: Ratio;
  /** Points more than before, see `comparedWith`. */
  readonly change: number | undefined;
  /** What else must be known to read the line: how it is ranked, why it is not, whose score is missing. */
  readonly notes: readonly string[];
}

/** The columns of the table, in its order. */
export const COLUMNS = [
  "rank",
  "name",
  "cluster",
  "score",
  "percent",
  "grade",
  "coverage",
  "change",
] as const;
export type ScoreColumn = (typeof COLUMNS)[number];

/** What a period's scores are compared with: the period before it in which there are scores. The year is compared with last year. */
export function comparedWith(board: Scoreboard, { set, period }: SetAndPeriod): Period | undefined {
  if (period === undefined) return undefined;
  const scored = board
    .periodsOf(set)
    .filter(({ code }) => code === period || board.standing(set, code) !== "none");
  return scored[scored.findIndex(({ code }) => code === period) - 1];
}

/** The units or clusters of a view as they are shown, in the order of the workbook. */
export function scoreLines(
  board: Scoreboard,
  ranked: Ranked,
  view: SetAndPeriod,
  translate: Translate,
): ScoreLine[] {
  return ranked === "units" ? unitLines(board, view, translate) : clusterLines(board, view, translate);
}

function unitLines(board: Scoreboard, view: SetAndPeriod, translate: Translate): ScoreLine[] {
  const { set, period } = view;
  const previous = comparedWith(board, view);
  const before = new Map(
    (previous ? board.unitScores(set, previous.code) : []).map((score) => [score.unit, score]),
  );
  return board
    .unitScores(set, period)
    .filter((unit) => unit.coverage.denominator > 0 || unit.exact !== undefined)
    .map((unit): ScoreLine => {
      const { cluster } = unit;
      return {
        ...common(unit, before.get(unit.unit), board),
        code: unit.unit,
        cluster: cluster === undefined ? undefined : { code: cluster, name: nameOf(board, cluster, period) },
        rank: unit.rank ?? unit.specialRank,
        maximum: unit.maximum,
        percent: unit.percent,
        grade: gradeWords(unit, translate),
        notes: [
          ...(unit.standing === "general" ? [] : [translate(`standing.${unit.standing}`)]),
          ...refusal(unit, translate),
        ],
      };
    });
}

function clusterLines(board: Scoreboard, view: SetAndPeriod, translate: Translate): ScoreLine[] {
  const { set, period } = view;
  const previous = comparedWith(board, view);
  const before = new Map(
    (previous ? board.clusterScores(set, previous.code) : []).map((score) => [score.cluster, score]),
  );
  return board.clusterScores(set, period).map((cluster): ScoreLine => ({
    ...common(cluster, before.get(cluster.cluster), board),
    code: cluster.cluster,
    cluster: undefined,
    rank: cluster.rank,
    maximum: undefined,
    percent: undefined,
    grade: undefined,
    notes: [
      ...(cluster.withoutScore > 0
        ? [translate("scores.withoutScore", { count: cluster.withoutScore, all: cluster.units })]
        : []),
      ...refusal(cluster, translate),
    ],
  }));
}

function nameOf(board: Scoreboard, cluster: string, period: string | undefined): string {
  return (board.cluster(cluster, period) ?? board.cluster(cluster))?.name ?? cluster;
}

type Common = Pick<ScoreLine, "name" | "score" | "coverage" | "complete" | "change">;

function common<T extends UnitScore | ClusterScore>(
  score: T,
  before: T | undefined,
  { snapshot }: Scoreboard,
): Common {
  const share = shownShare(score.coverage);
  return {
    name: score.name,
    score: score.score,
    coverage: share === undefined ? undefined : share * 100,
    complete: score.coverage,
    change:
      score.period === undefined ? score.progress : changeSince(before, score, snapshot.settings.decimals),
  };
}

/** Points more than before; undefined where the two are not out of the same maximum. */
function changeSince<T extends UnitScore | ClusterScore>(
  before: T | undefined,
  now: T,
  decimals: number,
): number | undefined {
  if (before?.exact === undefined || now.exact === undefined) return undefined;
  if ("unit" in before && "unit" in now && before.maximum !== now.maximum) return undefined;
  return now.exact.subtract(before.exact).round(decimals);
}

function refusal({ disqualified }: UnitScore | ClusterScore, translate: Translate): string[] {
  return disqualified ? [translate("scores.disqualified", { reason: disqualified.reason })] : [];
}

/** How the table is looked at. */
export interface Look {
  /** Words of the name, code or cluster, with or without diacritics. */
  readonly search: string;
  /** Code of a cluster; undefined = all. */
  readonly cluster: string | undefined;
  readonly sort: Sort;
}

export interface Sort {
  readonly column: ScoreColumn;
  readonly descending: boolean;
}

/** The order in which a table is shown first: clusters by rank; units, who are ranked in their clusters, by their percent. */
export const FIRST_SORT: { readonly [Kind in Ranked]: Sort } = {
  units: { column: "percent", descending: true },
  clusters: { column: "rank", descending: false },
};

/** The order after a click on a column: names and ranks from the first, figures from the highest, and the other way round by the next click. */
export function sortedBy(column: ScoreColumn, { sort }: Look): Sort {
  if (sort.column === column) return { column, descending: !sort.descending };
  return { column, descending: !FROM_THE_FIRST.has(column) };
}

const FROM_THE_FIRST: ReadonlySet<ScoreColumn> = new Set(["rank", "name", "cluster", "grade"]);

/** The lines that are looked for, in the order that is asked for; what has no value there comes last either way. */
export function shownLines(lines: readonly ScoreLine[], { search, cluster, sort }: Look): ScoreLine[] {
  const words = bareLetters(search).split(" ");
  const isMeant = (line: ScoreLine): boolean => {
    if (cluster !== undefined && line.cluster !== undefined && line.cluster.code !== cluster) return false;
    const own = ` ${bareLetters([line.code, line.name, line.cluster?.name ?? ""].join(" "))}`;
    // From the beginning of a word: "hồng" is not meant by whoever looks for Xuân Phong.
    return words.every((word) => own.includes(` ${word}`));
  };
  const direction = sort.descending ? -1 : 1;
  return lines.filter(isMeant).sort((a, b) => {
    const [one, other] = [valueOf(a, sort.column), valueOf(b, sort.column)];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined) || compareVietnamese(a.name, b.name);
    return direction * compareValues(one, other) || compareVietnamese(a.name, b.name);
  });
}

function compareValues(one: string | number, other: string | number): number {
  return typeof one === "number" && typeof other === "number"
    ? one - other
    : compareVietnamese(String(one), String(other));
}

function valueOf(line: ScoreLine, column: ScoreColumn): string | number | undefined {
  return column === "cluster" ? line.cluster?.name : line[column];
}

/** The columns that have something to say. */
export function usedColumns(lines: readonly ScoreLine[]): ScoreColumn[] {
  return COLUMNS.filter(
    (column) =>
      column === "name" || column === "score" || lines.some((line) => valueOf(line, column) !== undefined),
  );
}
