import type { BrowserContext, Locator, Page } from "playwright-core";
import { openWith, small } from "../host/workbook";
import { Clerk } from "./clerk";
import { openBytes } from "./gridPage";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  ({ preview, context } = await openWindow({ viewport: { width: 1400, height: 900 } }));
  page = await context.newPage();
  // The one period is over.
  await page.clock.setFixedTime(new Date("2024-04-20T08:00:00"));
  const excel = await openWith(small);
  const bytes = await excel.save();
  excel.close();
  await openBytes(page, preview, "ban-phim.xlsx", bytes);
  clerk = await Clerk.at(page, "vi");
});

/** More than any page has between one thing and the next that is wanted. */
const MOST_STEPS = 60;

/** What has the focus in the pane, for whoever reads what failed. */
const focused = (): Promise<string> =>
  clerk.pane.evaluate(() => {
    const { activeElement: element } = document;
    return `${element?.tagName ?? ""} ${element?.getAttribute("aria-label") ?? element?.textContent ?? ""}`.trim();
  });

/** Waits until this has the focus: it is never nowhere once something was done. */
async function hasFocus(wanted: Locator): Promise<void> {
  await wanted
    .and(clerk.pane.locator(":focus"))
    .waitFor()
    .catch(async (error: unknown) => {
      throw new Error(`the focus is on ${await focused()}`, { cause: error });
    });
}

/** Steps with a key to what is wanted; each step lands on something. */
async function stepTo(wanted: Locator, key = "Tab"): Promise<void> {
  await wanted.first().waitFor();
  const passed: string[] = [];
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await page.keyboard.press(key);
    const now = await focused();
    expect(now).not.toMatch(/^BODY/u);
    passed.push(now);
    if ((await wanted.and(clerk.pane.locator(":focus")).count()) > 0) return;
  }
  throw new Error(`not on the way: ${passed.join(" → ")}`);
}

const heading = (name: string): Locator => clerk.pane.getByRole("heading", { name, exact: true });

test("the main job is done with the keyboard alone, which is never lost", async () => {
  const { pane, text } = clerk;
  // Where F6 leads in Excel: the first thing of the pane.
  await clerk.button("pane.areas").focus();
  // Who works here is said once; the question goes, and the keyboard stays.
  await stepTo(clerk.button("person.without"));
  await page.keyboard.press("Enter");
  await hasFocus(heading(text("home.next")));

  // The next step computes, and shows what will be written, cell by cell.
  await stepTo(clerk.nextStep("pane.compute"));
  await page.keyboard.press("Enter");
  await clerk.headed("pane.preview");
  await hasFocus(pane.locator("main h2").first());
  const table = pane.getByRole("button", { name: "Điểm cụm", exact: true });
  await stepTo(table);
  await page.keyboard.press("Space");
  await pane.getByText("Đoàn · Q1 · C1").waitFor();
  await hasFocus(table);
  await stepTo(clerk.button("pane.write"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await clerk.reads("pane.saved");
  await hasFocus(pane.locator("main h2").first());
  expect(await clerk.rows("KetQuaKhen")).toMatchObject([{ Tên: "Cụm 2" }]);

  // The list of pages closes with Escape, and leads to the ranking.
  const areas = clerk.button("pane.areas");
  await stepTo(areas, "Shift+Tab");
  await page.keyboard.press("Enter");
  const inList = (name: string): Locator =>
    pane.locator("header nav").getByRole("button", { name, exact: true });
  await stepTo(inList(text("area.data")));
  await page.keyboard.press("Escape");
  await hasFocus(areas);
  await page.keyboard.press("Space");
  await stepTo(inList(text("area.scores")));
  await page.keyboard.press("Enter");
  await hasFocus(heading(text("area.scores")));
  await stepTo(pane.locator("main nav").getByRole("button", { name: text("area.scores") }));
  await page.keyboard.press("Enter");
  await hasFocus(heading(text("area.scores")));

  // Tabs are changed with the arrows; a row opens, and says why.
  await stepTo(pane.getByRole("tab", { name: text("scores.tabUnits") }));
  await page.keyboard.press("ArrowRight");
  const clusters = pane.getByRole("tab", { name: text("scores.tabClusters") });
  await hasFocus(clusters);
  await page.keyboard.press("Space");
  const row = pane.locator("tbody th").getByRole("button", { name: "Cụm 2" });
  await stepTo(row);
  await page.keyboard.press("Enter");
  await stepTo(clerk.button("pane.why"));
  await page.keyboard.press("Space");
  await pane.getByText(/^Cụm 2: 9 điểm/u).waitFor();
  await hasFocus(pane.getByRole("tab", { name: text("pane.tabExplain") }));

  // A period is locked: the box is ticked with the space bar.
  await stepTo(areas, "Shift+Tab");
  await page.keyboard.press("Enter");
  await stepTo(inList(text("pane.home")));
  await page.keyboard.press("Enter");
  await hasFocus(heading(text("home.next")));
  await stepTo(clerk.nextStep("step.lock", { period: "Quý I" }));
  await page.keyboard.press("Enter");
  await hasFocus(heading(text("periods.lock.title", { period: "Quý I" })));
  await stepTo(pane.getByRole("checkbox", { name: text("periods.lock.sure") }));
  await page.keyboard.press("Space");
  await stepTo(clerk.button("periods.lock.title", { period: "Quý I" }));
  await page.keyboard.press("Enter");
  await hasFocus(heading(text("periods.lock.done", { period: "Quý I" })));
  expect(await clerk.rows("Ky")).toMatchObject([{ "Trạng thái": "khóa" }]);
});
