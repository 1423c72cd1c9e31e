import { HostError } from "../../errors";
import {
  allElements,
  childrenNamed,
  elementsOf,
  findElement,
  remove,
  setText,
  XmlElement,
  type XmlPart,
} from "../../package";
import { formatArea, MAX_COLUMNS, MAX_ROWS, parseArea, splitAddress, type Area } from "../address";
import { placeOfKey } from "../grid";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { reanchor } from "./anchors";
import { rewriteFormula, type Home } from "./formula";
import type { Rewriter } from "./rewriter";

/** Elements of a sheet that say where they are in `ref`; they go with their cells. */
const REF_ELEMENTS = new Set([
  "autoFilter",
  "sortState",
  "sortCondition",
  "mergeCell",
  "hyperlink",
  "cellWatch",
]);
/** Elements that say it in `sqref`, several areas with spaces between. */
const SQREF_ELEMENTS = new Set([
  "dataValidation",
  "conditionalFormatting",
  "protectedRange",
  "ignoredError",
  "selection",
]);
/** Elements whose text is a formula. */
const FORMULA_ELEMENTS = new Set(["formula", "formula1", "formula2", "xm:f"]);
/** Attributes that are a formula: the place a link leads to, the point of a scale, a bar or icons. */
const FORMULA_ATTRIBUTES: Readonly<Record<string, string | undefined>> = {
  hyperlink: "location",
  cfvo: "val",
};
/** What holds references that nothing here can rewrite: moving cells under it would make it wrong in silence. */
const UNKNOWN_ELEMENTS: Readonly<Record<string, string>> = {
  scenarios: "scenarios",
  dataConsolidate: "a consolidation",
  customSheetViews: "custom views",
  smartTags: "smart tags",
  oleObjects: "embedded objects",
  controls: "form controls",
};

/** Rewrites whatever refers to cells, sheets, tables or columns: everything that holds references, in one list. */
export function rewriteReferences(workbook: Workbook, rewriter: Rewriter): void {
  for (const sheet of workbook.sheets) {
    rewriteCells(workbook, sheet, rewriter);
    rewriteSheet(workbook, sheet, rewriter);
    rewriteComments(workbook, sheet, rewriter);
    rewriteDrawing(workbook, sheet, rewriter);
    rewriteTables(workbook, sheet, rewriter);
  }
  for (const name of workbook.names.all()) {
    const written = rewriteFormula(name.formula, { sheet: name.scope }, workbook, rewriter);
    if (written !== name.formula) name.formula = written;
  }
  rewriteCharts(workbook, workbook.file.paths(), rewriter);
  rewritePivots(workbook, rewriter);
  followKept(workbook, rewriter);
}

/** Ranges that pages keep. */
function followKept({ keepers }: Workbook, rewriter: Rewriter): void {
  const kept = new Set([...keepers].flatMap((keeper) => [...keeper.kept()]));
  for (const areas of kept) areas.follow(rewriter);
}

/** Rewrites what a copy of a sheet says: names of sheets and tables, in its cells, rules, tables and charts. */
export function rewriteCopy(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  rewriteCells(workbook, sheet, rewriter);
  rewriteSheet(workbook, sheet, rewriter);
  rewriteTables(workbook, sheet, rewriter);
  const drawings = workbook.file.relations(sheet.path).filter(({ kind }) => kind === "drawing");
  const charts = drawings
    .flatMap(({ target }) => workbook.file.relations(target))
    .map(({ target }) => target);
  rewriteCharts(workbook, charts, rewriter);
}

/**
 * Looks before a command changes anything.
 * @throws HostError NotImplemented when something refers to the sheet's cells in a way that cannot be rewritten
 */
export function assertRewritable(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  for (const home of workbook.sheets)
    for (const { text } of home.grid.formulas.values())
      // Only references across sheets (`First:Last!A1`) can refuse.
      if (/:[^()!]*!/u.test(text)) rewriteFormula(text, { sheet: home }, workbook, rewriter);
  for (const { name } of elementsOf(sheet.part.root)) {
    const what = Object.hasOwn(UNKNOWN_ELEMENTS, name) ? UNKNOWN_ELEMENTS[name] : undefined;
    if (what !== undefined)
      throw new HostError(
        "NotImplemented",
        `The embedded workbook moves no cells on the sheet "${sheet.name}": it holds ${what}.`,
      );
  }
  for (const { kept } of sheet.grid.formulas.values())
    if (kept?.t === "dataTable")
      throw new HostError(
        "NotImplemented",
        `The embedded workbook moves no cells on the sheet "${sheet.name}": it holds a data table.`,
      );
}

