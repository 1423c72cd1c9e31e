import { isSettledAgainst, type AwardReason, type AwardResult } from "../awards";
import type { AwardRule, Period } from "../model";
import type { Results } from "../results";
import { dueMissing, isPartial, unverifiedSteps, type MissingEvidence, type Scoreboard } from "../scoring";
import { groupBy } from "../scoring/groupBy";
import { toldAs } from "../steps";
import { ASKED, type AskedSetting } from "./openSettings";
import { phaseOf, sealedState } from "./periods";

/** What one cluster (undefined: units without one) owes in a set and period. */
export interface OwingCluster {
  readonly cluster: string | undefined;
  readonly units: readonly string[];
  readonly leaves: number;
}

/** What is missing in a set and period: leaves without complete evidence, unit by unit. */
export interface MissingFacts {
  readonly set: string;
  readonly period: Period;
  readonly leaves: number;
  /** Those of them that are owed by now. */
  readonly overdue: number;
  readonly units: number;
  /** Those that owe most first. */
  readonly clusters: readonly OwingCluster[];
}

/**
 * How an award stands: `decided`; `decide`: a person has to; `waits`: for a setting, for data or for time; `nobody` can be
 * named or has it.
 */
export type AwardStanding = "decided" | "decide" | "waits" | "nobody";

export interface AwardFacts {
  readonly award: AwardRule;
  readonly standing: AwardStanding;
  /** Who has it, or whom it is open for; the one row that says why nobody is named. */
  readonly rows: readonly AwardResult[];
}

/** What only the scores tell of the year. */
export interface WorkedOut {
  readonly missing: readonly MissingFacts[];
  readonly awards: readonly AwardFacts[];
  /** Settings that the scores ask for. */
  readonly openSettings: readonly AskedSetting[];
  /** Period code → rows that nobody has finished; of the periods that could be locked or published now. */
  readonly unverified: ReadonlyMap<string, number>;
}

/**
 * What the scores tell, worked out unit by unit so that a page stays usable meanwhile; a board remembers what it worked out.
 * @param scoring comes to the results of the board
 */
export function* workOutSteps(
  board: Scoreboard,
  scoring: Generator<unknown, Results>,
): Generator<void, WorkedOut> {
  const results = yield* toldAs(scoring, undefined);
  const unverified = new Map<string, number>();
  for (const period of board.periods) {
    if (!mayBeClosed(board, period)) continue;
    const rows = yield* unverifiedSteps(board.snapshotOf(period.code), period.code);
    unverified.set(period.code, rows.length);
  }
  return { ...workedOutOf(board, results), unverified };
}

function mayBeClosed(board: Scoreboard, period: Period): boolean {
  const state = sealedState(board, period);
  return state === "locked" || (state === "open" && phaseOf(period, board.today) === "over");
}

function workedOutOf(board: Scoreboard, results: Results): Omit<WorkedOut, "unverified"> {
  const asked = new Set(
    results.findings.flatMap(({ code, params }) => (code === "settingMissing" ? [params?.setting] : [])),
  );
  return {
    missing: missingFacts(board, results.missing),
    awards: awardFacts(board, results.awards),
    openSettings: ASKED.filter((key) => asked.has(key)),
  };
}

/** Nothing can come in any more for a locked period. */
function missingFacts(board: Scoreboard, missing: readonly MissingEvidence[]): MissingFacts[] {
  const open = missing.filter(({ period }) => !board.isSealed(period.code));
  const keyOf = ({ set, period }: MissingEvidence): string => `${set}\n${period.code}`;
  const overdue = groupBy(dueMissing(board, open), keyOf);
  return [...groupBy(open, keyOf)].flatMap(([key, entries]) => {
    const [first] = entries;
    if (!first) return [];
    return [
      {
        set: first.set,
        period: first.period,
        leaves: leafCount(entries),
        overdue: leafCount(overdue.get(key) ?? []),
        units: entries.length,
        clusters: owingClusters(entries),
      },
    ];
  });
}

function owingClusters(entries: readonly MissingEvidence[]): OwingCluster[] {
  return [...groupBy(entries, ({ unit }) => unit.cluster ?? "")]
    .map(([cluster, own]): OwingCluster => ({
      cluster: cluster === "" ? undefined : cluster,
      units: own.map(({ unit }) => unit.code),
      leaves: leafCount(own),
    }))
    .sort((a, b) => b.leaves - a.leaves);
}

function leafCount(entries: readonly MissingEvidence[]): number {
  return entries.reduce((sum, { leaves }) => sum + leaves.length, 0);
}

/** What a person settles by choosing, or by saying whether a condition is met. */
const DECIDED_BY_PERSONS: ReadonlySet<AwardReason> = new Set(["tieOpen", "conditionWaits"]);

function awardFacts(board: Scoreboard, results: readonly AwardResult[]): AwardFacts[] {
  return board.snapshot.awards.map((award): AwardFacts => {
    const rows = results.filter((row) => row.award === award && !isSettledAgainst(row));
    return { award, standing: standingOf(board, award, rows), rows };
  });
}

function standingOf(board: Scoreboard, award: AwardRule, rows: readonly AwardResult[]): AwardStanding {
  const open = rows.filter(({ decided }) => !decided);
  if (rows.length === 0 || rows.every(({ name }) => name === "")) {
    return open.some(({ reason }) => reason === "settingMissing") ? "waits" : "nobody";
  }
  if (open.length === 0) return "decided";
  // Awards of the year are told at n/m periods; nobody has to decide them before they are all there.
  const isYoung = award.period === undefined && isPartial(board.yearScope(award.set));
  return !isYoung && open.some(({ reason }) => DECIDED_BY_PERSONS.has(reason)) ? "decide" : "waits";
}
