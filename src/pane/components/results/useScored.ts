import { startTransition, useCallback, useEffect, useState } from "react";
import type { Steps } from "../../../domain/steps";
import { inSlices, type Reading } from "../../../session";
import type { Progress } from "../../state";

export interface Scoring<T> {
  /** What was worked out, and of which reading: of the one before until the new one is done. */
  readonly scored: { readonly reading: Reading; readonly value: T } | undefined;
  readonly progress: Progress | undefined;
  readonly isRunning: boolean;
  /** Why it could not be worked out, of the reading that is asked for. */
  readonly failure: { readonly reading: Reading; readonly error: unknown } | undefined;
  readonly stop: () => void;
  readonly start: () => void;
}

/**
 * Works out in slices what follows from a reading, as soon as there is another one; what is known already costs nothing.
 * @param steps keep it with `useCallback`, or outside of components
 */
export function useScored<T>(
  reading: Reading | undefined,
  steps: (reading: Reading) => Steps<T>,
): Scoring<T> {
  const [scored, setScored] = useState<Scoring<T>["scored"]>();
  const [progress, setProgress] = useState<Progress>();
  const [stopped, setStopped] = useState<Reading>();
  const [failure, setFailure] = useState<Scoring<T>["failure"]>();
  const isRunning =
    reading !== undefined &&
    [scored?.reading, failure?.reading, stopped].every((settled) => settled !== reading);
  useEffect(() => {
    if (!isRunning) return undefined;
    const leaving = new AbortController();
    inSlices(steps(reading), { signal: leaving.signal, onStep: setProgress }).then(
      (value) => {
        // As a transition the page is drawn in slices, too.
        if (!leaving.signal.aborted) startTransition(() => setScored({ reading, value }));
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setFailure({ reading, error });
      },
    );
    return () => {
      leaving.abort();
      setProgress(undefined);
    };
  }, [isRunning, reading, steps]);
  return {
    scored,
    progress,
    isRunning,
    failure: failure?.reading === reading ? failure : undefined,
    stop: useCallback(() => setStopped(reading), [reading]),
    start: useCallback(() => {
      setStopped(undefined);
      setFailure(undefined);
    }, []),
  };
}
