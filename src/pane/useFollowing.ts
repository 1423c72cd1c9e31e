import { useEffect, useState, type Dispatch } from "react";
import type { PaneActions } from "./actions";
import { firstPage } from "./firstPage";
import type { View } from "./pages/views";
import type { PaneEvent, PaneState } from "./state";

/** Waits after a change, so that typing from cell to cell is read now and then. */
const QUIET_MS = 1_000;
/** A workbook with more evidence takes Excel too long to be read along unasked. */
const MOST_EVIDENCE = 10_000;

/**
 * Keeps the first page true to the workbook while somebody sees it: a small one is read again by itself.
 * @returns whether the page is behind and the person has to say so: the workbook is large, could not be read, or the page
 *   shows what was worked out before
 */
export function useFollowing(
  { view, busy, isOutdated }: PaneState,
  dispatch: Dispatch<PaneEvent>,
  { commands, onChange, whenShown }: PaneActions,
): boolean {
  const [unread, setUnread] = useState<View>();
  useEffect(() => onChange(() => dispatch({ type: "changed" })), [onChange, dispatch]);
  const isBehind = isOutdated === true && busy === undefined;
  const followed = isBehind && view !== undefined && view !== unread && isFollowed(view) ? view : undefined;
  useEffect(() => {
    if (!followed) return undefined;
    const read = async (): Promise<void> => {
      dispatch({ type: "reading" });
      try {
        const fresh = firstPage(await commands.check.prepare({}));
        dispatch({ type: "refresh", view: fresh, instead: followed });
      } catch {
        setUnread(followed);
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
  }, [followed, commands, whenShown, dispatch]);
  return isBehind && !followed;
}

function isFollowed(view: View): boolean {
  return (
    view.at === "start" || (view.at === "home" && view.reading.snapshot.evidence.length <= MOST_EVIDENCE)
  );
}
