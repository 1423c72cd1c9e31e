import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, BrowserContextOptions, Frame, Page } from "playwright-core";
import { translator, type Language } from "../../src/i18n";
import { eachPage } from "./pages";
import { paneOf } from "./page";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;
let pane: Frame;

/** The narrowest pane that Excel shows, in CSS pixels. */
const NARROW = 320;

async function open(
  options: BrowserContextOptions,
  preferences: { readonly language: Language; readonly dark: boolean },
  book = "",
): Promise<void> {
  await context?.close();
  ({ preview, context } = await openWindow({ viewport: { width: 1300, height: 900 }, ...options }));
  await context.addInitScript((kept) => {
    localStorage.setItem("thidua.preferences", JSON.stringify({ ...kept, person: "" }));
  }, preferences);
  page = await context.newPage();
  await page.goto(`${preview}${book}`);
  pane = await paneOf(page);
}

/** What axe finds on the page that the pane shows, as lines that say what and where. */
async function violations(): Promise<string[]> {
  // Those of Fluent's own that only hand the focus on are hidden from people on purpose.
  const { violations: found } = await new AxeBuilder({ page })
    .include(["#pane", "body"])
    .exclude(["#pane", "[data-tabster-dummy]"])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe.each([
  ["light, in Vietnamese", {}, { language: "vi", dark: false }],
  ["dark, in English", {}, { language: "en", dark: true }],
  ["in forced colours", { forcedColors: "active" }, { language: "vi", dark: false }],
] as const)("every page of the pane, %s,", (_, options, preferences) => {
  test("has nothing that axe finds", async () => {
    await open(options, preferences);
    const found: string[] = [];
    await eachPage(pane, translator(preferences.language), async (name) => {
      found.push(...(await violations()).map((line) => `${name}: ${line}`));
    });
    expect(found).toEqual([]);
  });
});

describe.each(["", "?book=empty"])("every page of the pane (%s)", (book) => {
  test.each(["vi", "en"] as const)(
    "fits a narrow pane, and 640 pixels at 200 percent (%s)",
    async (language) => {
      await open({}, { language, dark: false }, book);
      await page.locator("#pane").evaluate((frame, width) => {
        frame.style.flex = "none";
        frame.style.width = `${width}px`;
        frame.style.minWidth = `${width}px`;
      }, NARROW);
      const wide: string[] = [];
      await eachPage(pane, translator(language), async (name) => {
        const beyond = await pane.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (beyond > 0) wide.push(`${name}: ${beyond}`);
      });
      expect(wide).toEqual([]);
    },
  );
});
