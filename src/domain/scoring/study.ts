import type { Learner, Period, Snapshot, StudySession, Unit } from "../model";
import { compareVietnamese, fold } from "../../text";
import type { Participation } from "./rules";

/** Participation of the units in one period. */
export interface PeriodStudy {
  /** null: the unit owes no session. */
  of(unit: string): Participation | null;
}

/** How many people of one unit one session lists, and how many of them came. */
interface UnitList {
  convened: number;
  present: number;
}

/**
 * Who took part in one period. A session belongs to the day it was held, or is due. A session that a member unit organises
 * is owed by that unit and by whoever is listed in it; any other by all units (plan S3: the cascade down to the
 * grassroots). Until every session that a unit owes lists somebody of it, its rate is not known.
 */
export function participation({ sessions, learners, units }: Snapshot, period: Period): PeriodStudy {
  const organiserOf = organisers(units);
  const held = sessions
    .filter((session) => isSessionOf(session, period))
    .sort((a, b) => compareVietnamese(a.code, b.code))
    .map((session) => ({ session, organiser: organiserOf(session)?.code }));
  const codes = new Set(held.map(({ session }) => session.code));
  const lists = listsByUnit(learners.filter((learner) => codes.has(learner.session)));
  return {
    of: (unit) => {
      const own = lists.get(unit);
      const owed = held
        .filter(({ session, organiser }) => (organiser ?? unit) === unit || own?.has(session.code))
        .map(({ session }) => session);
      if (owed.length === 0) return null;
      const counts = owed.flatMap(({ code }) => own?.get(code) ?? []);
      return {
        convened: counts.reduce((total, { convened }) => total + convened, 0),
        present: counts.reduce((total, { present }) => total + present, 0),
        heldInTime: owed.every((session) => session.held !== undefined && session.held <= session.due),
        unlisted: owed.filter(({ code }) => !own?.has(code)).map(({ code }) => code),
      };
    },
  };
}

/** Unit → session → its list; everybody counts once a session. */
function listsByUnit(learners: readonly Learner[]): ReadonlyMap<string, ReadonlyMap<string, UnitList>> {
  const lists = new Map<string, Map<string, UnitList>>();
  for (const { session, unit, present } of personsOnce(learners)) {
    const own = lists.get(unit) ?? new Map<string, UnitList>();
    lists.set(unit, own);
    const list = own.get(session) ?? { convened: 0, present: 0 };
    own.set(session, list);
    list.convened += 1;
    if (present) list.present += 1;
  }
  return lists;
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