/** Formulas of cells; array formulas say where they spill too. */
function rewriteCells(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  for (const [key, formula] of sheet.grid.formulas) {
    const cell = placeOfKey(key);
    const text = rewriteFormula(formula.text, { sheet, cell }, workbook, rewriter);
    if (text !== formula.text) sheet.changeFormula(cell.row, cell.column, { ...formula, text });
  }
}

function rewriteSheet(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  for (const child of elementsOf(sheet.part.root)) {
    if (child.name === "sheetData") continue;
    for (const element of [...allElements(child)])
      rewriteElement(workbook, sheet, sheet.part, element, rewriter);
    const isEmptied = child.children.length === 0 && LISTS.has(child.name);
    if (isEmptied) remove(child);
    else if (LISTS.has(child.name) && child.attributes.count !== undefined)
      child.attributes.count = String(elementsOf(child).length);
  }
}

/** Page breaks stand behind a row or column. */
function rewriteBreak(sheet: Sheet, part: XmlPart, element: XmlElement, rewriter: Rewriter): void {
  const { parent, attributes } = element;
  if (!(parent instanceof XmlElement) || rewriter.overwrites === true) return;
  const behind = Number(attributes.id ?? 0);
  const isRow = parent.name === "rowBreaks";
  const line: Area = isRow
    ? { top: behind, bottom: behind, left: 0, right: MAX_COLUMNS - 1 }
    : { top: 0, bottom: MAX_ROWS - 1, left: behind, right: behind };
  const moved = rewriter.area(sheet, line);
  if (moved !== "gone" && moved.area === line) return;
  part.edit();
  if (moved === "gone") remove(element);
  else attributes.id = String(isRow ? moved.area.top : moved.area.left);
}

/** Lists that go with their last entry. */
const LISTS = new Set([
  "mergeCells",
  "hyperlinks",
  "dataValidations",
  "protectedRanges",
  "ignoredErrors",
  "rowBreaks",
  "colBreaks",
]);

function rewriteElement(
  workbook: Workbook,
  sheet: Sheet,
  part: XmlPart,
  element: XmlElement,
  rewriter: Rewriter,
): void {
  reanchor(sheet, part, element, rewriter);
  const { attributes, name } = element;
  const attribute = SQREF_ELEMENTS.has(name) ? "sqref" : "ref";
  const areas = attributes[attribute];
  if (areas !== undefined && (SQREF_ELEMENTS.has(name) || REF_ELEMENTS.has(name))) {
    const moved = rewriteAreas(areas, sheet, rewriter);
    if (moved !== areas) {
      part.edit();
      if (moved === "" && name !== "selection") {
        remove(element);
        return;
      }
      attributes[attribute] = moved === "" ? "A1" : moved;
      if (name === "selection") attributes.activeCell = (moved.split(/[ :]/u)[0] ?? "") || "A1";
    }
  }
  if (name === "xm:sqref") {
    const moved = rewriteAreas(element.text, sheet, rewriter);
    if (moved !== element.text) {
      part.edit();
      if (moved === "" && element.parent instanceof XmlElement) remove(element.parent);
      else setText(element, moved);
    }
  }
  if (name === "brk") rewriteBreak(sheet, part, element, rewriter);
  if (FORMULA_ELEMENTS.has(name)) rewriteText(workbook, part, element, { sheet }, rewriter);
  const attributeWithFormula = FORMULA_ATTRIBUTES[name];
  if (attributeWithFormula === undefined) return;
  const formula = attributes[attributeWithFormula];
  if (formula === undefined) return;
  const written = rewriteFormula(formula, { sheet }, workbook, rewriter);
  if (written === formula) return;
  part.edit();
  attributes[attributeWithFormula] = written;
}

function rewriteText(
  workbook: Workbook,
  part: XmlPart,
  element: XmlElement,
  home: Home,
  rewriter: Rewriter,
): void {
  const { text } = element;
  const written = rewriteFormula(text, home, workbook, rewriter);
  if (written === text) return;
  part.edit();
  setText(element, written);
}

