import { answer, type Solve } from "../domain/assignment";

/** Solves in this very process: nobody waits at a screen. */
export const solveHere: Solve = async (question, { timeLimit }) => {
  const { loadSolver } = await import("../solver");
  return answer(question, await loadSolver(), { timeLimit });
};
