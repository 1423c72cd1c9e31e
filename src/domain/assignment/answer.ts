import type { AssignmentKind, Finding, Snapshot } from "../model";
import { kindOf } from "./kinds";
import { propose, type Answer, type ProposeOptions } from "./propose";
import type { Solver } from "./solver";
import type { WhatIf } from "./whatIf";

/** An assignment as somebody asks for it: plain data, so that it can be sent to a worker. */
export interface Question {
  readonly kind: AssignmentKind;
  readonly snapshot: Snapshot;
  /** Excel serial day from which the plan is to hold. */
  readonly day: number;
  readonly whatIf: WhatIf;
}

export interface Answered {
  readonly answer: Answer;
  /** What is wrong in the input of this problem. */
  readonly findings: readonly Finding[];
}

export interface SolvingOptions extends ProposeOptions {
  /** Stops the search; the best plan so far is the answer. */
  readonly signal?: AbortSignal;
}

/** How questions are answered where this runs: in the same process, or in a worker. */
export type Solve = (question: Question, options: SolvingOptions) => Promise<Answered>;

/** A question with what no assignment looks at left out: evidence is most of a workbook. */
export function questionOf(
  kind: AssignmentKind,
  snapshot: Snapshot,
  day: number,
  whatIf: WhatIf = {},
): Question {
  return {
    kind,
    day,
    whatIf,
    snapshot: {
      ...snapshot,
      evidence: [],
      criteria: [],
      periods: [],
      awards: [],
      sessions: [],
      learners: [],
      disqualifications: [],
      choices: [],
      seals: [],
    },
  };
}

/** Poses the problem and solves it. */
export function answer(
  { kind, snapshot, day, whatIf }: Question,
  solver: Solver,
  options: ProposeOptions,
): Answered {
  const { assignment, findings } = kindOf(kind).pose(snapshot, day, whatIf);
  return { answer: propose(assignment, solver, options), findings };
}
