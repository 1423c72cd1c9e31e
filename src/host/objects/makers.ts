import type { Area, Sheet, Workbook } from "../model";
import type { Traced } from "../model/traces";
import type { HostObject } from "./object";

/**
 * Objects that ranges lead to and that lead back to ranges: their modules say here how they are made, so that no module
 * imports another in a circle.
 */
export interface Makers {
  /** A sheet, which its ranges and tables lead back to. */
  worksheet(store: Workbook, sheet: Sheet): HostObject;
  /** An area of a sheet as a range. */
  range(store: Workbook, sheet: Sheet, area: Area): HostObject;
  /** Several areas of a sheet as one object. */
  rangeAreas(store: Workbook, sheet: Sheet, areas: readonly Area[]): HostObject;
  /** Areas of several sheets as one object. */
  workbookRangeAreas(store: Workbook, places: readonly Traced[]): HostObject;
  /** The tables that areas reach into, or that lie wholly within. */
  tablesIn(store: Workbook, sheet: Sheet, areas: readonly Area[], fullyContained: boolean): HostObject;
}

const known: Partial<Makers> = {};

/** Called once by each module that makes such objects. */
export function provide(makers: Partial<Makers>): void {
  Object.assign(known, makers);
}

export function makerOf<K extends keyof Makers>(name: K): Makers[K] {
  const maker = known[name];
  if (!maker) throw new Error(`the module that makes ${name} is not loaded`);
  return maker;
}
