import type { Results } from "../../../domain/results";
import type { Scoreboard } from "../../../domain/scoring";
import type { Steps } from "../../../domain/steps";
import type { Reading } from "../../../session";
import type { Review } from "../../../sheets/plan";

/** All scores of a reading. */
export function* boardSteps(reading: Reading): Steps<Scoreboard> {
  const board = reading.board();
  yield* reading.resultSteps(board);
  return board;
}

/** What the awards of a reading come to. */
export interface Considered {
  readonly board: Scoreboard;
  readonly results: Results;
  readonly review: Review;
}

export function* awardSteps(reading: Reading): Steps<Considered> {
  const board = reading.board();
  const results = yield* reading.resultSteps(board);
  return { board, results, review: yield* reading.reviewSteps(board) };
}
