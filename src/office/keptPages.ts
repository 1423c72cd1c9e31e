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

/** A page that was kept; only who asks for it has it unpacked: a year has hundreds of them. */
export interface KeptPage {
  readonly sheet: string;
  readonly part: Excel.CustomXmlPart;
  readonly page: () => Page | undefined;
}

/** Stands between the name of the sheet and the page, both in letters of base 64. Parts of before have the page alone. */
const BEHIND_NAME = ".";

function keptContent({ sheet, page }: LaidPage): string {
  return `${packed({ sheet })}${BEHIND_NAME}${packed({ sheet, page })}`;
}

function readKept(part: Excel.CustomXmlPart, content: string): KeptPage | undefined {
  const [name = "", behind] = content.split(BEHIND_NAME);
  const laid = behind ?? name;
  const sheet = unpacked<Pick<LaidPage, "sheet">>(name)?.sheet;
  return sheet === undefined ? undefined : { sheet, part, page: () => unpacked<LaidPage>(laid)?.page };
}

/**
 * Asks for the pages that were laid on sheets of this workbook: what a sheet is given back when a later page is taken back.
 * @returns asks for what they say, after the caller has synced; they are known after the caller has synced again
 */
export function askKeptPages(context: Excel.RequestContext): () => () => KeptPage[] {
  const parts = context.workbook.customXmlParts.getByNamespace(PAGES).load("items/id");
  return () => {
    const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
    return () => texts.flatMap(({ part, xml }) => readKept(part, contentOf(xml.value)) ?? []);
  };
}

/** The page that a sheet bears, to the letter but for what the office wrote in its places; undefined when it bears none. */
export function pageOn(kept: readonly KeptPage[], sheet: string, values: Texts): Page | undefined {
  return kept
    .filter((one) => nameKey(one.sheet) === nameKey(sheet))
    .map(({ page }) => page())
    .find((page) => page && arrangedAs(page, values) !== undefined);
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
    context.workbook.customXmlParts.add(xmlOf("trang", PAGES, keptContent({ sheet, page })));
  await context.sync();
}
