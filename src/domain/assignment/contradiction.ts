import type { LinearConstraint, Model, Rule, Variable } from "./model";
import { isOne, type Solver } from "./solver";

/** Rules that cannot hold together. */
export interface Contradiction {
  /** The smallest such set: without any one of them the others fit, and no smaller set contradicts itself. */
  readonly rules: readonly Rule[];
  /** What the rules about "every …" come down to here: the communes, groups or officers that cannot be served. */
  readonly subjects: readonly string[];
}

/**
 * The smallest set of rules that contradict each other. Works by hitting sets: as long as a cheapest choice of rules that
 * touches every known correction can be met, the rules given up for it are another correction; when it cannot be met, it is
 * a smallest contradiction (Ignatiev et al. 2015, "Smallest MUS extraction with minimal hitting set dualization").
 * @returns undefined when the rules fit together
 */
export function smallestContradiction(whole: Model, solver: Solver): Contradiction | undefined {
  const model = feasibility(whole);
  const count = model.rules.length;
  const elastic = elasticModel(model);
  const corrections: number[][] = [];
  const correctionWith = (enforced: ReadonlySet<number>): number[] | undefined => {
    const solution = solver.solve(enforce(elastic, enforced));
    if (solution.status === "infeasible") return undefined;
    return Array.from({ length: count }, (_, rule) => rule).filter((rule) =>
      isOne(solution.values[elastic.first + rule]),
    );
  };
  // Corrections that share no rule, to begin with: each costs one solution and saves a round below.
  const touched = new Set<number>();
  for (;;) {
    const correction = correctionWith(touched);
    if (!correction) break;
    if (correction.length === 0) return undefined;
    corrections.push(correction);
    for (const rule of correction) touched.add(rule);
  }
  for (;;) {
    const chosen = smallestHitting(corrections, count, solver);
    const correction = correctionWith(new Set(chosen));
    if (!correction)
      return {
        rules: chosen.flatMap((rule) => model.rules[rule] ?? []),
        subjects: subjectsOf(model, new Set(chosen), solver),
      };
    corrections.push(correction);
  }
}

/** The model with a switch for each rule: 1 = given up. Minimising the switches finds the fewest rules to give up. */
interface ElasticModel extends Model {
  /** Position of the first switch among the variables. */
  readonly first: number;
}

function elasticModel(model: Model): ElasticModel {
  const { variables, rules } = model;
  const first = variables.length;
  const switches: Variable[] = rules.map(() => ({ cost: 1, upper: 1, whole: true }));
  return {
    ...model,
    variables: [...variables, ...switches],
    constraints: model.constraints.flatMap((constraint) =>
      constraint.rule === undefined ? [constraint] : relaxed(constraint, variables, first + constraint.rule),
    ),
    first,
  };
}

/** A constraint that says nothing while the variable `off` is 1: one for each side that can be broken at all. */
function relaxed(
  constraint: LinearConstraint,
  variables: readonly Variable[],
  off: number,
): LinearConstraint[] {
  const coefficients = constraint.coefficients ?? constraint.variables.map(() => 1);
  const furthest = coefficients.map(
    (coefficient, at) => coefficient * (variables[constraint.variables[at] ?? -1]?.upper ?? 0),
  );
  const least = furthest.filter((value) => value < 0).reduce((sum, value) => sum + value, 0);
  const most = furthest.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
  const side = (bounds: { lower?: number; upper?: number }, coefficient: number): LinearConstraint => ({
    ...constraint,
    ...bounds,
    variables: [...constraint.variables, off],
    coefficients: [...coefficients, coefficient],
  });
  return [
    ...(constraint.lower > least ? [side({ upper: Infinity }, constraint.lower - least)] : []),
    ...(constraint.upper < most ? [side({ lower: -Infinity }, constraint.upper - most)] : []),
  ];
}

/** The choices and the rules about them alone, without cost. What follows from choices never stands in the way of a plan. */
function feasibility(model: Model): Model {
  const { variables, constraints, choices, network } = model;
  return {
    ...model,
    offsets: [],
    variables: variables.slice(0, choices).map((variable) => ({ ...variable, cost: 0, whole: !network })),
    constraints: constraints.filter((constraint) =>
      constraint.variables.every((variable) => variable < choices),
    ),
  };
}

function enforce(model: ElasticModel, enforced: ReadonlySet<number>): Model {
  const variables = model.variables.map((variable, at) =>
    enforced.has(at - model.first) ? { ...variable, upper: 0 } : variable,
  );
  return { ...model, variables };
}

/** The fewest rules that touch every correction. */
function smallestHitting(
  corrections: readonly (readonly number[])[],
  count: number,
  solver: Solver,
): number[] {
  const variables: Variable[] = Array.from({ length: count }, () => ({ cost: 1, upper: 1, whole: true }));
  const constraints: LinearConstraint[] = corrections.map((correction) => ({
    lower: 1,
    upper: Infinity,
    variables: correction,
  }));
  const { values } = solver.solve({
    variables,
    constraints,
    rules: [],
    offsets: [],
    choices: count,
    network: false,
  });
  return values.flatMap((value, rule) => (isOne(value) ? [rule] : []));
}

const MOST_CHECKS = 120;

/**
 * Rules that speak of every commune or group hold for many: which of them the contradiction is really about.
 * One after the other is let go; who can be let go without resolving it is not part of it.
 */
function subjectsOf(model: Model, chosen: ReadonlySet<number>, solver: Solver): string[] {
  const about = (constraint: LinearConstraint): string | undefined =>
    constraint.rule !== undefined && chosen.has(constraint.rule) ? constraint.subject : undefined;
  let kept = [...new Set(model.constraints.flatMap((constraint) => about(constraint) ?? []))];
  if (kept.length <= 1) return kept;
  const contradicts = (subjects: ReadonlySet<string>): boolean => {
    const constraints = model.constraints.filter((constraint) => {
      if (constraint.rule === undefined) return true;
      if (!chosen.has(constraint.rule)) return false;
      const subject = about(constraint);
      return subject === undefined || subjects.has(subject);
    });
    return solver.solve({ ...model, constraints }).status === "infeasible";
  };
  // Halves first: one unit in trouble among a hundred is found in a few steps. Where nearly all are, their number is enough.
  let checks = 0;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length && checks++ < MOST_CHECKS;) {
      const rest = kept.filter((_, at) => at < from || at >= from + size);
      if (rest.length > 0 && contradicts(new Set(rest))) kept = rest;
      else from += size;
    }
  }
  return kept;
}
