import { useEffect, useRef, type RefObject } from "react";
import type { View } from "../pages/views";

/**
 * Keeps the keyboard where the work is: when the page that had the focus is gone, the heading of the page in its place has it,
 * which also tells a screen reader where the person is now. What the person chose meanwhile keeps it.
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>, view: View, isBusy: boolean): void {
  const shown = useRef(view);
  const wasBusy = useRef(isBusy);
  useEffect(() => {
    const { activeElement, body } = document;
    const isAnother = shown.current !== view;
    const isOver = wasBusy.current && !isBusy;
    shown.current = view;
    wasBusy.current = isBusy;
    const isLost = activeElement === null || activeElement === body;
    if (!isLost || !(isAnother || isBusy || isOver)) return;
    const heading = main.current?.querySelector<HTMLElement>("h2, [aria-live]");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: !isAnother });
  }, [main, view, isBusy]);
}
