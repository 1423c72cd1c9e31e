import type { AwardRule, Period } from "../model";
import type { YearFacts } from "./facts";
import type { AskedSetting } from "./openSettings";
import { currentPeriods, type PeriodFacts } from "./periods";
import type { WorkedOut } from "./workedOut";

/**
 * Why the result sheets no longer hold: the input was changed, periods were locked or unlocked, or a deadline has passed since.
 * `locked`: periods were only locked, so that scores stand, and nothing but `Đơn vị năm sau` names other periods.
 */
export type OldBecause = "input" | "locks" | "locked" | "deadline";

/** The results as they were written last. */
export interface LastResults {
  /** Local time as the log has it. */
  readonly time: string;
  readonly person: string;
  readonly old: OldBecause | undefined;
}

/** What is known of the year by now; what is still being looked at is undefined. */
export interface YearKnown {
  readonly facts: YearFacts;
  /** Null: results were never written. */
  readonly last: LastResults | null | undefined;
  readonly worked: WorkedOut | undefined;
}

/** The one thing to do next, with what it is about. */
export type Step =
  | { readonly code: "tables"; readonly sheets: readonly string[] }
  | { readonly code: "settings"; readonly settings: readonly AskedSetting[] }
  | { readonly code: "errors"; readonly count: number }
  | { readonly code: "units" | "criteria" | "periods" | "compute" | "newYear" | "reports" }
  | { readonly code: "recompute"; readonly because: Exclude<OldBecause, "locked"> }
  | { readonly code: "evidence" | "collect" | "prepare"; readonly period: Period | undefined }
  | { readonly code: "decide"; readonly awards: readonly AwardRule[] }
  | { readonly code: "verify" | "verifyLocked"; readonly period: Period; readonly count: number }
  | { readonly code: "lock" | "publish" | "papers"; readonly period: Period }
  | { readonly code: "due"; readonly late: number; readonly soon: number };

export type StepCode = Step["code"];

/** The next step; undefined while what it hangs on is still being looked at. */
export function nextStep(known: YearKnown): Step | undefined {
  const { facts } = known;
  if (facts.scores && facts.missingTables.length > 0) return { code: "tables", sheets: facts.missingTables };
  if (facts.openSettings.length > 0) return { code: "settings", settings: facts.openSettings };
  if (facts.errors > 0) return { code: "errors", count: facts.errors };
  if (facts.counts.units === 0) return { code: "units" };
  return facts.scores ? scoringStep(known) : (dueStep(facts) ?? { code: "reports" });
}

function scoringStep({ facts, last, worked }: YearKnown): Step | undefined {
  const { counts, periods } = facts;
  if (counts.criteria === 0) return { code: "criteria" };
  if (counts.periods === 0) return { code: "periods" };
  const current = currentPeriods(periods);
  if (counts.evidence === 0) return { code: "evidence", period: current[0]?.period };
  if (last === undefined) return undefined;
  if (last === null) return { code: "compute" };
  // Only what is said of the next year hangs on periods that were merely locked: nobody has to compute between the acts.
  if (last.old && last.old !== "locked") return { code: "recompute", because: last.old };
  if (!worked) return undefined;
  if (worked.openSettings.length > 0) return { code: "settings", settings: worked.openSettings };
  const undecided = worked.awards.flatMap(({ award, standing }) => (standing === "decide" ? [award] : []));
  if (undecided.length > 0) return { code: "decide", awards: undecided };
  for (const period of periods) {
    const step = closingStep(period, worked.unverified.get(period.period.code) ?? 0);
    if (step) return step;
  }
  const unpapered = periods.find(
    ({ state, period }) => state === "published" && !facts.papersOf.has(period.code),
  );
  if (unpapered) return { code: "papers", period: unpapered.period };
  return dueStep(facts, true) ?? runningStep(current) ?? { code: "newYear" };
}

/** What brings a period to its end: evidence, verification, lock, publication. */
function closingStep({ period, phase, state, rows }: PeriodFacts, unverified: number): Step | undefined {
  if (state === "published" || (state === "open" && phase !== "over")) return undefined;
  if (state === "open" && rows === 0) return { code: "evidence", period };
  if (unverified > 0)
    return { code: state === "open" ? "verify" : "verifyLocked", period, count: unverified };
  return { code: state === "open" ? "lock" : "publish", period };
}

function dueStep({ due, today }: YearFacts, onlyLate = false): Step | undefined {
  // The deadlines of the periods are steps of their own.
  const own = due.filter(({ kind }) => kind !== "evidence");
  const late = own.filter(({ day }) => day < today).length;
  const soon = own.length - late;
  return late > 0 || (!onlyLate && soon > 0) ? { code: "due", late, soon } : undefined;
}

function runningStep([first]: readonly PeriodFacts[]): Step | undefined {
  return first && { code: first.phase === "running" ? "collect" : "prepare", period: first.period };
}
