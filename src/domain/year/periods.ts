import type { Evidence, Period, Snapshot, Unit } from "../model";
import { appliesTo, belongsTo, type PeriodStanding, type Scoreboard } from "../scoring";
import { waitsFor } from "../scoring/openRows";

/** Where today lies: the period has not begun, it takes evidence, or its `Hạn gửi` (without one its last day) has passed. */
export type PeriodPhase = "ahead" | "running" | "over";

/** What the office reads of a period; "published" counts only while it is sealed. */
export type SealedState = "open" | "locked" | "published";

/** What is in of a set in a period. */
export interface SetIntake {
  readonly set: string;
  readonly standing: PeriodStanding;
  /** Rows of `MinhChung`, whatever became of them. */
  readonly rows: number;
  /** Units that sent anything, and those that owe something, were they to send it. */
  readonly sent: number;
  readonly units: number;
}

/** A period with what is in of it. */
export interface PeriodFacts {
  readonly period: Period;
  readonly phase: PeriodPhase;
  readonly state: SealedState;
  /** The sets that it is of and that have criteria, in the office's order. */
  readonly sets: readonly SetIntake[];
  /** Rows of all sets. */
  readonly rows: number;
  /** Rows on which nobody has decided. */
  readonly waiting: number;
}

/** Last day on which evidence of a period is in time, Excel serial day. */
export function lastDayOf({ deadline, to }: Period): number {
  return deadline ?? to;
}

export function phaseOf(period: Period, today: number): PeriodPhase {
  if (lastDayOf(period) < today) return "over";
  return period.from <= today ? "running" : "ahead";
}

/** The state of a period as it counts: what its cell says without a seal holds nothing. */
export function sealedState(board: Scoreboard, { code, state }: Period): SealedState {
  if (!board.isSealed(code)) return "open";
  return state === "published" ? "published" : "locked";
}

interface Count {
  rows: number;
  readonly units: Set<string>;
}

/** The periods in the order of `Ky` with what is in; one pass over the evidence. */
export function periodFacts(board: Scoreboard): PeriodFacts[] {
  const { snapshot, today } = board;
  const counts = new Map<string, Count>();
  const waiting = new Map<string, number>();
  const count = (rows: readonly Evidence[], counted: (period: string) => boolean): void => {
    for (const row of rows) {
      if (!counted(row.period)) continue;
      const key = keyOf(row.period, row.set);
      let known = counts.get(key);
      if (!known) counts.set(key, (known = { rows: 0, units: new Set() }));
      known.rows += 1;
      known.units.add(row.unit);
      if (waitsFor(row)) waiting.set(row.period, (waiting.get(row.period) ?? 0) + 1);
    }
  };
  count(snapshot.evidence, (period) => !board.isSealed(period));
  for (const seal of snapshot.seals) count(seal.snapshot.evidence, (period) => period === seal.period);
  const sets = board.sets();
  return board.periods.map((period): PeriodFacts => {
    const own = sets.filter((set) => period.set === undefined || period.set === set);
    const intakes = own.map((set): SetIntake => {
      const known = counts.get(keyOf(period.code, set));
      return {
        set,
        standing: board.standing(set, period.code),
        rows: known?.rows ?? 0,
        sent: known?.units.size ?? 0,
        units: owing(board.snapshotOf(period.code), set, period).length,
      };
    });
    return {
      period,
      phase: phaseOf(period, today),
      state: sealedState(board, period),
      sets: intakes,
      rows: intakes.reduce((sum, { rows }) => sum + rows, 0),
      waiting: waiting.get(period.code) ?? 0,
    };
  });
}

function keyOf(period: string, set: string): string {
  return `${period}\n${set}`;
}

/** The units that any leaf of the set applies to in the period. */
function owing({ units, criteria, settings }: Snapshot, set: string, period: Period): Unit[] {
  const leaves = criteria.filter(
    (criterion) =>
      criterion.set === set && (criterion.periods.length === 0 || criterion.periods.includes(period.code)),
  );
  return units.filter(
    (unit) => belongsTo(unit, period) && leaves.some((leaf) => appliesTo(leaf, unit, settings.specialSet)),
  );
}

/**
 * The periods that people work on today: those that take evidence now, the nearest deadline first; between two periods the
 * next one; after the last one none.
 */
export function currentPeriods(periods: readonly PeriodFacts[]): PeriodFacts[] {
  const open = periods.filter(({ state }) => state === "open");
  const running = open.filter(({ phase }) => phase === "running");
  if (running.length > 0) return running.sort((a, b) => lastDayOf(a.period) - lastDayOf(b.period));
  const ahead = open.filter(({ phase }) => phase === "ahead");
  const next = Math.min(...ahead.map(({ period }) => period.from));
  return ahead.filter(({ period }) => period.from === next);
}
