import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { escapeText, unescapeText } from "../package";
import { columnLetters, formatArea, parseArea } from "./address";
import type { ByteWriter } from "./bytes";
import type { CellForms } from "./cellForms";
import { CellGrid, keyOf, placeOfKey, type CellExtra, type CellRow, type Formula, type Row } from "./grid";
import { decoded, textElement, textOfItem, type SharedStrings } from "./strings";
import { CellError, type CellValue } from "./values";

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

const TAGS = { v: { plain: "<v>", end: "</v>" }, is: { plain: "<is>", end: "</is>" } } as const;

/** What stands between the tags of an element of a cell. */
function contentOf(inner: string, name: keyof typeof TAGS): string | undefined {
  const { plain, end } = TAGS[name];
  const start = inner.indexOf(plain);
  const open = start >= 0 ? start + plain.length : afterTag(inner, name);
  if (open < 0) return undefined;
  const close = inner.indexOf(end, open);
  return close < 0 ? undefined : inner.slice(open, close);
}

/** Behind an opening tag with attributes, such as `<v xml:space="preserve">`; -1 when there is none. */
function afterTag(inner: string, name: string): number {
  const start = inner.indexOf(`<${name} `);
  const end = start < 0 ? -1 : inner.indexOf(">", start);
  return end < 0 || inner.charCodeAt(end - 1) === SLASH ? -1 : end + 1;
}

/** What stands before the values of the attributes that most cells have. */
const STARTS = { r: ' r="', s: ' s="', t: ' t="' } as const;

/** One attribute of a tag, without unescaping (references, numbers and words need none). */
function attributeOf(tag: string, name: keyof typeof STARTS): string | undefined {
  const start = tag.indexOf(STARTS[name]);
  if (start < 0) return tag.includes("'") ? attributesOf(tag)[name] : undefined;
  return tag.slice(start + 4, tag.indexOf('"', start + 4));
}

function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu))
    attributes[name] = unescapeText(double ?? single ?? "");
  return attributes;
}

/** Writes the cells as `<sheetData>…</sheetData>`. */
export function writeSheetData(
  grid: CellGrid,
  strings: SharedStrings,
  forms: CellForms,
  bytes: ByteWriter,
): void {
  bytes.ascii("<sheetData>");
  reserveFormulas(grid);
  const filled = filledCells(grid);
  const letters = Array.from({ length: grid.width }, (_, column) => columnLetters(column));
  grid.rows.forEach((row, at) => {
    if (!row) return;
    const width = Math.max(row.values.length, row.styles.length);
    let first = 0;
    while (
      first < width &&
      row.values[first] === undefined &&
      row.styles[first] === undefined &&
      !hasFormula(grid, at, first)
    )
      first += 1;
    if (first === width && !row.attributes) return;
    const number = String(at + 1);
    bytes.ascii('<row r="');
    bytes.ascii(number);
    bytes.ascii('"');
    if (row.attributes) bytes.text(attributesXml(row.attributes));
    if (first === width) {
      bytes.ascii("/>");
      return;
    }
    bytes.ascii(">");
    for (let column = first; column < width; column++)
      writeCell({ grid, filled, strings, forms, bytes }, row, at, column, (letters[column] ?? "") + number);
    bytes.ascii("</row>");
  });
  bytes.ascii("</sheetData>");
}

interface Writing {
  readonly grid: CellGrid;
  /** Keys of the cells that arrays fill from another cell. */
  readonly filled: ReadonlySet<number>;
  readonly strings: SharedStrings;
  readonly forms: CellForms;
  readonly bytes: ByteWriter;
}

function hasFormula(grid: CellGrid, row: number, column: number): boolean {
  return grid.formulas.size > 0 && grid.formulas.has(keyOf(row, column));
}

/** Cells that show a part of what a formula in another cell gives. */
function filledCells(grid: CellGrid): Set<number> {
  const filled = new Set<number>();
  for (const [anchor, { array }] of grid.arrays) {
    if (!array) continue;
    for (let row = array.top; row <= array.bottom; row++)
      for (let column = array.left; column <= array.right; column++)
        if (keyOf(row, column) !== anchor) filled.add(keyOf(row, column));
  }
  return filled;
}

/** A formula without a value yet still needs its place in the row. */
function reserveFormulas(grid: CellGrid): void {
  for (const key of grid.formulas.keys()) {
    const { row, column } = placeOfKey(key);
    const { values } = grid.row(row);
    if (column >= values.length) put(values, column, undefined);
  }
}

