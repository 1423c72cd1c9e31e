import type { Learner, Period, Snapshot, StudySession } from "../model";
import { compareVietnamese } from "../text";

/** A unit's share in the study sessions of one period (plan S3): numbers, never averaged rates. */
export interface Participation {
  /** Persons convened, each once a session. */
  readonly convened: number;
  readonly present: number;
  /** Every session it was convened to was held by its `Hạn`. */
  readonly heldInTime: boolean;
}

/** Participation by unit in one period; undefined when no session falls into it. A session belongs to the day it was held, or is due. */
export function participation({ sessions, learners }: Snapshot, period: Period): ReadonlyMap<string, Participation> | undefined {
  const own = new Map(sessions.filter((session) => isSessionOf(session, period)).map((session) => [session.code, session]));
  if (own.size === 0) return undefined;
  const byUnit = new Map<string, { convened: number; present: number; heldInTime: boolean }>();
  for (const { session, unit, present } of personsOnce(learners.filter((learner) => own.has(learner.session)))) {
    const { held, due } = own.get(session) as StudySession;
    const entry = byUnit.get(unit) ?? { convened: 0, present: 0, heldInTime: true };
    byUnit.set(unit, entry);
    entry.convened += 1;
    if (present) entry.present += 1;
    if (held === undefined || held > due) entry.heldInTime = false;
  }
  return byUnit;
}

/** One entry a person and session: who has two roles counts once, and was there if any of the rows says so. */
export function personsOnce(learners: readonly Learner[]): Iterable<Learner> {
  const once = new Map<string, Learner>();
  for (const learner of learners) {
    const key = `${learner.session}\n${learner.person}`;
    const other = once.get(key);
    // Rows that name two units are a finding (check.ts); whatever their order, the first unit code counts.
    const first = other && compareVietnamese(other.unit, learner.unit) <= 0 ? other : learner;
    const [paper, mark] = [first.paper ?? learner.paper ?? other?.paper, first.mark ?? learner.mark ?? other?.mark];
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
