import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { openWorkbook, type JoinOptions, type OpenedWorkbook, type OpenOptions } from "./opened";
import { sendUndoGroups } from "../undoGroups";
import { hostFragment, hostQuery, installNativeBridge } from "./window";

/** Excel's side and the add-in's side of one workbook in Node. */
export interface EmbeddedExcel extends OpenedWorkbook, PageGlobals {
  /** Ends the page alone, as when it is reloaded or crashes; `openExcel({ joins, person })` starts it again. */
  kill(): void;
}

/** What Office.js defines in a page. */
export interface PageGlobals {
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

/**
 * Starts the unmodified Office.js over a workbook, or another page of it over one that is open. Several may be open at once;
 * each has its own window.
 * @param start what the page's own script does when Office is ready and before its functions are called
 */
export async function openExcel(
  options: OpenOptions | JoinOptions = {},
  start?: (page: PageGlobals) => void,
): Promise<EmbeddedExcel> {
  const opened = openWorkbook(options);
  const { platform, locale } = opened.runtime.person;
  const dom = new JSDOM('<!doctype html><script src="/office-js/office.js"></script>', {
    url: `${ORIGIN}/taskpane.html?${hostQuery(platform, locale)}${hostFragment(platform)}`,
    runScripts: "dangerously",
    resources: new LibraryLoader(),
    // Telemetry of the library has nowhere to go; its complaints are no news.
    virtualConsole: new VirtualConsole(),
    beforeParse: (window) => installNativeBridge(window, opened.runtime),
  });
  const window = dom.window as unknown as PageGlobals;
  await new Promise<void>((resolve) => dom.window.addEventListener("load", () => resolve()));
  await window.Office.onReady();
  const { Excel, Office, OfficeExtension, CustomFunctions } = window;
  sendUndoGroups(Excel);
  const page = { Excel, Office, OfficeExtension, CustomFunctions };
  start?.(page);
  const kill = (): void => {
    opened.runtime.kill();
    dom.window.close();
  };
  return {
    ...opened,
    ...page,
    kill,
    close: () => {
      opened.close();
      dom.window.close();
    },
  };
}
