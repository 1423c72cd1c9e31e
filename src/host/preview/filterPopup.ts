import type { PreviewTexts } from "../../i18n/preview";
import type { FilterValue } from "./filterValues";
import { make, openPopup, type Anchor } from "./popup";

/** More choices than this are found by typing a part of them. */
const MOST_SHOWN = 300;

/** What a filter's popup can ask for. */
export interface FilterAsks {
  readonly isFiltering: boolean;
  sort(name: "sortUp" | "sortDown"): void;
  clear(): void;
  /** @param isAll whether nothing is left out */
  choose(chosen: readonly FilterValue[], isAll: boolean): void;
}

/** Shows the ways to sort and the values to choose from. What is typed in the search leaves those that hold it. */
export function openFilter(
  values: readonly FilterValue[],
  anchor: Anchor,
  text: PreviewTexts,
  asks: FilterAsks,
): void {
  const chosen = new Set(values.filter(({ isChosen }) => isChosen));
  const search = make("input", {
    type: "search",
    placeholder: text("preview.search"),
    "aria-label": text("preview.search"),
  });
  const list = make("div", { class: "filter-values", role: "group", "aria-label": text("preview.values") });
  const found = (): readonly FilterValue[] => {
    const wanted = search.value.trim().toLowerCase();
    return wanted === "" ? values : values.filter((value) => value.text.toLowerCase().includes(wanted));
  };
  const draw = (): void => {
    const shown = found();
    const all = tick(
      text("preview.all"),
      shown.every((value) => chosen.has(value)),
      (isOn) => {
        for (const value of shown) {
          if (isOn) chosen.add(value);
          else chosen.delete(value);
        }
        draw();
      },
    );
    const lines = shown.slice(0, MOST_SHOWN).map((value) =>
      tick(value.text === "" ? text("preview.blanks") : value.text, chosen.has(value), (isOn) => {
        if (isOn) chosen.add(value);
        else chosen.delete(value);
        draw();
      }),
    );
    const rest = shown.length - lines.length;
    list.replaceChildren(
      all,
      ...lines,
      ...(rest > 0 ? [make("p", {}, text("preview.moreValues", { count: rest }))] : []),
    );
  };
  const act = (label: string, run: () => void): HTMLButtonElement => {
    const button = make("button", { type: "button" }, label);
    button.addEventListener("click", () => {
      close();
      run();
    });
    return button;
  };
  const confirm = act(text("preview.apply"), () => {
    const kept = found().filter((value) => chosen.has(value));
    asks.choose(kept, kept.length === values.length);
  });
  const clear = act(text("preview.action.clearFilter"), () => asks.clear());
  clear.disabled = !asks.isFiltering;
  search.addEventListener("input", draw);
  search.addEventListener("keydown", ({ key }) => key === "Enter" && confirm.click());
  draw();
  const popup = make(
    "div",
    { class: "filter", role: "dialog", "aria-label": text("preview.action.filter") },
    make(
      "div",
      { class: "menu" },
      act(text("preview.action.sortUp"), () => asks.sort("sortUp")),
      act(text("preview.action.sortDown"), () => asks.sort("sortDown")),
      clear,
    ),
    search,
    list,
    make(
      "div",
      { class: "filter-ends" },
      confirm,
      act(text("preview.cancel"), () => undefined),
    ),
  );
  const close = openPopup(popup, anchor);
  search.focus();
}

function tick(label: string, isOn: boolean, onChange: (isOn: boolean) => void): HTMLElement {
  const box = make("input", { type: "checkbox" });
  box.checked = isOn;
  box.addEventListener("change", () => onChange(box.checked));
  return make("label", {}, box, make("span", {}, label));
}