/** Areas with spaces between, those that are gone left out. */
function rewriteAreas(areas: string, sheet: Sheet, rewriter: Rewriter): string {
  return areas
    .split(" ")
    .filter((area) => area !== "")
    .flatMap((text) => {
      const before = parseArea(text);
      const moved = rewriter.area(sheet, before);
      if (moved === "gone" || moved.sheet !== sheet) return [];
      return [moved.area === before ? text : formatArea(moved.area)];
    })
    .join(" ");
}

function rewriteTables(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  for (const table of workbook.tables) {
    if (table.sheet !== sheet) continue;
    const { part } = table;
    const home: Home = { sheet, cell: { row: table.body.top, column: table.area.left } };
    for (const column of table.columns())
      for (const element of elementsOf(column))
        if (element.name === "calculatedColumnFormula" || element.name === "totalsRowFormula")
          rewriteText(workbook, part, element, home, rewriter);
    const [sort] = childrenNamed(part.root, "sortState");
    if (sort)
      for (const element of [...allElements(sort)]) rewriteElement(workbook, sheet, part, element, rewriter);
    const moved = rewriter.area(sheet, table.area);
    if (moved === "gone" || moved.sheet !== sheet) continue;
    if (formatArea(moved.area) !== formatArea(table.area)) table.setArea(moved.area);
  }
}

/** Comments and notes stand at their cells: in their own parts, and notes in the drawing that shows them. */
export function rewriteComments(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  const { file } = workbook;
  for (const { kind, target } of file.relations(sheet.path)) {
    if ((kind === "comments" || kind === "threadedComment") && file.has(target)) {
      const part = file.xml(target);
      for (const element of [...allElements(part.root)]) {
        if (element.name !== "comment" && element.name !== "threadedComment") continue;
        const before = element.attributes.ref ?? "A1";
        const after = rewriteAreas(before, sheet, rewriter);
        if (after === before) continue;
        part.edit();
        if (after === "") remove(element);
        else element.attributes.ref = after;
      }
    }
    if (kind === "vmlDrawing" && file.has(target)) {
      const before = file.text(target);
      const after = rewriteNotes(before, sheet, rewriter);
      if (after !== before) file.put(target, after);
    }
  }
}

/** The boxes of notes, in a language of its own that is no proper XML. */
function rewriteNotes(vml: string, sheet: Sheet, rewriter: Rewriter): string {
  return vml.replace(/<v:shape\b(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/gu, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/u.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/u.exec(shape)?.[1];
    if (row === undefined || column === undefined) return shape;
    const [top, left] = [Number(row), Number(column)];
    const moved = rewriter.area(sheet, { top, left, bottom: top, right: left });
    if (moved === "gone" || moved.sheet !== sheet) return "";
    const [down, right] = [moved.area.top - top, moved.area.left - left];
    if (down === 0 && right === 0) return shape;
    return shape
      .replace(/(<x:Row>)\s*\d+\s*(<\/x:Row>)/u, `$1${moved.area.top}$2`)
      .replace(/(<x:Column>)\s*\d+\s*(<\/x:Column>)/u, `$1${moved.area.left}$2`)
      .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/u, (whole, open: string, anchor: string, close: string) => {
        const figures = anchor.split(",").map(Number);
        if (figures.length !== 8 || figures.some(Number.isNaN)) return whole;
        // Left column, offset, top row, offset, right column, offset, bottom row, offset.
        const shifts = [right, 0, down, 0, right, 0, down, 0];
        return `${open}${figures.map((figure, at) => Math.max(0, figure + (shifts[at] ?? 0))).join(", ")}${close}`;
      });
  });
}

