import { useCallback, useEffect, useRef, useState } from "react";
import { messageOf, type Message } from "../messages";
import { useText } from "./context";

/** One step of a page; what it resolves with is said above the page. */
export type Step = () => Promise<Message | void>;

/** What becomes of a step that comes while another runs: the second click of a double click is dropped; what a page has to show waits. */
export type WhenBusy = "drop" | "wait";

export interface Steps {
  readonly busy: boolean;
  /** What the last step said, or why it failed. */
  readonly message: Message | undefined;
  /** Runs a step. It stays the same function, so effects may name it. */
  readonly run: (step: Step, whenBusy?: WhenBusy) => void;
  /** Takes the message away. */
  readonly clear: () => void;
}

/** Runs the steps of a page: busy while one runs, then its message. */
export function useStep(): Steps {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<{ readonly said?: Message | undefined; readonly error?: unknown }>({});
  const clear = useCallback((): void => setLast({}), []);
  const isBusy = useRef(false);
  const next = useRef<Step>(undefined);
  const run = useCallback((first: Step, whenBusy: WhenBusy = "drop"): void => {
    if (isBusy.current) {
      if (whenBusy === "wait") next.current = first;
      return;
    }
    isBusy.current = true;
    setBusy(true);
    const begin = async (step: Step): Promise<void> => {
      setLast({});
      try {
        setLast({ said: (await step()) ?? undefined });
      } catch (error) {
        setLast({ error });
      }
      const waiting = next.current;
      next.current = undefined;
      if (waiting) await begin(waiting);
    };
    void begin(first).finally(() => {
      isBusy.current = false;
      setBusy(false);
    });
  }, []);
  return {
    busy,
    message: last.error === undefined ? last.said : messageOf({ error: last.error }, text),
    run,
    clear,
  };
}

/** Runs a step when the page opens, and again when the step is another one (keep it with `useCallback`). */
export function useOpeningStep(run: Steps["run"], step: Step): void {
  useEffect(() => {
    // After the first paint: the page shows at once that it is at work.
    const timer = setTimeout(() => run(step, "wait"), 0);
    return () => clearTimeout(timer);
  }, [run, step]);
}
