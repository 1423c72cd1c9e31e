/** How the common API answers a page: a code, and behind it what was asked for. */
export type Answer = readonly [code: number, ...results: unknown[]];

export const DONE = 0;
export const NOT_SUPPORTED = 5000;
