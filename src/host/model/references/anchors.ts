import { allElements, childNamed, setText, type XmlElement, type XmlPart } from "../../package";
import type { Area } from "../address";
import { areasOf } from "../places";
import type { Sheet } from "../sheet";
import { copiedFormula, type Place } from "./relative";
import type { Rewriter } from "./rewriter";
import type { Axis } from "./shift";

/** Elements that rule areas with formulas, which are told from the upper left cell. */
const RULES = new Set([
  "dataValidation",
  "conditionalFormatting",
  "x14:dataValidation",
  "x14:conditionalFormatting",
]);
const FORMULAS = new Set(["formula", "formula1", "formula2", "xm:f"]);

/**
 * A rule that loses its first cell is told from the next one: its formulas are given the form that they have for the cell that
 * will be the first, before they are rewritten with all others.
 */
export function reanchor(sheet: Sheet, part: XmlPart, rule: XmlElement, rewriter: Rewriter): void {
  if (!RULES.has(rule.name)) return;
  const areas = areasOf(rule.attributes.sqref ?? childNamed(rule, "xm:sqref")?.text ?? "");
  const [before, after] = [anchorOf(areas), nextAnchor(sheet, areas, rewriter)];
  if (!before || !after || (before.row === after.row && before.column === after.column)) return;
  for (const formula of allElements(rule)) {
    if (!FORMULAS.has(formula.name)) continue;
    const text = copiedFormula(formula.text, before, after);
    if (text === formula.text) continue;
    part.edit();
    setText(formula, text);
  }
}

/** The cell that the formulas of a rule are told from: the upper left of all its areas. */
function anchorOf(areas: readonly Area[]): Place | undefined {
  if (areas.length === 0) return undefined;
  return {
    row: Math.min(...areas.map(({ top }) => top)),
    column: Math.min(...areas.map(({ left }) => left)),
  };
}

/** The cell that becomes the upper left one, where it is before. */
function nextAnchor(sheet: Sheet, areas: readonly Area[], rewriter: Rewriter): Place | undefined {
  const left = areas.flatMap((area) => {
    const moved = rewriter.area(sheet, area);
    return moved !== "gone" && moved.sheet === sheet ? [{ area, moved: moved.area }] : [];
  });
  const anchor = anchorOf(left.map(({ moved }) => moved));
  if (!anchor) return undefined;
  const row = lineBecoming("rows", anchor.row, left, sheet, rewriter);
  const column = lineBecoming("columns", anchor.column, left, sheet, rewriter);
  return row === undefined || column === undefined ? undefined : { row, column };
}

const ENDS = { rows: ["top", "bottom"], columns: ["left", "right"] } as const;

/** The row or column that is the wanted one afterwards. @param left areas before and after, of which one begins with it */
function lineBecoming(
  axis: Axis,
  wanted: number,
  left: readonly { readonly area: Area; readonly moved: Area }[],
  sheet: Sheet,
  rewriter: Rewriter,
): number | undefined {
  const [low, high] = ENDS[axis];
  const area = left.find(({ moved }) => moved[low] === wanted)?.area;
  for (let line = area?.[low] ?? 0; area && line <= area[high]; line++) {
    const moved = rewriter.area(sheet, { ...area, [low]: line, [high]: line });
    if (moved !== "gone" && moved.area[low] === wanted) return line;
  }
  return undefined;
}
