import loadHighs, { type Model as HighsModel, type ModelData } from "highs";
import type { Ban, BanOptions, Model, Solution, SolveOptions, Solver } from "../domain/assignment";

type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** All costs are whole points: a bound less than a point away is the optimum itself. */
const ABSOLUTE_GAP = 0.999;
/** Numbers nearer than this to a whole one are that one. */
const WHOLE = 1e-6;

export interface LoadOptions {
  /** Address of `highs.wasm`, where it does not lie beside the script. */
  readonly wasm?: string;
}

/** HiGHS (WebAssembly, one thread) as the solver of assignments. */
export async function loadSolver({ wasm }: LoadOptions = {}): Promise<Solver> {
  const highs = await loadHighs(wasm === undefined ? {} : { locateFile: () => wasm });
  return new HighsSolver(highs);
}

class HighsSolver implements Solver {
  constructor(private readonly highs: Highs) {}

  solve(model: Model, options: SolveOptions = {}): Solution {
    // The solver calls a model without variables neither solved nor infeasible.
    if (model.variables.length === 0)
      return model.constraints.every(({ lower, upper }) => lower <= 0 && upper >= 0)
        ? optimal(model, [])
        : NO_PLAN;
    return this.highs.withModel(this.dataOf(model, { whole: true }), (native) => this.run(native, options));
  }

  without(model: Model, bans: readonly Ban[], options: BanOptions): Solution[] {
    // The relaxation is solved again from where the last one ended, which takes milliseconds. Where its answer is whole it
    // is exact; else it is a bound, which the quick answer often meets.
    const relaxed = this.highs.createModel(this.dataOf(model, { whole: false }));
    const held = this.highs.createModel(this.dataOf(model, { whole: false }));
    try {
      for (const native of [relaxed, held]) this.quiet(native, options.timeLimit);
      return bans.map((ban, done) => {
        const solution = this.withBan(model, relaxed, held, ban, options);
        options.onEach?.(done + 1);
        return solution;
      });
    } finally {
      for (const native of [relaxed, held]) native.dispose();
    }
  }

  private withBan(
    model: Model,
    relaxed: HighsModel,
    held: HighsModel,
    ban: Ban,
    options: BanOptions,
  ): Solution {
    const { plan, exactly, timeLimit } = options;
    const zero = new Map(ban.zero.map((variable) => [variable, 0]));
    const { values, cost, infeasible } = this.relaxation(relaxed, model, zero);
    if (infeasible) return NO_PLAN;
    if (values.length > 0 && areWhole(model, values)) return optimal(model, values);
    const bound = Math.max(Math.ceil(cost - WHOLE), plan.status === "optimal" ? plan.cost : plan.bound);
    let best = NO_PLAN;
    for (const near of ban.near) {
      const solution = this.nearby(model, held, zero, near, options);
      if (solution.cost < best.cost) best = solution;
      if (best.cost - bound < 1) return { ...best, status: "optimal", bound: best.cost };
    }
    if (!exactly && best.values.length > 0) return { ...best, status: "stopped", bound };
    return this.highs.withModel(this.dataOf(model, { whole: true, fixed: zero }), (native) => {
      if (best.values.length > 0) native.setSolution({ colValue: Float64Array.from(best.values) });
      return this.run(native, { timeLimit });
    });
  }

  /** The relaxation with some variables fixed, solved again from its last answer. */
  private relaxation(
    native: HighsModel,
    model: Model,
    fixed: ReadonlyMap<number, number>,
  ): { values: readonly number[]; cost: number; infeasible: boolean } {
    const { modelStatus } = this.highs.constants;
    for (const [variable, value] of fixed) native.changeColBounds(variable, value, value);
    native.run();
    const status = native.getModelStatus();
    const solved = status === modelStatus.optimal;
    const values = solved ? [...native.getSolution().colValue] : [];
    const cost = solved ? native.getObjectiveValue() : -Infinity;
    for (const variable of fixed.keys())
      native.changeColBounds(variable, 0, model.variables[variable]?.upper ?? 0);
    return { values, cost, infeasible: status === modelStatus.infeasible };
  }

  /** The best plan with the core as suggested. */
  private nearby(
    model: Model,
    held: HighsModel,
    zero: ReadonlyMap<number, number>,
    near: readonly number[],
    { core, timeLimit }: BanOptions,
  ): Solution {
    const suggested = core.flatMap((variable, at): [number, number][] => {
      const value = near[at];
      return value === undefined || Number.isNaN(value) ? [] : [[variable, value]];
    });
    const fixed = new Map([...suggested, ...zero]);
    const { values, infeasible } = this.relaxation(held, model, fixed);
    if (infeasible) return NO_PLAN;
    if (values.length > 0 && areWhole(model, values)) return optimal(model, values);
    return this.highs.withModel(this.dataOf(model, { whole: true, fixed }), (native) =>
      this.run(native, { timeLimit }),
    );
  }

