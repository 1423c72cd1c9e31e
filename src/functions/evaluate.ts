import { hostsOf, inChargeOf, partnersOf } from "../domain/assignment";
import { Fraction } from "../domain/exact/fraction";
import {
  decisionsOf,
  mainSet,
  parseRule,
  pointsByRule,
  type AwardResult,
  type Ratio,
  type Scoreboard,
} from "../domain/scoring";
import type { LeafRuleKind } from "../domain/model";
import { fold, formatDate, parseDate } from "../text";
import { translator, type Key } from "../i18n";
import { text } from "./argument";
import { dueDates, DUE_WITHIN } from "../domain/programmes";
import { dueWords, explain, explanationText } from "../sheets/plan";
import { tableSchema } from "../contract";

/** What a cell shows: a number, a text or a spilled column, or why there is none (shown as #N/A with the text). */
export type Evaluation = { readonly value: number | string | readonly (readonly string[])[] } | Problem;
export interface Problem {
  readonly problem: Key;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Arguments as Excel passes them: omitted and blank cells come as null, "" or 0. */
export interface LiveArguments {
  /** Code of a cluster or unit; code or name of an award. */
  readonly code: unknown;
  readonly period?: unknown;
  readonly set?: unknown;
  readonly place?: unknown;
  /** Excel serial day or a date as text; omitted = today. */
  readonly date?: unknown;
  /** Days ahead; omitted = 30. */
  readonly days?: unknown;
}

/** A set and period that a live cell asks about; an undefined period is the year. */
interface View {
  readonly set: string;
  readonly period: string | undefined;
  readonly code: string;
}

/** Explanations are sentences of the office's sheets, so they are in Vietnamese like those. */
const inSheets = translator("vi");
const WORDS_FOR_YEAR = ["năm", "nam", "year"];

/** The functions that live over the workbook's tables, each as what it looks up. */
const live = {
  CLUSTERSCORE: (board: Scoreboard, view: View): Evaluation => {
    const cluster = clusterIn(board, view);
    return cluster ? number(cluster.score, noScore(board, view)) : unknown("function.unknownCluster", view);
  },
  UNITSCORE: (board: Scoreboard, view: View): Evaluation => {
    const unit = unitIn(board, view);
    return unit ? number(unit.score, noScore(undefined, view)) : unknown("function.unknownUnit", view);
  },
  COVERAGE: (board: Scoreboard, view: View): Evaluation => {
    const found = clusterIn(board, view) ?? unitIn(board, view);
    return found
      ? number(ratio(found.coverage), noScore(undefined, view))
      : unknown("function.unknownUnitOrCluster", view);
  },
  CLUSTERRANK: (board: Scoreboard, view: View): Evaluation => {
    const cluster = clusterIn(board, view);
    if (!cluster) return unknown("function.unknownCluster", view);
    return cluster.disqualified
      ? out(cluster.disqualified.reason, view)
      : number(cluster.rank, noScore(board, view));
  },
  UNITRANK: (board: Scoreboard, view: View): Evaluation => {
    const unit = unitIn(board, view);
    if (!unit) return unknown("function.unknownUnit", view);
    if (unit.disqualified) return out(unit.disqualified.reason, view);
    if (unit.standing === "special" && view.set !== board.snapshot.settings.specialSet)
      return unknown("function.specialNotRanked", view);
    return number(unit.standing === "special" ? unit.specialRank : unit.rank, noScore(undefined, view));
  },
  WHY: (board: Scoreboard, view: View): Evaluation => {
    const tree = explain(board, view);
    return tree
      ? { value: explanationText(tree, inSheets).slice(0, CELL_TEXT) }
      : unknown("function.unknownUnitOrCluster", view);
  },
} as const;

/** Excel's limit of a cell. */
const CELL_TEXT = 32_000;

/** The functions about who is with whom on a day. */
const onDay = {
  PARTNERS: (board: Scoreboard, code: string, day: number): Evaluation => {
    if (!board.unit(code)) return { problem: "function.unknownUnit", params: { code } };
    const partners = partnersOf(board.snapshot, code, day);
    return partners.length > 0
      ? { value: partners.map((unit) => [unit.name]) }
      : nobody("function.noPartners", code, day);
  },
  HOSTS: (board: Scoreboard, code: string, day: number): Evaluation => {
    if (!board.unit(code)) return { problem: "function.unknownUnit", params: { code } };
    return named(hostsOf(board.snapshot, code, day)) ?? nobody("function.noHosts", code, day);
  },
  INCHARGE: (board: Scoreboard, code: string, day: number): Evaluation => {
    if (!board.unit(code) && !board.cluster(code))
      return { problem: "function.unknownUnitOrCluster", params: { code } };
    return named(inChargeOf(board.snapshot, code, day)) ?? nobody("function.nobodyInCharge", code, day);
  },
} as const;

function named(entries: readonly { readonly name: string }[]): Evaluation | undefined {
  return entries.length === 0 ? undefined : { value: entries.map((entry) => entry.name).join("; ") };
}

function nobody(problem: Key, code: string, day: number): Problem {
  return { problem, params: { code, day: formatDate(day) } };
}

/** The day asked about; undefined when it is no date. */
function dayOf(board: Scoreboard, date: unknown): number | undefined {
  if (text(date) === "") return board.today;
  return typeof date === "number" ? Math.floor(date) : parseDate(text(date));
}

export type LiveFunction = keyof typeof live | keyof typeof onDay | "AWARDWINNER" | "PROGRESS" | "DUE";

/** Value of a live cell. Omitted period = the year; omitted set = the first of `BoTieuChi`. */
export function evaluate(board: Scoreboard, name: LiveFunction, args: LiveArguments): Evaluation {
  if (name === "AWARDWINNER") return awardWinner(board, args);
  if (name === "PROGRESS") return progress(board, args);
  if (name === "DUE") return dueList(board, args);
  if (name === "PARTNERS" || name === "HOSTS" || name === "INCHARGE") {
    const day = dayOf(board, args.date);
    if (day === undefined) return { problem: "function.date", params: { date: text(args.date) } };
    return onDay[name](board, codeIn(board, text(args.code)), day);
  }
  const view = viewOf(board, args);
  return "problem" in view ? view : live[name](board, view);
}

/** One row for each thing that is overdue or due within the days: day, task, who, about, state, where it stands. */
function dueList({ snapshot, today }: Scoreboard, { days }: LiveArguments): Evaluation {
  const within = text(days) === "" ? DUE_WITHIN : Number(days);
  if (!Number.isFinite(within) || within < 0)
    return { problem: "function.days", params: { days: text(days) } };
  const rows = dueDates(snapshot, today, Math.floor(within)).map((item) =>
    dueWords(item, snapshot, inSheets),
  );
  return {
    value:
      rows.length === 0
        ? [[inSheets("due.none")]]
        : rows.map(({ day, task, who, about, state, source }) => [day, task, who, about, state, source]),
  };
}

function viewOf(board: Scoreboard, { code, period, set }: LiveArguments): View | Problem {
  const sets = board.sets();
  const wantedSet =
    text(set) === "" ? sets[0] : sets.find((candidate) => fold(candidate) === fold(text(set)));
  if (wantedSet === undefined) return { problem: "function.unknownSet", params: { code: text(set) } };
  const isYear = text(period) === "" || WORDS_FOR_YEAR.includes(fold(text(period)));
  const wantedPeriod = isYear
    ? undefined
    : board.periodsOf(wantedSet).find((candidate) => fold(candidate.code) === fold(text(period)))?.code;
  if (!isYear && wantedPeriod === undefined)
    return { problem: "function.unknownPeriod", params: { code: text(period), set: wantedSet } };
  return { set: wantedSet, period: wantedPeriod, code: codeIn(board, text(code)) };
}

/** The code as the workbook writes it, whatever case the cell has. */
function codeIn(board: Scoreboard, wanted: string): string {
  const { units, clusters } = board.snapshot;
  return [...clusters, ...units].find((entry) => fold(entry.code) === fold(wanted))?.code ?? wanted;
}

function clusterIn(board: Scoreboard, { set, period, code }: View) {
  return board.clusterScores(set, period).find((score) => score.cluster === code);
}

function unitIn(board: Scoreboard, { set, period, code }: View) {
  return board.unitScores(set, period).find((score) => score.unit === code);
}

/** Who receives an award, by its code or name; the place counts from 1, and those who share it are all named. */
function awardWinner(board: Scoreboard, { code, place }: LiveArguments): Evaluation {
  const wanted = fold(text(code));
  const award = board.snapshot.awards.find(
    (candidate) => fold(candidate.code) === wanted || fold(candidate.name) === wanted,
  );
  if (!award) return { problem: "function.unknownAward", params: { code: text(code) } };
  const at = text(place) === "" ? 1 : Number(place);
  if (!Number.isInteger(at) || at < 1) return { problem: "function.place", params: { place: String(place) } };
  const rows = decisionsOf(board).awards.filter((result) => result.award.code === award.code);
  const winners = rows
    .filter((result) => result.decided)
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const seated = winners.at(at - 1);
  if (!seated)
    return {
      problem: rows.some(isOpen) ? "function.awardOpen" : "function.noWinner",
      params: { code: award.name, place: at },
    };
  return {
    value: winners
      .filter((winner) => winner.rank === seated.rank)
      .map((winner) => winner.name)
      .join("; "),
  };
}

function isOpen({ decided, reason }: AwardResult): boolean {
  return !decided && reason !== "notChosen" && reason !== "noCandidate";
}

/** Points more than last year, in the set that `Điểm năm trước` is about. */
function progress(board: Scoreboard, { code }: LiveArguments): Evaluation {
  const view: View = { set: "", period: undefined, code: codeIn(board, text(code)) };
  const unit = board.unit(view.code);
  if (!unit) return unknown("function.unknownUnit", view);
  const set = mainSet(board, unit);
  const score = set === undefined ? undefined : unitIn(board, { ...view, set });
  return number(score?.progress, {
    problem: unit.lastYear === undefined ? "function.noLastYear" : "function.noScore",
    params: { code: view.code },
  });
}

function number(value: number | undefined, otherwise: Problem): Evaluation {
  return value === undefined ? otherwise : { value };
}

function unknown(problem: Key, { code }: View): Problem {
  return { problem, params: { code } };
}

function out(reason: string, { code }: View): Problem {
  return { problem: "function.disqualified", params: { code, reason } };
}

/** @param board given when the score is a cluster's, which needs `CachTinhCum` */
function noScore(board: Scoreboard | undefined, { code }: View): Problem {
  const needsMethod = board !== undefined && board.snapshot.settings.clusterMethod === undefined;
  return { problem: needsMethod ? "function.needsClusterMethod" : "function.noScore", params: { code } };
}

function ratio({ numerator, denominator }: Ratio): number | undefined {
  return denominator === 0 ? undefined : numerator / denominator;
}

/** =POINTS(rule, steps, max, quantity, [target]): points of one leaf by its rule, from the arguments alone. */
export function points(
  rule: unknown,
  steps: unknown,
  maximum: unknown,
  quantity: unknown,
  target: unknown,
): Evaluation {
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
  if (parsed.rule.kind === "target" && (goal === undefined || amount > goal))
    return { problem: "function.pool", params: words };
  if (parsed.rule.kind === "study") return { problem: "function.study", params: words };
  const items = amount > 0 ? Math.max(1, Math.floor(amount)) : 0;
  const outcome = pointsByRule(
    parsed.rule,
    Fraction.of(most),
    1,
    items,
    Fraction.of(amount),
    goal === undefined ? undefined : Fraction.of(goal),
  );
  if (typeof outcome !== "string") return { value: outcome.round(10) };
  const problems = {
    targetMissing: "function.target",
    verifiedMissing: "function.verifier",
    stepGap: "function.stepGap",
  } as const;
  return { problem: problems[outcome], params: words };
}
