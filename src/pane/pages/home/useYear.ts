import { useEffect, useMemo, useState } from "react";
import { yearFacts, type LastResults, type WorkedOut, type YearKnown } from "../../../domain/year";
import { workOut, type Reading } from "../../../session";
import type { PaneActions } from "../../actions";

/** What was found of a reading after the page was shown. */
interface Found {
  readonly of: Reading;
  readonly last?: LastResults | null;
  readonly worked?: WorkedOut;
}

/**
 * How the year stands: at once what can be counted, then when results were written last, then what only the scores tell,
 * worked out beside everything else.
 */
export function useYear(reading: Reading, { lastResults }: PaneActions): YearKnown {
  const facts = useMemo(() => yearFacts(reading.board(), reading.findings), [reading]);
  const [found, setFound] = useState<Found>({ of: reading });
  useEffect(() => {
    const stop = new AbortController();
    const find = async (): Promise<void> => {
      // What cannot be found is not claimed; the page stays without it.
      const last = await lastResults(reading).catch(() => undefined);
      if (stop.signal.aborted) return;
      setFound({ of: reading, ...(last !== undefined && { last }) });
      const worked = await workOut(reading, stop.signal);
      setFound((before) => ({ ...before, worked }));
    };
    // After the first paint: what is counted shows at once.
    const timer = setTimeout(() => {
      find().catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      });
    }, 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [reading, lastResults]);
  const { last, worked } = found.of === reading ? found : {};
  return { facts, last, worked };
}
