import { acceptedSteps, certaintySteps, type Certainty, type CertaintyProgress } from "../domain/certainty";
import type { Scoreboard } from "../domain/scoring";
import { inSlices, type SliceOptions } from "../office/inSlices";

export type ExactlyOptions = SliceOptions<CertaintyProgress>;

/**
 * How safe each award is, exactly, however long that takes: in slices, so that a page can show how far it is and stop it.
 * @throws what `signal` was aborted with
 */
export async function certainExactly(
  board: Scoreboard,
  options: ExactlyOptions = {},
): Promise<readonly Certainty[]> {
  const accepted = await inSlices(acceptedSteps(board), { signal: options.signal });
  return inSlices(certaintySteps(board, Infinity, accepted), options);
}
