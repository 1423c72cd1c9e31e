import { sendUndoGroups } from "../undoGroups";
import { hostFragment, hostQuery, installNativeBridge } from "../bridge/window";
import * as faults from "../faults";
import type { FunctionMetadata } from "../functions";
import { EmbeddedHost } from "../host";
import { isPlatformName, platforms } from "../platforms";
import { languageOf, translator } from "../../i18n";
import { previewTexts, type PreviewTextKey } from "../../i18n/preview";
import "../../i18n/all";
import type { Runtime } from "../runtime";
import { Workbook } from "../model";
import { BOOKS, fileOf } from "./books";
import { adjustPane } from "./divider";
import { showGrid } from "./grid";
import { PrintView } from "./print";
import { openSheetList } from "./sheetList";
import "./preview.css";
import "./print/print.css";

/** What the frame of the pane calls before it loads Office.js. */
declare global {
  interface Window {
    embeddedWorkbook?: { install(pane: Window): void };
    /** For the end-to-end tests: the host, what makes its requests fail, and the grid as a person sees it. */
    embeddedHost?: EmbeddedHost;
    embeddedFaults?: typeof faults;
    embeddedGrid?: ReturnType<typeof showGrid>["api"];
  }
}

const LOCALE = new URLSearchParams(location.search).get("lang") === "en" ? "en-US" : "vi-VN";
const WANTED_PLATFORM = new URLSearchParams(location.search).get("platform") ?? "";
/** Whose Excel is shown: that of the web, unless the address says windows or mac. */
const PLATFORM = platforms[isPlatformName(WANTED_PLATFORM) ? WANTED_PLATFORM : "web"];
/** For platforms whose web view gives no files: a link with `download` does nothing there. */
const EVERYTHING_BUT_DOWNLOADS = "allow-scripts allow-same-origin allow-forms allow-modals allow-popups";
const text = previewTexts(translator(languageOf(LOCALE)));
document.title = text("preview.title");
for (const target of document.querySelectorAll<HTMLElement>("[data-text]"))
  target.textContent = text(target.dataset.text as PreviewTextKey);
const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
/** The runtime that each workbook's pane has now. */
const panes = new WeakMap<EmbeddedHost, Runtime>();
interface Opened {
  readonly host: EmbeddedHost;
  readonly grid: ReturnType<typeof showGrid>;
  readonly print: PrintView;
  readonly name: string;
}
let opened: Opened | undefined;
/** How many workbooks were opened: each one's pane has an address of its own, else a frame would stay as it is. */
let books = 0;

async function open(bytes: Uint8Array | undefined, name: string): Promise<void> {
  const functions = (await (await fetch("functions.json")).json()) as { functions: FunctionMetadata[] };
  const store = Workbook.open(bytes);
  store.locale = LOCALE;
  opened?.print.dispose();
  opened?.grid.dispose();
  opened?.host.detach();
  const host = new EmbeddedHost(store, { platform: PLATFORM, locale: LOCALE });
  host.register(functions.functions);
  const container = element("grid");
  container.replaceChildren();
  const grid = showGrid(host, container, notice);
  host.calculation = grid.mirror;
  host.store.calculator = grid.mirror.calculator;
  const print = new PrintView(grid.desk, container, name, (isShown) => {
    element("print").ariaPressed = String(isShown);
  });
  element("print").ariaPressed = "false";
  opened = { host, grid, print, name };
  window.embeddedHost = host;
  window.embeddedFaults = faults;
  window.embeddedGrid = grid.api;
  window.embeddedWorkbook = { install: (pane) => connectPane(pane, host) };
  element("file").textContent = name;
  const pane = element<HTMLIFrameElement>("pane");
  if (!PLATFORM.downloads) pane.setAttribute("sandbox", EVERYTHING_BUT_DOWNLOADS);
  // A fresh frame for each workbook, as Excel gives each its own runtime.
  pane.src = `taskpane.html?${hostQuery(PLATFORM, LOCALE)}&book=${++books}${hostFragment(PLATFORM)}`;
}

/** A pane that loads again is another runtime: what the former one had under way is over. */
function connectPane(pane: Window, host: EmbeddedHost): void {
  const former = panes.get(host);
  former?.kill();
  const runtime = former ? host.connect() : host.runtime;
  panes.set(host, runtime);
  runtime.onOpen = (url) => void window.open(url, "_blank", "noopener");
  installNativeBridge(pane, runtime);
  const page = pane as unknown as Pick<typeof globalThis, "Excel" | "Office">;
  pane.addEventListener("load", () => void page.Office.onReady(() => sendUndoGroups(page.Excel)));
}

async function save(): Promise<void> {
  if (!opened) return;
  const { store } = opened.host;
  await opened.grid.mirror.complete();
  store.beforeSaving();
  await opened.grid.mirror.complete();
  store.saved.note();
  const bytes = await store.save();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([bytes as BlobPart], {
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }),
  );
  link.download = opened.name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** How long a notice stays, in milliseconds. */
const NOTICE_STAYS = 6_000;
let noticeEnds: ReturnType<typeof setTimeout> | undefined;

function notice(message: string): void {
  const target = element("notice");
  target.textContent = message;
  // The end of a former one is not that of this one.
  clearTimeout(noticeEnds);
  noticeEnds = setTimeout(() => (target.textContent = ""), NOTICE_STAYS);
}

element<HTMLInputElement>("open").addEventListener("change", (event) => {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  if (!file) return;
  void file
    .arrayBuffer()
    .then((buffer) => open(new Uint8Array(buffer), file.name))
    .catch(() => notice(text("preview.unreadable", { file: file.name })));
  input.value = "";
  element<HTMLSelectElement>("book").value = "";
});
element("save").addEventListener("click", () => void save());
element("toggle").addEventListener("click", () => {
  for (const id of ["pane", "divider"]) element(id).hidden = !element(id).hidden;
  element("toggle").ariaPressed = String(!element("pane").hidden);
});
element("divider").ariaLabel = text("preview.divider");
adjustPane(element("divider"), element("pane"));
element("sheets").addEventListener("click", ({ currentTarget }) => {
  if (!opened) return;
  const { host } = opened;
  const { left, bottom } = (currentTarget as HTMLElement).getBoundingClientRect();
  openSheetList(host.store, { left, top: bottom + 4 }, text, (sheet) => {
    host.store.active = sheet;
    host.store.emit({ kind: "activate", sheet, area: host.store.selection, origin: "api" });
  });
});
element("print").addEventListener("click", () => {
  const { print } = opened ?? {};
  if (print?.isShown) print.hide();
  else print?.show();
});

/** The workbook that the address names. */
async function openNamed(book: string): Promise<void> {
  if (book === "empty") return open(undefined, "workbook.xlsx");
  const file = fileOf(book);
  const response = await fetch(file);
  if (!response.ok) return notice(text("preview.unreadable", { file }));
  return open(new Uint8Array(await response.arrayBuffer()), file);
}

/** The list of samples in the bar: each is an address of its own. */
function offerBooks(wanted: string): void {
  const list = element<HTMLSelectElement>("book");
  list.ariaLabel = text("preview.sample");
  list.append(
    new Option(text("preview.sample"), "", true),
    ...BOOKS.map((book) => new Option(text(`sample.${book}`), book, false, book === wanted)),
  );
  list.addEventListener("change", () => {
    const address = new URL(location.href);
    address.searchParams.set("book", list.value);
    if (list.value !== "") location.assign(address);
  });
}

const wanted = new URLSearchParams(location.search).get("book") ?? BOOKS[0];
offerBooks(wanted.replace(/\.xlsx$/u, ""));
void openNamed(wanted);
