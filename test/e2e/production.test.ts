import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { OFFICE_JS } from "../../scripts/policy";
import { goToPage, paneOf, watchPolicies, watchRequests } from "./page";
import { openWindow } from "./window";

const root = path.resolve(__dirname, "../..");
const OFFICE_FOLDER = OFFICE_JS.slice(0, OFFICE_JS.lastIndexOf("/") + 1);
/** Where the production build lies. */
const built = mkdtempSync(path.join(os.tmpdir(), "thidua-production-"));
/** Files of it that the pane asked for until its first page stood. */
const loaded: string[] = [];
let preview: string;
let page: Page;
let pane: Frame;
const asked: string[] = [];
let outside: string[];
let refused: string[];
const problems: string[] = [];

/** The production build instead of the preview's pane; Office.js from the package, under the address of Microsoft's CDN. */
async function serveProduction(context: BrowserContext): Promise<void> {
  const build = [
    "scripts/build.mjs",
    "--env",
    "origin=https://thidua.example.vn/excel",
    "--output-path",
    built,
  ];
  execFileSync(process.execPath, build, { cwd: root, stdio: "pipe" });
  await context.route(`${preview}**`, async (route) => {
    const file = path.join(built, new URL(route.request().url()).pathname);
    const isPanes = route.request().frame() !== page.mainFrame() && existsSync(file);
    if (isPanes) asked.push(file);
    await (isPanes ? route.fulfill({ path: file }) : route.continue());
  });
  const library = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  await context.route(`${OFFICE_FOLDER}**`, (route) =>
    route.fulfill({
      path: path.join(library, route.request().url().slice(OFFICE_FOLDER.length)),
      headers: { "access-control-allow-origin": "*" },
    }),
  );
  await context.addInitScript(() => {
    if (parent !== window) parent.embeddedWorkbook?.install(window);
  });
}

beforeAll(async () => {
  const opened = await openWindow({ viewport: { width: 1400, height: 860 }, acceptDownloads: true });
  preview = opened.preview;
  const { context } = opened;
  outside = watchRequests(context);
  refused = await watchPolicies(context);
  page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  await serveProduction(context);
  await page.goto(preview);
  pane = await paneOf(page);
  await pane.getByText("52 dòng").waitFor();
  loaded.push(...asked.filter((file) => file.endsWith(".js")));
});

test("the page is the one that is deployed, with its policy", async () => {
  const policy = await pane.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com");
  expect(await pane.locator("script[src^=embedded]").count()).toBe(0);
  expect(await pane.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
});

test("until the first page stands nothing of the solver, charts, Word, imports and papers is loaded", () => {
  const sources = loaded.flatMap(
    (file) => (JSON.parse(readFileSync(`${file}.map`, "utf8")) as { sources: string[] }).sources,
  );
  expect(sources.some((source) => source.includes("src/pane/pages/home/"))).toBe(true);
  expect(sources.some((source) => source.includes("src/session/"))).toBe(true);
  const late =
    /node_modules\/(?:highs|docx|mammoth|papaparse|@e965\/xlsx|@fluentui\/react-charts)\/|src\/(?:domain\/imports|sources|i18n\/en|i18n\/vi\/(?:papers|help))\b/u;
  expect(sources.filter((source) => late.test(source))).toEqual([]);
});

test("under its policy the add-in reads, computes, writes and draws", async () => {
  await pane.getByText("52 dòng").waitFor();
  await pane.getByRole("button", { name: "Tính điểm và xét khen thưởng" }).click();
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByText("Đã ghi xong.").waitFor();
  await pane.getByRole("tab", { name: "Biểu đồ" }).click();
  await pane.getByRole("img", { name: "Xếp hạng cụm" }).locator("rect").first().waitFor();
});

test("the solver is compiled and answers, a Word file is made", async () => {
  await page.goto(preview);
  pane = await paneOf(page);
  await goToPage(pane, "Phân công", "Phân công kết nghĩa");
  await pane.getByText("Đã chứng minh tối ưu").waitFor();
  await page.goto(preview);
  pane = await paneOf(page);
  await goToPage(pane, "Văn bản", "Văn bản, báo cáo");
  const download = page.waitForEvent("download");
  await pane
    .getByRole("button", { name: /^Tải bản Word/u })
    .first()
    .click();
  expect((await download).suggestedFilename()).toMatch(/\.docx$/u);
});

test("nothing was refused by the policy, nothing broke, and only Office.js came from outside", () => {
  expect(refused).toEqual([]);
  expect(problems).toEqual([]);
  expect(outside.filter((address) => !address.startsWith(OFFICE_FOLDER))).toEqual([]);
  expect(outside).toContain(OFFICE_JS);
});

test("the policy is at work: a script written into the page is not run", async () => {
  await pane.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'run'";
    document.body.append(script);
  });
  expect(await pane.title()).not.toBe("run");
  expect(refused.some((what) => what.startsWith("script-src"))).toBe(true);
});
