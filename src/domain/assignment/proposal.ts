import { smallestContradiction, type Contradiction } from "./contradiction";
import type { Assignment, CostKind, Link, LoadBounds } from "./model";
import type { Solution, Solver } from "./solver";

/** What would be done without a row: who comes in, and what the whole plan costs more with it. */
export interface Alternative {
  /** Hosts or officers that come in; empty = nobody has to. Undefined: there is no plan without the row. */
  readonly lefts: readonly string[] | undefined;
  /** Points the whole plan costs more. */
  readonly more: number;
  /** Whether no cheaper way is proven; else `more` is the most it can be. */
  readonly exact: boolean;
}

/** One choice of a proposal. */
export interface ProposalRow extends Link {
  /** kept: it holds now; new: it does not yet. */
  readonly state: "kept" | "new";
  /** Undefined for a fixed row, and while it is still being computed. */
  readonly next?: Alternative;
}

/** Load of a host or officer in a proposal, units. */
export interface Load extends LoadBounds {
  readonly load: number;
}

/** The best plan, or the best so far, with the reasons for it. */
export interface Proposal {
  readonly kind: Assignment["kind"];
  readonly rows: readonly ProposalRow[];
  /** Standing choices that end with this plan. */
  readonly ended: readonly Pick<Link, "left" | "right" | "role">[];
  /** Cost of the whole plan, points, and what it is made of. */
  readonly cost: number;
  readonly parts: readonly { readonly kind: CostKind; readonly points: number }[];
  readonly loads: readonly Load[];
  readonly names: Assignment["names"];
  readonly proof: {
    /** optimal: no plan costs less, proven; stopped: the best so far. */
    readonly status: "optimal" | "stopped";
    /** No plan costs less than this, points. */
    readonly bound: number;
    /** (cost − bound) ÷ cost, 0–1. */
    readonly gap: number;
  };
}

export type Answer =
  | { readonly kind: "proposal"; readonly proposal: Proposal }
  | { readonly kind: "contradiction"; readonly contradiction: Contradiction }
  /** Time was up before the first plan. */
  | { readonly kind: "nothing" };

export interface ProposeOptions {
  /** Seconds. */
  readonly timeLimit: number;
  /** The best plan so far, as it gets better; a person who has seen enough may take it. */
  readonly onBest?: (proposal: Proposal) => void;
  readonly onProgress?: (stage: "solving" | "reasons" | "contradiction", share: number | undefined) => void;
}

/** Solves an assignment: the proven best plan with a reason for every row, or the smallest contradiction among its rules. */
export function propose(
  assignment: Assignment,
  solver: Solver,
  { timeLimit, onBest, onProgress }: ProposeOptions,
): Answer {
  onProgress?.("solving", undefined);
  const solution = solver.solve(assignment.model, {
    timeLimit,
    ...(onBest && {
      onBetter: (values, cost, bound) =>
        onBest(describe(assignment, { status: "stopped", values, cost, bound: Math.min(cost, bound) })),
    }),
    ...(onProgress && {
      onProgress: ({ seconds }) => onProgress("solving", Math.min(1, seconds / timeLimit)),
    }),
  });
  if (solution.status === "none") return { kind: "nothing" };
  if (solution.status === "infeasible") {
    onProgress?.("contradiction", undefined);
    const contradiction = smallestContradiction(assignment.model, solver);
    if (!contradiction) throw new Error("a model without a plan has no contradiction");
    return { kind: "contradiction", contradiction };
  }
  const plan = describe(assignment, solution);
  onBest?.(plan);
  return {
    kind: "proposal",
    proposal: withAlternatives(assignment, plan, solution, solver, timeLimit, onProgress),
  };
}

