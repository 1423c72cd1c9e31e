/** A point of the window, or an edge of something there, in pixels. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  /** Where the popup ends when it does not fit below; the same as `top` for a point. */
  readonly above?: number;
}

/** Distance from the window's edges. */
const MARGIN = 4;

let closeOpen: (() => void) | undefined;

/**
 * Shows an element over the page, wholly in sight; one at a time.
 * @param onClose is called once, whatever closes it
 * @returns what closes it
 */
export function openPopup(
  element: HTMLElement,
  { left, top, above = top }: Anchor,
  onClose?: () => void,
): () => void {
  closeOpen?.();
  const focused = document.activeElement;
  element.classList.add("popup");
  document.body.append(element);
  const { offsetWidth, offsetHeight } = element;
  const fitsBelow = top + offsetHeight + MARGIN <= innerHeight;
  element.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - offsetWidth - MARGIN))}px`;
  element.style.top = `${Math.max(MARGIN, fitsBelow ? top : above - offsetHeight)}px`;
  const leaves = new AbortController();
  const close = (): void => {
    if (leaves.signal.aborted) return;
    leaves.abort();
    // The keyboard goes back to where it was, mostly the grid.
    if (element.contains(document.activeElement) && focused instanceof HTMLElement)
      focused.focus({ preventScroll: true });
    element.remove();
    closeOpen = undefined;
    onClose?.();
  };
  const listen = { signal: leaves.signal, capture: true };
  addEventListener(
    "pointerdown",
    ({ target }) => target instanceof Node && !element.contains(target) && close(),
    listen,
  );
  addEventListener(
    "wheel",
    ({ target }) => target instanceof Node && !element.contains(target) && close(),
    listen,
  );
  addEventListener("resize", close, listen);
  // A click into the pane stays in its own window.
  addEventListener("blur", () => document.activeElement instanceof HTMLIFrameElement && close(), listen);
  element.addEventListener("keydown", (event) => {
    // The grid listens to the whole window.
    event.stopPropagation();
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  });
  closeOpen = close;
  return close;
}

/** An element with what it holds. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
