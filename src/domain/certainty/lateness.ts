import { decisionsOf, type AwardResult, type Decisions } from "../awards";
import { budgetFindings, budgetOf } from "../awards/budget";
import type { Scoreboard } from "../scoring/scoreboard";
import { benchOf, STEPS_OF_A_RUN } from "./certainty";
import { ended } from "../steps";
import { judge } from "./judgement";
import { openLeaves, type OpenLeaf } from "./openItems";

/**
 * The awards as they may be told: while `PhatMuon` is not decided nothing is taken from late evidence, and an award that
 * it could change (or of which that is not known) names who stands first, but gives nothing yet (contract, "Undecided
 * lateness").
 */
export function settledDecisions(board: Scoreboard): Decisions {
  const known = remembered.get(board);
  if (known?.version === board.version) return known.decisions;
  const decisions = settle(board, decisionsOf(board));
  remembered.set(board, { version: board.version, decisions });
  return decisions;
}

const remembered = new WeakMap<Scoreboard, { readonly version: number; readonly decisions: Decisions }>();

function settle(board: Scoreboard, decisions: Decisions): Decisions {
  const moved = movedByLateness(board);
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
function movedByLateness(board: Scoreboard): ReadonlySet<string> {
  if (board.lateness !== undefined || board.snapshot.awards.length === 0) return new Set();
  const late = openLeaves(board)
    .map((leaf): OpenLeaf => ({ ...leaf, items: leaf.items.filter(({ kind }) => kind === "late") }))
    .filter(({ items }) => items.length > 0);
  if (late.length === 0) return new Set();
  const { awards } = board.snapshot;
  const bench = benchOf(board, STEPS_OF_A_RUN, late);
  const moved = awards.filter((award, at) => {
    bench.work.share(awards.length - at);
    const { upset, exactness } = ended(judge(bench, award));
    return upset !== undefined || exactness === "bounded";
  });
  return new Set(moved.map(({ code }) => code));
}
