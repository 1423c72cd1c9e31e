import { useEffect, useMemo, useState } from "react";
import { yearFacts, type LastResults, type WorkedOut, type YearKnown } from "../../../domain/year";
import { workOut, type Reading } from "../../../session";
import type { PaneActions } from "../../actions";

/** What was found after the page was shown. */
interface Found {
  readonly last?: LastResults | null;
  readonly worked?: WorkedOut;
}

/**
 * How the year stands: at once what can be counted, then when results were written last, then what only the scores tell,
 * worked out beside everything else. What was found before the workbook changed stays in sight until it is known anew, so
 * that the page does not flicker while somebody types.
 */
export function useYear(reading: Reading, { lastResults }: PaneActions): YearKnown {
  const facts = useMemo(() => yearFacts(reading.board(), reading.findings), [reading]);
  const [found, setFound] = useState<Found>({});
  useEffect(() => {
    const stop = new AbortController();
    const find = async (): Promise<void> => {
      // What cannot be found is not claimed; the page stays without it.
      const last = await lastResults(reading).catch(() => undefined);
      if (stop.signal.aborted) return;
      if (last !== undefined) setFound((before) => ({ ...before, last }));
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
  return { facts, last: found.last, worked: found.worked };
}
