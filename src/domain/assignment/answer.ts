import type { AssignmentKind, Finding, Snapshot } from "../model";
import { poseGroups } from "./groups";
import { poseOversight } from "./oversight";
import { propose, type Answer, type ProposeOptions } from "./proposal";
import type { Solver } from "./solver";
import { poseTwinning } from "./twinning";
import type { WhatIf } from "./wishes";

const POSE = { twinning: poseTwinning, oversight: poseOversight, groups: poseGroups } as const;

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
  const { assignment, findings } = POSE[kind](snapshot, day, whatIf);
  return { answer: propose(assignment, solver, options), findings };
}
