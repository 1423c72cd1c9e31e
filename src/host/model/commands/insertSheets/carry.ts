import { allElements, remove, type XmlElement, type XmlPart } from "../../../package";
import type { CellExtra } from "../../cells";
import type { Sheet } from "../../sheet";
import type { StyleAdoption } from "../../styles";
import type { Workbook } from "../../workbook";

/** Attributes of tables that name a style. */
const STYLE_NAMES = /^(?:headerRow|data|totalsRow)CellStyle$/u;

/** The parts of a sheet and its tables. */
export function partsOf(source: Workbook, sheet: Sheet): XmlPart[] {
  const tables = source.tables.filter((table) => table.sheet === sheet);
  return [sheet, ...tables].map(({ part }) => part);
}

/** The elements of a sheet's texts that stand in cells themselves, or have runs of formats or readings. */
export function richTexts(source: Workbook, sheet: Sheet): string[] {
  return [...sheet.grid.extras.values()].flatMap((extra) => textOf(extra, source) ?? []);
}

function textOf({ rich, inline }: CellExtra, source: Workbook): string | undefined {
  return rich === undefined ? inline : source.richText(rich);
}

/** Numbers of formats in a sheet and its tables, cells apart, become those of the workbook that the sheet goes to. */
export function translateStyles(source: Workbook, sheet: Sheet, styles: StyleAdoption): void {
  for (const part of partsOf(source, sheet))
    for (const target of allElements(part.edit())) translateElement(target, styles);
  // What the other windows of its workbook showed of the sheet.
  for (const view of [...allElements(sheet.part.root, "sheetView")])
    if ((view.attributes.workbookViewId ?? "0") !== "0") remove(view);
}

function translateElement({ name, attributes }: XmlElement, styles: StyleAdoption): void {
  if (name === "col" && attributes.style !== undefined)
    attributes.style = String(styles.format(Number(attributes.style)));
  for (const [key, value] of Object.entries(attributes)) {
    if (/dxfId$/iu.test(key)) attributes[key] = String(styles.difference(Number(value)));
    if (STYLE_NAMES.test(key)) styles.named(value);
  }
}

/** Puts the cells of a sheet of another workbook onto one that has none yet. */
export function fillCells(sheet: Sheet, copy: Sheet, source: Workbook, styles: StyleAdoption): void {
  const { grid } = sheet;
  const target = copy.edit();
  grid.rows.forEach((cells, at) => {
    if (!cells) return;
    const row = target.row(at);
    const { values, attributes } = cells;
    for (const value of values) row.values.push(value);
    for (const style of cells.styles) row.styles.push(style === undefined ? undefined : styles.format(style));
    const { s } = attributes ?? {};
    row.attributes = s === undefined ? attributes : { ...attributes, s: String(styles.format(Number(s))) };
  });
  for (const [key, formula] of grid.formulas) target.formulas.set(key, formula);
  for (const [key, formula] of grid.arrays) target.arrays.set(key, formula);
  for (const [key, extra] of grid.extras) {
    const carried = carriedExtra(extra, source);
    if (carried) target.extras.set(key, carried);
  }
}

/** Texts with runs of formats stand in the cell; that a formula spills is said anew. */
function carriedExtra(extra: CellExtra, source: Workbook): CellExtra | undefined {
  const { cm: _, ...others } = extra.kept ?? {};
  const text = textOf(extra, source);
  if (text === undefined && Object.keys(others).length === 0) return undefined;
  return {
    ...(text !== undefined && { inline: text }),
    ...(Object.keys(others).length > 0 && { kept: others }),
  };
}