/** Charts, pictures and shapes that move with their cells. */
function rewriteDrawing(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  const { file } = workbook;
  const drawing = file.relations(sheet.path).find(({ kind }) => kind === "drawing");
  if (!drawing || !file.has(drawing.target)) return;
  const part = file.xml(drawing.target);
  for (const anchor of elementsOf(part.root)) {
    if (!["twoCellAnchor", "oneCellAnchor"].includes(plainName(anchor))) continue;
    if (anchor.attributes.editAs === "absolute") continue;
    const [from, to] = [plainChild(anchor, "from"), plainChild(anchor, "to")];
    if (!from) continue;
    const start = markerOf(from);
    const end = to ? markerOf(to) : start;
    const moved = rewriter.area(sheet, { ...start, bottom: end.top, right: end.left });
    if (moved === "gone" && rewriter.overwrites === true) continue;
    const area: Area =
      moved === "gone" || moved.sheet !== sheet ? nearest(start, sheet, rewriter) : moved.area;
    const isSame =
      area.top === start.top &&
      area.left === start.left &&
      area.bottom === end.top &&
      area.right === end.left;
    if (isSame) continue;
    part.edit();
    setMarker(from, area.top, area.left);
    // With `oneCell` a picture keeps its size and moves only.
    const keepsSize = anchor.attributes.editAs === "oneCell";
    if (to)
      setMarker(
        to,
        keepsSize ? area.top + end.top - start.top : area.bottom,
        keepsSize ? area.left + end.left - start.left : area.right,
      );
  }
}

/** The name without its prefix: drawings and charts are written with and without. */
function plainName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

function plainChild(parent: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(parent).find((child) => plainName(child) === name);
}

/** A drawing whose cells are gone shrinks to the place where they were. */
function nearest(start: { top: number; left: number }, sheet: Sheet, rewriter: Rewriter): Area {
  for (let top = start.top; top >= 0; top--) {
    const moved = rewriter.area(sheet, { top, left: start.left, bottom: top, right: start.left });
    if (moved !== "gone") return moved.area;
  }
  return { top: 0, left: start.left, bottom: 0, right: start.left };
}

function markerOf(marker: XmlElement): { readonly top: number; readonly left: number } {
  const figure = (name: string): number => Number(plainChild(marker, name)?.text ?? 0);
  return { top: figure("row"), left: figure("col") };
}

function setMarker(marker: XmlElement, row: number, column: number): void {
  for (const [name, figure] of [
    ["row", row],
    ["col", column],
  ] as const) {
    const target = plainChild(marker, name);
    if (target) setText(target, String(figure));
  }
}

/** The references of charts. */
function rewriteCharts(workbook: Workbook, paths: readonly string[], rewriter: Rewriter): void {
  for (const path of paths) {
    if (!/^xl\/(?:chartsheets\/)?charts\/[^/]+\.xml$/u.test(path)) continue;
    const part = workbook.file.xml(path);
    for (const element of [...allElements(part.root)])
      if (plainName(element) === "f") rewriteText(workbook, part, element, { sheet: undefined }, rewriter);
  }
}

/** The areas that pivot tables take their data from, and where they stand. */
function rewritePivots(workbook: Workbook, rewriter: Rewriter): void {
  const { file } = workbook;
  for (const path of file.paths())
    if (/^xl\/pivotCache\/pivotCacheDefinition\d+\.xml$/u.test(path))
      rewritePivotSource(workbook, file.xml(path), rewriter);
  for (const sheet of workbook.sheets)
    for (const { kind, target } of file.relations(sheet.path)) {
      if (kind !== "pivotTable" || !file.has(target)) continue;
      const part = file.xml(target);
      const location = childrenNamed(part.root, "location")[0];
      const before = location?.attributes.ref;
      if (!location || before === undefined) continue;
      const after = rewriteAreas(before, sheet, rewriter);
      if (after === before || after === "") continue;
      part.edit();
      location.attributes.ref = after;
    }
}

function rewritePivotSource(workbook: Workbook, part: XmlPart, rewriter: Rewriter): void {
  const source = findElement(part.root, "worksheetSource");
  if (!source) return;
  const { ref, sheet: sheetName, name } = source.attributes;
  if (name !== undefined) {
    const renamed = workbook.table(name) ? rewriter.tableName(name) : name;
    if (renamed === undefined || renamed === name) return;
    part.edit();
    source.attributes.name = renamed;
    return;
  }
  if (ref === undefined || sheetName === undefined) return;
  const address = `'${sheetName.replaceAll("'", "''")}'!${ref}`;
  const written = rewriteFormula(address, { sheet: undefined }, workbook, rewriter);
  if (written === address || written.includes("#REF!")) return;
  const { sheet = sheetName, cells } = splitAddress(written);
  part.edit();
  source.attributes.sheet = sheet;
  source.attributes.ref = cells.replaceAll("$", "");
}
