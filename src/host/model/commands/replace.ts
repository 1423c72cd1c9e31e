import { isDateFormat, isPercentFormat } from "numfmt";
import { HostError } from "../../errors";
import { intersect, type Area } from "../address";
import { arrayAt } from "../arrays";
import { interpret } from "../input";
import { matches, searchPattern, type SearchOptions } from "../search";
import type { Sheet } from "../sheet";
import { CellError } from "../values";
import type { Workbook } from "../workbook";
import { headersWritten } from "./names";

/**
 * Replaces a text in formulas and in what was typed, as if it were typed anew.
 * @returns in how many cells
 * @throws HostError AccessDenied, and NotImplemented for a date that would change
 */
export function replaceText(
  workbook: Workbook,
  sheet: Sheet,
  whole: Area,
  text: string,
  replacement: string,
  options: SearchOptions,
): number {
  const used = sheet.usedArea(true);
  const area = used && intersect(used, whole);
  if (!area) return 0;
  const pattern = searchPattern(text, options);
  const changes: { row: number; column: number; written: string }[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const before = typed(sheet, row, column);
      if (before === undefined || !matches(pattern, before)) continue;
      changes.push({ row, column, written: before.replace(pattern, () => replacement) });
    }
  for (const { row, column } of changes) {
    const isDate =
      typeof sheet.cellValue(row, column) === "number" && isDateFormat(sheet.numberFormat(row, column));
    if (isDate && sheet.formula(row, column) === undefined)
      throw new HostError("NotImplemented", "The embedded workbook replaces nothing within dates.");
  }
  if (changes.length === 0) return 0;
  sheet.assertWritable(area);
  const entered = workbook.entered(sheet);
  for (const { row, column, written } of changes)
    sheet.write(row, column, isTextByHand(sheet, row, column) ? `'${written}` : written, entered);
  for (const table of workbook.tables)
    if (table.sheet === sheet && table.hasHeaders && intersect(table.header, area))
      headersWritten(workbook, table);
  workbook.emit({ kind: "cells", sheet, area, origin: "api" });
  return changes.length;
}

/** What was typed into a cell, in the form of the API; undefined for a blank cell and for one that an array fills. */
function typed(sheet: Sheet, row: number, column: number): string | undefined {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return `=${formula}`;
  if (arrayAt(sheet, row, column)) return undefined;
  const value = sheet.cellValue(row, column);
  if (value === null) return undefined;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && isPercentFormat(sheet.numberFormat(row, column)))
    return `${Number((value * 100).toPrecision(15))}%`;
  return value instanceof CellError ? value.word : String(value);
}

/** Whether a text is one only because somebody said so with an apostrophe: it stays one. */
function isTextByHand(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.cellValue(row, column);
  const format = sheet.numberFormat(row, column);
  if (typeof value !== "string" || format === "@" || sheet.formula(row, column) !== undefined) return false;
  const read = interpret(value, format);
  return read.kind === "formula" || read.value !== value;
}
