import { holdsOn } from "../../assignment";
import type { Snapshot } from "../../model";
import type { Span } from "../../programmes";
import { toDate } from "../../../text";
import { twinningAnnex, type AnnexRow } from "../twinningAnnex";
import { byKind, type UnitKind } from "../unitKinds";

/** What a plan of twinning (plan S0) says in figures. */
export interface TwinningPlan {
  readonly rows: readonly AnnexRow[];
  readonly hosts: number;
  readonly partners: number;
  /** Links of one host and one partner. */
  readonly links: number;
  /** The units on either side by their kinds. */
  readonly hostKinds: readonly UnitKind[];
  readonly partnerKinds: readonly UnitKind[];
  /** First and last year that the pairings are of; the last is undefined where one has no end. */
  readonly years: { readonly from: number | undefined; readonly to: number | undefined };
  /** When the pairs make their plans, and when ceremonies are held; undefined where the office has not said it. */
  readonly preparation: Span | undefined;
  readonly ceremonyStart: number | undefined;
  readonly ceremonyDeadline: number | undefined;
}

export function twinningPlan(snapshot: Snapshot, day: number): TwinningPlan {
  const { preparation, ceremonyStart, ceremonyDeadline } = snapshot.settings.programmes;
  const standing = snapshot.pairings.filter((pairing) => holdsOn(pairing, day));
  const hosts = [...new Set(standing.map(({ host }) => host))];
  const partners = [...new Set(standing.map(({ partner }) => partner))];
  const yearOf = (serial: number): number => toDate(serial).getUTCFullYear();
  const starts = standing.flatMap(({ from }) => from ?? []);
  const ends = standing.flatMap(({ to }) => to ?? []);
  return {
    rows: twinningAnnex(snapshot, day),
    hosts: hosts.length,
    partners: partners.length,
    links: new Set(standing.map(({ host, partner }) => `${host}\n${partner}`)).size,
    hostKinds: byKind(snapshot, hosts),
    partnerKinds: byKind(snapshot, partners),
    years: {
      from: starts.length === 0 ? undefined : yearOf(Math.min(...starts)),
      to: ends.length < standing.length || ends.length === 0 ? undefined : yearOf(Math.max(...ends)),
    },
    preparation,
    ceremonyStart,
    ceremonyDeadline,
  };
}
