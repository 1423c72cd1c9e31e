/** Whether somebody can see the page now. */
export function isShown(): boolean {
  return document.visibilityState === "visible" && document.documentElement.clientHeight > 0;
}

/** What a person does in a page that they see. */
const SIGNS_OF_LIFE = ["pointerdown", "keydown", "focusin"] as const;

/**
 * Calls back once, as soon as somebody sees the page: in a shared runtime Excel starts it unseen when a cell calls a function.
 * The browser knows whether a page is drawn, Office tells that the pane was opened, and who uses the page sees it; the first of
 * them counts. @returns how to stop waiting
 */
export function whenShown(callback: () => void): () => void {
  let isWaiting = true;
  const waiting = new AbortController();
  const stop = (): void => {
    isWaiting = false;
    waiting.abort();
    drawn.disconnect();
  };
  const seen = (): void => {
    if (!isWaiting) return;
    stop();
    callback();
  };
  const drawn = new IntersectionObserver((entries) => {
    const isDrawn = entries.some(
      ({ isIntersecting, intersectionRect: { width, height } }) => isIntersecting && width * height > 0,
    );
    if (isDrawn && document.visibilityState === "visible") seen();
  });
  drawn.observe(document.documentElement);
  const watch = (): void => {
    // Observed anew, it tells once more how the page is drawn now.
    drawn.unobserve(document.documentElement);
    drawn.observe(document.documentElement);
  };
  document.addEventListener("visibilitychange", watch, { signal: waiting.signal });
  for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, seen, { signal: waiting.signal });
  void whenOpened(waiting.signal, seen);
  return stop;
}

async function whenOpened(signal: AbortSignal, callback: () => void): Promise<void> {
  try {
    const remove = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      if (visibilityMode === Office.VisibilityMode.taskpane) callback();
    });
    if (signal.aborted) await remove();
    else signal.addEventListener("abort", () => void remove().catch(() => undefined));
  } catch {
    // An Excel that does not tell: the browser does.
  }
}
