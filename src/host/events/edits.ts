import {
  formatArea,
  intersect,
  isWholeColumns,
  isWholeRows,
  type Area,
  type CellState,
  type Change,
  type Sheet,
  type Workbook,
} from "../model";
import { boundChanges, boundSelections } from "./bindings";
import type { Details, Occurrence } from "./occurrence";

type Of<Kind extends Change["kind"]> = Extract<Change, { kind: Kind }>;

/** Changes that say by themselves what happened. */
export type Edit = Of<
  "cells" | "format" | "shifted" | "grown" | "sorted" | "rowsHidden" | "sheetMoved" | "stale" | "calculate"
>;

/** What a change is told as. */
export function occurrencesOf(change: Edit, store: Workbook): Occurrence[] {
  switch (change.kind) {
    case "cells":
      return [...cellsOf(change, store), ...boundChanges(change.sheet, change.area, store)];
    case "format":
      return [
        of("formatChanged", change.sheet, placeOf(change.sheet, change.area)),
        ...boundChanges(change.sheet, change.area, store),
      ];
    case "shifted":
      return shiftOf(change);
    case "grown":
      return [grownOf(change)];
    case "sorted": {
      const event = change.axis === "rows" ? "rowSorted" : "columnSorted";
      return [of(event, change.sheet, { address: addressOf(change.areas) })];
    }
    case "rowsHidden": {
      const changeType = change.isHidden ? "Hidden" : "Unhidden";
      return [of("rowHiddenChanged", change.sheet, { address: addressOf(change.rows), changeType })];
    }
    case "sheetMoved": {
      const { before: positionBefore, after: positionAfter } = change;
      return [of("sheetMoved", change.sheet, { positionBefore, positionAfter })];
    }
    case "stale":
    case "calculate":
      return [];
  }
}

/** What a selection is told as; the table's event has no address outside of the table. */
export function selectionOf(sheet: Sheet, area: Area, store: Workbook): Occurrence[] {
  const { referenceId: _, ...place } = placeOf(sheet, area);
  return [
    { event: "selectionChanged", targets: [sheet.id], details: place },
    ...boundSelections(sheet, area, store),
    ...store.tables
      .filter((table) => table.sheet === sheet)
      .map((table): Occurrence => {
        const inside = intersect(table.area, area);
        const address = inside ? formatArea(inside) : "";
        return { event: "tableSelectionChanged", targets: [table.id], details: { ...place, address } };
      }),
  ];
}

/** What a click on a cell is told as. @param offset of the point from the cell's upper left corner, in points */
export function clickOf(
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
  offset: { readonly x: number; readonly y: number },
): Occurrence {
  const address = formatArea({ top: row, left: column, bottom: row, right: column });
  return of("singleClicked", sheet, { address, offsetX: offset.x, offsetY: offset.y });
}

function cellsOf({ sheet, area, before, origin }: Of<"cells">, store: Workbook): Occurrence[] {
  const place = placeOf(sheet, area);
  if (origin === "calculation") return [of("sheetCalculated", sheet, place)];
  const edit = { changeType: "RangeEdited", shiftDirection: "None", ...place };
  const needsResult = before !== undefined && sheet.formula(area.top, area.left) !== undefined;
  const told = (more: Details = {}): Occurrence["details"] => {
    const details = (): Details => ({ ...edit, ...more, ...(before && valuesOf(before, sheet, area)) });
    return needsResult ? details : details();
  };
  return [
    { event: "sheetChanged", targets: [sheet.id], details: told() },
    ...store.tables
      .filter((table) => table.sheet === sheet && intersect(table.area, area))
      .map((table): Occurrence => ({
        event: "tableChanged",
        targets: [table.id, sheet.id],
        details: told({ tableId: table.id }),
      })),
  ];
}

/** Of a sheet whole rows and columns are told apart from cells; a table has only rows and columns of its own. */
function shiftOf({ sheet, shift, tables }: Of<"shifted">): Occurrence[] {
  const { kind, axis, area } = shift;
  const [done, directions] =
    kind === "insert"
      ? (["Inserted", { rows: "ShiftCellDown", columns: "ShiftCellRight" }] as const)
      : (["Deleted", { rows: "ShiftCellUp", columns: "ShiftCellLeft" }] as const);
  const line = axis === "rows" ? "Row" : "Column";
  const isWhole = axis === "rows" ? isWholeRows(area) : isWholeColumns(area);
  const place = { shiftDirection: directions[axis], ...placeOf(sheet, area) };
  return [
    of("sheetChanged", sheet, { changeType: `${isWhole ? line : "Cell"}${done}`, ...place }),
    ...tables.map((table): Occurrence => {
      const { left, right, top, bottom } = table.area;
      const part = axis === "rows" ? { ...area, left, right } : { ...area, top, bottom };
      return {
        event: "tableChanged",
        targets: [table.id, sheet.id],
        details: { ...place, ...placeOf(sheet, part), tableId: table.id, changeType: `${line}${done}` },
      };
    }),
  ];
}

function grownOf({ table, rows }: Of<"grown">): Occurrence {
  const details = { changeType: "RowInserted", shiftDirection: "None", tableId: table.id };
  return {
    event: "tableChanged",
    targets: [table.id, table.sheet.id],
    details: { ...details, ...placeOf(table.sheet, rows) },
  };
}

/** An event of a sheet. */
function of(event: Occurrence["event"], sheet: Sheet, details: Details): Occurrence {
  return { event, targets: [sheet.id], details: { worksheetId: sheet.id, ...details } };
}

function addressOf(areas: readonly Area[]): string {
  return areas.map(formatArea).join(",");
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
