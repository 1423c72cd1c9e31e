import { isSameBody } from "../../papers";
import type { Learner, Snapshot, StudySession, Unit } from "../../model";
import { organisers, personsOnce } from "../../scoring";
import type { Profile } from "../../../profile";
import { compareVietnamese } from "../../../text";
import { wantedUnits } from "../scoring/wantedUnits";

/** A study session with those whom it convenes, each once, with all their roles; by unit in the order of `DonVi`, then by name. */
export interface Convened {
  readonly session: StudySession;
  /** The unit that holds it; undefined where the office does. */
  readonly organiser: Unit | undefined;
  readonly people: readonly { readonly person: Learner; readonly kinds: readonly string[] }[];
  /** Units that somebody is convened of. */
  readonly units: number;
}

/**
 * The sessions that somebody is convened to: those of the office itself, or those that the units asked for hold. Whom a superior body
 * convenes is its own affair.
 * @param unit code or name of a unit or cluster; absent = the office
 */
export function convenedSessions(snapshot: Snapshot, profile: Profile, unit: string | undefined): Convened[] {
  const { sessions, learners, units, settings } = snapshot;
  const organiserOf = organisers(units);
  const asked = unit === undefined ? undefined : new Set(wantedUnits(snapshot, unit));
  const own = settings.document.issuingBody ?? "";
  const place = new Map(units.map(({ code }, at) => [code, at]));
  return sessions.flatMap((session): Convened[] => {
    const organiser = organiserOf(session);
    const isWanted = asked
      ? organiser !== undefined && asked.has(organiser)
      : organiser === undefined && isSameBody(session.organiser ?? "", own, profile);
    if (!isWanted) return [];
    const rows = learners.filter((learner) => learner.session === session.code);
    const people = [...personsOnce(rows)]
      .map((person) => ({
        person,
        kinds: [
          ...new Set(rows.filter((row) => row.person === person.person).flatMap(({ kind }) => kind ?? [])),
        ],
      }))
      .sort(
        (a, b) =>
          (place.get(a.person.unit) ?? 0) - (place.get(b.person.unit) ?? 0) ||
          compareVietnamese(a.person.name ?? "", b.person.name ?? ""),
      );
    return [{ session, organiser, people, units: new Set(people.map(({ person }) => person.unit)).size }];
  });
}
