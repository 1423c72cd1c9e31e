import type { Steps } from "../steps";
import type { Scoreboard } from "./scoreboard";

/** Scores every unit of every set and period and ranks them all; afterwards the board answers from what it remembers. */
export function* scoringSteps(board: Scoreboard): Steps<void> {
  const { units } = board.snapshot;
  const views = board
    .sets()
    .flatMap((set) => board.periodsOf(set).map(({ code }) => ({ set, period: code })));
  const total = views.length * units.length;
  let done = 0;
  const step = () => ({ phase: "scoring", done, total }) as const;
  for (const { set, period } of views)
    for (const { code } of units) {
      board.total(set, period, code);
      done += 1;
      yield step();
    }
  for (const set of board.sets())
    for (const period of [...board.periodsOf(set).map(({ code }) => code), undefined]) {
      board.unitScores(set, period);
      yield step();
      board.clusterScores(set, period);
      yield step();
    }
}
