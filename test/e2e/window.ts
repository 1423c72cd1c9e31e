import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { startBrowser } from "./page";
import { ADDRESS } from "./servePreview";

/** How long anything in a page may take, in milliseconds; the machine may be very busy. */
const PATIENCE = 180_000;

const browsers: Promise<Browser>[] = [];

// Also one that was still starting when something else failed.
afterAll(async () => {
  await Promise.all(
    browsers.splice(0).map(async (started) => (await started.catch(() => undefined))?.close()),
  );
});

/** A window of a browser, which ends with the tests of the file, and the address of the preview. */
export async function openWindow(
  options: BrowserContextOptions,
): Promise<{ preview: string; context: BrowserContext }> {
  const browser = startBrowser();
  browsers.push(browser);
  const context = await (await browser).newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const preview = process.env[ADDRESS];
  if (preview === undefined) throw new Error("The preview is not served.");
  return { preview, context };
}
