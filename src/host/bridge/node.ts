import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { Calculation } from "../calc";
import type { FunctionMetadata } from "../functions";
import { EmbeddedHost } from "../host";
import { WorkbookStore } from "../store";
import { hostQuery, installNativeBridge } from "./window";

export interface OpenOptions {
  /** Bytes of an .xlsx file; absent = a new workbook with one empty sheet. */
  readonly workbook?: Uint8Array;
  /** UI locale of the host; default vi-VN. */
  readonly locale?: string;
  /** The add-in's custom functions, as its metadata file lists them. */
  readonly functions?: readonly FunctionMetadata[];
  /** Calculate formulas with the engine of the preview; default true. */
  readonly calculate?: boolean;
}

/** Excel's side and the add-in's side of one workbook in Node. */
export interface EmbeddedExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly host: EmbeddedHost;
  /** Waits until every formula is calculated, streams included. */
  calculated(): Promise<void>;
  save(): Promise<Uint8Array>;
  close(): void;
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
export async function openExcel({
  workbook,
  locale = "vi-VN",
  functions = [],
  calculate = true,
}: OpenOptions = {}): Promise<EmbeddedExcel> {
  const store = await WorkbookStore.open(workbook);
  const host = new EmbeddedHost(store);
  host.functions.register(functions);
  const calculation = calculate ? new Calculation(host) : undefined;
  const dom = new JSDOM('<!doctype html><script src="/office-js/office.js"></script>', {
    url: `${ORIGIN}/taskpane.html?${hostQuery(locale)}`,
    runScripts: "dangerously",
    resources: new LibraryLoader(),
    // Telemetry of the library has nowhere to go; its complaints are no news.
    virtualConsole: new VirtualConsole(),
    beforeParse: (window) => installNativeBridge(window, host, locale),
  });
  const window = dom.window as unknown as Omit<EmbeddedExcel, "host" | "calculated" | "save" | "close">;
  await new Promise<void>((resolve) => dom.window.addEventListener("load", () => resolve()));
  await window.Office.onReady();
  return {
    Excel: window.Excel,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    CustomFunctions: window.CustomFunctions,
    host,
    calculated: async () => calculation?.complete(),
    save: async () => {
      await calculation?.complete();
      return store.save();
    },
    close: () => {
      host.detach();
      calculation?.dispose();
      dom.window.close();
    },
  };
}
