import type { Snapshot, StudySession } from "../model";
import { personsOnce } from "../scoring";
import type { Share, Span } from "./span";

/** How the study of a resolution went (plan S3), as of the end of a span. */
export interface Studying {
  readonly held: readonly StudySession[];
  /** Held after their day. */
  readonly late: readonly StudySession[];
  /** Their day is over and they were not held. */
  readonly missed: readonly StudySession[];
  /** Persons present, of those convened; who has two roles counts once. */
  readonly present: Share;
  readonly papers: Share;
  /** By unit (code), in the order of `DonVi`. */
  readonly units: readonly { readonly unit: string; readonly present: Share; readonly papers: Share }[];
}

export function studying({ sessions, learners, units }: Snapshot, { to }: Span): Studying {
  const held = sessions.filter((session) => session.held !== undefined && session.held <= to);
  const isHeld = new Set(held.map(({ code }) => code));
  const persons = [...personsOnce(learners.filter(({ session }) => isHeld.has(session)))];
  const shares = (own: typeof persons): { present: Share; papers: Share } => ({
    present: { count: own.filter(({ present }) => present).length, of: own.length },
    papers: { count: own.filter(({ paper }) => paper !== undefined && paper <= to).length, of: own.length },
  });
  return {
    held,
    late: held.filter((session) => (session.held as number) > session.due),
    missed: sessions.filter((session) => !isHeld.has(session.code) && session.due < to),
    ...shares(persons),
    units: units.map(({ code }) => ({ unit: code, ...shares(persons.filter(({ unit }) => unit === code)) })).filter(({ present }) => present.of > 0),
  };
}
