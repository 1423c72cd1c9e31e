import type { Cluster, Unit } from "../../model";
import type { LoadBounds } from "../model";
import type { Excess, ModelBuilder } from "../modelBuilder";
import type { ProblemBuilder } from "../problem";

/** An officer with the bounds of their load, and the variables that count it. */
export interface OfficerLoad {
  readonly officer: string;
  readonly bounds: LoadBounds;
  /** The rule that `Phụ trách tối đa` is. */
  readonly mostRule: number | undefined;
  /** What the officer's load is above and below the fair range, and the clusters after the first. */
  readonly excess: Excess;
  readonly extraClusters: number | undefined;
}

/** An officer in charge of one cluster (or none): the variable that says so, and its units that go with it. */
interface Charge {
  readonly inCharge: number;
  readonly together: readonly number[];
}

/**
 * Rewards each unit that goes with its cluster (every plan pays `weight` per unit first).
 *
 * Beside that it says what follows anyway for whole numbers: an officer's load, split by the cluster they are in charge of
 * (or none), keeps within the fair range in every part. Without it the relaxation spreads every cluster thinly over all
 * officers and proves nothing: 168 units and 30 officers stay at a gap of a quarter, with it they are solved in seconds.
 */
export function keepTogether(
  problem: ProblemBuilder,
  load: OfficerLoad,
  clusters: readonly Cluster[],
  units: readonly Unit[],
  weight: number,
): void {
  if (weight === 0) return;
  const charges = clusters.map((cluster) =>
    rewardTogether(
      problem,
      load.officer,
      cluster,
      units.filter((unit) => unit.cluster === cluster.code),
      weight,
    ),
  );
  if (load.excess.above !== undefined && clusters.length > 0)
    splitLoad(
      problem.model,
      load,
      load.excess.above,
      charges,
      units.map((unit) => problem.variableOf(load.officer, unit.code)),
    );
}

/** For each unit of a cluster a variable that can only be 1 when the officer has both. */
function rewardTogether(
  problem: ProblemBuilder,
  officer: string,
  cluster: Cluster,
  units: readonly Unit[],
  weight: number,
): Charge {
  const { model } = problem;
  const inCharge = problem.variableOf(officer, cluster.code);
  const together = units.map((unit) => {
    const both = model.variable(-weight, { whole: false, kind: "cohesion" });
    for (const needed of [problem.variableOf(officer, unit.code), inCharge])
      model.constrain({ lower: -Infinity, upper: 0, variables: [both, needed], coefficients: [1, -1] });
    return both;
  });
  return { inCharge, together };
}

/** The load of an officer as a sum of parts, one for each cluster in their charge and one for none. */
function splitLoad(
  model: ModelBuilder,
  { bounds: { fairFrom, fairTo, most }, mostRule, excess, extraClusters }: OfficerLoad,
  loadAbove: number,
  charges: readonly Charge[],
  ofUnits: readonly number[],
): void {
  const count = (): number => model.variable(0, { upper: ofUnits.length, whole: false });
  const extra = extraClusters === undefined ? [] : [extraClusters];
  const none: Charge = { inCharge: noCluster(model, charges, extra), together: [] };
  const [aboves, belows, others]: [number[], number[], number[]] = [[], [], []];
  for (const { inCharge, together } of [...charges, none]) {
    const [other, above] = [count(), count()];
    others.push(other);
    aboves.push(above);
    const part = [...together, other];
    const ones = part.map(() => 1);
    model.constrain({
      lower: -Infinity,
      upper: 0,
      variables: [...part, inCharge, above],
      coefficients: [...ones, -fairTo, -1],
    });
    if (most !== undefined && mostRule !== undefined)
      model.constrain({
        lower: -Infinity,
        upper: 0,
        variables: [...part, inCharge],
        coefficients: [...ones, -most],
        rule: mostRule,
      });
    if (excess.below === undefined) continue;
    const below = count();
    belows.push(below);
    model.constrain({
      lower: 0,
      upper: Infinity,
      variables: [...part, inCharge, below, ...extra],
      coefficients: [...ones, -fairFrom, 1, ...extra.map(() => fairFrom)],
    });
  }
  atMost(model, aboves, [loadAbove]);
  if (excess.below !== undefined) atMost(model, belows, [excess.below]);
  const parts = [...charges.flatMap(({ together }) => together), ...others];
  model.constrain({ lower: 0, upper: 0, ...difference(parts, ofUnits) });
}

/** In charge of no cluster: 1 − Σ clusters, made good where there is more than one. */
function noCluster(model: ModelBuilder, charges: readonly Charge[], extra: readonly number[]): number {
  const none = model.variable(0, { whole: false });
  model.constrain({
    lower: 1,
    upper: 1,
    ...difference([none, ...charges.map(({ inCharge }) => inCharge)], extra),
  });
  return none;
}

/** Σ parts ≤ Σ wholes. */
function atMost(model: ModelBuilder, parts: readonly number[], wholes: readonly number[]): void {
  model.constrain({ lower: -Infinity, upper: 0, ...difference(parts, wholes) });
}

/** Σ plus − Σ minus. */
function difference(
  plus: readonly number[],
  minus: readonly number[],
): { variables: number[]; coefficients: number[] } {
  return {
    variables: [...plus, ...minus],
    coefficients: [...plus.map(() => 1), ...minus.map(() => -1)],
  };
}
