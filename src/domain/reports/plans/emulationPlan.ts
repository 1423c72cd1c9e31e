import type { AwardRule, Period, Snapshot } from "../../model";

/** The awards of a criteria set as a plan announces them (plan S4). */
export interface PlannedSet {
  readonly set: string;
  readonly issuer: string | undefined;
  readonly awards: readonly AwardRule[];
  /** Đồng, of all places together. */
  readonly money: number;
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

export function emulationPlan({
  clusters,
  units,
  settings,
  criteria,
  awards,
  periods,
}: Snapshot): EmulationPlan {
  const names = new Set([
    ...settings.sets.map(({ name }) => name),
    ...criteria.map(({ set }) => set),
    ...awards.map(({ set }) => set),
  ]);
  const moneyOf = (rules: readonly AwardRule[]): number =>
    rules.reduce((sum, { count, money = 0 }) => sum + count * money, 0);
  const inClusters = units.filter(({ cluster }) => clusters.some(({ code }) => code === cluster));
  return {
    clusters: clusters.length,
    units: inClusters.length,
    sets: [...names].map((set): PlannedSet => {
      const own = awards.filter((award) => award.set === set);
      const issuer = settings.sets.find(({ name }) => name === set)?.issuer;
      return { set, issuer, awards: own, money: moneyOf(own) };
    }),
    periods: periods.flatMap((period) =>
      period.deadline === undefined ? [] : [{ ...period, deadline: period.deadline }],
    ),
    places: awards.reduce((sum, { count }) => sum + count, 0),
    money: moneyOf(awards),
  };
}
