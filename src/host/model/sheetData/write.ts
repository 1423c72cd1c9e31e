import { escapeText } from "../../package";
import { columnLetters, formatArea } from "../address";
import type { ByteWriter } from "../bytes";
import type { CellForms } from "../cellForms";
import { keyOf, placeOfKey, type CellExtra, type CellRow, type Formula } from "../cells";
import type { CellGrid } from "../grid";
import { textElement, type SharedStrings } from "../strings";
import { CellError, type CellValue } from "../values";

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
    while (values.length <= column) values.push(undefined);
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
