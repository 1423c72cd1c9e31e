import { AsyncLocalStorage } from "node:async_hooks";
import { openExcelLibrary } from "../../../src/host/bridge/library";
import type { JoinOptions, OpenOptions } from "../../../src/host/bridge/opened";

/** A page of the add-in over a workbook. */
export type Page = ReturnType<typeof openExcelLibrary>;

const inFront = new AsyncLocalStorage<Page>();

/** Opens a page; nothing is calculated and no step is remembered unless told otherwise. */
export function openPage(options: OpenOptions | JoinOptions = {}): Page {
  serveExcel();
  return openExcelLibrary("joins" in options ? options : { calculate: false, undoSteps: 0, ...options });
}

/** Runs something in a page: `Excel` is the page's, however many are open and at work at the same time. */
export function inPage<T>(page: Page, work: () => Promise<T>): Promise<T> {
  return inFront.run(page, work);
}

/** The add-in knows one `Excel`; here it is that of the page in which the code runs. */
function serveExcel(): void {
  Object.defineProperty(globalThis, "Excel", {
    configurable: true,
    get: () => {
      const page = inFront.getStore();
      if (!page) throw new Error("No page is in front: run it with `inPage`.");
      return page.Excel;
    },
  });
}
