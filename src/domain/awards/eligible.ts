import type { AwardRule, ConditionMark, Settings, Snapshot } from "../model";
import { indicatorValue } from "../scoring/indicator";
import type { ClusterScore, UnitScore } from "../scoring/results";
import type { Scoreboard } from "../scoring/scoreboard";
import { compares, conditionOf, type Condition, type ConditionPart } from "./condition";
import { inYear, receiverOf, type Candidate } from "./candidates";
import { isForAward } from "./decision";

/** Whether a candidate meets what can be computed of a condition; open = a class that the quota leaves open decides it. */
export type Verdict = "holds" | "fails" | "open";

/** `Điều kiện` of an award, with the classes of the period it is for. */
export function conditionIn(board: Scoreboard, award: AwardRule): Condition {
  return conditionOf(award, settingsOf(board, award).grades ?? []);
}

function settingsOf(board: Scoreboard, { period }: AwardRule): Settings {
  return board.snapshotOf(period).settings;
}

/** All parts must hold. Every value is the one that the result sheet shows. */
export function verdictOf(
  board: Scoreboard,
  award: AwardRule,
  { parts }: Condition,
  score: ClusterScore | UnitScore,
): Verdict {
  const verdicts = parts.map((part) => verdictOn(board, award, part, score));
  if (verdicts.includes("fails")) return "fails";
  return verdicts.includes("open") ? "open" : "holds";
}

function verdictOn(
  board: Scoreboard,
  award: AwardRule,
  part: ConditionPart,
  score: ClusterScore | UnitScore,
): Verdict {
  switch (part.kind) {
    case "compare":
      return compares(comparedValue(board, part.what, score), part.comparison, part.than) ? "holds" : "fails";
    case "gradeAtLeast":
      return "unit" in score ? reaches(score, part.least, settingsOf(board, award)) : "fails";
    case "noUnitOf": {
      if ("unit" in score) return "fails";
      const grades = board
        .members(award.set, award.period)
        .filter((member) => member.cluster === score.cluster)
        .map(({ grade }) => grade);
      if (grades.some((grade) => grade?.kind === "class" && grade.name === part.grade)) return "fails";
      const mayBe = grades.some(
        (grade) => grade?.kind === "tie" && [grade.first, grade.second].includes(part.grade),
      );
      return mayBe ? "open" : "holds";
    }
  }
}

function comparedValue(
  board: Scoreboard,
  what: (ConditionPart & { kind: "compare" })["what"],
  score: ClusterScore | UnitScore,
): number | undefined {
  switch (what) {
    case "points":
      return score.score;
    case "share":
      return "unit" in score ? score.percent : undefined;
    case "progress":
      return inYear(board, score).progress;
    case "coverage":
    case "punctuality":
      return indicatorValue(score, what);
  }
}

/** A class after the quota; equals around its last place may have either of two. */
function reaches({ grade }: UnitScore, least: number, { grades = [] }: Settings): Verdict {
  const isEnough = (name: string): boolean =>
    grades.some((candidate) => candidate.name === name && candidate.least >= least);
  switch (grade?.kind) {
    case "class":
      return isEnough(grade.name) ? "holds" : "fails";
    case "tie": {
      const either = [isEnough(grade.first), isEnough(grade.second)];
      if (either.every(Boolean)) return "holds";
      return either.some(Boolean) ? "open" : "fails";
    }
    default:
      return "fails";
  }
}

/** What a person said of a candidate in `Đủ điều kiện`; undefined = nothing yet. */
export function markOf(
  snapshot: Snapshot,
  award: AwardRule,
  candidate: Candidate,
): ConditionMark | undefined {
  const code = receiverOf(snapshot, award, candidate)?.code;
  return snapshot.conditionMarks.find((mark) => isForAward(mark, award) && mark.code === code);
}
