import { useCallback, useState } from "react";
import { messageOf } from "../messages";
import { useText } from "./context";

/** What the last step said. */
export interface StepMessage {
  readonly intent: "success" | "error";
  readonly text: string;
}

/** One step; what it resolves with is shown, nothing when that is undefined. */
export type Step = () => Promise<StepMessage | undefined>;

/** Runs one step at a time: busy while it runs, a message when it fails. `run` stays the same function, so effects may name it. */
export function useStep(): { busy: boolean; message: StepMessage | undefined; run: (work: Step) => void } {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<{ readonly said?: StepMessage | undefined; readonly error?: unknown }>({});
  const run = useCallback((work: Step): void => {
    setBusy(true);
    setLast({});
    work()
      .then(
        (said) => setLast({ said }),
        (error: unknown) => setLast({ error }),
      )
      .finally(() => setBusy(false));
  }, []);
  return {
    busy,
    message: last.error === undefined ? last.said : { intent: "error", text: messageOf(last.error, text) },
    run,
  };
}
