import { MISSING_TABLE } from "../../contract";
import { dueDates, type DueItem } from "../programmes";
import type { Finding, Snapshot } from "../model";
import type { Scoreboard } from "../scoring";
import { openSettings, type AskedSetting } from "./openSettings";
import { periodFacts, type PeriodFacts } from "./periods";

/** Days ahead that the first page looks at. */
export const SOON = 14;

/** How many rows there are of what a year begins with. */
export interface YearCounts {
  readonly units: number;
  readonly criteria: number;
  readonly periods: number;
  readonly evidence: number;
  readonly awards: number;
}

/** What can be told of the year without scoring anything. */
export interface YearFacts {
  /** Excel serial day. */
  readonly today: number;
  readonly counts: YearCounts;
  /** The office scores its units, or has not begun anything else. */
  readonly scores: boolean;
  readonly openSettings: readonly AskedSetting[];
  /** Sheets of the tables without which nothing can be scored and that are not there. */
  readonly missingTables: readonly string[];
  /** Findings of severity error. */
  readonly errors: number;
  readonly periods: readonly PeriodFacts[];
  /** Everything overdue or due within `SOON` days, by day. */
  readonly due: readonly DueItem[];
  /** Codes of periods that the register has papers of. */
  readonly papersOf: ReadonlySet<string>;
}

/** @param findings what is wrong with what people typed */
export function yearFacts(board: Scoreboard, findings: readonly Finding[]): YearFacts {
  const { snapshot, today } = board;
  const { units, criteria, evidence, awards, papers } = snapshot;
  const errors = findings.filter(({ severity }) => severity === "error");
  return {
    today,
    counts: {
      units: units.length,
      criteria: criteria.length,
      periods: board.periods.length,
      evidence: evidence.length,
      awards: awards.length,
    },
    scores: criteria.length + evidence.length + awards.length > 0 || !hasProgramme(snapshot),
    // What is answered in a table that cannot be read nobody knows: that error comes first.
    openSettings: snapshot.unreadable.includes("settings") ? [] : openSettings(snapshot),
    missingTables: errors.flatMap(({ code, params }) =>
      MISSING_TABLE.has(code) ? [String(params?.sheet)] : [],
    ),
    errors: errors.length,
    periods: periodFacts(board),
    due: dueDates(snapshot, today, SOON),
    papersOf: new Set(papers.flatMap(({ period }) => period ?? [])),
  };
}

/** An office may keep its twinning, visits, support or study here and score nobody. */
function hasProgramme({ pairings, visits, support, sessions, duties, memberships }: Snapshot): boolean {
  return [pairings, visits, support, sessions, duties, memberships].some(({ length }) => length > 0);
}
