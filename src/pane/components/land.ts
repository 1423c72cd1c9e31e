/**
 * Gives the focus to what people read, not press: a heading. It is in the order of the tab key for as long as it has it, for
 * on the web Office.js leads that key itself, and from whatever is not in the order it leads out of the pane.
 */
export function land(place: HTMLElement): void {
  place.tabIndex = 0;
  place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
  place.focus({ preventScroll: true });
}
