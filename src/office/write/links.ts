import { partOf } from "./size";
import type { Look } from "./slices";

/** A cell that is written over an address; where its link leads is loaded. */
export interface LoadedLink {
  readonly cell: Excel.Range;
  readonly former: string;
  readonly text: string;
}

const ADDRESS = /^(?:https?:\/\/|www\.|mailto:)\S+$/iu;

/** So many links are looked at in one request, each a call of its own. */
const MOST_LINKS = 1_000;

/** Loads the links of cells that said an address and are to say something else: Excel leaves a link where it was. */
export function loadLinks(table: Excel.Table, { slice, written }: Look): LoadedLink[] {
  const links: LoadedLink[] = [];
  slice.after.forEach((cells, down) =>
    cells.forEach((text, column) => {
      const former = slice.before?.[down]?.[column];
      const isOver = written[down]?.[column] !== null && typeof text === "string";
      if (!isOver || typeof former !== "string" || !ADDRESS.test(former) || links.length >= MOST_LINKS)
        return;
      links.push({ cell: partOf(table, slice.row + down, column, 1, 1).load("hyperlink"), former, text });
    }),
  );
  return links;
}

/** A link that led where its cell said leads where it says now. One that somebody has laid under other words stays. Synced by the caller. */
export function followLinks(links: readonly LoadedLink[]): void {
  for (const { cell, former, text } of links) {
    // Without a link it is null, whatever the types say.
    const link = cell.hyperlink as Excel.RangeHyperlink | null;
    if (bare(link?.address ?? "") !== bare(former)) continue;
    if (ADDRESS.test(text)) cell.hyperlink = { address: text, textToDisplay: text };
    else cell.clear("Hyperlinks");
  }
}

/** An address without what Excel adds to one that was typed. */
function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//u, "")
    .replace(/\/$/u, "");
}
