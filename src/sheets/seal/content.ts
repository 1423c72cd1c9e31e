import { UNSEALED } from "./shape";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { isSessionOf } from "../../domain/scoring";
import type { Period, Seal, Snapshot } from "../../domain/model";
import { toList } from "./evidenceList";

/** Excel holds 32,767 characters a cell; this leaves room. */
const CHARACTERS_PER_CELL = 30_000;
const MARK_DIGITS = 16;

/** One row of `KhoaSo`. */
export interface SealRow {
  readonly period: string;
  /** 1, 2, 3 …: the parts of `content` in their order. */
  readonly part: number;
  readonly lockedAt: string;
  /** SHA-256 over the whole content; the same in every part. */
  readonly digest: string;
  readonly content: string;
}

/** A period as it is sealed. */
export type Sealed = Omit<Seal, "digest">;

/** Everything that the results of a period depend on, as it stands in `snapshot`: that period alone, its evidence, the rules and the units. */
export function sealOf(snapshot: Snapshot, period: string, lockedAt: string): Sealed {
  const periods = snapshot.periods
    .filter((candidate) => candidate.code === period)
    // That it is locked is what the seal makes of it: where a run broke off the state may stand before there is a seal.
    .map((sealed): Period => ({ ...sealed, state: "open" }));
  const sessions = snapshot.sessions.filter((session) =>
    periods.some((sealed) => isSessionOf(session, sealed)),
  );
  return {
    period,
    lockedAt,
    snapshot: {
      ...snapshot,
      periods,
      evidence: snapshot.evidence.filter((evidence) => evidence.period === period),
      sessions,
      learners: snapshot.learners.filter((learner) =>
        sessions.some((session) => session.code === learner.session),
      ),
      awards: [],
      pairings: [],
      duties: [],
      activities: [],
      visits: [],
      memberships: [],
      support: [],
      constraints: [],
      ...UNSEALED,
    },
  };
}

/**
 * What the first row of a seal says of the whole: everything that the other columns of `KhoaSo` show, so that the digest is
 * over it too, and a mark of each of the other rows, so that a changed one can be named. Seals of version 1 have none.
 */
export interface SealHead {
  readonly version: 2;
  readonly period: string;
  readonly lockedAt: string;
  /** In the order of the rows, from part 2 on. */
  readonly marks: readonly string[];
}

/** The rows of a seal: the first is its head, the others are the content. */
export function encodeSeal({ period, lockedAt, snapshot }: Sealed): SealRow[] {
  const { conditionMarks: _marks, unreadable: _unreadable, ...sealed } = snapshot;
  const body = JSON.stringify({ ...sealed, evidence: snapshot.evidence.map(toList) });
  const parts = slices(body);
  const contents = [headText({ period, lockedAt, marks: parts.map(partMark) }), ...parts];
  const digest = sealDigest(contents);
  return contents.map((content, at) => ({ period, part: at + 1, lockedAt, digest, content }));
}

export function headText({ period, lockedAt, marks }: Omit<SealHead, "version">): string {
  return JSON.stringify({ version: 2, period, lockedAt, marks });
}

/** SHA-256 over the contents of the rows one after the other. */
export function sealDigest(contents: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(contents.join(""))));
}

/** The mark of one row's content. */
export function partMark(content: string): string {
  return sealDigest([content]).slice(0, MARK_DIGITS);
}

/** A text in cells; no sign that takes two characters is torn apart. */
function slices(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = Math.min(from + CHARACTERS_PER_CELL, text.length);
    const to = isFirstHalf(text.charCodeAt(end - 1)) ? end - 1 : end;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
