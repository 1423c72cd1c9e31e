import type { Sheet, Workbook } from "../model";
import type { HostObject } from "./object";

type MakeWorksheet = (store: Workbook, sheet: Sheet) => HostObject;

let make: MakeWorksheet | undefined;

/** Called once by the module of worksheets. A sheet makes ranges and tables, and each of them leads back to its sheet: without this, their modules would import each other in a circle. */
export function provideWorksheets(maker: MakeWorksheet): void {
  make = maker;
}

/** The sheet as an API object. */
export function worksheetOf(store: Workbook, sheet: Sheet): HostObject {
  if (!make) throw new Error("the module of worksheets is not loaded");
  return make(store, sheet);
}
