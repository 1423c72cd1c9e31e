import { arrange, cellsOf, keepRemarks, trimmed, type Arranged, type Page } from "../paper";
import { nameKey } from "../text";
import { layPage } from "./layPage";
import { contentOf, packed, unpacked, xmlOf } from "./xmlStore";

/** Namespace of the XML parts with pages as they were laid. */
const PAGES = "urn:thi-dua-excel:trang";

type Texts = readonly (readonly string[])[];

/** A page as it was laid on a sheet. */
interface LaidPage {
  readonly sheet: string;
  readonly page: Page;
}

export interface KeptPage extends LaidPage {
  readonly part: Excel.CustomXmlPart;
}

/**
 * Asks for the pages that were laid on sheets of this workbook: what a sheet is given back when a later page is taken back.
 * @returns asks for what they say, after the caller has synced; they are known after the caller has synced again
 */
export function askKeptPages(context: Excel.RequestContext): () => () => KeptPage[] {
  const parts = context.workbook.customXmlParts.getByNamespace(PAGES).load("items/id");
  return () => {
    const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
    return () =>
      texts.flatMap(({ part, xml }) => {
        const kept = unpacked<LaidPage>(contentOf(xml.value));
        return kept ? [{ ...kept, part }] : [];
      });
  };
}

/** The page that a sheet bears, to the letter but for what the office wrote in its places; undefined when it bears none. */
export function pageOn(kept: readonly LaidPage[], sheet: string, values: Texts): Page | undefined {
  return kept
    .filter((one) => nameKey(one.sheet) === nameKey(sheet))
    .map(({ page }) => page)
    .find((page) => arrangedAs(page, values) !== undefined);
}

/** Lays a page again on a sheet that is empty now. @returns whether it is known, and says what the sheet said */
export function layAgain(sheet: Excel.Worksheet, page: Page | undefined, values: Texts): page is Page {
  const arranged = page && arrangedAs(page, values);
  if (arranged) layPage(sheet, arranged, page);
  return arranged !== undefined;
}

/** A page laid out so that it says this to the letter; undefined when it does not. */
function arrangedAs(page: Page, values: Texts): Arranged | undefined {
  const arranged = arrange(keepRemarks(page, values));
  const says = cellsOf(arranged).map((row) => row.map(String));
  return JSON.stringify(trimmed(says)) === JSON.stringify(trimmed(values)) ? arranged : undefined;
}

/** Keeps pages as they were just laid, in place of those that their sheets bore before. */
export async function keepPages(context: Excel.RequestContext, laid: readonly LaidPage[]): Promise<void> {
  if (laid.length === 0) return;
  const sheets = new Set(laid.map(({ sheet }) => nameKey(sheet)));
  const ask = askKeptPages(context);
  await context.sync();
  const known = ask();
  await context.sync();
  for (const { sheet, part } of known()) if (sheets.has(nameKey(sheet))) part.delete();
  for (const {
    sheet,
    page: { paper: _, goesWith: __, ...page },
  } of laid)
    context.workbook.customXmlParts.add(xmlOf("trang", PAGES, packed({ sheet, page })));
  await context.sync();
}
