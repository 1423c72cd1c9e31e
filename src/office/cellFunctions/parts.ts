import { utf8Length } from "../../text";
import { whileNext } from "../inTurn";

/** Excel on the web refuses requests and replies over 5 MB; this leaves room for what surrounds the contents of cells. */
const BUDGET = 3_500_000;
/** What surrounds the contents of one cell. */
const AROUND = 400;

/** Excel on the web has more to tell than it lets through. */
export function isReplyTooLarge(error: unknown): boolean {
  return (error as { code?: string }).code === "ResponsePayloadSizeLimitExceeded";
}

/** How much a cell takes in a request or a reply. @param times how often what stands in it goes over */
export function bytesOf(content: unknown, times = 1): number {
  return AROUND + times * utf8Length(JSON.stringify(content) ?? "");
}

/** Consecutive items that fit into one request each. @param most so many at once */
export function partsOf<T>(items: readonly T[], most: number, bytesOfItem: (item: T) => number): T[][] {
  const parts: T[][] = [];
  let bytes = 0;
  for (const item of items) {
    const own = bytesOfItem(item);
    const part = parts.at(-1);
    if (part && part.length < most && bytes + own <= BUDGET) {
      part.push(item);
      bytes += own;
    } else {
      parts.push([item]);
      bytes = own;
    }
  }
  return parts;
}

/** Asks about items, so many at once; where the reply is too large, about half as many from there on. Nothing may be written so. */
export async function askInParts<T>(
  items: readonly T[],
  most: number,
  ask: (part: readonly T[]) => Promise<void>,
): Promise<void> {
  const first = items.length === 0 ? undefined : { from: 0, size: most };
  await whileNext(first, async ({ from, size }) => {
    const part = items.slice(from, from + size);
    try {
      await ask(part);
    } catch (error) {
      if (!isReplyTooLarge(error) || part.length === 1) throw error;
      return { from, size: Math.ceil(part.length / 2) };
    }
    const next = from + part.length;
    return next < items.length ? { from: next, size } : undefined;
  });
}