/** Most cells are plain values; only those that formulas or extras are noted for are looked up. */
function writeCell(
  { grid, filled, strings, forms, bytes }: Writing,
  { values, styles }: CellRow,
  row: number,
  column: number,
  reference: string,
): void {
  const value = values[column];
  const style = styles[column];
  const formula = grid.formulas.size === 0 ? undefined : grid.formulas.get(keyOf(row, column));
  if (value === undefined && style === undefined && !formula) return;
  bytes.ascii('<c r="');
  bytes.ascii(reference);
  if (style !== undefined) {
    bytes.ascii('" s="');
    bytes.ascii(String(style));
  }
  const extra = grid.extras.size === 0 ? undefined : grid.extras.get(keyOf(row, column));
  const isFilled = filled.size > 0 && filled.has(keyOf(row, column));
  if (formula || extra || isFilled) {
    const written = formula && inFile(formula, row, column, forms);
    const isCalculated = written !== undefined || isFilled;
    bytes.text(
      specialXml(value ?? null, written, isCalculated, withMetadata(extra, written, forms), strings),
    );
    return;
  }
  switch (typeof value) {
    case "number":
      bytes.ascii('"><v>');
      bytes.ascii(String(value));
      break;
    case "string":
      bytes.ascii('" t="s"><v>');
      bytes.ascii(String(strings.numberOf(value)));
      break;
    case "boolean":
      bytes.ascii(value ? '" t="b"><v>1' : '" t="b"><v>0');
      break;
    case "undefined":
      bytes.ascii('"/>');
      return;
    default:
      bytes.ascii('" t="e"><v>');
      bytes.ascii(String(value));
  }
  bytes.ascii("</v></c>");
}

/** A formula as it is to stand in the file; one that spills says where to, for those who show it before they calculate. */
function inFile(formula: Formula, row: number, column: number, forms: CellForms): Formula {
  const written = forms.toFile(formula, row, column);
  if (!written.isDynamic || written.array) return written;
  return { ...written, array: { top: row, left: column, bottom: row, right: column } };
}

function withMetadata(
  extra: CellExtra | undefined,
  formula: Formula | undefined,
  forms: CellForms,
): CellExtra | undefined {
  if (!formula?.isDynamic || extra?.kept?.cm !== undefined) return extra;
  return { ...extra, kept: { ...extra?.kept, cm: forms.dynamicMetadata() } };
}

/** The rest of a cell with a formula, runs of formats, or attributes of its own. */
function specialXml(
  value: CellValue,
  formula: Formula | undefined,
  isCalculated: boolean,
  extra: CellExtra | undefined,
  strings: SharedStrings,
): string {
  const start = `"${attributesXml(extra?.kept ?? {})}`;
  if (extra?.inline !== undefined && !isCalculated)
    return `${start} t="inlineStr"><is>${extra.inline}</is></c>`;
  const inner = formula ? formulaXml(formula) : "";
  const [type, content] = contentXml(value, isCalculated, extra, strings);
  const typed = type === "" ? start : `${start} t="${type}"`;
  return inner + content === "" ? `${typed}/>` : `${typed}>${inner}${content}</c>`;
}

function contentXml(
  value: CellValue,
  isCalculated: boolean,
  extra: CellExtra | undefined,
  strings: SharedStrings,
): readonly [type: string, content: string] {
  if (value === null) return ["", ""];
  if (typeof value === "number") return ["", `<v>${value}</v>`];
  if (typeof value === "boolean") return ["b", `<v>${value ? 1 : 0}</v>`];
  if (value instanceof CellError) return ["e", `<v>${value.word}</v>`];
  // Results are written beside their formula; `textElement` knows what XML cannot hold.
  if (isCalculated) return ["str", textElement(value).replace("<t", "<v").replace("</t>", "</v>")];
  return ["s", `<v>${extra?.rich ?? strings.numberOf(value)}</v>`];
}

function formulaXml({ text, array, kept }: Formula): string {
  const attributes = (array ? ` t="array" ref="${formatArea(array)}"` : "") + attributesXml(kept ?? {});
  return text === "" ? `<f${attributes}/>` : `<f${attributes}>${escapeText(text)}</f>`;
}

function attributesXml(attributes: Readonly<Record<string, string>>): string {
  let text = "";
  for (const name in attributes) text += ` ${name}="${attributeText(attributes[name] ?? "")}"`;
  return text;
}

function attributeText(value: string): string {
  return escapeText(value).replaceAll('"', "&quot;");
}
