import { CellValueType, InterceptorEffectEnum, type ICellData, type IStyleData } from "@univerjs/core";
import type { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { HostError } from "../errors";
import type { EmbeddedHost } from "../host";
import type { Sheet } from "../model";
import { displayText, editText, readTyped, type CellContent, type Typed } from "../text";

/** Behind the grid's own reading of number formats, whose place is 10. */
const AFTER_NUMBER_FORMATS = 9.5;
/** Before everybody else's. */
const FIRST = 1000;

/**
 * Has the grid show, offer for editing and read cells as Excel does under the person's settings; its own way knows American
 * texts alone.
 * @param point where the grid asks what a cell shows
 * @param onRefused is called when Excel would not take what was typed; the cell keeps what it had
 * @returns what ends it
 */
export function readAsExcel(
  service: SheetInterceptorService,
  point: (typeof INTERCEPTOR_POINT)["CELL_CONTENT"],
  host: EmbeddedHost,
  onRefused: () => void,
): () => void {
  const { BEFORE_CELL_EDIT, AFTER_CELL_EDIT } = service.writeCellInterceptor.getInterceptPoints();
  const { store } = host;

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
      if (!cell || cell.p || !sheet || sheet.formula(row, col) !== undefined) return next(cell);
      return { ...cell, v: editText(contentOf(sheet, row, col), sheet.numberFormat(row, col), store.locale) };
    },
  });

  const taken = service.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col, worksheet, workbook }, next) => {
      const sheet = store.sheet(subUnitId);
      // A text with lines of its own comes otherwise; one behind an apostrophe is a text already.
      if (!cell || !sheet || typeof cell.v !== "string" || cell.t === CellValueType.FORCE_STRING)
        return next(cell);
      let typed: Typed;
      try {
        typed = readTyped(cell.v, sheet.numberFormat(row, col), store.locale, { percentEntry: true });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        onRefused();
        return worksheet.getCellRaw(row, col) ?? {};
      }
      const style = typeof cell.s === "string" ? workbook.getStyles().get(cell.s) : cell.s;
      return { ...cell, p: null, ...cellFor(typed, style ?? {}) };
    },
  });

  return () => {
    shown.dispose();
    offered();
    taken();
  };
}

function contentOf(sheet: Sheet, row: number, column: number): CellContent {
  const value = sheet.value(row, column);
  return sheet.hasError(row, column) ? { error: String(value) } : value;
}

/** What was read, as the grid keeps it. */
function cellFor(typed: Typed, style: IStyleData): ICellData {
  if (typed.kind === "formula") return { f: `=${typed.formula}`, v: null, t: null };
  if (typed.kind === "error") return { f: null, v: typed.value, t: CellValueType.STRING };
  const { value, numberFormat } = typed;
  if (typeof value === "boolean") return { f: null, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // Otherwise the grid would find a number in "1.5", which is a text where points part thousands.
  if (typeof value === "string") return { f: null, v: value, t: CellValueType.FORCE_STRING };
  return {
    f: null,
    v: value ?? "",
    t: value === null ? null : CellValueType.NUMBER,
    ...(numberFormat !== undefined && { s: { ...style, n: { pattern: numberFormat } } }),
  };
}
