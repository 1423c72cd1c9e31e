import { hasList, listItems, type ListItem } from "../calc/listItems";
import { CellError, type Sheet, type Workbook } from "../model";
import { cellArea } from "../model/areas";
import { cellsTyped, enterTexts } from "../model/commands";
import { geometryOf } from "./geometry";
import type { Grid } from "./gridParts";
import type { Layer, Overlay } from "./layer";
import { make, openPopup } from "./popup";
import { GridRefusal } from "./refusal";

/** Pixels of the arrow beside a cell. */
const ARROW = 18;
/** Words that are seen at once. */
const MOST_SEEN = 12;

/** Shows an arrow beside the selected cell where its validation has a list; Alt and the down key open it too. */
export function offerDropDowns(grid: Grid, layer: Layer): () => void {
  let arrow: HTMLButtonElement | undefined;
  layer.add((sheet) => {
    arrow = undefined;
    const { cell, areas } = grid.standing();
    if (areas.length > 1 || !hasList(sheet, cell.row, cell.column)) return [];
    arrow = make(
      "button",
      { type: "button", class: "drop-arrow", "aria-label": grid.desk.text("preview.list") },
      "▾",
    );
    arrow.addEventListener("click", () => open(grid, sheet, cell.row, cell.column, arrow));
    return [beside(arrow, cell.row, cell.column)];
  });
  const onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || event.key !== "ArrowDown" || !arrow || grid.desk.host.editing) return;
    event.preventDefault();
    event.stopPropagation();
    arrow.click();
  };
  addEventListener("keydown", onKey, { capture: true });
  return () => removeEventListener("keydown", onKey, { capture: true });
}

function beside(element: HTMLElement, row: number, column: number): Overlay {
  return {
    element,
    row,
    column,
    box: (geometry) => {
      const cell = geometry.cell(row, column);
      return { left: cell.left + cell.width, top: cell.top, width: ARROW, height: cell.height };
    },
  };
}

function open(grid: Grid, sheet: Sheet, row: number, column: number, arrow: HTMLElement | undefined): void {
  const { desk } = grid;
  const items = listItems(desk.host, sheet, row, column);
  if (!arrow || !items || items.length === 0) {
    desk.refuse(new GridRefusal(items ? "emptyList" : "unknownList"), "enter");
    return;
  }
  const current = sheet.cellValue(row, column);
  const list = make("select", {
    class: "drop-list",
    size: String(Math.max(2, Math.min(MOST_SEEN, items.length))),
    "aria-label": desk.text("preview.list"),
  });
  for (const [at, { text, value }] of items.entries()) {
    const option = make("option", { value: String(at) }, text);
    option.selected = value === undefined ? text === current : value === current;
    list.append(option);
  }
  const { left, bottom, top } = arrow.getBoundingClientRect();
  const width = geometryOf(grid.api, grid.injector)?.cell(row, column).width ?? 0;
  const close = openPopup(list, { left: left - width, top: bottom, above: top });
  const choose = (): void => {
    const item = items[list.selectedIndex];
    close();
    if (item) void desk.act("enter", (store) => enter(store, sheet, row, column, item));
  };
  list.addEventListener("click", ({ target }) => target instanceof HTMLOptionElement && choose());
  list.addEventListener("keydown", ({ key }) => key === "Enter" && choose());
  list.focus();
}

/** A word of cells is taken as it stands there: a code like 01 stays a text. */
function enter(store: Workbook, sheet: Sheet, row: number, column: number, { text, value }: ListItem): void {
  const area = cellArea(row, column);
  if (value === undefined) {
    enterTexts(store, sheet, area, [[text]]);
    return;
  }
  sheet.assertWritable(area);
  const before = sheet.state(row, column);
  sheet.setValue(row, column, value instanceof CellError ? value.word : value);
  cellsTyped(store, sheet, area);
  store.emit({ kind: "cells", sheet, area, origin: "api", before });
}
