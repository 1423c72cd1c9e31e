import { decisionsOf, type AwardResult, type Decisions } from "../awards";
import { budgetFindings, budgetOf } from "../awards/budget";
import type { Scoreboard } from "../scoring/scoreboard";
import { ended, toldAs } from "../steps";
import { benchSteps, STEPS_OF_A_RUN } from "./certainty";
import { judge } from "./judgement";
import { openLeafSteps, type OpenLeaf } from "./openItems";

/**
 * The awards as they may be told: while `PhatMuon` is not decided nothing is taken from late evidence, and an award that
 * it could change (or of which that is not known) names who stands first, but gives nothing yet (contract, "Undecided
 * lateness").
 */
export function settledDecisions(board: Scoreboard): Decisions {
  return ended(settledDecisionSteps(board));
}

/** The same piece by piece. */
export function* settledDecisionSteps(board: Scoreboard): Generator<void, Decisions> {
  const known = remembered.get(board);
  if (known?.version === board.version) return known.decisions;
  const decisions = settled(board, decisionsOf(board), yield* movedByLateness(board));
  remembered.set(board, { version: board.version, decisions });
  return decisions;
}

const remembered = new WeakMap<Scoreboard, { readonly version: number; readonly decisions: Decisions }>();

function settled(board: Scoreboard, decisions: Decisions, moved: ReadonlySet<string>): Decisions {
  if (moved.size === 0) return decisions;
  const awards = decisions.awards.map((result): AwardResult =>
    result.decided && moved.has(result.award.code)
      ? { ...result, decided: false, reason: "latenessOpen", group: "" }
      : result,
  );
  const budget = budgetOf(board.snapshot, awards);
  const others = decisions.findings.filter(({ code }) => code !== "budgetExceeded");
  return { ...decisions, awards, budget, findings: [...others, ...budgetFindings(budget)] };
}

/** Codes of the awards that some way of taking from late evidence changes, or may change as far as the work that is allowed tells. */
function* movedByLateness(board: Scoreboard): Generator<void, ReadonlySet<string>> {
  if (board.lateness !== undefined || board.snapshot.awards.length === 0) return new Set();
  const late = (yield* openLeafSteps(board))
    .map((leaf): OpenLeaf => ({ ...leaf, items: leaf.items.filter(({ kind }) => kind === "late") }))
    .filter(({ items }) => items.length > 0);
  if (late.length === 0) return new Set();
  const { awards } = board.snapshot;
  const bench = yield* benchSteps(board, STEPS_OF_A_RUN, late);
  const moved = new Set<string>();
  for (const [at, award] of awards.entries()) {
    bench.work.share(awards.length - at);
    const { upset, exactness } = yield* toldAs(judge(bench, award), undefined);
    if (upset !== undefined || exactness === "bounded") moved.add(award.code);
  }
  return moved;
}
