import { firstDay, type Span } from "../../programmes";
import type { Snapshot } from "../../model";
import { organisers } from "../../scoring";
import { toDate } from "../../../text";

/**
 * What a quick report on the study is of (plan S3): the sessions held in the month of the last one, up to a day, with those whom they
 * convened. undefined where none has been held.
 */
export function quickStudy(
  snapshot: Snapshot,
  day: number,
): { readonly snapshot: Snapshot; readonly span: Span } | undefined {
  const held = snapshot.sessions.flatMap(({ held: on }) => (on !== undefined && on <= day ? [on] : []));
  if (held.length === 0) return undefined;
  const last = Math.max(...held);
  const date = toDate(last);
  const span = { from: firstDay(date.getUTCMonth() + 1, date.getUTCFullYear()), to: day };
  const sessions = snapshot.sessions.filter(
    ({ held: on }) => on !== undefined && span.from <= on && on <= last,
  );
  const organiserOf = organisers(snapshot.units);
  const holding = new Set(sessions.flatMap((session) => organiserOf(session) ?? []));
  const codes = new Set(sessions.map(({ code }) => code));
  return {
    snapshot: {
      ...snapshot,
      sessions,
      learners: snapshot.learners.filter(({ session }) => codes.has(session)),
      // Who has held none yet is no matter of these sessions.
      units: holding.size === 0 ? snapshot.units : snapshot.units.filter((unit) => holding.has(unit)),
    },
    span,
  };
}
