import { fold } from "../../text";
import type { Meeting, Snapshot } from "../model";

/** What tells the minutes of one meeting from those of another. */
export interface MeetingKey {
  /** Everything that `CuocHop` may call the minutes. */
  readonly kinds: readonly string[];
  readonly set: string | undefined;
  /** Code. */
  readonly period: string | undefined;
  readonly about?: string | undefined;
}

const TOLD = ["set", "period", "about"] as const;

/** The meeting that some minutes are of: the row that says most of what they are about, the latest of equals. */
export function meetingOf({ meetings }: Snapshot, { kinds, ...key }: MeetingKey): Meeting | undefined {
  const names = kinds.map(fold);
  const told = (row: Meeting): number => TOLD.filter((name) => row[name] !== undefined).length;
  return meetings
    .filter(
      (row) =>
        names.includes(fold(row.kind)) &&
        TOLD.every((name) => row[name] === undefined || fold(row[name]) === fold(key[name] ?? "")),
    )
    .reduce<Meeting | undefined>((best, row) => {
      if (!best || told(row) > told(best)) return row;
      return told(row) === told(best) && (row.date ?? 0) > (best.date ?? 0) ? row : best;
    }, undefined);
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
