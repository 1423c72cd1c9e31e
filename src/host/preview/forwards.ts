import type { IRange } from "@univerjs/core";
import type {
  IAutoFillCommandParams,
  IDeltaColumnWidthCommandParams,
  IDeltaRowHeightCommandParams,
  IMoveRangeCommandParams,
  ISetFrozenCommandParams,
  ISetWorksheetNameCommandParams,
} from "@univerjs/preset-sheets-core";
import {
  bounding,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  type Sheet,
  type Workbook,
} from "../model";
import { fillOn, moveCells, renameSheet } from "../model/commands";
import { KeptAreas } from "../model/references/kept";
import { RangeFormatObject } from "../objects";
import type { Grid } from "./gridParts";
import { GridRefusal } from "./refusal";
import { areaOf } from "./selection";
import { reached, type SimpleAction } from "./actions";

/** Has the workbook do what a command of the grid library is for. */
export type Forward = (grid: Grid, params: unknown) => void;

/** Points of a pixel. */
const POINT = 0.75;

const simple =
  (name: SimpleAction): Forward =>
  (grid) =>
    grid.ask(name);

/** By the ids of the commands. */
export const forwards: ReadonlyMap<string, Forward> = new Map<string, Forward>([
  ["sheet.command.clear-selection-content", simple("clearContents")],
  ["sheet.command.set-range-bold", simple("bold")],
  ["sheet.command.set-range-italic", simple("italic")],
  ["sheet.command.set-range-underline", simple("underline")],
  ["sheet.command.set-range-stroke", simple("strikethrough")],
  ["sheet.command.set-rows-hidden", simple("hideRows")],
  ["sheet.command.set-col-hidden", simple("hideColumns")],
  ["sheet.command.set-specific-rows-visible", shown("showRows")],
  ["sheet.command.set-col-visible-on-cols", shown("showColumns")],
  ["sheet.command.insert-sheet", simple("addSheet")],
  ["sheet.command.copy-down", (grid) => fillFrom(grid, "rows")],
  ["sheet.command.copy-right", (grid) => fillFrom(grid, "columns")],
  ["sheet.command.auto-fill", autoFill],
  ["sheet.command.move-range", moveRange],
  ["sheet.command.delta-column-width", columnWidth],
  ["sheet.command.delta-row-height", rowHeight],
  ["sheet.command.set-col-auto-width", fitColumns],
  ["sheet.command.set-row-is-auto-height", fitRows],
  ["sheet.command.set-frozen", freeze],
  ["sheet.command.set-worksheet-name", nameSheet],
  ["sheet.command.set-worksheet-order", orderSheet],
  ["univer.command.copy", ({ clipboard }) => clipboard.copy()],
  ["univer.command.cut", ({ clipboard }) => clipboard.cut()],
  ["univer.command.paste", ({ clipboard }) => clipboard.paste()],
  ["sheet.command.paste-by-short-key", ({ clipboard }, params) => clipboard.pasteGiven(params)],
]);

/** The signs between headers show the rows or columns that are hidden there. */
function shown(name: "showRows" | "showColumns"): Forward {
  return (grid, params) => {
    const { ranges } = params as { readonly ranges: readonly IRange[] };
    grid.ask(name, { areas: ranges.map(areaOf) });
  };
}

function autoFill({ desk, standing }: Grid, params: unknown): void {
  const { sourceRange, targetRange, applyType } = params as IAutoFillCommandParams;
  const [source, target] = [areaOf(sourceRange), areaOf(targetRange)];
  const { sheet } = standing();
  void desk.act("fill", (store) =>
    fillOn(
      store,
      sheet,
      source,
      bounding(source, target),
      applyType?.toString() === "COPY" ? "FillCopy" : "FillDefault",
    ),
  );
}

/** Ctrl+D and Ctrl+R: the first row or column of what is selected, or the one before a single one. */
function fillFrom({ desk, standing }: Grid, axis: "rows" | "columns"): void {
  const { sheet, areas } = standing();
  void desk.act("fill", (store) => {
    const [area, ...others] = areas;
    if (!area || others.length > 0) throw new GridRefusal("several");
    const [first, last] = axis === "rows" ? (["top", "bottom"] as const) : (["left", "right"] as const);
    const from = area[first] === area[last] ? area[first] - 1 : area[first];
    if (from < 0) throw new GridRefusal("argument");
    const source: Area = { ...area, [first]: from, [last]: from };
    fillOn(store, sheet, source, { ...area, [first]: from }, "FillCopy");
  });
}

