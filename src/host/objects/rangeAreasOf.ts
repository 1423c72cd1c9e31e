import type { Area, Sheet, Workbook } from "../model";
import type { HostObject } from "./object";

type MakeRangeAreas = (store: Workbook, sheet: Sheet, areas: readonly Area[]) => HostObject;

let make: MakeRangeAreas | undefined;

/** Called once by the module of several areas: those are made of ranges, and what a range has (its validation) leads to several areas. */
export function provideRangeAreas(maker: MakeRangeAreas): void {
  make = maker;
}

/** Several areas of a sheet as an API object. */
export function rangeAreasOf(store: Workbook, sheet: Sheet, areas: readonly Area[]): HostObject {
  if (!make) throw new Error("the module of several areas is not loaded");
  return make(store, sheet, areas);
}
