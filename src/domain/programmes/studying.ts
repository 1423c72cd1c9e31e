import type { Learner, Snapshot, StudySession, Unit } from "../model";
import { organisers, personsOnce } from "../scoring";
import { fold } from "../../text";
import type { Share, Span } from "./span";
import { groupBy } from "../scoring/groupBy";

/** How a session stands against its `Hạn`. */
export type SessionState = "held" | "heldLate" | "missed" | "ahead";

/** People present and papers handed in, each of those convened; never averaged. */
export interface Participating {
  readonly present: Share;
  readonly papers: Share;
}

/** A session with who came. */
export interface SessionLife extends Participating {
  readonly session: StudySession;
  readonly state: SessionState;
}

/** The sessions of a level of the cascade (tỉnh, huyện, cơ sở …). */
export interface LevelLife extends Participating {
  readonly level: string;
  readonly held: Share;
  readonly late: number;
  readonly missed: number;
}

/** How often a word stands in a column, most frequent first. */
export interface WordCount {
  readonly word: string;
  readonly count: number;
}

/** How the study of a resolution went (plan S3), as of the end of a span. */
export interface Studying extends Participating {
  /** In the order of `DotHocTap`. */
  readonly sessions: readonly SessionLife[];
  /** In the order in which the levels first appear there. */
  readonly levels: readonly LevelLife[];
  readonly held: readonly StudySession[];
  /** Held after their day. */
  readonly late: readonly StudySession[];
  /** Their day is over and they were not held. */
  readonly missed: readonly StudySession[];
  /** Units that hold no session of their own, where others do. */
  readonly withoutSession: readonly Unit[];
  /** By unit (code), in the order of `DonVi`. */
  readonly units: readonly ({ readonly unit: string } & Participating)[];
  /** By `Đối tượng`; who has two roles counts in both, but once in the sum. */
  readonly kinds: readonly ({ readonly kind: string } & Participating)[];
  /** Who did not come to a session that was held, in the order of `NguoiHoc`. */
  readonly absent: readonly Learner[];
  /** Papers that are marked, of those handed in, and the marks. */
  readonly marked: Share;
  readonly marks: readonly WordCount[];
  readonly speakerQuality: readonly WordCount[];
  readonly documentQuality: readonly WordCount[];
  readonly results: readonly { readonly session: StudySession; readonly text: string }[];
  readonly proposals: readonly { readonly session: StudySession; readonly text: string }[];
}

export function studying({ sessions, learners, units }: Snapshot, { to }: Span): Studying {
  const held = sessions.filter((session) => isHeldBy(session, to));
  const isHeld = new Set(held.map(({ code }) => code));
  const convened = learners.filter(({ session }) => isHeld.has(session));
  const persons = [...personsOnce(convened)];
  const hasPaper = ({ paper }: Learner): boolean => paper !== undefined && paper <= to;
  const shares = (people: readonly Learner[]): Participating => ({
    present: { count: people.filter(({ present }) => present).length, of: people.length },
    papers: { count: people.filter(hasPaper).length, of: people.length },
  });
  const bySession = groupBy(persons, ({ session }) => session);
  const lives = sessions.map((session): SessionLife => ({
    session,
    state: stateOf(session, to),
    ...shares(bySession.get(session.code) ?? []),
  }));
  const byKey = new Map(persons.map((person) => [keyOf(person), person]));
  const handedIn = persons.filter(hasPaper);
  const byUnit = groupBy(persons, ({ unit }) => unit);
  const byKind = groupBy(
    convened.filter(({ kind }) => kind !== undefined),
    ({ kind = "" }) => kind,
  );
  return {
    sessions: lives,
    levels: [...groupBy(lives, ({ session }) => session.level ?? "")].map(([level, sessionsOfLevel]) =>
      levelOf(level, sessionsOfLevel, shares, bySession),
    ),
    held,
    late: held.filter(isLate),
    missed: sessions.filter((session) => stateOf(session, to) === "missed"),
    withoutSession: withoutSession(sessions, units, to),
    ...shares(persons),
    units: units
      .map(({ code }) => ({ unit: code, ...shares(byUnit.get(code) ?? []) }))
      .filter(({ present }) => present.of > 0),
    kinds: [...byKind].map(([kind, rows]) => ({
      kind,
      ...shares([...new Set(rows.map(keyOf))].flatMap((key) => byKey.get(key) ?? [])),
    })),
    absent: persons.filter(({ present }) => !present),
    marked: { count: handedIn.filter(({ mark }) => mark !== undefined).length, of: handedIn.length },
    marks: counted(handedIn.map(({ mark }) => mark)),
    speakerQuality: counted(held.map(({ speakerQuality }) => speakerQuality)),
    documentQuality: counted(held.map(({ documentQuality }) => documentQuality)),
    results: held.flatMap((session) =>
      session.result === undefined ? [] : [{ session, text: session.result }],
    ),
    proposals: held.flatMap((session) =>
      session.proposal === undefined ? [] : [{ session, text: session.proposal }],
    ),
  };
}

function isHeldBy({ held }: StudySession, day: number): boolean {
  return held !== undefined && held <= day;
}

function isLate({ held, due }: StudySession): boolean {
  return held !== undefined && held > due;
}

/** How a session stands on a day. */
function stateOf(session: StudySession, day: number): SessionState {
  if (isHeldBy(session, day)) return isLate(session) ? "heldLate" : "held";
  return session.due < day ? "missed" : "ahead";
}

function keyOf({ session, person }: Learner): string {
  return `${session}\n${person}`;
}

function levelOf(
  level: string,
  sessions: readonly SessionLife[],
  shares: (people: readonly Learner[]) => Participating,
  bySession: ReadonlyMap<string, readonly Learner[]>,
): LevelLife {
  const isHeld = ({ state }: SessionLife): boolean => state === "held" || state === "heldLate";
  return {
    level,
    held: { count: sessions.filter(isHeld).length, of: sessions.length },
    late: sessions.filter(({ state }) => state === "heldLate").length,
    missed: sessions.filter(({ state }) => state === "missed").length,
    ...shares(sessions.flatMap(({ session }) => bySession.get(session.code) ?? [])),
  };
}

/** Units valid on a day that organise no session, once the day of another unit's own session is over: before, nobody owes one. */
function withoutSession(sessions: readonly StudySession[], units: readonly Unit[], day: number): Unit[] {
  const organiserOf = organisers(units);
  const holding = new Set(sessions.map(organiserOf));
  const valid = units.filter(
    ({ validFrom, validTo }) => (validFrom ?? -Infinity) <= day && day <= (validTo ?? Infinity),
  );
  const isDue = sessions.some(
    (session) => session.due < day && valid.some((unit) => unit === organiserOf(session)),
  );
  return isDue ? valid.filter((unit) => !holding.has(unit)) : [];
}

/** Words as first typed, counted without regard to case and accents' form. */
function counted(words: readonly (string | undefined)[]): WordCount[] {
  const typed = words.filter((word) => word !== undefined);
  return [...groupBy(typed, fold).values()]
    .map((same) => ({ word: same[0] ?? "", count: same.length }))
    .sort((a, b) => b.count - a.count);
}
