import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { unescapeText } from "../../package";
import { columnLetters, parseArea } from "../address";
import type { CellForms } from "../cellForms";
import { keyOf, type CellExtra, type Formula, type Row } from "../cells";
import { CellGrid } from "../grid";
import { decoded, textOfItem, type SharedStrings } from "../strings";
import { CellError, type CellValue } from "../values";
import { attributeOf, attributesOf, contentOf } from "./tags";

/** How a shared formula stands at its first cell. */
interface Shared {
  readonly r1c1: string;
}

/**
 * Reads `<sheetData>…</sheetData>` of a worksheet. The text is scanned once, cell by cell: as a tree the two million cells of
 * a province would take ten times the time and the memory.
 */
export function readSheetData(xml: string, strings: SharedStrings, forms: CellForms): CellGrid {
  const grid = new CellGrid();
  const shared = new Map<string, Shared>();
  let rowNumber = -1;
  let row: Row | undefined;
  let column = -1;
  let at = xml.indexOf("<");
  while (at >= 0) {
    const end = xml.indexOf(">", at);
    if (end < 0) break;
    const isEmpty = xml.charCodeAt(end - 1) === SLASH;
    const first = xml.charCodeAt(at + 1);
    const second = xml.charCodeAt(at + 2);
    let next = end + 1;
    if (first === LETTER_C && (second === SPACE || second === GREATER || second === SLASH)) {
      const tag = xml.slice(at + 2, isEmpty ? end - 1 : end);
      const reference = attributeOf(tag, "r");
      column = reference === undefined ? column + 1 : columnOf(reference);
      row ??= grid.row((rowNumber += 1));
      if (isEmpty) readBlank(row, column, tag);
      else {
        const close = xml.indexOf("</c>", end);
        if (close < 0) break;
        readCell({ grid, shared, strings, forms }, row, rowNumber, column, tag, xml.slice(end + 1, close));
        next = close + 4;
      }
    } else if (first === LETTER_R && second === LETTER_O) {
      const attributes = attributesOf(xml.slice(at + 4, isEmpty ? end - 1 : end));
      const { r, spans: _, ...own } = attributes;
      rowNumber = r === undefined ? rowNumber + 1 : Number(r) - 1;
      row = grid.row(rowNumber);
      if (Object.keys(own).length > 0) row.attributes = own;
      column = -1;
    }
    at = xml.indexOf("<", next);
  }
  return grid;
}

/** Column of a reference such as `AB12`. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; ; at++) {
    const code = reference.charCodeAt(at);
    if (!(code >= 65 && code <= 90)) return column - 1;
    column = column * 26 + code - 64;
  }
}

const [SLASH, SPACE, GREATER, LETTER_C, LETTER_O, LETTER_R] = [47, 32, 62, 99, 111, 114];

interface Reading {
  readonly grid: CellGrid;
  readonly shared: Map<string, Shared>;
  readonly strings: SharedStrings;
  readonly forms: CellForms;
}

function readBlank(row: Row, column: number, tag: string): void {
  const style = attributeOf(tag, "s");
  if (style !== undefined) put(row.styles, column, Number(style));
}

function readCell(
  { grid, shared, strings, forms }: Reading,
  row: Row,
  rowNumber: number,
  column: number,
  tag: string,
  inner: string,
): void {
  const style = attributeOf(tag, "s");
  if (style !== undefined) put(row.styles, column, Number(style));
  const type = attributeOf(tag, "t");
  const raw = contentOf(inner, "v");
  let extra: CellExtra | undefined;
  if (type === "s" && raw !== undefined) {
    const number = Number(raw);
    put(row.values, column, strings.text(number));
    if (strings.isRich(number)) extra = { rich: number };
  } else if (type === "inlineStr") {
    const inline = contentOf(inner, "is") ?? "";
    put(row.values, column, textOfItem(inline));
    extra = { inline };
  } else {
    const value = valueOf(type, raw);
    if (value !== null) put(row.values, column, value);
  }
  if (tag.includes(" cm=") || tag.includes(" vm=") || tag.includes(" ph=")) {
    const { r: _r, s: _s, t: _t, ...kept } = attributesOf(tag);
    extra = { ...extra, kept };
  }
  if (extra) grid.extras.set(keyOf(rowNumber, column), extra);
  if (inner.startsWith("<f")) {
    const formula = formulaOf(inner, rowNumber, column, shared, forms.isDynamic(extra?.kept?.cm));
    grid.setFormula(rowNumber, column, formula && forms.toPerson(formula, rowNumber, column));
  }
}

function put<T>(list: (T | undefined)[], at: number, value: T): void {
  for (let index = list.length; index < at; index++) list.push(undefined);
  list[at] = value;
}

function valueOf(type: string | undefined, raw: string | undefined): CellValue {
  if (raw === undefined) return null;
  switch (type) {
    case "b":
      return raw === "1" || raw === "true";
    case "e":
      return CellError.of(unescapeText(raw)) ?? decoded(unescapeText(raw));
    case "str":
      return decoded(unescapeText(raw));
    case "d":
      return serialOf(raw);
    default:
      return raw === "" ? null : Number(raw);
  }
}

/** A date as strict files write it (ISO 8601), as the serial day that Excel makes of it. */
function serialOf(iso: string): number {
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] =
    /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/u.exec(iso) ?? [];
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  return (
    (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 86_400_000 + time
  );
}

/** A formula with its attributes; those that share one are each given their own text. */
function formulaOf(
  inner: string,
  row: number,
  column: number,
  shared: Map<string, Shared>,
  isDynamic: boolean,
): Formula | undefined {
  const end = inner.indexOf(">");
  const isEmpty = inner.charCodeAt(end - 1) === SLASH;
  const { t, ref, si, ...attributes } = attributesOf(inner.slice(2, isEmpty ? end - 1 : end));
  const text = isEmpty ? "" : unescapeText(inner.slice(end + 1, inner.indexOf("</f>")));
  const kept = Object.keys(attributes).length > 0 ? { kept: attributes } : {};
  if (t === "shared" && si !== undefined) {
    const anchor = `${columnLetters(column)}${row + 1}`;
    const known = shared.get(si);
    if (text !== "") {
      shared.set(si, { r1c1: translateFormulaToR1C1(text, anchor) });
      return { text, isPlain: true, ...kept };
    }
    return known && { text: translateFormulaToA1(known.r1c1, anchor), isPlain: true, ...kept };
  }
  if (t === "array" && ref !== undefined)
    return { text, array: parseArea(ref), ...(isDynamic && { isDynamic }), ...kept };
  if (t === "dataTable") return { text, kept: { t, ...(ref !== undefined && { ref }), ...attributes } };
  return text === "" ? undefined : { text, isPlain: true, ...kept };
}
