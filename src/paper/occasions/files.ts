import type { Page } from "../page/blocks";

/** Pages that belong into one Word file. */
export interface PaperFile {
  /** What the file is called, without its ending. */
  readonly name: string;
  readonly pages: readonly Page[];
}

/**
 * Pages of a document as files: each numbered paper with what goes with it is one, whatever has no number of its own (certificates,
 * lists, forms) stays together.
 * @param title what people call the document
 */
export function filesOf(title: string, pages: readonly Page[]): PaperFile[] {
  const parts: Page[][] = [];
  for (const page of pages) {
    const part = parts.at(-1);
    const paper = page.paper?.symbol === undefined ? undefined : page.paper;
    if (!part || (paper && paper !== part[0]?.paper)) parts.push([page]);
    else part.push(page);
  }
  const single = parts.length === 1;
  return parts.map((part) => ({
    name: single ? title : `${title} - ${part[0]?.sheet ?? ""}`,
    pages: part,
  }));
}
