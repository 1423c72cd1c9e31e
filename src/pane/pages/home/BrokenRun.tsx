import { useEffect, useState, type ReactElement } from "react";
import { Hint } from "../../components/Hint";
import { useText } from "../../components/context";

export interface BrokenRunProps {
  /** When a run began that broke off. */
  readonly time: () => Promise<string | undefined>;
  readonly onOpen: () => void;
}

/** Says that an earlier run broke off, here or in another pane, and leads to where it is put back or done again. */
export function BrokenRun({ time, onOpen }: BrokenRunProps): ReactElement | null {
  const text = useText();
  const [begun, setBegun] = useState<string>();
  useEffect(() => {
    // No more than a hint: where it cannot be had, the page of undoing still tells.
    time().then(setBegun, () => undefined);
  }, [time]);
  if (begun === undefined) return null;
  return <Hint text={text("undo.broken", { time: begun })} action={text("undo.title")} onAct={onOpen} />;
}
