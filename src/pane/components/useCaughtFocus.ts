import { useEffect, type RefObject } from "react";
import { land } from "./land";

const TAB = '[role="tab"][aria-selected="true"]';
/** Where the keyboard may go on: at the tab that is chosen, or at a heading. */
const LANDING = `${TAB}, main h2, h3, h4`;

/** What has the focus, and what stands around it, the nearest first. */
interface Held {
  readonly element: HTMLElement;
  readonly around: readonly Element[];
}

/**
 * Keeps the keyboard where it was when what has the focus goes while its page stays: a button that takes itself away, a tab
 * that is left. The focus goes to the nearest place that is still there, and back to a button that was only disabled for as
 * long as its work took. What the person left by themselves is not sought.
 */
export function useCaughtFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = root.current;
    if (!pane) return undefined;
    let held: Held | undefined;
    const hold = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) held = { element: target, around: ancestors(target, pane) };
    };
    const leave = ({ target }: FocusEvent): void => {
      // What goes away loses the focus before it is gone.
      setTimeout(() => {
        if (held?.element === target && isUsable(held.element) && document.activeElement !== target)
          held = undefined;
      }, 0);
    };
    const look = (): void => {
      const { activeElement, body } = document;
      if (!held || !document.hasFocus() || (activeElement !== null && activeElement !== body)) return;
      if (held.element.isConnected) {
        if (isUsable(held.element)) held.element.focus({ preventScroll: true });
        return;
      }
      const landing = landingOf(held);
      if (landing?.matches(TAB)) landing.focus({ preventScroll: true });
      else if (landing) land(landing);
    };
    const observer = new MutationObserver(look);
    observer.observe(pane, { subtree: true, childList: true, attributeFilter: ["disabled"] });
    pane.addEventListener("focusin", hold);
    pane.addEventListener("focusout", leave);
    return () => {
      observer.disconnect();
      pane.removeEventListener("focusin", hold);
      pane.removeEventListener("focusout", leave);
    };
  }, [root]);
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(":disabled");
}

function ancestors(element: Element, pane: Element): Element[] {
  const found: Element[] = [];
  for (let up = element.parentElement; up && pane.contains(up); up = up.parentElement) found.push(up);
  return found;
}

/** The nearest place around what had the focus; undefined while nothing is there yet. */
function landingOf({ around }: Held): HTMLElement | undefined {
  for (const place of around) {
    const landing = place.isConnected ? place.querySelector<HTMLElement>(LANDING) : null;
    if (landing) return landing;
  }
  return undefined;
}
