import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { startBrowser, startPreview } from "./page";

/** How long anything in a page may take, in milliseconds; the machine may be very busy. */
const PATIENCE = 180_000;

const browsers: Promise<Browser>[] = [];

// Also one that was still starting when something else failed.
afterAll(async () => {
  await Promise.all(
    browsers.splice(0).map(async (started) => (await started.catch(() => undefined))?.close()),
  );
});

/** A window of a browser, and the address of the preview; both end with the tests. */
export async function openWindow(
  options: BrowserContextOptions,
): Promise<{ preview: string; context: BrowserContext }> {
  const browser = startBrowser();
  browsers.push(browser);
  const [{ address }, context] = await Promise.all([
    startPreview(),
    browser.then((started) => started.newContext(options)),
  ]);
  context.setDefaultTimeout(PATIENCE);
  return { preview: address, context };
}
