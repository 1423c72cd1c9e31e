import {
  append,
  childNamed,
  childrenNamed,
  element,
  elementsOf,
  numberOf,
  type XmlElement,
} from "../../package";
import { columnsOf, rowsOf, type Area } from "../address";
import { absoluteAddress, placesOf, type Place } from "../places";
import type { Sheet } from "../sheet";
import { CellError, type CellValue } from "../values";
import type { Workbook } from "../workbook";
import { isDate } from "./source";
import { valued } from "./node";

/** A reference of a chart (`tx`, `cat`, `val`, `xVal` …) with the values that it has now, which are shown until it is calculated anew. */
export function referenceElement(
  name: "tx" | "cat" | "val" | "xVal" | "yVal" | "bubbleSize",
  sheet: Sheet,
  area: Area,
): XmlElement {
  const formula = element("f", {}, absoluteAddress(sheet.name, area));
  const isNumeric = name === "val" || name === "yVal" || name === "bubbleSize";
  if (isNumeric) return element(name, {}, element("numRef", {}, formula, numbers(sheet, area)));
  if (name === "tx") return element(name, {}, element("strRef", {}, formula, texts(sheet, area)));
  if (name === "cat" && Math.min(rowsOf(area), columnsOf(area)) > 1)
    return element(name, {}, element("multiLvlStrRef", {}, formula, levels(sheet, area)));
  const isWords = cellsOf(area).some(([row, column]) => typeof sheet.value(row, column) === "string");
  return isWords
    ? element(name, {}, element("strRef", {}, formula, texts(sheet, area)))
    : element(name, {}, element("numRef", {}, formula, numbers(sheet, area)));
}

/** The formula of a reference without `=`; undefined for values that stand in the chart itself. */
export function formulaOf(reference: XmlElement | undefined): string | undefined {
  const found = reference && elementsOf(reference).find(({ name }) => name.endsWith("Ref"));
  const formula = found && childNamed(found, "f")?.text;
  return formula === "" ? undefined : formula;
}

/** The values that a reference has now; those the chart keeps where its cells are not in this workbook. */
export function valuesOf(workbook: Workbook, sheet: Sheet, reference: XmlElement | undefined): CellValue[] {
  const places = placesNamed(workbook, sheet, reference);
  if (!places) return cachedValues(reference);
  return places.flatMap(({ sheet: home, area }) =>
    cellsOf(trimmed(home, area)).map(([row, column]) => home.cellValue(row, column)),
  );
}

/** How many cells a reference names. */
export function countOf(workbook: Workbook, sheet: Sheet, reference: XmlElement | undefined): number {
  const places = placesNamed(workbook, sheet, reference);
  if (!places) return cachedValues(reference).length;
  return places.reduce((total, { area }) => total + rowsOf(area) * columnsOf(area), 0);
}

/** The cells that a reference names, when they are in this workbook. */
export function placesNamed(
  workbook: Workbook,
  sheet: Sheet,
  reference: XmlElement | undefined,
): readonly Place[] | undefined {
  const formula = formulaOf(reference);
  return formula === undefined ? undefined : placesOf(workbook, formula, sheet);
}

function cachedValues(reference: XmlElement | undefined): CellValue[] {
  if (!reference) return [];
  const holder = elementsOf(reference).find(({ name }) => name.endsWith("Ref")) ?? reference;
  const cache = elementsOf(holder).find(({ name }) => /(?:Cache|Lit)$/u.test(name));
  if (!cache) return [];
  const isNumeric = cache.name.startsWith("num");
  const from = childNamed(cache, "lvl") ?? cache;
  const values: CellValue[] = new Array<CellValue>(countIn(cache)).fill(null);
  for (const point of childrenNamed(from, "pt")) {
    const text = childNamed(point, "v")?.text ?? "";
    values[numberOf(point, "idx") ?? 0] = isNumeric ? numberOrError(text) : text;
  }
  return values;
}

function countIn(cache: XmlElement): number {
  return numberOf(childNamed(cache, "ptCount"), "val") ?? 0;
}

function numberOrError(text: string): CellValue {
  return CellError.of(text) ?? (text === "" || Number.isNaN(Number(text)) ? null : Number(text));
}

function numbers(sheet: Sheet, area: Area): XmlElement {
  const cells = cellsOf(trimmed(sheet, area));
  const [first] = cells;
  const format = first === undefined ? "General" : sheet.numberFormat(...first);
  const cache = element("numCache", {}, element("formatCode", {}, format), valued("ptCount", sizeOf(area)));
  cells.forEach(([row, column], idx) => {
    const value = sheet.cellValue(row, column);
    if (typeof value === "number" || value instanceof CellError) append(cache, point(idx, String(value)));
  });
  return cache;
}

function texts(sheet: Sheet, area: Area): XmlElement {
  const cache = element("strCache", {}, valued("ptCount", sizeOf(area)));
  cellsOf(trimmed(sheet, area)).forEach((cell, idx) => {
    const text = textOf(sheet, cell);
    if (text !== "") append(cache, point(idx, text));
  });
  return cache;
}

/** Categories of several levels: the innermost, next to the values, comes first. */
function levels(sheet: Sheet, area: Area): XmlElement {
  const { top, left, bottom, right } = trimmed(sheet, area);
  const isDown = rowsOf(area) >= columnsOf(area);
  const cache = element("multiLvlStrCache", {}, valued("ptCount", isDown ? rowsOf(area) : columnsOf(area)));
  const [outer, inner] = isDown ? [left, right] : [top, bottom];
  const [start, end] = isDown ? [top, bottom] : [left, right];
  for (let level = inner; level >= outer; level--) {
    const words = element("lvl");
    for (let at = start; at <= end; at++) {
      const text = textOf(sheet, isDown ? [at, level] : [level, at]);
      if (text !== "") append(words, point(at - start, text));
    }
    append(cache, words);
  }
  return cache;
}

function point(idx: number, text: string): XmlElement {
  return element("pt", { idx }, element("v", {}, text));
}

function textOf(sheet: Sheet, [row, column]: readonly [number, number]): string {
  const value = sheet.value(row, column);
  if (value === null) return "";
  if (typeof value === "number" && isDate(sheet.numberFormat(row, column)))
    return new Date(Date.UTC(1899, 11, 30) + Math.round(value * 86_400) * 1000).toISOString().slice(0, 10);
  return String(value);
}

function sizeOf(area: Area): number {
  return rowsOf(area) * columnsOf(area);
}

/** Rows behind the last cell of the sheet have no values to keep. */
function trimmed(sheet: Sheet, area: Area): Area {
  const used = sheet.usedArea(true);
  return used
    ? { ...area, bottom: Math.max(area.top, Math.min(area.bottom, used.bottom)) }
    : { ...area, bottom: area.top };
}

/** Cells row by row. */
function cellsOf({ top, left, bottom, right }: Area): (readonly [row: number, column: number])[] {
  const cells: (readonly [number, number])[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push([row, column]);
  return cells;
}
