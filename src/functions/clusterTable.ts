import type { Finding, Snapshot } from "../domain/model";
import { Scoreboard } from "../domain/scoring";
import { compareVietnamese, fold } from "../text";
import type { Translate } from "../i18n";
import { words } from "../sheets/plan";
import { readSnapshot, type RawTable } from "../sheets/read";
import { inputs, settings } from "../contract";
import { text } from "./argument";
import type { Problem } from "./evaluation";

export interface ClusterTableArguments {
  /** Ranges with their header row; headers as in the contract, in any order. */
  readonly units: readonly (readonly unknown[])[];
  readonly criteria: readonly (readonly unknown[])[];
  readonly evidence: readonly (readonly unknown[])[];
  readonly period: unknown;
  readonly set: unknown;
  /** trung bình (default), tổng, tỷ lệ, đầy đủ. */
  readonly method: unknown;
}

/** The tables that the ranges stand for. */
const RANGES: ReadonlySet<string> = new Set(
  [inputs.units, inputs.criteria, inputs.evidence].map(({ table }) => table),
);

type Table = (string | number)[][];

/**
 * =CLUSTERSCORES: the ranked table of clusters from three ranges alone, whatever their tables are called. Clusters are
 * those that the units name, periods those that the evidence names (equal weights); the method stands in the header.
 */
export function clusterTable(
  { units, criteria, evidence, period, set, method }: ClusterTableArguments,
  translate: Translate,
): { readonly value: Table } | Problem {
  const methodWord = text(method) === "" ? "trung bình" : text(method);
  const methods = settings.clusterMethod;
  const clusterMethod = methods.parse(methodWord);
  if (clusterMethod === undefined)
    return {
      problem: "function.method",
      params: { method: methodWord, methods: methods.examples.join(", ") },
    };
  const { snapshot, findings } = readSnapshot({
    units: tableOf(units),
    criteria: tableOf(criteria),
    evidence: tableOf(evidence),
  });
  const own = findings.filter((finding) => finding.severity === "error" && RANGES.has(finding.table));
  const broken = own.find((finding) => finding.code === "columnMissing" || finding.code === "columnTwice");
  if (broken) return { problem: `finding.${broken.code}`, params: words(broken, translate) };
  const board = new Scoreboard(completed(snapshot, clusterMethod), 0);
  const wantedSet =
    text(set) === ""
      ? board.sets()[0]
      : board.sets().find((candidate) => fold(candidate) === fold(text(set)));
  if (wantedSet === undefined) return { problem: "function.unknownSet", params: { code: text(set) } };
  const wantedPeriod =
    text(period) === ""
      ? undefined
      : board.periods.find((candidate) => fold(candidate.code) === fold(text(period)))?.code;
  if (text(period) !== "" && wantedPeriod === undefined)
    return { problem: "function.unknownPeriod", params: { code: text(period), set: wantedSet } };
  const rows = [...board.clusterScores(wantedSet, wantedPeriod)]
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareVietnamese(a.cluster, b.cluster))
    .map((cluster) => [
      cluster.rank ?? "",
      cluster.cluster,
      cluster.units,
      cluster.score ?? "",
      cluster.coverage.denominator === 0 ? "" : cluster.coverage.numerator / cluster.coverage.denominator,
    ]);
  const header = [
    translate("clusterTable.rank"),
    translate("clusterTable.cluster"),
    translate("clusterTable.units"),
    translate("clusterTable.score", { method: methodWord }),
    translate("clusterTable.coverage"),
  ];
  return { value: [header, ...rows, ...noteOf(own, translate)] };
}

/** Rows that could not be used are said below the table, never left out in silence. */
function noteOf(findings: readonly Finding[], translate: Translate): Table {
  const [first] = findings;
  if (!first) return [];
  const problem = translate(`finding.${first.code}`, words(first, translate));
  return [
    [
      translate("clusterTable.note"),
      translate("clusterTable.unused", { count: findings.length, key: first.key ?? "", problem }),
      "",
      "",
      "",
    ],
  ];
}

function tableOf(range: readonly (readonly unknown[])[]): RawTable {
  const [headers = [], ...rows] = range;
  return {
    headers: headers.map(text),
    rows,
    sheet: "",
    headerRow: 0,
    firstColumn: 0,
  };
}

/** What the ranges do not say: the clusters that units name, the periods that evidence names, and how clusters are scored. */
function completed(snapshot: Snapshot, clusterMethod: Snapshot["settings"]["clusterMethod"]): Snapshot {
  const distinct = (values: readonly (string | undefined)[]): string[] =>
    [...new Set(values.filter((value): value is string => value !== undefined))].sort(compareVietnamese);
  return {
    ...snapshot,
    settings: { ...snapshot.settings, ...(clusterMethod && { clusterMethod }), lateness: { kind: "none" } },
    units: snapshot.units.map(({ validFrom: _from, validTo: _to, ...unit }) => unit),
    clusters: distinct(snapshot.units.map((unit) => unit.cluster)).map((code) => ({ code, name: code })),
    periods: distinct(snapshot.evidence.map((row) => row.period)).map((code) => ({
      code,
      name: code,
      from: 0,
      to: 0,
      // Nothing says when they are due: they count as they stand.
      state: "locked",
    })),
  };
}
