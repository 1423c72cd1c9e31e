import type { Area, Sheet, Workbook } from "../model";
import type { HostObject } from "./object";

type MakeRange = (store: Workbook, sheet: Sheet, area: Area) => HostObject;

let make: MakeRange | undefined;

/** Called once by the module of ranges: what ranges lead to (conditional formats …) leads back to ranges. */
export function provideRanges(maker: MakeRange): void {
  make = maker;
}

/** The area of a sheet as an API object. */
export function rangeFor(store: Workbook, sheet: Sheet, area: Area): HostObject {
  if (!make) throw new Error("the module of ranges is not loaded");
  return make(store, sheet, area);
}