  private run(native: HighsModel, { timeLimit, onProgress, onBetter }: SolveOptions): Solution {
    const { callbackType, modelStatus } = this.highs.constants;
    this.quiet(native, timeLimit);
    native.run({
      ...(onProgress && {
        [callbackType.mipInterrupt]: ({
          data,
        }: {
          data: { mip_primal_bound?: number; mip_dual_bound?: number; running_time?: number };
        }) => {
          onProgress({
            best: finite(data.mip_primal_bound),
            bound: finite(data.mip_dual_bound) ?? -Infinity,
            seconds: data.running_time ?? 0,
          });
        },
      }),
      ...(onBetter && {
        [callbackType.mipImprovingSolution]: ({
          data,
        }: {
          data: { mip_solution?: Float64Array; objective_function_value?: number; mip_dual_bound?: number };
        }) => {
          if (data.mip_solution)
            onBetter(
              [...data.mip_solution].map(tidied),
              Math.round(data.objective_function_value ?? 0),
              data.mip_dual_bound ?? -Infinity,
            );
        },
      }),
    });
    const status = native.getModelStatus();
    if (status === modelStatus.infeasible) return NO_PLAN;
    const found = native.info.get("primal_solution_status") === 2;
    if (!found) return { ...NO_PLAN, status: "none" };
    const values = [...native.getSolution().colValue].map(tidied);
    const cost = Math.round(native.getObjectiveValue());
    if (status === modelStatus.optimal) return { status: "optimal", values, cost, bound: cost };
    return {
      status: "stopped",
      values,
      cost,
      bound: Math.min(cost, Math.ceil(Number(native.info.get("mip_dual_bound")) - WHOLE)),
    };
  }

  private quiet(native: HighsModel, timeLimit: number | undefined): void {
    // One thread and one seed: the same model gives the same answer.
    native.options.set({
      output_flag: false,
      random_seed: 0,
      mip_rel_gap: 0,
      mip_abs_gap: ABSOLUTE_GAP,
      ...(timeLimit !== undefined && { time_limit: timeLimit }),
    });
  }

  private dataOf(
    { variables, constraints, offsets }: Model,
    { whole, fixed = new Map() }: { whole: boolean; fixed?: ReadonlyMap<number, number> },
  ): ModelData {
    const { highs } = this;
    const { variableType } = highs.constants;
    // Where the terms of each constraint start, and where the last one's end.
    const starts = new Int32Array(constraints.length + 1);
    let terms = 0;
    constraints.forEach((constraint, at) => {
      terms += constraint.variables.length;
      starts[at + 1] = terms;
    });
    const infinite = (bound: number): number =>
      Number.isFinite(bound) ? bound : Math.sign(bound) * highs.infinity;
    return {
      numCols: variables.length,
      numRows: constraints.length,
      offset: offsets.reduce((sum, { points }) => sum + points, 0),
      colCost: Float64Array.from(variables, ({ cost }) => cost),
      colLower: Float64Array.from(variables, (_, at) => fixed.get(at) ?? 0),
      colUpper: Float64Array.from(variables, ({ upper }, at) => fixed.get(at) ?? infinite(upper)),
      rowLower: Float64Array.from(constraints, ({ lower }) => infinite(lower)),
      rowUpper: Float64Array.from(constraints, ({ upper }) => infinite(upper)),
      matrix: {
        format: "csr",
        numRows: constraints.length,
        numCols: variables.length,
        starts,
        indices: Int32Array.from(constraints.flatMap((constraint) => constraint.variables)),
        values: Float64Array.from(
          constraints.flatMap((constraint) => constraint.coefficients ?? constraint.variables.map(() => 1)),
        ),
      },
      ...(whole && {
        integrality: variables.map((variable) =>
          variable.whole ? variableType.integer : variableType.continuous,
        ),
      }),
    };
  }
}

const NO_PLAN: Solution = { status: "infeasible", values: [], cost: Infinity, bound: Infinity };

function optimal({ variables, offsets }: Model, values: readonly number[]): Solution {
  const tidy = values.map(tidied);
  const cost = Math.round(
    variables.reduce((sum, variable, at) => sum + variable.cost * (tidy[at] ?? 0), 0) +
      offsets.reduce((sum, { points }) => sum + points, 0),
  );
  return { status: "optimal", values: tidy, cost, bound: cost };
}

function areWhole({ variables }: Model, values: readonly number[]): boolean {
  return variables.every(({ whole }, at) => !whole || isWhole(values[at] ?? NaN));
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < WHOLE;
}

function tidied(value: number): number {
  return isWhole(value) ? Math.round(value) : value;
}

function finite(value: number | undefined): number | undefined {
  return value === undefined || !Number.isFinite(value) || Math.abs(value) >= 1e29 ? undefined : value;
}
