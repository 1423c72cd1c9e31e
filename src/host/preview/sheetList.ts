import type { PreviewTexts } from "../../i18n/preview";
import { bareLetters } from "../../text";
import type { Sheet, Workbook } from "../model";
import { tabColorOf } from "../model/tabColor";
import { make, openPopup, type Anchor } from "./popup";

/** Sheets whose tabs have one colour. */
export interface SheetGroup {
  /** `#RRGGBB`; undefined = none. */
  readonly color: string | undefined;
  readonly sheets: readonly Sheet[];
}

/** The visible sheets whose names have all words of a query, however accented, in groups by the colour of their tabs. */
export function groupsOf(store: Workbook, query: string): SheetGroup[] {
  const words = bareLetters(query).split(" ");
  const groups = new Map<string | undefined, Sheet[]>();
  for (const sheet of store.sheets) {
    const name = bareLetters(sheet.name);
    if (sheet.visibility !== "Visible" || !words.every((word) => name.includes(word))) continue;
    const color = tabColorOf(store, sheet);
    groups.set(color, [...(groups.get(color) ?? []), sheet]);
  }
  return [...groups].map(([color, sheets]) => ({ color, sheets }));
}

/** Shows the list of sheets: typing narrows it, arrow keys and Enter choose. */
export function openSheetList(
  store: Workbook,
  anchor: Anchor,
  text: PreviewTexts,
  onChoose: (sheet: Sheet) => void,
): void {
  const search = make("input", {
    type: "search",
    class: "sheet-search",
    "aria-label": text("preview.sheets.search"),
    placeholder: text("preview.sheets.search"),
  });
  const list = make("div", { class: "sheet-groups" });
  const box = make(
    "div",
    { class: "menu sheets", role: "dialog", "aria-label": text("preview.sheets") },
    search,
    list,
  );
  const buttons = (): HTMLButtonElement[] => [...list.querySelectorAll("button")];
  const fill = (): void => {
    const groups = groupsOf(store, search.value);
    list.replaceChildren(
      ...groups.flatMap(({ color, sheets }, at) => [
        ...(at > 0 ? [make("hr")] : []),
        ...sheets.map((sheet) => lineOf(store, sheet, color, () => choose(sheet))),
      ]),
      ...(groups.length === 0 ? [make("p", { role: "status" }, text("preview.sheets.none"))] : []),
    );
  };
  const choose = (sheet: Sheet): void => {
    close();
    onChoose(sheet);
  };
  search.addEventListener("input", fill);
  box.addEventListener("keydown", (event) => {
    const all = buttons();
    if (event.key === "Enter" && event.target === search) {
      event.preventDefault();
      all[0]?.click();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || all.length === 0) return;
    event.preventDefault();
    const at = all.findIndex((button) => button === document.activeElement);
    if (at === 0 && step < 0) search.focus();
    else all[Math.min(all.length - 1, at + step)]?.focus();
  });
  fill();
  const close = openPopup(box, anchor);
  search.focus({ preventScroll: true });
}

function lineOf(
  store: Workbook,
  sheet: Sheet,
  color: string | undefined,
  onClick: () => void,
): HTMLButtonElement {
  const dot = make("i", { class: "sheet-color" });
  dot.style.background = color ?? "transparent";
  const line = make("button", { type: "button", class: "sheet-line" }, dot, make("span", {}, sheet.name));
  if (sheet === store.active) line.setAttribute("aria-current", "true");
  line.addEventListener("click", onClick);
  return line;
}
