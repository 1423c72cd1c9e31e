/** What a long computation is at. */
export type Phase = "understanding" | "scoring" | "comparing" | "certainty" | "planning" | "writing";

/** How far it has come there. */
export interface Step {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
}

/**
 * Work that is done piece by piece, each a few milliseconds even in the largest office: whoever runs it can show how far it is,
 * let others go on in between, and stop it.
 */
export type Steps<T> = Generator<Step, T>;

/** The same work, of which each step is told as this one. */
export function* toldAs<Step, T>(steps: Generator<unknown, T>, step: Step): Generator<Step, T> {
  let next = steps.next();
  for (; !next.done; next = steps.next()) yield step;
  return next.value;
}

/** Runs steps to their end at once. @returns what they come to */
export function ended<T>(steps: Generator<unknown, T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}
