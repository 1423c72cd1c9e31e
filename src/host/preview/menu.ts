import type { PreviewTexts } from "../../i18n/preview";
import type { ActionName } from "./desk";
import { make, openPopup, type Anchor } from "./popup";

/** One line of a menu: what can be asked for, and the keys for it. */
export interface MenuItem {
  readonly name: ActionName;
  readonly keys?: string;
  readonly run: () => void;
}

/** Lines that belong together. */
export type MenuGroup = readonly MenuItem[];

/** Shows a menu; arrow keys, Enter and Escape work as in every menu. */
export function openMenu(groups: readonly MenuGroup[], anchor: Anchor, text: PreviewTexts): void {
  const items: HTMLButtonElement[] = [];
  const menu = make("div", { role: "menu", class: "menu", "aria-label": text("preview.menu") });
  const close = (): void => closePopup();
  for (const [at, group] of groups.filter(({ length }) => length > 0).entries()) {
    if (at > 0) menu.append(make("hr"));
    for (const { name, keys, run } of group) {
      const item = make(
        "button",
        { type: "button", role: "menuitem" },
        make("span", {}, text(`preview.action.${name}`)),
        ...(keys === undefined ? [] : [make("kbd", {}, keys)]),
      );
      item.addEventListener("click", () => {
        close();
        run();
      });
      items.push(item);
      menu.append(item);
    }
  }
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.findIndex((item) => item === document.activeElement);
    items.at((at < 0 && step < 0 ? items.length - 1 : at + step) % items.length)?.focus();
  });
  menu.addEventListener("contextmenu", (event) => event.preventDefault());
  const closePopup = openPopup(menu, anchor);
  items[0]?.focus({ preventScroll: true });
}
