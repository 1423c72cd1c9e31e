/** How long it is until the second try. */
const FIRST_WAIT_MS = 500;

/**
 * Begins what Excel may refuse for a moment: tried again until it goes well, each time after twice as long.
 * @param begin tells how to end it again
 * @returns how to end it, or to try no more
 */
export function untilBegun(begin: () => Promise<() => Promise<void>>): () => void {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: (() => Promise<void>) | undefined;
  const attempt = async (wait: number): Promise<void> => {
    try {
      end = await begin();
      if (isOver) await end();
    } catch {
      if (!isOver) timer = setTimeout(() => void attempt(wait * 2), wait);
    }
  };
  void attempt(FIRST_WAIT_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
    void end?.().catch(() => undefined);
  };
}
