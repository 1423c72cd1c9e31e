import { useState } from "react";
import { messageOf } from "../../messages";
import { useText } from "../context";

/** What the last step said. */
export interface StepMessage {
  readonly intent: "success" | "error";
  readonly text: string;
}

/** Runs one step at a time: busy while it runs, a message when it fails. */
export function useStep(): { busy: boolean; message: StepMessage | undefined; run: (work: () => Promise<StepMessage | undefined>) => void } {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<StepMessage>();
  const run = (work: () => Promise<StepMessage | undefined>): void => {
    setBusy(true);
    setMessage(undefined);
    work()
      .then(setMessage, (error: unknown) => setMessage({ intent: "error", text: messageOf(error, text) }))
      .finally(() => setBusy(false));
  };
  return { busy, message, run };
}
