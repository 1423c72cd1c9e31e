import { holdsOn } from "../assignment";
import type { Activity, ActivityKind, Pairing, Snapshot, Unit } from "../model";
import { toDate } from "../text";
import { isIn, type Share, type Span } from "./span";

/** Activities of one kind in a span. */
export interface KindTotal {
  readonly kind: ActivityKind;
  readonly count: number;
  /** Đồng. */
  readonly value: number;
  readonly people: number;
}

/** A pair with what happened between its two. */
export interface PairLife {
  readonly pairing: Pairing;
  /** From host to partner, and back. */
  readonly out: number;
  readonly back: number;
  readonly value: number;
  /** Day of the last activity of all; undefined = none yet. */
  readonly last: number | undefined;
}

/** How the twinning of plan S0 lives, as of the end of a span. */
export interface TwinningLife {
  readonly pairs: readonly PairLife[];
  /** Communes whose ceremony was held, of all that are paired. */
  readonly ceremonies: Share;
  /** Ceremonies held with a named witness, of those held. */
  readonly witnessed: Share;
  /** Communes without a ceremony although HanLeKyKet has passed. */
  readonly overdue: readonly Unit[];
  readonly kinds: readonly KindTotal[];
  readonly total: { readonly count: number; readonly value: number; readonly people: number };
  /** Pairs that had no activity for SoThangKhongHoatDong months. */
  readonly quiet: readonly PairLife[];
  /** Communes with any activity in the span, of all that are paired. */
  readonly active: Share;
}

const KINDS: readonly ActivityKind[] = ["exchange", "experience", "gift", "facilities", "works", "signing", "other"];

export function twinningLife(snapshot: Snapshot, span: Span): TwinningLife {
  const { pairings, activities, units, settings } = snapshot;
  const { ceremonyDeadline, quietMonths } = settings.programmes;
  const standing = pairings.filter((pairing) => holdsOn(pairing, span.to));
  const own = activities.filter((activity) => isIn(activity.date, span));
  const until = activities.filter(({ date }) => date <= span.to);
  const isOf =
    ({ host, partner }: Pairing) =>
    (activity: Activity): boolean =>
      activity.host === host && activity.partner === partner;
  const pairs = standing.map((pairing): PairLife => {
    const ours = own.filter(isOf(pairing));
    return {
      pairing,
      out: ours.filter(({ direction }) => direction !== "in").length,
      back: ours.filter(({ direction }) => direction === "in").length,
      value: sum(ours.map(({ value }) => value)),
      last: until.filter(isOf(pairing)).reduce<number | undefined>((latest, { date }) => Math.max(latest ?? date, date), undefined),
    };
  });
  const partners = [...new Set(standing.map(({ partner }) => partner))];
  const signings = until.filter(({ kind }) => kind === "signing");
  const held = new Set(partners.filter((partner) => signedOf(standing, signings, partner, span.to)));
  const named = partners.filter((partner) => held.has(partner) && standing.some((pairing) => pairing.partner === partner && pairing.witness !== undefined));
  const late = ceremonyDeadline !== undefined && ceremonyDeadline < span.to;
  const quietSince = monthsBefore(span.to, quietMonths);
  return {
    pairs,
    ceremonies: { count: held.size, of: partners.length },
    witnessed: { count: named.length, of: held.size },
    overdue: late ? units.filter(({ code }) => partners.includes(code) && !held.has(code)) : [],
    kinds: KINDS.map((kind) => ({ kind, ...totals(own.filter((activity) => activity.kind === kind)) })).filter(({ count }) => count > 0),
    total: totals(own),
    quiet: pairs.filter(({ last, pairing }) => (last ?? -Infinity) < quietSince && (pairing.from ?? -Infinity) < quietSince),
    active: { count: partners.filter((partner) => own.some((activity) => activity.partner === partner)).length, of: partners.length },
  };
}

function signedOf(standing: readonly Pairing[], signings: readonly Activity[], partner: string, day: number): boolean {
  return (
    standing.some((pairing) => pairing.partner === partner && (pairing.signed ?? Infinity) <= day) || signings.some((signing) => signing.partner === partner)
  );
}

function totals(activities: readonly Activity[]): { count: number; value: number; people: number } {
  return { count: activities.length, value: sum(activities.map(({ value }) => value)), people: sum(activities.map(({ people }) => people)) };
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

/** The day so many months earlier; a month without that day gives its last. */
export function monthsBefore(day: number, months: number): number {
  const date = toDate(day);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0));
  const same = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, Math.min(date.getUTCDate(), target.getUTCDate())));
  return day - Math.round((date.getTime() - same.getTime()) / 86_400_000);
}
