import { useLayoutEffect, type RefObject } from "react";
import { land } from "./land";

/**
 * Keeps the keyboard where the work is: when what had the focus is gone with its page, the heading of the page in its place has
 * it, which also tells a screen reader where the person is now. What the person chose meanwhile keeps it.
 * @param page what is shown: another one where the page is another or shows something else
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>, page: object): void {
  // Before the focus is sought elsewhere.
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    // Nobody has worked in the pane yet: a page that only opens takes no keyboard from the sheet.
    if (!document.hasFocus()) return;
    const heading = main.current?.querySelector<HTMLElement>("h2");
    if (heading) land(heading);
  }, [main, page]);
}
