import { allElements, remove, setText, XmlElement, type XmlPart } from "../../package";
import { formatArea, MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from "../address";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { reanchor } from "./anchors";
import { rewriteFormula, type Home } from "./formula";
import type { Rewriter } from "./rewriter";

/** Which elements hold references, and how. */
export interface ElementHolders {
  /** Elements that say where they are in `ref`. */
  readonly refs: ReadonlySet<string>;
  /** Elements that say it in `sqref`, several areas with spaces between. */
  readonly sqrefs: ReadonlySet<string>;
  /** Elements whose text is a formula. */
  readonly formulas: ReadonlySet<string>;
  /** The attribute that is a formula, by the name of the element. */
  readonly formulaAttributes: Readonly<Record<string, string | undefined>>;
}

/** Where elements are that are rewritten, and how. */
interface Surroundings {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly part: XmlPart;
  readonly rewriter: Rewriter;
}

/** Rewrites where elements are, and the formulas that they say; takes out those whose cells are all gone. */
export function rewriteElements(under: XmlElement, holders: ElementHolders, around: Surroundings): void {
  for (const element of [...allElements(under)]) rewriteElement(element, holders, around);
}

function rewriteElement(element: XmlElement, holders: ElementHolders, around: Surroundings): void {
  const { workbook, sheet, part, rewriter } = around;
  reanchor(sheet, part, element, rewriter);
  const { attributes, name } = element;
  const attribute = holders.sqrefs.has(name) ? "sqref" : "ref";
  const areas = attributes[attribute];
  if (areas !== undefined && (holders.sqrefs.has(name) || holders.refs.has(name))) {
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
  if (holders.formulas.has(name)) rewriteText(workbook, part, element, { sheet }, rewriter);
  const attributeWithFormula = holders.formulaAttributes[name];
  if (attributeWithFormula === undefined) return;
  const formula = attributes[attributeWithFormula];
  if (formula === undefined) return;
  const written = rewriteFormula(formula, { sheet }, workbook, rewriter);
  if (written === formula) return;
  part.edit();
  attributes[attributeWithFormula] = written;
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

/** Rewrites an element whose text is a formula. */
export function rewriteText(
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
export function rewriteAreas(areas: string, sheet: Sheet, rewriter: Rewriter): string {
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
