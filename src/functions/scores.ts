import type { ClusterScore, Ratio, Scoreboard, UnitScore } from "../domain/scoring";
import { mainSet } from "../domain/scoring";
import { inSheets, officeTexts } from "../session";
import { explain, explanationText } from "../sheets/plan";
import { fold } from "../text";
import { text } from "./argument";
import { codeIn } from "./codes";
import {
  number,
  unknown,
  type Evaluation,
  type LiveArguments,
  type LiveFunction,
  type Problem,
} from "./evaluation";

/** A set and period that a live cell asks about, and whom; an undefined period is the year. */
interface View {
  readonly set: string;
  readonly period: string | undefined;
  readonly code: string;
}

/** Explanations are sentences of the office's sheets, so they are in Vietnamese like those. */
const WORDS_FOR_YEAR = ["năm", "nam", "year"];
/** Excel's limit of a cell. */
const CELL_TEXT = 32_000;

/** A function of somebody's result in a set and period. Omitted period = the year; omitted set = the first of `BoTieuChi`. */
function ofView(show: (board: Scoreboard, view: View) => Evaluation): LiveFunction {
  return (board, args) => {
    const view = viewOf(board, args);
    return "problem" in view ? view : show(board, view);
  };
}

/** Such a function of a figure: where the period has none yet the cell says so, in a word and not as an error. */
function ofFigure(show: (board: Scoreboard, view: View) => Evaluation): LiveFunction {
  return ofView((board, view) => {
    const shown = show(board, view);
    const isKnown = clusterIn(board, view) ?? unitIn(board, view);
    return "problem" in shown && isKnown && isToCome(board, view) ? { value: inSheets("scope.none") } : shown;
  });
}

/** Whether nothing can be said of a period yet: it is not due, and nobody has handed anything in; or of a year without one. */
function isToCome(board: Scoreboard, { set, period }: View): boolean {
  return period === undefined ? board.yearPeriods(set).length === 0 : board.standing(set, period) === "none";
}

export const clusterScore = ofFigure((board, view) => {
  const cluster = clusterIn(board, view);
  return cluster ? number(cluster.score, noClusterScore(board, view)) : unknownCluster(view);
});

export const clusterRank = ofFigure((board, view) => {
  const cluster = clusterIn(board, view);
  if (!cluster) return unknownCluster(view);
  return cluster.disqualified
    ? disqualified(cluster.disqualified.reason, view)
    : number(cluster.rank, noClusterScore(board, view));
});

export const unitScore = ofFigure((board, view) => {
  const unit = unitIn(board, view);
  return unit ? number(unit.score, noScore(view)) : unknownUnit(view);
});

export const unitRank = ofFigure((board, view) => {
  const unit = unitIn(board, view);
  if (!unit) return unknownUnit(view);
  if (unit.disqualified) return disqualified(unit.disqualified.reason, view);
  if (unit.standing !== "special") return number(unit.rank, noScore(view));
  return view.set === board.snapshot.settings.specialSet
    ? number(unit.specialRank, noScore(view))
    : unknown("function.specialNotRanked", view.code);
});

export const coverage = ofFigure((board, view) => {
  const found = clusterIn(board, view) ?? unitIn(board, view);
  return found
    ? number(rate(found.coverage), noScore(view))
    : unknown("function.unknownUnitOrCluster", view.code);
});

export const why = ofView((board, view) => {
  const tree = explain(board, view);
  return tree
    ? { value: explanationText(tree, officeTexts(inSheets, board.snapshot)).slice(0, CELL_TEXT) }
    : unknown("function.unknownUnitOrCluster", view.code);
});

/** Points more than last year, in the set that `Điểm năm trước` is about. */
export const progress: LiveFunction = (board, args) => {
  const code = codeIn(board, args.code);
  const unit = board.unit(code);
  if (!unit) return unknown("function.unknownUnit", code);
  const set = mainSet(board, unit);
  const score = set === undefined ? undefined : unitIn(board, { set, period: undefined, code });
  const nothing = score?.lastYear === undefined ? "function.noLastYear" : "function.noScore";
  return number(score?.progress, unknown(nothing, code));
};

function viewOf(board: Scoreboard, { code, period, set }: LiveArguments): View | Problem {
  const sets = board.sets();
  const wantedSet =
    text(set) === "" ? sets[0] : sets.find((candidate) => fold(candidate) === fold(text(set)));
  if (wantedSet === undefined) return unknown("function.unknownSet", text(set));
  const isYear = text(period) === "" || WORDS_FOR_YEAR.includes(fold(text(period)));
  const wantedPeriod = isYear
    ? undefined
    : board.periodsOf(wantedSet).find((candidate) => fold(candidate.code) === fold(text(period)))?.code;
  if (!isYear && wantedPeriod === undefined)
    return { problem: "function.unknownPeriod", params: { code: text(period), set: wantedSet } };
  return { set: wantedSet, period: wantedPeriod, code: codeIn(board, code) };
}

function clusterIn(board: Scoreboard, { set, period, code }: View): ClusterScore | undefined {
  return board.clusterScores(set, period).find((score) => score.cluster === code);
}

function unitIn(board: Scoreboard, { set, period, code }: View): UnitScore | undefined {
  return board.unitScores(set, period).find((score) => score.unit === code);
}

function unknownCluster({ code }: View): Problem {
  return unknown("function.unknownCluster", code);
}

function unknownUnit({ code }: View): Problem {
  return unknown("function.unknownUnit", code);
}

function disqualified(reason: string, { code }: View): Problem {
  return { problem: "function.disqualified", params: { code, reason } };
}

function noScore({ code }: View): Problem {
  return unknown("function.noScore", code);
}

/** A cluster's score needs `CachTinhCum`. */
function noClusterScore({ snapshot: { settings } }: Scoreboard, view: View): Problem {
  return settings.clusterMethod === undefined
    ? unknown("function.needsClusterMethod", view.code)
    : noScore(view);
}

function rate({ numerator, denominator }: Ratio): number | undefined {
  return denominator === 0 ? undefined : numerator / denominator;
}
