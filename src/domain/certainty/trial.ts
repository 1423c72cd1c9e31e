import { decideAwards } from "../awards";
import type { Scoreboard } from "../scoring/scoreboard";
import { scoringSteps } from "../scoring/scoringSteps";
import type { Steps } from "../steps";
import type { LeafOutcome } from "./leafOutcomes";
import { standingsOf, type Standing } from "./standing";
import type { Work } from "./work";

/** Steps of deciding the awards of even the smallest office. */
const LEAST_STEPS = 300;
/** Completions whose awards are remembered: awards ask for the same ones. */
const MOST_REMEMBERED = 20_000;

/**
 * A board of its own on which open rows are turned and the awards really decided: what it says of a completion is what
 * the office would see.
 */
export class Trial {
  private board: Scoreboard | undefined;
  private readonly known = new Map<string, ReadonlyMap<string, Standing>>();

  constructor(
    private readonly original: Scoreboard,
    private readonly work: Work,
  ) {}

  /** Steps that one completion takes. */
  stepsOf(outcomes: readonly LeafOutcome[]): number {
    const { snapshot } = this.original;
    const pooled = outcomes.some(({ items }) => items.some(({ evidence }) => this.isPooled(evidence)));
    const leaves = pooled ? snapshot.units.length : new Set(outcomes.map(unitOf)).size;
    return (
      LEAST_STEPS +
      5 * outcomes.reduce((total, { items }) => total + items.length, 0) +
      snapshot.units.length * (2 + snapshot.awards.length) +
      leaves * Math.ceil(snapshot.criteria.length / Math.max(1, snapshot.settings.sets.length))
    );
  }

  /** Scores its board unit by unit, once: after that a completion is decided in moments. What decides unprepared does it at once. */
  *preparing(): Steps<void> {
    if (this.board) return;
    const board = this.original.copy();
    yield* scoringSteps(board);
    this.board = board;
  }

  /** How the awards come out when these rows turn out so and all others stay. */
  decide(outcomes: readonly LeafOutcome[]): ReadonlyMap<string, Standing> {
    const rows = outcomes.flatMap((outcome) => [...outcome.rows]);
    const key = rows
      .map(([at, { verified, ...row }]) => `${at}:${verified ?? ""}${"lateTaken" in row ? "!" : ""}`)
      .sort()
      .join(" ");
    const known = this.known.get(key);
    if (known) return known;
    this.work.spend(this.stepsOf(outcomes));
    const board = (this.board ??= this.original.copy());
    const before = rows.map(([at]) => [at, board.evidence[at]] as const);
    for (const [at, row] of rows) board.replaceEvidence(at, row);
    const standings = standingsOf(decideAwards(board));
    for (const [at, row] of before) board.replaceEvidence(at, row);
    if (this.known.size < MOST_REMEMBERED) this.known.set(key, standings);
    return standings;
  }

  private isPooled({ set, criterion }: { readonly set: string; readonly criterion: string }): boolean {
    return this.original.leaf(set, criterion)?.needs === "pool";
  }
}

function unitOf({ items }: LeafOutcome): string {
  return items[0]?.evidence.unit ?? "";
}
