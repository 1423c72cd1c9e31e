import { type Browser, type BrowserContext, chromium, type Frame, type Page } from "playwright-core";
import path from "node:path";
import { start } from "../processes";

const root = path.resolve(__dirname, "../..");
/** How long the browser may take to start, in milliseconds; the machine may be very busy. */
const PATIENCE = 180_000;

/**
 * The preview in a process of its own.
 * @param build as React checks it for mistakes, or as `npm start` serves it
 */
export async function startPreview(
  build: "checked" | "as-started" = "checked",
): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = start(process.execPath, [path.join(__dirname, "server.mjs"), build], { cwd: root });
  const [, address = ""] = await server.saying(/READY (\S+)/u);
  return { address, stop: server.end };
}

export async function startBrowser(): Promise<Browser> {
  const { findBrowser, browserArguments } = await import("../../scripts/browser.mjs");
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("No Chrome, Edge or Chromium found.");
  return chromium.launch({ executablePath, args: browserArguments, timeout: PATIENCE });
}

/** Everything that would leave the machine; must stay empty. */
export function watchRequests(context: BrowserContext): string[] {
  const outside: string[] = [];
  context.on("request", (request) => {
    if (!/^(?:http:\/\/localhost|data:|blob:)/u.test(request.url())) outside.push(request.url());
  });
  return outside;
}

/** What the policies of pages refused; must stay empty. */
export async function watchPolicies(context: BrowserContext): Promise<string[]> {
  const refused: string[] = [];
  await context.exposeFunction("refusedByPolicy", (what: string) => refused.push(what));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      const told = (window as unknown as { refusedByPolicy: (what: string) => void }).refusedByPolicy;
      told(`${violatedDirective}: ${blockedURI} (${sourceFile})`);
    });
  });
  return refused;
}

/** The frame of the pane once it shows something. */
export async function paneOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector("#pane");
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  await frame.waitForSelector("header");
  return frame;
}

/** What the grid holds in a cell of a sheet (unformatted), by the grid's own model. */
export async function gridValue(page: Page, sheet: string, cell: string): Promise<unknown> {
  return page.evaluate(
    ([name, address]) =>
      window.embeddedGrid?.getActiveWorkbook()?.getSheetByName(name)?.getRange(address).getRawValue(),
    [sheet, cell] as const,
  );
}

/**
 * Goes to an area of the pane from whatever page, and to a page of it; by their words in Vietnamese. An area with one page is
 * that page.
 */
export async function goToPage(pane: Frame, area: string, page?: string): Promise<void> {
  await pane.getByRole("button", { name: "Các trang", exact: true }).click();
  const areas = pane.getByRole("navigation", { name: "Các trang" }).first();
  await areas.getByRole("button", { name: area, exact: true }).click();
  if (page === undefined) return;
  // Behind its title stands what is done there.
  const titled = new RegExp(`^${page.replaceAll(/[.()]/gu, "\\$&")}`, "u");
  const entry = pane.getByRole("navigation", { name: area }).getByRole("button", { name: titled });
  const own = pane.getByRole("heading", { name: page, exact: true });
  await entry.or(own).first().waitFor();
  if (await entry.isVisible()) await entry.click();
}
