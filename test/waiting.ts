/** How long something may fail to happen, in milliseconds, and how often it is looked for at least; the machine may be very busy. */
const PATIENCE = 180_000;
const LOOKS = 1_000;
const BETWEEN = 10;

/**
 * Waits until something holds. What never does is given up after minutes: the expectation that follows says what there is
 * instead.
 */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (let looks = 0; !(await holds()); looks++) {
    if (looks >= LOOKS && Date.now() > end) return;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
}

/** More than any message has between a page, the workbook and the page's handlers. */
const HOPS = 30;

/**
 * Messages between pages and workbook have come. Each hop of one is a timer of no length, and timers of one length go in
 * turn: after so many of them all have gone, however busy the machine is.
 */
export async function quiet(): Promise<void> {
  for (let hop = 0; hop < HOPS; hop++) await new Promise((resolve) => setTimeout(resolve, 0));
}
