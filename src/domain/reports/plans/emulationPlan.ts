import type { Profile } from "../../../profile";
import { issuerOf } from "../../awards";
import type { AwardRule, Period, Snapshot } from "../../model";
import { issuersApart } from "../../papers/issuers";

/** The awards of a criteria set as a plan announces them (plan S4). */
export interface PlannedSet {
  readonly set: string;
  /** Each with whoever gives it, in one writing of the name throughout the plan. */
  readonly awards: readonly AwardRule[];
}

/** What a plan of emulation says in figures. */
export interface EmulationPlan {
  readonly clusters: number;
  readonly units: number;
  readonly sets: readonly PlannedSet[];
  /** Periods with a day by which evidence is to be sent, in the order of `Ky`. */
  readonly periods: readonly (Period & { readonly deadline: number })[];
  /** Awards, counted by places, and their money in đồng. */
  readonly places: number;
  readonly money: number;
}

export function emulationPlan(snapshot: Snapshot, profile: Profile): EmulationPlan {
  const { clusters, units, settings, criteria, awards, periods } = snapshot;
  const names = new Set([
    ...settings.sets.map(({ name }) => name),
    ...criteria.map(({ set }) => set),
    ...awards.map(({ set }) => set),
  ]);
  const issuers = awards.flatMap((award) => issuerOf(snapshot, award) ?? []);
  const keyOf = issuersApart(issuers, profile);
  const given = awards.map((award): AwardRule => {
    const own = issuerOf(snapshot, award);
    const issuer = own === undefined ? undefined : issuers.find((name) => keyOf(name) === keyOf(own));
    return issuer === undefined ? award : { ...award, issuer };
  });
  const inClusters = units.filter(({ cluster }) => clusters.some(({ code }) => code === cluster));
  return {
    clusters: clusters.length,
    units: inClusters.length,
    sets: [...names].map((set) => ({ set, awards: given.filter((award) => award.set === set) })),
    periods: periods.flatMap((period) =>
      period.deadline === undefined ? [] : [{ ...period, deadline: period.deadline }],
    ),
    places: awards.reduce((sum, { count }) => sum + count, 0),
    money: awards.reduce((sum, { count, money = 0 }) => sum + count * money, 0),
  };
}
