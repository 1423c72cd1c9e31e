import { useEffect, useState, type ReactElement } from "react";
import type { BoundCommands } from "../../../commands";
import { useText } from "../../components/context";
import { Hint } from "./Hint";

export interface BrokenRunProps {
  readonly commands: Pick<BoundCommands, "undo">;
  readonly onOpen: () => void;
}

/** Says that an earlier run broke off, here or in another pane, and leads to where it is put back or done again. */
export function BrokenRun({ commands, onOpen }: BrokenRunProps): ReactElement | null {
  const text = useText();
  const [time, setTime] = useState<string>();
  useEffect(() => {
    const look = async (): Promise<void> => {
      const found = await commands.undo.prepare({});
      if (found && !found.last.isDone) setTime(found.last.journal.time);
    };
    // No more than a hint: where it cannot be had, the page of undoing still tells.
    look().catch(() => undefined);
  }, [commands]);
  if (time === undefined) return null;
  return <Hint text={text("undo.broken", { time })} page={text("undo.title")} onOpen={onOpen} />;
}
