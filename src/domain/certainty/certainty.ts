import { decideAwards, decisionsOf, type Decisions } from "../awards";
import type { AwardRule, Evidence } from "../model";
import { groupBy } from "../scoring/groupBy";
import { waitsFor } from "../scoring/openRows";
import { Scoreboard } from "../scoring/scoreboard";
import { scoringSteps } from "../scoring/scoringSteps";
import { ended, toldAs, type Steps } from "../steps";
import { leavesAhead, type LeafAhead } from "./ahead";
import { judge, type Bench, type Judgement } from "./judgement";
import { leafOutcomes, movedByOthers, type LeafOutcomes } from "./leafOutcomes";
import { openLeafSteps, openRowCount, type OpenLeaf } from "./openItems";
import type { Progress } from "./search";
import { standingOf, standingsOf, type Standing } from "./standing";
import { Trial } from "./trial";
import { Work } from "./work";

/** Steps that a run may spend on the certainty of all its awards: well under a second on an office laptop. */
export const STEPS_OF_A_RUN = 100_000;
/** Of more open rows than these a run only says how many they are: the year has hardly begun, and nothing is certain. */
const MOST_FOLLOWED = 4000;

/** Rows that are looked at between two steps. */
const ROWS_A_STEP = 2_000;

/** How safe the winners of an award are. */
export interface Certainty extends Judgement {
  readonly award: AwardRule;
  /** `open`: somebody still has to decide something; `nobody`: nobody has it, and nobody has to decide. */
  readonly state: "decided" | "open" | "nobody";
  /** Keys and names of the winners as things stand. */
  readonly winners: readonly { readonly key: string; readonly name: string; readonly code: string }[];
  /** Names of the winners if every pending, returned or disputed row were accepted. */
  readonly allAccepted: readonly string[];
  /** Leaves whose own deadline lies ahead in a period that counts: what comes in there is not varied. */
  readonly ahead: readonly LeafAhead[];
}

/** How far the certainty of all awards is. */
export interface CertaintyProgress extends Progress {
  readonly award: AwardRule;
}

/**
 * For each award: who could still win, and what it would take. The work is counted, not timed; what it does not reach is
 * `bounded`.
 */
export function certaintyOf(board: Scoreboard, steps = STEPS_OF_A_RUN): Certainty[] {
  return ended(certaintySteps(board, steps));
}

/** What a run says of it, piece by piece. */
export function* reviewedSteps(board: Scoreboard): Steps<readonly Certainty[]> {
  const { awards } = board.snapshot;
  const running = certaintySteps(board, STEPS_OF_A_RUN, yield* acceptedSteps(board));
  for (;;) {
    const next = running.next();
    if (next.done) return next.value;
    yield { phase: "certainty", done: awards.indexOf(next.value.award), total: awards.length };
  }
}

/** How the awards would be decided if every pending, returned or disputed row were accepted, piece by piece. */
export function* acceptedSteps(board: Scoreboard): Steps<Decisions | undefined> {
  if (board.snapshot.awards.length === 0) return undefined;
  const accepted = yield* allAccepted(board);
  for (const { done, total } of scoringSteps(accepted)) yield { phase: "certainty", done, total };
  return decideAwards(accepted);
}

/**
 * The same piece by piece.
 * @param steps Infinity = every award is followed up until it is known exactly
 * @param accepted what `acceptedSteps` come to, where they were gone already
 */
export function* certaintySteps(
  board: Scoreboard,
  steps = Infinity,
  accepted = ended(acceptedSteps(board)),
): Generator<CertaintyProgress, Certainty[]> {
  const { awards } = board.snapshot;
  const [first] = awards;
  if (!first) return [];
  const beginning: CertaintyProgress = { award: first, count: 1, done: 0, total: awards.length };
  const tooMany = steps !== Infinity && openRowCount(board) > MOST_FOLLOWED;
  const open = tooMany ? [] : yield* toldAs(openLeafSteps(board), beginning);
  const bench = yield* toldAs(benchSteps(board, steps, open), beginning);
  const all: Certainty[] = [];
  for (const [at, award] of awards.entries()) {
    bench.work.share(awards.length - at);
    const running = judge(bench, award);
    let next = running.next();
    for (; !next.done; next = running.next()) yield { ...next.value, award };
    const standing = standingOf(bench.standings, award);
    const judgement = tooMany ? unfollowed(board, award, next.value, standing.open.length > 0) : next.value;
    const winners = standing.winners.map((result) => ({
      key: result.decidedBy,
      name: result.name,
      code: result.code,
    }));
    const then = (accepted?.awards ?? [])
      .filter((result) => result.award.code === award.code && (result.decided || result.reason === "tieOpen"))
      .map((result) => result.name);
    const state = stateOf(standing);
    all.push({ award, state, winners, ...judgement, allAccepted: then, ahead: leavesAhead(board, award) });
  }
  return all;
}

function stateOf({ winners, open }: Standing): Certainty["state"] {
  if (open.length > 0) return "open";
  return winners.length > 0 ? "decided" : "nobody";
}

/** Nothing was varied: the winners may change by as little as one row, as far as anybody knows. */
function unfollowed(board: Scoreboard, award: AwardRule, settled: Judgement, isOpen: boolean): Judgement {
  const open = openRowCount(board, award);
  if (open === 0 || isOpen) return { ...settled, open };
  return { ...settled, open, possible: [], exactness: "bounded", least: 1 };
}

/** What the awards of a board are judged with, piece by piece. @param openOnes the leaves whose open rows may turn */
export function* benchSteps(
  board: Scoreboard,
  steps: number,
  openOnes: readonly OpenLeaf[],
): Generator<void, Bench> {
  const work = new Work(steps);
  const decisions = decisionsOf(board);
  const open: LeafOutcomes[] = [];
  for (const leaf of openOnes) {
    yield;
    open.push(leafOutcomes(board, leaf, work));
  }
  const leaves = [...open, ...movedWith(board, open)];
  return {
    board,
    decisions,
    standings: standingsOf(decisions),
    leaves,
    leavesByUnit: groupBy(leaves, ({ cell }) => cell.unit),
    trial: new Trial(board, work),
    work,
  };
}

/** Leaves without open rows that move with the open ones of others, because the best of them all is what counts. */
function movedWith(board: Scoreboard, open: readonly LeafOutcomes[]): LeafOutcomes[] {
  const pools = groupBy(
    open.filter(({ pooled }) => pooled),
    ({ cell }) => [cell.set, cell.period, cell.criterion].join("\n"),
  );
  return [...pools.values()].flatMap((pool) => {
    const own = new Set(pool.map(({ cell }) => cell.unit));
    return board.snapshot.units
      .filter(({ code }) => !own.has(code))
      .flatMap(({ code }) => {
        const [first] = pool;
        return (first && movedByOthers(board, { ...first.cell, unit: code })) ?? [];
      });
  });
}

/** A board on which nothing waits any more: everything is accepted, and nobody has chosen. */
function* allAccepted({ snapshot, evidence, today }: Scoreboard): Steps<Scoreboard> {
  const accepted: Evidence[] = [];
  for (const [at, row] of evidence.entries()) {
    if (at % ROWS_A_STEP === 0) yield { phase: "certainty", done: at, total: evidence.length };
    if (row) accepted.push(waitsFor(row) === undefined ? row : { ...row, status: "accepted" });
  }
  return new Scoreboard({ ...snapshot, choices: [], evidence: accepted }, today);
}
