import { CellValueType, InterceptorEffectEnum } from "@univerjs/core";
import type { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { HostError } from "../errors";
import type { EmbeddedHost } from "../host";
import { columnsOf, rowsOf, toLocal, type Area, type Sheet, type Workbook } from "../model";
import { cellArea } from "../model/areas";
import { copyCells, enterTexts, enterTyped } from "../model/commands";
import { isValidated } from "../model/tables/rules";
import { displayText, editText, type CellContent } from "../text";
import type { GridDesk } from "./desk";
import { GridRefusal } from "./refusal";

/** Behind the grid's own reading of number formats, whose place is 10. */
const AFTER_NUMBER_FORMATS = 9.5;
/** Before everybody else's. */
const FIRST = 1000;

/** More cells than anybody fills by Ctrl+Enter. */
const MOST_FILLED = 500_000;

/** A cell in which somebody types. */
export interface EditedCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * Has the grid show cells and offer them for editing as Excel does under the person's settings; its own way knows American texts
 * alone. What is typed it does not take itself: `leaveCell` does.
 * @param point where the grid asks what a cell shows
 * @returns what ends it
 */
export function showAsExcel(
  service: SheetInterceptorService,
  point: (typeof INTERCEPTOR_POINT)["CELL_CONTENT"],
  { store }: Pick<EmbeddedHost, "store">,
): () => void {
  const { BEFORE_CELL_EDIT, AFTER_CELL_EDIT } = service.writeCellInterceptor.getInterceptPoints();

  const shown = service.intercept(point, {
    effect: InterceptorEffectEnum.Value,
    priority: AFTER_NUMBER_FORMATS,
    handler: (cell, { rawData, subUnitId, row, col }, next) => {
      const sheet = store.sheet(subUnitId);
      if (!cell || !sheet || typeof rawData?.v !== "number" || rawData.t === CellValueType.BOOLEAN)
        return next(cell);
      const text = displayText(rawData.v, sheet.numberFormat(row, col), store.locale);
      return next({ ...cell, v: text, t: CellValueType.NUMBER });
    },
  });

  const offered = service.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const sheet = store.sheet(subUnitId);
      if (!cell || !sheet) return next(cell);
      const text = offeredText(store, { sheet, row, column: col });
      if (sheet.formula(row, col) !== undefined) return { ...cell, f: text };
      return cell.p ? next(cell) : { ...cell, v: text };
    },
  });

  const taken = service.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    // Its editor would have read numbers of a formula the American way by now: "0,05" as "0,5".
    handler: (_, { row, col, worksheet }) => worksheet.getCellRaw(row, col),
  });

  return () => {
    shown.dispose();
    offered();
    taken();
  };
}

/** What stands in the formula bar when a cell is edited: it reads as the same again. */
export function offeredText(
  { locale }: Pick<Workbook, "locale">,
  { sheet, row, column }: EditedCell,
): string {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return `=${toLocal(formula, locale)}`;
  return editText(contentOf(sheet, row, column), sheet.numberFormat(row, column), locale);
}

/**
 * The person is done with a cell: what they typed is entered, unless it is what they were offered.
 * @param text as it stands in the editor
 * @param areas what is filled with it, by Ctrl+Enter
 */
export async function leaveCell(
  desk: GridDesk,
  cell: EditedCell,
  text: string,
  areas: readonly Area[] = [],
): Promise<void> {
  if (text === offeredText(desk.store, cell) && areas.length === 0) return;
  await desk.act("enter", (store) => {
    try {
      assertFillable(cell, areas);
      const alert = enterTyped(store, cell.sheet, cell.row, cell.column, text);
      fill(store, cell, text, areas);
      if (alert) desk.warn(alert);
    } catch (error) {
      const isNone = error instanceof HostError && error.code === "InvalidArgument";
      throw isNone ? new GridRefusal("entry") : error;
    }
  });
}

/** Whether Excel holds the other cells that are filled against their validation is documented nowhere. */
function assertFillable({ sheet }: EditedCell, areas: readonly Area[]): void {
  if (areas.reduce((count, area) => count + rowsOf(area) * columnsOf(area), 0) > MOST_FILLED)
    throw new GridRefusal("argument");
  if (areas.some((area) => isValidated(sheet, area))) throw new GridRefusal("notExact");
}

/** Formulas are those of copies, everything else is as if typed there. */
function fill(
  store: Workbook,
  { sheet, row, column }: EditedCell,
  text: string,
  areas: readonly Area[],
): void {
  const isFormula = sheet.formula(row, column) !== undefined;
  for (const area of areas)
    if (isFormula)
      copyCells(store, { sheet, area: cellArea(row, column) }, { sheet, area }, { type: "Formulas" });
    else
      enterTexts(
        store,
        sheet,
        area,
        Array.from({ length: rowsOf(area) }, () => new Array<string>(columnsOf(area)).fill(text)),
      );
}

function contentOf(sheet: Sheet, row: number, column: number): CellContent {
  const value = sheet.value(row, column);
  return sheet.hasError(row, column) ? { error: String(value) } : value;
}
