import type { Page } from "../../paper";
import { nameKey } from "../../text";
import { askKeptPages } from "../keptPages";
import { patiently } from "../patiently";
import { textsOf } from "./places";

/** A sheet that a signed paper stands on. */
export interface SignedSheet {
  readonly sheet: string;
  /** The page as it was laid there; undefined where the workbook no longer knows it. */
  readonly page: Page | undefined;
  /** What the sheet says. */
  readonly values: readonly (readonly string[])[];
}

/** Finds the sheets of signed papers with the pages that were laid on them; those that are gone are left out. */
export async function readSigned(names: readonly string[]): Promise<SignedSheet[]> {
  if (names.length === 0) return [];
  return patiently(async (context) => {
    const wanted = new Set(names.map(nameKey));
    const sheets = context.workbook.worksheets.load("items/name");
    const ask = askKeptPages(context);
    await context.sync();
    const kept = ask();
    const found = sheets.items
      .filter(({ name }) => wanted.has(nameKey(name)))
      .map((sheet) => ({ name: sheet.name, used: sheet.getUsedRangeOrNullObject(true).load("values") }));
    await context.sync();
    const pages = new Map(kept().map(({ sheet, page }) => [nameKey(sheet), page]));
    return found.map(({ name, used }) => ({
      sheet: name,
      page: pages.get(nameKey(name))?.(),
      values: used.isNullObject ? [] : textsOf(used.values),
    }));
  });
}
