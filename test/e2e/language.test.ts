import type { BrowserContext, Frame, Page, Route } from "playwright-core";
import { settingList } from "../../src/contract";
import { translator, type Key } from "../../src/i18n";
import { LANGUAGE_NAMES } from "../../src/pane/texts";
import type {} from "../../src/host/preview";
import { eachPage } from "./pages";
import { paneOf } from "./page";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;
let pane: Frame;

/** What stands around every text of the dictionary in a pane whose language is made up. */
const [OPENS, CLOSES] = ["⟦", "⟧"];

/** An entry of a dictionary as the build writes it. */
const ENTRY = /("(?:[^"\\]|\\.)+"):\s*((?:"(?:[^"\\]|\\.)*"\s*\+?\s*)+)/gu;

/** Puts marks around every English text, so that what is not from the dictionary stands out, and every text is longer. */
async function pseudo(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replace(ENTRY, (_, key: string, value: string) => {
    const text = [...value.matchAll(/"(?:[^"\\]|\\.)*"/gu)]
      .map(([piece]) => JSON.parse(piece) as string)
      .join("");
    return `${key}: ${JSON.stringify(`${OPENS}${text}${CLOSES}`)}`;
  });
  await route.fulfill({ response, body });
}

/** Every text of the workbook, folded to one line each. */
const cells = (): Promise<string[]> =>
  page.evaluate(() =>
    (window.embeddedHost?.store.sheets ?? []).flatMap((sheet) => {
      const area = sheet.usedArea(true);
      return [sheet.name, ...(area ? sheet.values(area).flat().map(String) : [])];
    }),
  );

/** The texts that the pane shows, as people see them: what stands in one element is one text. */
const shown = (): Promise<string[]> =>
  pane.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: parent } = node;
      if (parent && parent.checkVisibility() && !parent.closest("script, style"))
        texts.push(node.textContent ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]"))
      if (element.checkVisibility())
        for (const name of ["aria-label", "placeholder", "title"])
          texts.push(element.getAttribute(name) ?? "");
    return texts;
  });

/** A text without what comes from the dictionary; texts of the dictionary stand within each other. */
function withoutMarked(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/gu, "");
  return rest === text ? text : withoutMarked(rest);
}

/** Formulas, locales and requirement sets: they are called so in every language. */
const TECHNICAL = /^=|^[a-z]{2}-[A-Z]{2}$|^(?:[A-Z][a-z]+){2,}$/u;

/** What stands between the marks of a list, a span or a sentence. */
function piecesOf(text: string): string[] {
  return text.split(/ [·–—-] |[:;,()«»“”\n]/u).map((piece) => piece.normalize("NFC").trim());
}

test("in a language that is made up no page shows a word that is neither from the dictionary nor from the workbook", async () => {
  ({ preview, context } = await openWindow({ viewport: { width: 1300, height: 900 } }));
  await context.addInitScript(() => {
    localStorage.setItem("thidua.preferences", JSON.stringify({ language: "en", dark: false, person: "" }));
  });
  await context.route(/english\.js|src_i18n_all/u, pseudo);
  page = await context.newPage();
  await page.goto(preview);
  pane = await paneOf(page);
  const examples = settingList.flatMap(({ initial, examples: given }) => [initial ?? "", ...given]);
  const typed = new Set(
    [...(await cells()), ...examples, ...Object.values(LANGUAGE_NAMES)].flatMap((text) => [
      text.normalize("NFC").trim(),
      ...piecesOf(text),
    ]),
  );
  const foreign = new Set<string>();
  const english = translator("en");
  const marked = (key: Key): string => `${OPENS}${english(key)}${CLOSES}`;
  await eachPage(pane, marked, async (name) => {
    for (const text of await shown()) {
      const outside = withoutMarked(text);
      for (const piece of piecesOf(outside))
        if (/\p{L}{2}/u.test(piece) && !typed.has(piece) && !TECHNICAL.test(piece))
          foreign.add(`${name}: ${piece}`);
    }
  });
  expect([...foreign]).toEqual([]);
});