/** A solution as a plan, still without alternatives. */
export function describe(
  { kind, links, model, loads, lost, names }: Assignment,
  { status, values, cost, bound }: Solution,
): Proposal {
  const isChosen = (at: number): boolean => values[at] > 0.5;
  const parts = new Map<CostKind, number>();
  const add = (part: CostKind, points: number): void => void parts.set(part, (parts.get(part) ?? 0) + points);
  for (const offset of model.offsets) add(offset.kind, offset.points);
  links.forEach((link, at) => {
    if (isChosen(at)) for (const part of link.parts) add(part.kind, part.points);
  });
  model.variables.forEach((variable, at) => {
    if (variable.kind && values[at] > 0) add(variable.kind, Math.round(variable.cost * values[at]));
  });
  const counts = new Map<string, number>();
  links.forEach(({ left }, at) => {
    if (isChosen(at)) counts.set(left, (counts.get(left) ?? 0) + 1);
  });
  return {
    kind,
    rows: links.flatMap((link, at): ProposalRow[] =>
      isChosen(at) ? [{ ...link, state: link.standing ? "kept" : "new" }] : [],
    ),
    ended: [
      ...lost,
      ...links
        .filter((link, at) => link.standing && !isChosen(at))
        .map(({ left, right, role }) => ({ left, right, ...(role && { role }) })),
    ],
    cost,
    parts: [...parts].filter(([, points]) => points !== 0).map(([part, points]) => ({ kind: part, points })),
    loads: loads.map((load) => ({ ...load, load: counts.get(load.left) ?? 0 })),
    names,
    proof: {
      status: status === "optimal" ? "optimal" : "stopped",
      bound,
      gap: status === "optimal" ? 0 : Math.max(0, cost - bound) / Math.max(1, Math.abs(cost)),
    },
  };
}

/** Up to so many links every alternative is proven; in larger problems one that is not proven at once is the most it can cost. */
const EXACT_UP_TO = 1000;

/** For every row that is open: the best plan without it. */
function withAlternatives(
  assignment: Assignment,
  plan: Proposal,
  solution: Solution,
  solver: Solver,
  timeLimit: number,
  onProgress: ProposeOptions["onProgress"],
): Proposal {
  const { links, model, core } = assignment;
  const position = new Map(links.map((link, at) => [linkKey(link), at]));
  const open = plan.rows.filter((row) => row.fixed === undefined);
  const solutions = solver.without(
    model,
    open.map((row) => ({
      zero: [position.get(linkKey(row)) as number],
      near: nearOf(row, assignment, solution),
    })),
    {
      plan: solution,
      core,
      exactly: links.length <= EXACT_UP_TO,
      timeLimit,
      onEach: (done) => onProgress?.("reasons", done / open.length),
    },
  );
  const here = new Set(plan.rows.map(linkKey));
  const next = new Map(
    open.map((row, at): [ProposalRow, Alternative] => {
      const { status, values, cost } = solutions[at];
      if (status === "infeasible" || status === "none")
        return [row, { lefts: undefined, more: 0, exact: status === "infeasible" }];
      const lefts = links.filter(
        (link, variable) =>
          values[variable] > 0.5 &&
          link.right === row.right &&
          link.role === row.role &&
          !here.has(linkKey(link)),
      );
      return [
        row,
        { lefts: lefts.map(({ left }) => left), more: cost - plan.cost, exact: status === "optimal" },
      ];
    }),
  );
  return {
    ...plan,
    rows: plan.rows.map((row) => {
      const alternative = next.get(row);
      return alternative ? { ...row, next: alternative } : row;
    }),
  };
}

/**
 * What the core may look like without a row: as it is, but for what the row itself is about; and, in small problems, with
 * all that two officers have exchanged, because officers of whom nothing special is known can stand in for each other.
 */
function nearOf(row: ProposalRow, { links, core }: Assignment, { values }: Solution): number[][] {
  if (core.length === 0) return [];
  const isAbout = core.some((at) => links[at].left === row.left && links[at].right === row.right);
  const same = core.map((at) =>
    isAbout && (links[at].left === row.left || links[at].right === row.right) ? NaN : Math.round(values[at]),
  );
  if (links.length > EXACT_UP_TO) return [same];
  const valueOf = new Map(core.map((at) => [linkKey(links[at]), Math.round(values[at])]));
  const others = [...new Set(core.map((at) => links[at].left))].filter((left) => left !== row.left);
  const swapped = others.map((other) =>
    core.map((at) => {
      const { left, right } = links[at];
      const from = left === row.left ? other : left === other ? row.left : left;
      return valueOf.get(linkKey({ left: from, right })) ?? 0;
    }),
  );
  return [same, ...swapped];
}

export function linkKey({ left, right, role }: Pick<Link, "left" | "right" | "role">): string {
  return [left, right, role ?? ""].join("\n");
}
