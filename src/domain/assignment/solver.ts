import type { Model } from "./model";

/** How far a solver has come. */
export interface SolveProgress {
  /** Cost of the best plan so far; undefined while there is none. */
  readonly best: number | undefined;
  /** No plan can cost less. */
  readonly bound: number;
  readonly seconds: number;
}

export interface SolveOptions {
  /** Seconds. */
  readonly timeLimit?: number;
  readonly onProgress?: (progress: SolveProgress) => void;
  /** Each better plan as it is found: values of all variables, and its cost. */
  readonly onBetter?: (values: readonly number[], cost: number, bound: number) => void;
}

export interface Solution {
  /** `optimal`: proven; `stopped`: the best when time was up; `infeasible`: no plan at all; `none`: time was up before the first. */
  readonly status: "optimal" | "stopped" | "infeasible" | "none";
  /** By variable; empty without a plan. */
  readonly values: readonly number[];
  /** Points, with the offsets. */
  readonly cost: number;
  /** Proven: no plan costs less. */
  readonly bound: number;
}

/** Whether a choice is made: solvers give 1 as 0.9999…; a value that is not there is none. */
export function isOne(value: number | undefined): boolean {
  return value !== undefined && value > 0.5;
}

/** A plan with something taken out of it. */
export interface Ban {
  /** Variables that must be 0. */
  readonly zero: readonly number[];
  /** Values of `core` to try first, one set after the other: quick answers that are often the best. */
  readonly near: readonly (readonly number[])[];
}

export interface BanOptions {
  /** The best plan, and the variables whose values the bans suggest (NaN = free). */
  readonly plan: Solution;
  readonly core: readonly number[];
  /** Whether to solve the whole model where the quick answer is not proven; else the answer is `stopped`, with its bound. */
  readonly exactly: boolean;
  /** Seconds for each. */
  readonly timeLimit: number;
  readonly onEach?: (done: number) => void;
}

/** The one way to a plan (HiGHS, src/solver). Calls block: in the pane they run in a worker. */
export interface Solver {
  solve(model: Model, options?: SolveOptions): Solution;
  /** For each ban: the best plan that keeps to it. */
  without(model: Model, bans: readonly Ban[], options: BanOptions): Solution[];
}
