import { nameKey } from "../../text";
import type { Page } from "./blocks";

/** Characters that no sheet name may hold, and how long one may be, with room for a number behind it. */
const FORBIDDEN = /[\\/?*[\]:']/gu;
const LONGEST = 27;

/**
 * A name that Excel takes for a sheet.
 * @param long the part that gives way where the whole is too long, so that codes at the end still tell sheets apart
 */
export function sheetName(nameWith: (long: string) => string, long = ""): string {
  const over = nameWith(long).length - LONGEST;
  const name = over > 0 ? nameWith(long.slice(0, Math.max(1, long.length - over)).trim()) : nameWith(long);
  return name.replace(FORBIDDEN, ".").slice(0, LONGEST).trim();
}

/** Pages whose sheets would share a name in spite of that get a number each, so that none overwrites another. */
export function withDistinctNames(pages: readonly Page[]): Page[] {
  const counts = new Map<string, number>();
  return pages.map((page) => {
    const key = nameKey(page.sheet);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? page : { ...page, sheet: `${page.sheet.slice(0, LONGEST - 3).trim()} .${count}` };
  });
}

/** The name of a sheet that stands beside another of the name. */
export function besides(name: string, number: number): string {
  return `${name.slice(0, LONGEST - 4).trim()} (${number})`;
}
