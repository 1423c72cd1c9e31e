import { holdsOn } from "../assignment";
import type { Pairing, Snapshot } from "../model";
import { ceremonies } from "./ceremonies";

/** What pairs still owe, and by when; no day where the office has set none. */
export interface OwedByPairs {
  readonly day: number | undefined;
  readonly pairs: readonly Pairing[];
}

/**
 * The plans and the ceremonies of twinning that are open as of a day. Host and commune owe them together, so pairs are named: what
 * reports, lists of what is due and letters say of it comes from here. Whoever has held the ceremony owes no plan any more.
 */
export function openTwinning(
  snapshot: Snapshot,
  at: number,
): { readonly preparation: OwedByPairs; readonly ceremony: OwedByPairs } {
  const { pairings, settings } = snapshot;
  const { preparation, ceremonyDeadline } = settings.programmes;
  const open = ceremonies(snapshot, at).filter(({ day }) => day === undefined);
  const pairsOf = (wanted: typeof open): Pairing[] => {
    const partners = new Set(wanted.map(({ partner }) => partner.code));
    return pairings.filter((pairing) => partners.has(pairing.partner) && holdsOn(pairing, at));
  };
  return {
    preparation: {
      day: preparation?.to,
      pairs: pairsOf(open.filter(({ prepared }) => prepared === undefined)),
    },
    ceremony: { day: ceremonyDeadline, pairs: pairsOf(open) },
  };
}

/** The pairs that are late as of a day. */
export function latePairs({ day, pairs }: OwedByPairs, at: number): readonly Pairing[] {
  return day !== undefined && day < at ? pairs : [];
}
