import type { Learner, Period, Snapshot, StudySession, Unit } from "../model";
import { compareVietnamese, fold } from "../../text";
import type { Participation } from "./rules";

/** Participation of the units in one period. */
export interface PeriodStudy {
  /** undefined: the unit was to learn and nobody of it is listed; null: nothing was held or due for it. */
  of(unit: string): Participation | undefined | null;
}

/**
 * Who took part in one period. A session belongs to the day it was held, or is due. A session that a unit organises is for
 * whoever is listed in it and for that unit; any other session is for all units (plan S3: the cascade down to the grassroots).
 */
export function participation({ sessions, learners, units }: Snapshot, period: Period): PeriodStudy {
  const inPeriod = new Map(
    sessions.filter((session) => isSessionOf(session, period)).map((session) => [session.code, session]),
  );
  const organiserOf = organisers(units);
  const asked = new Set([...inPeriod.values()].map((session) => organiserOf(session)?.code));
  const byUnit = new Map<string, { convened: number; present: number; heldInTime: boolean }>();
  const listed = learners.filter((learner) => inPeriod.has(learner.session));
  for (const { session, unit, present } of personsOnce(listed)) {
    const held = inPeriod.get(session);
    const entry = byUnit.get(unit) ?? { convened: 0, present: 0, heldInTime: true };
    byUnit.set(unit, entry);
    entry.convened += 1;
    if (present) entry.present += 1;
    if (held?.held === undefined || held.held > held.due) entry.heldInTime = false;
  }
  return { of: (unit) => byUnit.get(unit) ?? (asked.has(undefined) || asked.has(unit) ? undefined : null) };
}

/** Which unit holds a session: `Đơn vị tổ chức` names it by code, name or alias; undefined for the office and other bodies. */
export function organisers(units: readonly Unit[]): (session: StudySession) => Unit | undefined {
  // A code goes before the name or alias of another unit.
  const byWord = new Map([
    ...units.flatMap((unit) => [unit.name, ...unit.aliases].map((word) => [fold(word), unit] as const)),
    ...units.map((unit) => [fold(unit.code), unit] as const),
  ]);
  return ({ organiser }) => byWord.get(fold(organiser ?? ""));
}

/** One entry a person and session: who has two roles counts once, and was there if any of the rows says so. */
export function personsOnce(learners: readonly Learner[]): Iterable<Learner> {
  const once = new Map<string, Learner>();
  for (const learner of learners) {
    const key = `${learner.session}\n${learner.person}`;
    const other = once.get(key);
    // Rows that name two units are a finding (check.ts); whatever their order, the first unit code counts.
    const first = other && compareVietnamese(other.unit, learner.unit) <= 0 ? other : learner;
    const [paper, mark] = [
      first.paper ?? learner.paper ?? other?.paper,
      first.mark ?? learner.mark ?? other?.mark,
    ];
    once.set(key, {
      ...first,
      present: learner.present || other?.present === true,
      ...(paper !== undefined && { paper }),
      ...(mark !== undefined && { mark }),
    });
  }
  return once.values();
}

/** A session belongs to the period in which it was held, or is due. */
export function isSessionOf({ held, due }: StudySession, period: Period): boolean {
  const day = held ?? due;
  return period.from <= day && day <= period.to;
}
