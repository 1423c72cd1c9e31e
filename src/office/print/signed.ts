import type { Page } from "../../paper";
import { nameKey } from "../../text";
import { askKeptPages } from "../keptPages";
import { patiently } from "../patiently";

/** A sheet that a signed paper stands on. */
export interface SignedSheet {
  readonly sheet: string;
  /** The page as it was laid there; undefined where the workbook no longer knows it. */
  readonly page: Page | undefined;
}

/** Finds the sheets of signed papers with the pages that were laid on them; those that are gone are left out. */
export async function readSigned(names: readonly string[]): Promise<SignedSheet[]> {
  if (names.length === 0) return [];
  return patiently(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const ask = askKeptPages(context);
    await context.sync();
    const kept = ask();
    await context.sync();
    const pages = new Map(kept().map(({ sheet, page }) => [nameKey(sheet), page]));
    const wanted = new Set(names.map(nameKey));
    return sheets.items
      .filter(({ name }) => wanted.has(nameKey(name)))
      .map(({ name }) => ({ sheet: name, page: pages.get(nameKey(name)) }));
  });
}
