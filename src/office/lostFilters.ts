/** Told the sheet on which Excel does not filter again as somebody had chosen. */
export type LostFilterListener = (sheet: string) => void;

const listeners = new Set<LostFilterListener>();

/** Calls back when a filter that had to be lifted could not be set again. @returns how to stop that */
export function onLostFilter(listener: LostFilterListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells whoever listens: what is written stands, and its rows are all seen. */
export function tellLostFilter(sheet: string): void {
  for (const listener of listeners) listener(sheet);
}
