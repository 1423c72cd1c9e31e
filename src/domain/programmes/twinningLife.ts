import { holdsOn } from "../assignment";
import type { Activity, ActivityKind, Pairing, Snapshot } from "../model";
import { toDate } from "../../text";
import { ceremonies, type Ceremony } from "./ceremonies";
import { latePairs, openTwinning } from "./openTwinning";
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
  /** Đồng, given by the host and by the partner. */
  readonly value: number;
  readonly valueBack: number;
  readonly people: number;
  /** Day of the last activity of all; undefined = none yet. */
  readonly last: number | undefined;
}

/** How the twinning of plan S0 lives, as of the end of a span. */
export interface TwinningLife {
  readonly pairs: readonly PairLife[];
  /** One a commune, in the order of `KetNghia`. */
  readonly ceremonyList: readonly Ceremony[];
  /** Communes whose plan was submitted, of all that are paired; undefined where nobody follows it. */
  readonly prepared: Share | undefined;
  /** Pairs without a plan although DotChuanBiKetNghia is over. */
  readonly unprepared: readonly Pairing[];
  /** Communes whose ceremony was held, of all that are paired. */
  readonly ceremonies: Share;
  /** Ceremonies held with a named witness, of those held. */
  readonly witnessed: Share;
  /** Pairs without a ceremony although HanLeKyKet has passed. */
  readonly overdue: readonly Pairing[];
  readonly kinds: readonly KindTotal[];
  readonly total: { readonly count: number; readonly value: number; readonly people: number };
  /** The same from the hosts, and back from the communes. */
  readonly out: { readonly count: number; readonly value: number };
  readonly back: { readonly count: number; readonly value: number };
  /** Pairs that had no activity for SoThangKhongHoatDong months. */
  readonly quiet: readonly PairLife[];
  /** Communes with any activity in the span, of all that are paired. */
  readonly active: Share;
}

const KINDS: readonly ActivityKind[] = [
  "exchange",
  "experience",
  "gift",
  "facilities",
  "works",
  "signing",
  "other",
];

export function twinningLife(snapshot: Snapshot, span: Span): TwinningLife {
  const { pairings, activities, settings } = snapshot;
  const { quietMonths, preparation } = settings.programmes;
  const standing = pairings.filter((pairing) => holdsOn(pairing, span.to));
  const ofSpan = activities.filter((activity) => isIn(activity.date, span));
  const until = activities.filter(({ date }) => date <= span.to);
  const isOf =
    ({ host, partner }: Pairing) =>
    (activity: Activity): boolean =>
      activity.host === host && activity.partner === partner;
  const pairs = standing.map((pairing): PairLife => {
    const ours = ofSpan.filter(isOf(pairing));
    return {
      pairing,
      out: ours.filter(({ direction }) => direction !== "in").length,
      back: ours.filter(({ direction }) => direction === "in").length,
      value: sum(ours.filter(({ direction }) => direction !== "in").map(({ value }) => value)),
      valueBack: sum(ours.filter(({ direction }) => direction === "in").map(({ value }) => value)),
      people: sum(ours.map(({ people }) => people)),
      last: until
        .filter(isOf(pairing))
        .reduce<number | undefined>((latest, { date }) => Math.max(latest ?? date, date), undefined),
    };
  });
  const partners = [...new Set(standing.map(({ partner }) => partner))];
  const ceremonyList = ceremonies(snapshot, span.to);
  const held = ceremonyList.filter(({ day }) => day !== undefined);
  const withPlan = ceremonyList.filter(({ prepared }) => prepared !== undefined);
  const quietSince = monthsBefore(span.to, quietMonths);
  const open = openTwinning(snapshot, span.to);
  return {
    pairs,
    ceremonyList,
    prepared:
      preparation !== undefined || withPlan.length > 0
        ? { count: withPlan.length, of: ceremonyList.length }
        : undefined,
    unprepared: latePairs(open.preparation, span.to),
    ceremonies: { count: held.length, of: partners.length },
    witnessed: { count: held.filter(({ witness }) => witness !== undefined).length, of: held.length },
    overdue: latePairs(open.ceremony, span.to),
    kinds: KINDS.map((kind) => ({
      kind,
      ...totals(ofSpan.filter((activity) => activity.kind === kind)),
    })).filter(({ count }) => count > 0),
    total: totals(ofSpan),
    out: totals(ofSpan.filter(({ direction }) => direction !== "in")),
    back: totals(ofSpan.filter(({ direction }) => direction === "in")),
    quiet: pairs.filter(
      ({ last, pairing }) => (last ?? -Infinity) < quietSince && (pairing.from ?? -Infinity) < quietSince,
    ),
    active: {
      count: partners.filter((partner) => ofSpan.some((activity) => activity.partner === partner)).length,
      of: partners.length,
    },
  };
}

function totals(activities: readonly Activity[]): { count: number; value: number; people: number } {
  return {
    count: activities.length,
    value: sum(activities.map(({ value }) => value)),
    people: sum(activities.map(({ people }) => people)),
  };
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

/** The day so many months earlier; a month without that day gives its last. */
export function monthsBefore(day: number, months: number): number {
  const date = toDate(day);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0));
  const same = new Date(
    Date.UTC(
      date.getUTCFullYear(),
      date.getUTCMonth() - months,
      Math.min(date.getUTCDate(), target.getUTCDate()),
    ),
  );
  return day - Math.round((date.getTime() - same.getTime()) / 86_400_000);
}
