import { useEffect, useState, type Dispatch } from "react";
import type { Reading } from "../session";
import type { PaneActions } from "./actions";
import type { PaneEvent, PaneState } from "./state";

/** Waits after a change, so that typing from cell to cell is read now and then. */
const QUIET_MS = 1_000;
/** A workbook with more evidence takes Excel too long to be read along unasked. */
const MOST_EVIDENCE = 10_000;

/**
 * Keeps what the pane knows true to the workbook while somebody sees it: a small one is read again by itself.
 * @returns whether the pane is behind and the person has to say so: the workbook is large, or could not be read
 */
export function useFollowing(
  { reading, busy, isOutdated }: PaneState,
  dispatch: Dispatch<PaneEvent>,
  { commands, onChange, whenShown }: PaneActions,
): boolean {
  const [unread, setUnread] = useState<Reading>();
  useEffect(() => onChange(() => dispatch({ type: "changed" })), [onChange, dispatch]);
  const isBehind = isOutdated === true && busy === undefined;
  const followed = isBehind && reading !== undefined && reading !== unread && isSmall(reading);
  useEffect(() => {
    if (!followed) return undefined;
    const read = async (): Promise<void> => {
      dispatch({ type: "reading" });
      try {
        dispatch({ type: "read", reading: await commands.check.prepare({}) });
      } catch {
        setUnread(reading);
        dispatch({ type: "changed" });
      }
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = whenShown(() => {
      timer = setTimeout(() => void read(), QUIET_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [followed, reading, commands, whenShown, dispatch]);
  return isBehind && !followed;
}

/** Whether a workbook is read and scored so fast that nobody need ask for it. */
export function isSmall({ snapshot }: Reading): boolean {
  return snapshot.evidence.length <= MOST_EVIDENCE;
}
