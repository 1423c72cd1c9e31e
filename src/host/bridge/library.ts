import { readFileSync } from "node:fs";
import vm from "node:vm";
import { openWorkbook, type JoinOptions, type OpenedWorkbook, type OpenOptions } from "./opened";
import { sendUndoGroups } from "../undoGroups";
import { hostQuery, installRichBridge } from "./window";

/** What the library defines once a host is there; the rest of `Office` (`onReady` and the like) comes with a page. */
type ExcelLibrary = Pick<typeof globalThis, "Excel" | "OfficeExtension">;

/**
 * Starts the unmodified `Excel.run` over a workbook, without a page: the command line needs nothing else, and a window of
 * jsdom would be a fifth of each call.
 */
export function openExcelLibrary(options: OpenOptions | JoinOptions = {}): OpenedWorkbook & ExcelLibrary {
  const opened = openWorkbook(options);
  const { platform, locale } = opened.runtime.person;
  const page = barePage(hostQuery(platform, locale), locale);
  installRichBridge(page, opened.runtime);
  const file = require.resolve(`@microsoft/office-js/dist/${platform.library}`);
  scriptOf(file).runInContext(vm.createContext(page));
  const { Excel, OfficeExtension } = page as unknown as ExcelLibrary;
  sendUndoGroups(Excel);
  return { ...opened, Excel, OfficeExtension };
}

const scripts = new Map<string, vm.Script>();

/** The library's script: read and compiled once, however many workbooks are opened. */
function scriptOf(file: string): vm.Script {
  const known = scripts.get(file) ?? new vm.Script(readFileSync(file, "utf8"), { filename: file });
  scripts.set(file, known);
  return known;
}

/** As much of a page as the library looks at while it loads. */
function barePage(query: string, locale: string): object {
  const search = `?${query}`;
  const href = `https://localhost/${search}`;
  const page = {
    console,
    setTimeout,
    clearTimeout,
    location: { protocol: "https:", host: "localhost", pathname: "/", search, hash: "", href },
    navigator: { userAgent: "", platform: "", language: locale },
    document: { getElementsByTagName: () => [], createElement: () => ({}), cookie: "", URL: href },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  return Object.assign(page, { window: page, self: page, top: page, parent: page });
}
