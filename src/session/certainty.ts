import { certaintySteps, type Certainty, type CertaintyProgress } from "../domain/certainty";
import type { Scoreboard } from "../domain/scoring";

/** Sets tried between two breaths: a page stays usable meanwhile. */
const SETS_A_SLICE = 40;

export interface ExactlyOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CertaintyProgress) => void;
}

/**
 * How safe each award is, exactly, however long that takes: in slices, so that a page can show how far it is and stop it.
 * @throws what `signal` was aborted with
 */
export async function certainExactly(
  board: Scoreboard,
  { signal, onProgress }: ExactlyOptions = {},
): Promise<readonly Certainty[]> {
  const running = certaintySteps(board);
  for (let tried = 0; ; tried++) {
    const next = running.next();
    if (next.done) return next.value;
    if (tried % SETS_A_SLICE > 0) continue;
    onProgress?.(next.value);
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
  }
}
