import { columnsOf, intersect, rowsOf, type Area, type Sheet, type Workbook } from "../model";
import { Bindings } from "../model/bindings";
import type { Occurrence } from "./occurrence";

interface Met {
  readonly id: string;
  readonly area: Area;
  /** What of it is meant. */
  readonly part: Area;
}

/** Values or looks of cells changed: whose bindings take them in. */
export function boundChanges(sheet: Sheet, area: Area, store: Workbook): Occurrence[] {
  return met(sheet, area, store).map(({ id }) => ({
    event: "bindingDataChanged",
    targets: [id],
    details: {},
  }));
}

/** What is selected within bindings, counted from their first row and column. */
export function boundSelections(sheet: Sheet, area: Area, store: Workbook): Occurrence[] {
  return met(sheet, area, store).map(({ id, area: { top, left }, part }) => ({
    event: "bindingSelectionChanged",
    targets: [id],
    details: {
      rowCount: rowsOf(part),
      columnCount: columnsOf(part),
      startRow: part.top - top,
      startColumn: part.left - left,
    },
  }));
}

function met(sheet: Sheet, area: Area, store: Workbook): Met[] {
  const bindings = new Bindings(store);
  return bindings.all().flatMap((binding) => {
    const place = bindings.place(binding);
    const part = place?.sheet === sheet ? intersect(place.area, area) : undefined;
    return place && part ? [{ id: binding.id, area: place.area, part }] : [];
  });
}
