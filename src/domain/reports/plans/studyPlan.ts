import type { Learner, Snapshot, StudySession } from "../../model";
import { personsOnce } from "../../scoring";
import { groupBy } from "../../scoring/groupBy";

/** A level of the cascade as a plan announces it (plan S3): by when, who speaks, who attends. */
export interface PlannedLevel {
  /** "" for sessions without a level. */
  readonly level: string;
  readonly sessions: readonly StudySession[];
  /** The last day by which its sessions are to be held, Excel serial. */
  readonly due: number;
  /** Each as typed, once. */
  readonly speakers: readonly string[];
  /** Đối tượng of those convened, each once. */
  readonly kinds: readonly string[];
  /** People convened so far, each once a session. */
  readonly convened: number;
}

/** Levels in the order in which they first appear in `DotHocTap`. */
export function studyPlan({ sessions, learners }: Snapshot): PlannedLevel[] {
  const people = groupBy([...personsOnce(learners)], ({ session }) => session);
  const roles = groupBy(learners, ({ session }) => session);
  return [...groupBy(sessions, ({ level }) => level ?? "")].map(([level, ofLevel]) => {
    const of = (lists: ReadonlyMap<string, readonly Learner[]>): Learner[] =>
      ofLevel.flatMap(({ code }) => lists.get(code) ?? []);
    return {
      level,
      sessions: ofLevel,
      due: Math.max(...ofLevel.map(({ due }) => due)),
      speakers: [...new Set(ofLevel.flatMap(({ speakers }) => speakers ?? []))],
      kinds: [...new Set(of(roles).flatMap(({ kind }) => kind ?? []))],
      convened: of(people).length,
    };
  });
}
