import { hostQuery, installNativeBridge } from "../bridge/window";
import type { FunctionMetadata } from "../functions";
import { EmbeddedHost } from "../host";
import { languageOf, translator, type Key } from "../../i18n";
import { Workbook } from "../model";
import { showGrid } from "./grid";
import "./preview.css";

/** What the frame of the pane calls before it loads Office.js. */
declare global {
  interface Window {
    embeddedWorkbook?: { install(pane: Window): void };
    /** For the end-to-end tests: the host, and the grid as a person sees it. */
    embeddedHost?: EmbeddedHost;
    embeddedGrid?: ReturnType<typeof showGrid>["api"];
  }
}

const LOCALE = new URLSearchParams(location.search).get("lang") === "en" ? "en-US" : "vi-VN";
const text = translator(languageOf(LOCALE));
document.title = text("preview.title");
for (const target of document.querySelectorAll<HTMLElement>("[data-text]"))
  target.textContent = text(target.dataset.text as Key);
const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
let opened: { host: EmbeddedHost; grid: ReturnType<typeof showGrid>; name: string } | undefined;

async function open(bytes: Uint8Array | undefined, name: string): Promise<void> {
  const functions = (await (await fetch("functions.json")).json()) as { functions: FunctionMetadata[] };
  const store = Workbook.open(bytes);
  store.locale = LOCALE;
  opened?.grid.dispose();
  opened?.host.detach();
  const host = new EmbeddedHost(store);
  host.functions.register(functions.functions);
  const container = element("grid");
  container.replaceChildren();
  const grid = showGrid(host, container, (what) =>
    notice(text(what === "entry" ? "preview.faultyEntry" : "preview.refused")),
  );
  host.settle = () => grid.mirror.settled();
  opened = { host, grid, name };
  window.embeddedHost = host;
  window.embeddedGrid = grid.api;
  window.embeddedWorkbook = { install: (pane) => installNativeBridge(pane, host, LOCALE) };
  element("file").textContent = name;
  // A fresh frame for each workbook, as Excel gives each its own runtime.
  element<HTMLIFrameElement>("pane").src = `taskpane.html?${hostQuery(LOCALE)}&book=${Date.now()}`;
}

async function save(): Promise<void> {
  if (!opened) return;
  await opened.grid.mirror.complete();
  const bytes = await opened.host.store.save();
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

function notice(message: string): void {
  const target = element("notice");
  target.textContent = message;
  setTimeout(() => (target.textContent = ""), 6000);
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
});
element("save").addEventListener("click", () => void save());
element("toggle").addEventListener("click", () => {
  for (const id of ["pane", "divider"]) element(id).hidden = !element(id).hidden;
});
element("divider").addEventListener("pointerdown", (down) => {
  const pane = element("pane");
  const [start, width] = [down.clientX, pane.offsetWidth];
  document.body.classList.add("dragging");
  const move = (event: PointerEvent): void => {
    pane.style.width = `${Math.min(900, Math.max(280, width + start - event.clientX))}px`;
  };
  document.addEventListener("pointermove", move);
  document.addEventListener(
    "pointerup",
    () => {
      document.removeEventListener("pointermove", move);
      document.body.classList.remove("dragging");
    },
    { once: true },
  );
});

const wanted = new URLSearchParams(location.search).get("book") ?? "tho-xuan.xlsx";
void (wanted === "empty"
  ? open(undefined, "workbook.xlsx")
  : fetch(wanted)
      .then((response) => response.arrayBuffer())
      .then((buffer) => open(new Uint8Array(buffer), wanted)));
