import type { Meeting, Snapshot } from "../model";
import { fold } from "../../text";

/** What tells the meetings of one kind of paper apart. */
export interface MeetingKey {
  /** What minutes of it may be called: the kind of the document, and what people call it. */
  readonly names: readonly string[];
  readonly set?: string | undefined;
  readonly period?: string | undefined;
  readonly about?: string | undefined;
}

const TOLD = ["set", "period", "about"] as const;

/** The meeting (cuộc họp) that minutes are of: the row that says most of what tells it apart, of several the last; a blank fits all. */
export function meetingOf({ meetings }: Snapshot, key: MeetingKey): Meeting | undefined {
  const names = key.names.map(fold);
  const told = (row: Meeting): number => TOLD.filter((name) => row[name] !== undefined).length;
  return meetings
    .filter(
      (row) =>
        names.includes(fold(row.kind)) &&
        TOLD.every((name) => row[name] === undefined || fold(row[name]) === fold(key[name] ?? "")),
    )
    .reduce<Meeting | undefined>((best, row) => (best && told(best) > told(row) ? best : row), undefined);
}
