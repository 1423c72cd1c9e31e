import { explainAward } from "../../domain/awards";
import { settledDecisions } from "../../domain/certainty";
import {
  explainCluster,
  explainUnit,
  type Explanation,
  type RuleProblem,
  type Scoreboard,
  type Source,
} from "../../domain/scoring";
import { formatDate } from "../../text";
import type { Translate } from "../../i18n";
import type { RawTables } from "../read";
import { findingAddress } from "./findingWords";
import type { ResultRow } from "./resultRow";

/** Something that can be explained: a unit, a cluster or an award (by its name) in a set and a period (absent = year). */
export interface Subject {
  readonly set: string;
  readonly period: string | undefined;
  readonly code: string;
}

/** The tree of a subject: unit, cluster or award, whichever has the code; undefined when none has. */
export function explain(board: Scoreboard, { set, period, code }: Subject): Explanation | undefined {
  const award = board.snapshot.awards.find(
    (candidate) => candidate.set === set && (candidate.code === code || candidate.name === code),
  );
  return (
    explainUnit(board, set, period, code) ??
    explainCluster(board, set, period, code) ??
    (award && explainAward(board, settledDecisions(board), award))
  );
}

/** A node in words. */
export function explanationWords({ code, params, notes = [] }: Explanation, translate: Translate): string {
  const sentences = [{ code, params }, ...notes].map((sentence) =>
    translate(`explain.${sentence.code}`, worded(sentence.params, translate)),
  );
  return sentences.join(" ");
}

function worded(params: Explanation["params"], translate: Translate): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, wordOf(name, value, translate)]),
  );
}

function wordOf(name: string, value: string | number, translate: Translate): string | number {
  if (value === "–" || value === "") return value;
  if (name.endsWith("Day")) return formatDate(Number(value));
  switch (name) {
    case "state":
      return value === "complete"
        ? translate("explain.complete")
        : translate(`missing.${String(value)}` as "missing.missing");
    case "status":
      return translate(`status.${String(value)}` as "status.pending");
    case "method":
      return translate(`method.${String(value)}` as "method.mean");
    case "indicator":
      return translate(`indicator.${String(value)}` as "indicator.score");
    case "key":
      return translate("explain.byKey", {
        key: translate(`indicator.${String(value)}` as "indicator.score"),
      });
    case "result":
      return translate(`explain.result.${String(value)}` as "explain.result.winner");
    case "problem":
      return translate(`explain.problem.${String(value) as RuleProblem}`);
    default:
      return value;
  }
}

/** Everything `=WHY` says: the result first, then a line for each part that it is made of. */
export function explanationText(tree: Explanation, translate: Translate): string {
  const line = (node: Explanation): string =>
    node.label === ""
      ? explanationWords(node, translate)
      : `${node.label}: ${explanationWords(node, translate)}`;
  return [explanationWords(tree, translate), ...tree.children.map(line)].join("\n");
}

/** Rows of `DienGiai`: for each subject its result, then its parts down to the leaves. */
export function explanationRows(
  board: Scoreboard,
  subjects: readonly Subject[],
  raw: RawTables,
  translate: Translate,
): ResultRow[] {
  return subjects.flatMap((subject) => {
    const tree = explain(board, subject);
    if (!tree) return [];
    const base = { set: subject.set, unit: subject.code };
    const row = (node: Explanation, period: string | undefined, label: string): ResultRow => ({
      ...base,
      period: period ?? translate("result.year"),
      criterion: label,
      words: explanationWords(node, translate),
      score: node.value,
      maximum: node.maximum,
      source: addressesOf(node, raw),
      toSource: TO_SOURCE,
    });
    const rows = [row(tree, subject.period, translate("explain.whole"))];
    for (const child of tree.children) {
      const inPeriod =
        child.code === "period" ||
        child.code === "periodLocked" ||
        (tree.code === "clusterYear" && child.code === "cluster");
      const period = inPeriod ? child.label : subject.period;
      const label = child.label === "" ? translate("explain.rank") : child.label;
      rows.push(row(child, period, inPeriod ? translate("explain.wholePeriod") : label));
      if (inPeriod) rows.push(...child.children.map((leaf) => row(leaf, period, leaf.label)));
    }
    return rows;
  });
}

/** Address of a source, `'Minh chứng'!A5`. */
export function sourceAddress({ table, row, column }: Source, raw: RawTables): string | undefined {
  return row === undefined
    ? undefined
    : findingAddress({ table, row, ...(column !== undefined && { column }) }, raw);
}

/**
 * Goes to the first of the addresses in the same row. It is the same in every row: a table column with differing formulas is
 * made one by Excel.
 */
const TO_SOURCE = {
  formula:
    '=IF([@Nguồn]="","",HYPERLINK("#\'"&SUBSTITUTE(SUBSTITUTE(LEFT([@Nguồn],FIND("; ",[@Nguồn]&"; ")-1),"\'","\'\'"),"!","\'!"),"→"))',
} as const;

/** Addresses of the cells that the node rests on: its evidence, then its rule. */
function addressesOf(node: Explanation, raw: RawTables): string | undefined {
  const evidence = node.code.startsWith("leaf") ? node.children.map((child) => child.source) : [];
  const addresses = [...evidence, node.source].flatMap((source) => {
    const address = source && sourceAddress(source, raw);
    return address === undefined
      ? []
      : [address.replace(/^'(.*)'!/u, (_, name: string) => `${name.replaceAll("''", "'")}!`)];
  });
  return addresses.length === 0 ? undefined : addresses.join("; ");
}
