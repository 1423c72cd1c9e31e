import { isSettledAgainst, type AwardResult } from "../domain/awards";
import { settledDecisions } from "../domain/certainty";
import { fold } from "../text";
import { text } from "./argument";
import { unknown, type LiveFunction } from "./evaluation";

/** Who receives an award, by its code or name; the place counts from 1, and those who share it are all named. */
export const awardWinner: LiveFunction = (board, { code, place }) => {
  const wanted = fold(text(code));
  const award = board.snapshot.awards.find(
    (candidate) => fold(candidate.code) === wanted || fold(candidate.name) === wanted,
  );
  if (!award) return unknown("function.unknownAward", text(code));
  const at = text(place) === "" ? 1 : Number(place);
  if (!Number.isInteger(at) || at < 1) return { problem: "function.place", params: { place: text(place) } };
  const rows = settledDecisions(board).awards.filter((result) => result.award.code === award.code);
  const winners = rows
    .filter((result) => result.decided)
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const seated = winners.at(at - 1);
  if (!seated) {
    const problem = rows.some(isOpen) ? "function.awardOpen" : "function.noWinner";
    return { problem, params: { code: award.name, place: at } };
  }
  const sharing = winners.filter((winner) => winner.rank === seated.rank);
  return { value: sharing.map((winner) => winner.name).join("; ") };
};

function isOpen(row: AwardResult): boolean {
  return !row.decided && !isSettledAgainst(row) && row.reason !== "noCandidate";
}
