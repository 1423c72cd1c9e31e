import { isSettingKey, type SettingKey } from "../../contract";
import {
  kindOf,
  linkKey,
  type CostPart,
  type KindCells,
  type Pair,
  type Proposal,
  type ProposalRow,
  type Rule,
} from "../../domain/assignment";
import type { Finding, Snapshot } from "../../domain/model";
import { settingsNamedIn, type Key, type Translate } from "../../i18n";
import type { ResultRow } from "./resultRow";

/** The rows of a `DeXuat…` sheet: what is kept, what is new, what ends. */
export function proposalRows(
  snapshot: Snapshot,
  proposal: Proposal,
  day: number,
  accepted: ReadonlySet<string>,
  translate: Translate,
): ResultRow[] {
  const details = kindOf(proposal.kind).details(snapshot, proposal, day);
  const accept = (pair: Pair): string => (accepted.has(linkKey(pair)) ? "x" : "");
  const named = ({ left, right }: Pair): ResultRow => ({
    left,
    leftName: proposal.names[left] ?? left,
    right,
    rightName: proposal.names[right] ?? right,
  });
  return [
    ...proposal.rows.map((row): ResultRow => ({
      ...named(row),
      ...kindCells(details.proposed(row), translate),
      state: translate(`assign.state.${row.state}`),
      reason: reasonWords(row, proposal, translate),
      next: nextWords(row, proposal, translate),
      more: moreWords(row, translate),
      accept: accept(row),
    })),
    ...proposal.ended.map((row): ResultRow => ({
      ...named(row),
      ...kindCells(details.ended(row), translate),
      state: translate("assign.state.ended"),
      reason: endWords(row, proposal, translate),
      accept: accept(row),
    })),
  ];
}

/** The cells that a kind of assignment fills itself, in words. */
export function kindCells(cells: KindCells<Key>, translate: Translate): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [
      column,
      typeof cell === "object" ? translate(cell.word) : cell,
    ]),
  );
}

export function roleWord(role: NonNullable<Pair["role"]>, translate: Translate): string {
  return translate(`group.${role}`);
}

/** Why this choice: whether it is kept or whom it replaces, and every part of its cost in words and numbers. */
export function reasonWords(row: ProposalRow, proposal: Proposal, translate: Translate): string {
  const sentences = [
    stateWords(row, proposal, translate),
    ...row.parts
      .filter(({ kind }) => kind !== "keep" && kind !== "inherited")
      .map((part) => partWords(part, translate)),
  ];
  return sentences.join(" ");
}

function stateWords(row: ProposalRow, { ended, names }: Proposal, translate: Translate): string {
  if (row.fixed) return translate(`assign.fixed.${row.fixed}`);
  const { inherited } = row;
  if (inherited) {
    const [left, right] = [inherited.former.left, inherited.former.right].map((code) => names[code] ?? code);
    return translate("assign.inherited", { left: left ?? "", right: right ?? "" });
  }
  if (row.state === "kept") return translate("assign.kept");
  const replaced = ended
    .filter(({ right, role }) => right === row.right && role === row.role)
    .map(({ left }) => names[left] ?? left);
  return replaced.length > 0
    ? translate("assign.replaces", { names: replaced.join("; ") })
    : translate("assign.new");
}

export function endWords(
  { left, right, role }: Pair,
  { rows, names }: Proposal,
  translate: Translate,
): string {
  const followers = rows.filter(
    ({ inherited }) => inherited?.former.left === left && inherited.former.right === right,
  );
  if (followers.length > 0)
    return translate("assign.endedFollowed", {
      pairs: followers
        .map((row) => `${names[row.left] ?? row.left} – ${names[row.right] ?? row.right}`)
        .join("; "),
    });
  const instead = rows
    .filter((row) => row.right === right && row.role === role)
    .map(({ left }) => names[left] ?? left);
  return instead.length > 0
    ? translate("assign.endedFor", { names: instead.join("; ") })
    : translate("assign.endedAlone");
}

export function partWords({ kind, points, params }: CostPart, translate: Translate): string {
  return translate(`cost.${kind}`, { ...params, points });
}

/** Who would come in without this row. */
export function nextWords({ fixed, next }: ProposalRow, { names }: Proposal, translate: Translate): string {
  if (fixed || !next) return "";
  if (next.lefts === undefined) return translate("assign.noNext");
  return next.lefts.length === 0
    ? translate("assign.nobodyNext")
    : next.lefts.map((left) => names[left] ?? left).join("; ");
}

/** What the whole plan would cost more with the next best choice, points. */
export function moreWords({ fixed, next }: ProposalRow, translate: Translate): string {
  if (fixed || next?.lefts === undefined) return "";
  return translate(next.exact ? "assign.more" : "assign.moreAtMost", { points: next.more });
}

/** The whole proposal: what it costs and why, how far that is proven, what moves, and the load of everybody. */
export function summaryWords(proposal: Proposal, translate: Translate): string[] {
  const { cost, parts, proof, rows, ended, loads, names } = proposal;
  // Of no rows, nothing is claimed.
  if (rows.length === 0 && ended.length === 0) return [translate("assign.nothingToAssign")];
  const kept = rows.filter(({ state }) => state === "kept").length;
  return [
    translate("assign.total", {
      cost,
      parts:
        parts.map(({ kind, points }) => translate(`costTotal.${kind}`, { points })).join("; ") ||
        translate("assign.nothing"),
    }),
    proof.status === "optimal"
      ? translate("assign.optimal")
      : translate("assign.stopped", { percent: Math.round(proof.gap * 1000) / 10 }),
    translate("assign.moved", { ended: ended.length, added: rows.length - kept, kept }),
    ...loads.map(({ left, load, fairFrom, fairTo }) =>
      translate(fairFrom === fairTo ? "assign.loadOne" : "assign.load", {
        name: names[left] ?? left,
        load,
        from: fairFrom,
        to: fairTo,
      }),
    ),
  ];
}

/** A rule of a contradiction in words, and how to relax it. */
export function ruleWords({ kind, params }: Rule, translate: Translate): { rule: string; relax: string } {
  return {
    rule: translate(`rule.${kind}` satisfies Key, params),
    relax: translate(`relax.${kind}` satisfies Key, params),
  };
}

/** The settings by which a rule can be relaxed. */
export function ruleSettings({ kind }: Rule): SettingKey[] {
  return settingsNamedIn(`relax.${kind}`).filter(isSettingKey);
}

/** The rules of a contradiction as findings, each with the cell it stands in. */
export function contradictionFindings(rules: readonly Rule[], translate: Translate): Finding[] {
  return rules.map((rule) => ({
    severity: "error",
    code: "contradiction",
    ...rule.source,
    params: ruleWords(rule, translate),
  }));
}
