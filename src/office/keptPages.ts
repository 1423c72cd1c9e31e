import { arrange, cellsOf, keepRemarks, trimmed, type Arranged, type Page } from "../paper";
import { nameKey } from "../text";
import { inTurn, tryTimes } from "./inTurn";
import { layPage } from "./layPage";
import { packed, readContents, unpacked, xmlOf } from "./xmlStore";
import { isGone } from "./write/errors";
import { REQUEST_BUDGET } from "./write/slices";

/** Namespace of the XML parts with pages as they were laid; see `namespaceOf`. */
const PAGES = "urn:thi-dua-excel:trang";

type Texts = readonly (readonly string[])[];

/** A page as it was laid on a sheet. */
interface LaidPage {
  readonly sheet: string;
  readonly page: Page;
}

/** A page that was kept; only who asks for it has it unpacked. */
export interface KeptPage {
  readonly sheet: string;
  readonly page: () => Page | undefined;
}

/** The piece of XML in which it is kept. */
interface Kept extends KeptPage {
  readonly part: string;
}

/** Stands between the name of the sheet and the page, both in letters of base 64. Parts of before have the page alone. */
const BEHIND_NAME = ".";

function keptContent({ sheet, page }: LaidPage): string {
  return `${packed({ sheet })}${BEHIND_NAME}${packed({ sheet, page })}`;
}

function readKept(part: string, content: string): Kept | undefined {
  const [name = "", behind] = content.split(BEHIND_NAME);
  const laid = behind ?? name;
  const sheet = unpacked<Pick<LaidPage, "sheet">>(name)?.sheet;
  return sheet === undefined ? undefined : { sheet, part, page: () => unpacked<LaidPage>(laid)?.page };
}

/**
 * Each sheet has a namespace of its own: a year has hundreds of pages, more than one reply holds, and those of other sheets
 * need not come. Without a list that says which is where, two panes never write the same part.
 */
const namespaceOf = (sheet: string): string => `${PAGES}:${encodeURIComponent(nameKey(sheet))}`;

/** A page can go while it is asked for, as another pane keeps a later one: it is looked again, so many times. */
const TRIES = 3;

/** Brings the pages that were laid on sheets of this workbook: what a sheet is given back when a later page is taken back. */
export async function readKeptPages(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly KeptPage[]> {
  return tryTimes(TRIES, isGone, () => keptOf(context, sheets));
}

async function keptOf(context: Excel.RequestContext, sheets: readonly string[]): Promise<Kept[]> {
  const { customXmlParts } = context.workbook;
  const wanted = new Set(sheets.map(nameKey));
  const own = [...wanted].map((sheet) => customXmlParts.getByNamespace(namespaceOf(sheet)).load("items/id"));
  // Pages were once kept in one namespace, each until its sheet gets another one.
  const former = customXmlParts.getByNamespace(PAGES).load("items/id");
  await context.sync();
  const isAnyMissing = own.some(({ items }) => items.length === 0);
  const parts = [...own, ...(isAnyMissing ? [former] : [])].flatMap(({ items }) => items);
  const contents = await readContents(context, parts);
  return parts
    .flatMap(({ id }, at) => readKept(id, contents[at] ?? "") ?? [])
    .filter(({ sheet }) => wanted.has(nameKey(sheet)));
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
  const { customXmlParts } = context.workbook;
  const known = await tryTimes(TRIES, isGone, () =>
    keptOf(
      context,
      laid.map(({ sheet }) => sheet),
    ),
  );
  const steps = laid.map(({ sheet, page: { paper: _, goesWith: __, ...page } }) => ({
    sheet,
    xml: xmlOf("trang", namespaceOf(sheet), keptContent({ sheet, page })),
  }));
  await inTurn(requestsOf(steps), async (request) => {
    const sheets = new Set(request.map(({ sheet }) => nameKey(sheet)));
    for (const { sheet, part } of known)
      if (sheets.has(nameKey(sheet))) customXmlParts.getItemOrNullObject(part).delete();
    for (const { xml } of request) customXmlParts.add(xml);
    await context.sync();
  });
}

/** As many as fit into one request each time; at least one. */
function requestsOf<T extends { readonly xml: string }>(all: readonly T[]): T[][] {
  const requests: T[][] = [];
  let size = Infinity;
  for (const one of all) {
    size += one.xml.length;
    if (size > REQUEST_BUDGET) {
      requests.push([]);
      size = one.xml.length;
    }
    requests.at(-1)?.push(one);
  }
  return requests;
}
