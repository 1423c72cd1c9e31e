import type { Profile } from "../../profile";
import { fold } from "../../text";
import type { Meeting, Snapshot } from "../model";
import { isSameBody } from "./bodies";

/** What tells the minutes of one meeting from those of another. */
export interface MeetingKey {
  /** Everything that `CuocHop` may call the minutes. */
  readonly kinds: readonly string[];
  readonly set: string | undefined;
  /** Code. */
  readonly period: string | undefined;
  readonly about?: string | undefined;
  /** Whether a row is the meeting of whom the minutes are of, by its Đối tượng too; absent = that only says what it is about. */
  readonly isOf?: (row: Meeting) => boolean;
}

const TOLD = ["set", "period", "about"] as const;

/** The meeting that some minutes are of: the row that says most of what they are about, the latest of equals. */
export function meetingOf({ meetings }: Snapshot, { kinds, isOf, ...key }: MeetingKey): Meeting | undefined {
  const names = kinds.map(fold);
  const told = (row: Meeting): number => TOLD.filter((name) => row[name] !== undefined).length;
  const isAsTold = (row: Meeting, name: (typeof TOLD)[number]): boolean =>
    row[name] === undefined || fold(row[name]) === fold(key[name] ?? "");
  return meetings
    .filter(
      (row) =>
        names.includes(fold(row.kind)) &&
        isAsTold(row, "set") &&
        isAsTold(row, "period") &&
        (isOf ? isOf(row) : isAsTold(row, "about")),
    )
    .reduce<Meeting | undefined>((best, row) => {
      if (!best || told(row) > told(best)) return row;
      return told(row) === told(best) && (row.date ?? 0) > (best.date ?? 0) ? row : best;
    }, undefined);
}

/** Whether a body is the office, the one beside it, or one that its sets name as their issuer; while the office is not known, each may be. */
export function isOfOffice({ settings }: Snapshot, body: string, profile: Profile): boolean {
  const { issuingBody = "", partnerBody = "" } = settings.document;
  if (issuingBody === "") return true;
  const own = [issuingBody, partnerBody, ...settings.sets.map(({ issuer = "" }) => issuer)];
  return own.some((known) => isSameBody(known, body, profile));
}

/**
 * Whether a body met as a row says: one that names a body in its Đối tượng is the meeting of that one, one of a set that of the set's issuer;
 * any other is the meeting of the office, of the body beside it and of the issuers of its sets. No row is the meeting of a body outside.
 */
export function isPartyTo(row: Meeting, body: string, snapshot: Snapshot, profile: Profile): boolean {
  if (row.about !== undefined) return isSameBody(row.about, body, profile);
  const issuer = snapshot.settings.sets.find(
    ({ name }) => row.set !== undefined && fold(name) === fold(row.set),
  )?.issuer;
  return issuer === undefined ? isOfOffice(snapshot, body, profile) : isSameBody(issuer, body, profile);
}

/** What was voted on a case, as typed: "14/15" of "G1: 14/15". @param names what the row may call the case */
export function votesOn({ votes }: Meeting, names: readonly string[]): string | undefined {
  const wanted = names.map(fold);
  for (const entry of votes) {
    const at = entry.lastIndexOf(":");
    if (at >= 0 && wanted.includes(fold(entry.slice(0, at)))) return entry.slice(at + 1).trim();
  }
  return undefined;
}
