import { withAlternatives } from "./alternatives";
import { smallestContradiction, type Contradiction } from "./contradiction";
import type { Assignment } from "./model";
import { describe, type Proposal } from "./proposal";
import type { Solver } from "./solver";

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
    proposal: withAlternatives(assignment, plan, solution, solver, {
      timeLimit,
      ...(onProgress && { onProgress: (share) => onProgress("reasons", share) }),
    }),
  };
}