function moveRange({ desk, standing }: Grid, params: unknown): void {
  const { fromRange, toRange } = params as IMoveRangeCommandParams;
  const { sheet } = standing();
  void desk.act("move", (store) => {
    const area = moveCells(store, { sheet, area: areaOf(fromRange) }, { sheet, area: areaOf(toRange) });
    store.selection = area;
  });
}

/** Columns whose width changes with that of one: all that are selected as whole ones together with it. */
function together(areas: readonly Area[], at: Area, isWhole: (area: Area) => boolean): readonly Area[] {
  const whole = areas.filter(isWhole);
  const holds = whole.some(
    (area) =>
      area.top <= at.top && area.bottom >= at.bottom && area.left <= at.left && area.right >= at.right,
  );
  return holds ? whole : [at];
}

function columnWidth({ api, desk, standing }: Grid, params: unknown): void {
  const { anchorCol, deltaX } = params as IDeltaColumnWidthCommandParams;
  const { sheet, areas } = standing();
  const pixels = (api.getActiveWorkbook()?.getActiveSheet().getColumnWidth(anchorCol) ?? 0) + deltaX;
  const at: Area = { top: 0, bottom: MAX_ROWS - 1, left: anchorCol, right: anchorCol };
  void desk.act("columnWidth", (store) => {
    for (const area of together(areas, at, isWholeColumns))
      formatOf(store, sheet, area).ColumnWidth = Math.max(0, pixels) * POINT;
  });
}

function rowHeight({ api, desk, standing }: Grid, params: unknown): void {
  const { anchorRow, deltaY } = params as IDeltaRowHeightCommandParams;
  const { sheet, areas } = standing();
  const pixels = (api.getActiveWorkbook()?.getActiveSheet().getRowHeight(anchorRow) ?? 0) + deltaY;
  const at: Area = { left: 0, right: MAX_COLUMNS - 1, top: anchorRow, bottom: anchorRow };
  void desk.act("rowHeight", (store) => {
    for (const area of reached(store, { sheet, areas: together(areas, at, isWholeRows) }))
      formatOf(store, sheet, area).RowHeight = Math.max(0, pixels) * POINT;
  });
}

function fitColumns({ desk, standing }: Grid, params: unknown): void {
  const { sheet, areas } = standing();
  const ranges = rangesOf(params);
  void desk.act("columnWidth", (store) => {
    for (const { left, right } of ranges.length > 0 ? ranges : areas)
      formatOf(store, sheet, { top: 0, bottom: MAX_ROWS - 1, left, right }).AutofitColumns();
  });
}

function formatOf(store: Workbook, sheet: Sheet, area: Area): RangeFormatObject {
  return new RangeFormatObject(store, new KeptAreas(sheet, [area]));
}

function fitRows({ desk, standing }: Grid, params: unknown): void {
  const { sheet, areas } = standing();
  const ranges = rangesOf(params);
  void desk.act("rowHeight", (store) => {
    for (const { top, bottom } of reached(store, { sheet, areas: ranges.length > 0 ? ranges : areas }))
      formatOf(store, sheet, { left: 0, right: MAX_COLUMNS - 1, top, bottom }).AutofitRows();
  });
}

function rangesOf(params: unknown): Area[] {
  const { ranges = [] } = (params ?? {}) as { readonly ranges?: readonly IRange[] };
  return ranges.map(areaOf);
}

function freeze({ desk, standing }: Grid, params: unknown): void {
  const { ySplit, xSplit, startRow, startColumn } = params as ISetFrozenCommandParams;
  const { sheet } = standing();
  void desk.act("freeze", (store) => {
    // Rows that were scrolled away before would stay hidden behind the frozen ones.
    if ((ySplit > 0 && startRow !== ySplit) || (xSplit > 0 && startColumn !== xSplit))
      throw new GridRefusal("notExact");
    sheet.freeze({ rows: ySplit, columns: xSplit });
    store.emit({ kind: "structure", origin: "api" });
  });
}

function nameSheet({ desk, standing }: Grid, params: unknown): void {
  const { name, subUnitId } = params as ISetWorksheetNameCommandParams;
  const { sheet } = standing();
  void desk.act("renameSheet", (store) => renameSheet(store, store.sheet(subUnitId ?? "") ?? sheet, name));
}

/** The tabs show the visible sheets alone. */
function orderSheet({ desk, standing }: Grid, params: unknown): void {
  const { order } = params as { readonly order: number };
  const { sheet } = standing();
  void desk.act("moveSheet", (store) => {
    const beside = store.sheets.filter(({ visibility }) => visibility === "Visible")[order];
    if (!beside) throw new GridRefusal("argument");
    store.moveSheet(sheet, store.sheets.indexOf(beside));
  });
}
