/**
 * Does the steps one after the other, each a request of its own: Excel on the web refuses requests over 5 MB, so long work
 * goes in parts, and a part must have arrived before the next is asked for.
 */
export async function inTurn<T>(steps: Iterable<T>, step: (part: T) => Promise<void>): Promise<void> {
  for (const part of steps) await step(part);
}

/** The same where only a step can tell what the next one is; ends when there is none. */
export async function whileNext<T>(
  first: T | undefined,
  step: (part: T) => Promise<T | undefined>,
): Promise<void> {
  let part = first;
  while (part !== undefined) part = await step(part);
}

/**
 * Tries again what may fail because somebody does the same at the same moment.
 * @param times how often in all
 * @param mayPass whether what it failed by may be over the next time
 */
export async function tryTimes<T>(
  times: number,
  mayPass: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (times <= 1 || !mayPass(error)) throw error;
    return tryTimes(times - 1, mayPass, work);
  }
}
