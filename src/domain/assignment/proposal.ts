import type { Assignment, CostKind, Link, LoadBounds, Pair } from "./model";
import { isOne, type Solution } from "./solver";

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
  /** kept: it holds now, or held for a predecessor; new: it does not yet. */
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
  readonly ended: readonly Pair[];
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

/** A solution as a plan, still without alternatives. */
export function describe(assignment: Assignment, { status, values, cost, bound }: Solution): Proposal {
  const { kind, links, loads, lost, names } = assignment;
  const chosen = links.filter((_, at) => isOne(values[at]));
  const left = links.filter((_, at) => !isOne(values[at]));
  const counts = new Map<string, number>();
  for (const link of chosen) counts.set(link.left, (counts.get(link.left) ?? 0) + 1);
  return {
    kind,
    rows: chosen.map((link) => ({ ...link, state: link.standing || link.inherited ? "kept" : "new" })),
    ended: [...lost, ...left.filter(({ standing }) => standing).map(pairOf)],
    cost,
    parts: costByKind(assignment, chosen, values),
    loads: loads.map((load) => ({ ...load, load: counts.get(load.left) ?? 0 })),
    names,
    proof: {
      status: status === "optimal" ? "optimal" : "stopped",
      bound,
      gap: status === "optimal" ? 0 : Math.max(0, cost - bound) / Math.max(1, Math.abs(cost)),
    },
  };
}

/** What the cost of a plan is made of: what every plan pays, its choices, and what follows from them. */
function costByKind(
  { model }: Assignment,
  chosen: readonly Link[],
  values: Solution["values"],
): Proposal["parts"] {
  const points = new Map<CostKind, number>();
  const add = (kind: CostKind, more: number): void => void points.set(kind, (points.get(kind) ?? 0) + more);
  for (const offset of model.offsets) add(offset.kind, offset.points);
  for (const part of chosen.flatMap(({ parts }) => parts)) add(part.kind, part.points);
  model.variables.forEach(({ kind, cost }, at) => {
    const value = values[at] ?? 0;
    if (kind && value > 0) add(kind, Math.round(cost * value));
  });
  return [...points].flatMap(([kind, sum]) => (sum === 0 ? [] : [{ kind, points: sum }]));
}

function pairOf({ left, right, role }: Link): Pair {
  return { left, right, ...(role && { role }) };
}
