import axe from "axe-core";
import type { BrowserContext, BrowserContextOptions, Frame, Page } from "playwright-core";
import { translator, type Language } from "../../src/i18n";
import { eachPage } from "./pages";
import { paneOf } from "./page";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;
let pane: Frame;

/** The narrowest pane that Excel shows, in CSS pixels; and 640 pixels at 200 percent. */
const NARROW = 320;

async function open(
  options: BrowserContextOptions,
  preferences: { readonly language: Language; readonly dark: boolean },
  book: string,
): Promise<void> {
  await context?.close();
  ({ preview, context } = await openWindow({
    viewport: { width: 1300, height: 900 },
    ...options,
  }));
  await context.addInitScript((kept) => {
    localStorage.setItem("thidua.preferences", JSON.stringify({ ...kept, person: "" }));
  }, preferences);
  page = await context.newPage();
  await page.goto(`${preview}${book}`);
  pane = await paneOf(page);
  await page.locator("#pane").evaluate((frame, width) => {
    frame.style.flex = "none";
    frame.style.width = `${width}px`;
    frame.style.minWidth = `${width}px`;
  }, NARROW);
  await pane.evaluate(axe.source);
}

/** What keeps people from the page that the pane shows: what axe finds there, and what reaches beyond the pane. */
async function obstacles(): Promise<string[]> {
  // Colours on their way from one to the other are nobody's.
  await pane.evaluate(async () => {
    const changing = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
  });
  const { violations } = await pane.evaluate(() =>
    (window as unknown as { readonly axe: typeof axe }).axe.run(
      // Those of Fluent's own that only hand the focus on are hidden from people on purpose.
      { include: ["body"], exclude: ["[data-tabster-dummy]"] },
      { resultTypes: ["violations"] },
    ),
  );
  const beyond = await pane.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
    ...(beyond > 0 ? [`too wide by ${beyond}`] : []),
  ];
}

test.each([
  ["light, in Vietnamese", {}, { language: "vi", dark: false }, ""],
  ["dark, in English", {}, { language: "en", dark: true }, ""],
  ["in forced colours", { forcedColors: "active" }, { language: "vi", dark: false }, ""],
  ["of an empty workbook, dark, in Vietnamese", {}, { language: "vi", dark: true }, "?book=empty"],
  ["of an empty workbook, light, in English", {}, { language: "en", dark: false }, "?book=empty"],
] as const)(
  "every page of a narrow pane, %s, fits, and has nothing that axe finds",
  async (_, options, preferences, book) => {
    await open(options, preferences, book);
    const found: string[] = [];
    await eachPage(pane, translator(preferences.language), async (name) => {
      found.push(...(await obstacles()).map((line) => `${name}: ${line}`));
    });
    expect(found).toEqual([]);
  },
);

test("a button without a name, pale letters and a line that is too long are found", async () => {
  await open({}, { language: "vi", dark: false }, "?book=empty");
  await pane.evaluate(() => {
    const add = (tag: string, text: string, style: string): void => {
      const element = document.querySelector("main")?.appendChild(document.createElement(tag));
      element?.append(text);
      element?.setAttribute("style", style);
    };
    add("button", "", "");
    add("p", "Nhạt", "color: #ccc; background: #fff");
    add("p", "Dài", "width: 400px");
  });
  const found = await obstacles();
  expect(found.map((line) => line.split(":")[0])).toEqual([
    "button-name",
    "color-contrast",
    expect.stringMatching(/^too wide by \d+$/u),
  ]);
});
