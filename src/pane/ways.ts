import { inputs } from "../domain/tables";
import type { Beginning, Step } from "../domain/year";
import type { Reading } from "../session";
import type { InputTableId } from "../contract";
import type { Target } from "./actions";
import type { Pane } from "./pane";
import type { View } from "./pages/views";

/** Where a line leads: to a page, to a place of the workbook, or to the scores as they are now. */
export type Way = { readonly page: View } | { readonly place: Target } | { readonly computes: true };

export function follow(way: Way, pane: Pane): void {
  if ("page" in way) pane.open(way.page);
  else if ("place" in way) pane.goTo(way.place);
  else pane.compute();
}

/** The sheet of an input table; the page of the tables while it is not there. */
export function sheetWay(table: InputTableId, { raw }: Reading): Way {
  const place = raw[table];
  return place ? { place: { sheet: place.sheet } } : { page: { at: "data" } };
}

/** Where the next step is taken. */
export function stepWay(step: Step, reading: Reading): Way {
  switch (step.code) {
    case "settings": {
      const [setting] = step.settings;
      return { page: { at: "settings", ...(setting && { setting, from: { at: "home" } }) } };
    }
    case "tables":
    case "errors":
      return { page: { at: "data" } };
    case "units":
    case "criteria":
    case "periods":
      return beginningWay(step.code, reading);
    case "evidence":
    case "collect":
      return beginningWay("evidence", reading);
    case "prepare":
      return { page: { at: "returnForms" } };
    case "compute":
    case "recompute":
    case "decide":
      return { computes: true };
    case "verify":
    case "lock":
      return { page: { at: "periods", period: step.period.code, act: "lock" } };
    case "verifyLocked":
    case "publish":
      return { page: { at: "periods", period: step.period.code, act: "publish" } };
    case "papers":
      return { page: { at: "papers" } };
    case "due":
      return { page: { at: "due" } };
    case "reports":
      return { page: { at: "documents" } };
    case "newYear":
      return { page: { at: "newYear" } };
  }
}

/** Where something that a year begins with is entered or decided. */
export function beginningWay(item: Beginning, reading: Reading): Way {
  switch (item) {
    case "units":
      return { page: { at: "import", kind: "don-vi" } };
    case "criteria":
      return { page: { at: "import", kind: "tieu-chi" } };
    case "evidence":
      return { page: { at: "import", kind: "minh-chung" } };
    case "periods":
      return sheetWay(inputs.periods.id, reading);
    case "settings":
      return { page: { at: "settings" } };
    case "computed":
      return { computes: true };
  }
}
