import type { CostKind, LinearConstraint, Model, Rule, Variable } from "./model";

/** Variables that count how far a sum is out of its range. */
export interface Excess {
  readonly above?: number;
  readonly below?: number;
}

/** Collects a model: links first, then what follows from them. */
export class ModelBuilder {
  private readonly variables: Variable[] = [];
  private readonly constraints: LinearConstraint[] = [];
  private readonly rules: Rule[] = [];
  private readonly offsets: { kind: CostKind; points: number }[] = [];

  /** @returns the position of the new variable */
  variable(
    cost: number,
    { upper = 1, whole = true, kind }: { upper?: number; whole?: boolean; kind?: CostKind } = {},
  ): number {
    this.variables.push({ cost, upper, whole, ...(kind && { kind }) });
    return this.variables.length - 1;
  }

  rule(rule: Rule): number {
    this.rules.push(rule);
    return this.rules.length - 1;
  }

  constrain(constraint: LinearConstraint): void {
    this.constraints.push(constraint);
  }

  offset(kind: CostKind, points: number): void {
    if (points !== 0) this.offsets.push({ kind, points });
  }

  /**
   * Charges each unit of Σ `variables` above `to` or below `from`.
   * @returns the variables that count what is above and below, as far as there are any
   */
  charge(variables: readonly number[], from: number, to: number, points: number, kind: CostKind): Excess {
    if (points === 0 || variables.length === 0) return {};
    const above = this.variable(points, { upper: variables.length, whole: false, kind });
    this.constrain({
      lower: -Infinity,
      upper: to,
      variables: [...variables, above],
      coefficients: [...variables.map(() => 1), -1],
    });
    if (from <= 0) return { above };
    const below = this.variable(points, { upper: from, whole: false, kind });
    this.constrain({ lower: from, upper: Infinity, variables: [...variables, below] });
    return { above, below };
  }

  /** @param choices how many of the first variables are choices @param network whether the rules about them form a network */
  build(choices: number, network: boolean): Model {
    return {
      variables: this.variables,
      constraints: this.constraints,
      rules: this.rules,
      offsets: this.offsets,
      choices,
      network,
    };
  }
}
