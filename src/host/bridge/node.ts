import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { openWorkbook, type OpenedWorkbook, type OpenOptions } from "./opened";
import { hostQuery, installNativeBridge } from "./window";

/** Excel's side and the add-in's side of one workbook in Node. */
export interface EmbeddedExcel extends OpenedWorkbook {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

const ORIGIN = "https://localhost";

/** Serves the library's own files to the window; everything else is refused, so nothing leaves the machine. */
class LibraryLoader extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const { origin, pathname } = new URL(url);
    if (origin !== ORIGIN || !pathname.startsWith("/office-js/")) return null;
    const file = path.join(
      path.dirname(require.resolve("@microsoft/office-js/package.json")),
      "dist",
      pathname.slice("/office-js/".length),
    );
    return Promise.resolve(readFileSync(file)) as unknown as ReturnType<ResourceLoader["fetch"]>;
  }
}

/** Starts the unmodified Office.js over a workbook. Several may be open at once; each has its own window and store. */
export async function openExcel(options: OpenOptions = {}): Promise<EmbeddedExcel> {
  const opened = await openWorkbook(options);
  const { locale = "vi-VN" } = options;
  const dom = new JSDOM('<!doctype html><script src="/office-js/office.js"></script>', {
    url: `${ORIGIN}/taskpane.html?${hostQuery(locale)}`,
    runScripts: "dangerously",
    resources: new LibraryLoader(),
    // Telemetry of the library has nowhere to go; its complaints are no news.
    virtualConsole: new VirtualConsole(),
    beforeParse: (window) => installNativeBridge(window, opened.host, locale),
  });
  const window = dom.window as unknown as Omit<EmbeddedExcel, keyof OpenedWorkbook>;
  await new Promise<void>((resolve) => dom.window.addEventListener("load", () => resolve()));
  await window.Office.onReady();
  const { Excel, Office, OfficeExtension, CustomFunctions } = window;
  return {
    ...opened,
    ...{ Excel, Office, OfficeExtension, CustomFunctions },
    close: () => {
      opened.close();
      dom.window.close();
    },
  };
}
