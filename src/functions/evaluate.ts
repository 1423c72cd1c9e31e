import { Fraction } from "../domain/exact/fraction";
import { parseRule, pointsByRule, type Ratio, type Scoreboard } from "../domain/scoring";
import type { LeafRuleKind } from "../domain/model";
import { fold } from "../domain/text";
import type { Key } from "../i18n";
import { tableSchema } from "../workbook/schema";

/** A number for the cell, or why there is none (shown as #N/A with the text). */
export type Evaluation = { readonly value: number } | { readonly problem: Key; readonly params: Readonly<Record<string, string>> };

/** The functions that live over the workbook's tables. */
export type LiveFunction = "CLUSTERSCORE" | "UNITSCORE" | "COVERAGE";

/** Arguments as Excel passes them: omitted and blank cells come as null, "" or 0. */
export interface LiveArguments {
  readonly code: unknown;
  readonly period: unknown;
  readonly set: unknown;
}

const WORDS_FOR_YEAR = ["năm", "nam", "year"];

/** Value of a live cell. Omitted period = the year; omitted set = the first of `BoTieuChi`. */
export function evaluate(board: Scoreboard, name: LiveFunction, { code, period, set }: LiveArguments): Evaluation {
  const sets = board.sets();
  const wantedSet = text(set) === "" ? sets[0] : sets.find((candidate) => fold(candidate) === fold(text(set)));
  if (wantedSet === undefined) return { problem: "function.unknownSet", params: { code: text(set) } };
  const isYear = text(period) === "" || WORDS_FOR_YEAR.includes(fold(text(period)));
  const wantedPeriod = isYear ? undefined : board.periodsOf(wantedSet).find((candidate) => fold(candidate.code) === fold(text(period)))?.code;
  if (!isYear && wantedPeriod === undefined) return { problem: "function.unknownPeriod", params: { code: text(period), set: wantedSet } };
  const wanted = text(code);
  const cluster = name === "UNITSCORE" ? undefined : board.clusterScores(wantedSet, wantedPeriod).find((score) => fold(score.cluster) === fold(wanted));
  const unit = name === "CLUSTERSCORE" ? undefined : board.unitScores(wantedSet, wantedPeriod).find((score) => fold(score.unit) === fold(wanted));
  const found = cluster ?? unit;
  if (!found) {
    const problem = { CLUSTERSCORE: "function.unknownCluster", UNITSCORE: "function.unknownUnit", COVERAGE: "function.unknownUnitOrCluster" } as const;
    return { problem: problem[name], params: { code: wanted } };
  }
  const value = name === "COVERAGE" ? ratio(found.coverage) : found.score;
  return value === undefined ? { problem: noScore(board, name), params: { code: wanted } } : { value };
}

function noScore(board: Scoreboard, name: LiveFunction): Key {
  return name === "CLUSTERSCORE" && board.snapshot.settings.clusterMethod === undefined ? "function.needsClusterMethod" : "function.noScore";
}

function ratio({ numerator, denominator }: Ratio): number | undefined {
  return denominator === 0 ? undefined : numerator / denominator;
}

/** =POINTS(rule, steps, max, quantity, [target]): points of one leaf by its rule, from the arguments alone. */
export function points(rule: unknown, steps: unknown, maximum: unknown, quantity: unknown, target: unknown): Evaluation {
  const words = { rule: text(rule), steps: text(steps) };
  const choices = tableSchema("criteria").columns.find((column) => column.id === "rule")?.choices ?? {};
  const kind = Object.entries(choices).find(([word]) => fold(word) === fold(words.rule))?.[1];
  const parsed = kind === undefined ? undefined : parseRule(kind as LeafRuleKind, words.steps);
  if (!parsed || "problem" in parsed) return { problem: "function.rule", params: words };
  const amount = Number(quantity ?? 0);
  const most = Number(maximum);
  const goal = target === null || target === undefined || target === "" ? undefined : Number(target);
  if (![amount, most, goal ?? 0].every(Number.isFinite)) return { problem: "function.rule", params: words };
  // Above a target, or without one, the points hang on the best unit, which no argument names.
  if (parsed.rule.kind === "target" && (goal === undefined || amount > goal)) return { problem: "function.pool", params: words };
  if (parsed.rule.kind === "study") return { problem: "function.study", params: words };
  const items = amount > 0 ? Math.max(1, Math.floor(amount)) : 0;
  const outcome = pointsByRule(parsed.rule, Fraction.of(most), 1, items, Fraction.of(amount), goal === undefined ? undefined : Fraction.of(goal));
  if (typeof outcome !== "string") return { value: outcome.round(10) };
  const problems = {
    targetMissing: "function.target",
    verifiedMissing: "function.verifier",
    stepGap: "function.stepGap",
  } as const;
  return { problem: problems[outcome], params: words };
}

function text(value: unknown): string {
  return value === null || value === undefined || value === 0 || value === false ? "" : String(value).normalize("NFC").trim();
}
