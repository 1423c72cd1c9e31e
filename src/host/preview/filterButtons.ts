import { columnsOf, type Sheet } from "../model";
import { clearFilterColumn, filterColumn } from "../model/commands";
import type { AutoFilter } from "../model/filters";
import { sightOf } from "../objects";
import { filtersShown } from "./actions/tables";
import { openFilter } from "./filterPopup";
import { criteriaOf, valuesOf } from "./filterValues";
import type { Grid } from "./gridParts";
import type { Layer, Overlay } from "./layer";
import { make } from "./popup";
import { GridRefusal } from "./refusal";

/** Pixels of a button at a scale of 1. */
const SIZE = 16;

/** Puts a button into each header cell of tables and filters, which opens the choice of their values. */
export function offerFilters(grid: Grid, layer: Layer): void {
  layer.add((sheet) =>
    filtersShown(grid.desk.store, { sheet }).flatMap((filter) =>
      Array.from({ length: columnsOf(filter.area) }, (_, offset) => offset)
        .filter((offset) => filter.hasButton(offset))
        .map((offset) => button(grid, sheet, filter, offset)),
    ),
  );
}

function button(grid: Grid, sheet: Sheet, filter: AutoFilter, offset: number): Overlay {
  const { desk } = grid;
  const [row, column] = [filter.area.top, filter.area.left + offset];
  const isFiltering = filter.criteria(offset) !== undefined;
  const header = String(sheet.value(row, column) ?? "");
  const element = make(
    "button",
    {
      type: "button",
      class: isFiltering ? "filter-button filtering" : "filter-button",
      "aria-label": desk.text(isFiltering ? "preview.filtered" : "preview.filterBy", { header }),
    },
    isFiltering ? "▼" : "▾",
  );
  element.addEventListener("click", () => open(grid, sheet, filter, offset, element));
  return {
    element,
    row,
    column,
    box: (geometry) => {
      const box = geometry.cell(row, column);
      const size = SIZE * geometry.scale;
      return {
        left: box.left + box.width - size - 1,
        top: box.top + box.height - size - 1,
        width: size,
        height: size,
      };
    },
  };
}

function open(grid: Grid, sheet: Sheet, filter: AutoFilter, offset: number, at: HTMLElement): void {
  const { desk } = grid;
  const { left, bottom, top } = at.getBoundingClientRect();
  const cell = { row: filter.area.top, column: filter.area.left + offset };
  const where = { sheet, cell, areas: [filter.data] };
  openFilter(valuesOf(desk.store, filter, offset), { left, top: bottom, above: top }, desk.text, {
    isFiltering: filter.criteria(offset) !== undefined,
    sort: (name) => grid.ask(name, where),
    clear: () =>
      void desk.act("clearFilter", (store) => clearFilterColumn(store, filter, offset, sightOf(store))),
    choose: (chosen, isAll) =>
      void desk.act("filter", (store) => {
        if (chosen.length === 0) throw new GridRefusal("nothingChosen");
        if (isAll) clearFilterColumn(store, filter, offset, sightOf(store));
        else filterColumn(store, filter, offset, criteriaOf(chosen), sightOf(store));
      }),
  });
}
