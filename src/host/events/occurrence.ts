import {
  formatArea,
  intersect,
  type Area,
  type CellState,
  type Change,
  type Sheet,
  type Workbook,
} from "../model";
import type { EventName } from "./kinds";

/** Something that happened in the workbook, as an event tells it; who did it is added for every runtime. */
export interface Occurrence {
  readonly event: EventName;
  /** Ids of the sheets and tables it is for, besides whoever listens to all of them. */
  readonly targets?: readonly string[];
  /** What the library finds in the message, or how to find it when the formula that it tells of is calculated. */
  readonly details: Details | (() => Details);
}

export type Details = Readonly<Record<string, string | number | boolean | null>>;

/** Who did something, as an event tells it to one runtime. */
export interface Source {
  readonly source: "Local" | "Remote";
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

type Edit = Extract<Change, { kind: "cells" | "format" }>;

/** What a change of cells or formats is told as. */
export function occurrencesOf(change: Edit, store: Workbook): Occurrence[] {
  const { sheet, area } = change;
  const place = placeOf(sheet, area);
  const targets = [sheet.id];
  if (change.kind === "format") return [{ event: "formatChanged", targets, details: place }];
  if (change.origin === "calculation") return [{ event: "sheetCalculated", targets, details: place }];
  const { before } = change;
  const edit = { changeType: "RangeEdited", shiftDirection: "None", ...place };
  const needsResult = before !== undefined && sheet.formula(area.top, area.left) !== undefined;
  const told = (more: Details = {}): Occurrence["details"] => {
    const details = (): Details => ({ ...edit, ...more, ...(before && valuesOf(before, sheet, area)) });
    return needsResult ? details : details();
  };
  return [
    { event: "sheetChanged", targets, details: told() },
    ...store.tables
      .filter((table) => table.sheet === sheet && intersect(table.area, area))
      .map((table): Occurrence => ({
        event: "tableChanged",
        targets: [table.id, sheet.id],
        details: told({ tableId: table.id }),
      })),
  ];
}

/** What a selection is told as; the table's event has no address outside of the table. */
export function selectionOf(sheet: Sheet, area: Area, store: Workbook): Occurrence[] {
  const { referenceId: _, ...place } = placeOf(sheet, area);
  return [
    { event: "selectionChanged", targets: [sheet.id], details: place },
    ...store.tables
      .filter((table) => table.sheet === sheet)
      .map((table): Occurrence => {
        const inside = intersect(table.area, area);
        const address = inside ? formatArea(inside) : "";
        return { event: "tableSelectionChanged", targets: [table.id], details: { ...place, address } };
      }),
  ];
}

function placeOf(sheet: Sheet, area: Area): { worksheetId: string; address: string; referenceId: string } {
  const address = formatArea(area);
  return { worksheetId: sheet.id, address, referenceId: `${sheet.id}!${address}` };
}

/** One cell before and after. */
function valuesOf(before: CellState, sheet: Sheet, { top, left }: Area): Details {
  const after = sheet.state(top, left);
  return {
    valueBefore: before.value ?? "",
    valueTypeBefore: before.type,
    valueAfter: after.value ?? "",
    valueTypeAfter: after.type,
  };
}
