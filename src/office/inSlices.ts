/** How long the page may stand still, in milliseconds: less than a frame, so that it is drawn and answers meanwhile. */
const SLICE_MS = 12;

/** How a long computation is watched and stopped. */
export interface SliceOptions<Step> {
  readonly onStep?: ((step: Step) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs steps in slices, between which the page is drawn and whoever asked can stop it.
 * @throws what `signal` was aborted with
 */
export async function inSlices<Step, T>(
  steps: Generator<Step, T>,
  { onStep, signal }: SliceOptions<Step> = {},
): Promise<T> {
  signal?.throwIfAborted();
  for (;;) {
    const end = performance.now() + SLICE_MS;
    let next = steps.next();
    while (!next.done && performance.now() < end) next = steps.next();
    if (next.done) return next.value;
    onStep?.(next.value);
    await breath();
    signal?.throwIfAborted();
  }
}

/**
 * Lets the page be drawn and answer: work goes on behind what waits already. Not `scheduler.yield`, which goes on before it, so
 * that how far the work is would never be drawn; nor a timer, which browsers hold back.
 */
function breath(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  }).finally(() => port1.close());
}
