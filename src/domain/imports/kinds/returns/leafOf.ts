import type { Criterion } from "../../../model";
import { shownText } from "../../cells";
import type { ImportContext } from "../../context";
import type { GridCell } from "../../grid";

/** Which leaf a row is about, or why nobody can tell. */
export type LeafMatch =
  | { readonly leaf: Criterion }
  | {
      readonly why: "criterionUnknown" | "criterionSeveral" | "criterionContradiction";
      readonly candidates: readonly Criterion[];
      readonly text: string;
    };

/** "1.2. Tổ chức …", "Mục 1.2" and "1.2" are the leaf 1.2. */
const LEADING =
  /^(?:(?:mục|tiêu chí|mã|điều kiện)\s+)?((?:[A-ZĐ]{1,3}[.\s-]?)?\d+(?:\.\d+)*|[A-Z]+(?:\.\d+)+)[.):]?(?:\s|$)/iu;

/** The leaves that one cell names: by its whole text, else by the code before it. */
export function leavesIn(
  cell: GridCell,
  set: string | undefined,
  context: ImportContext,
): readonly Criterion[] {
  const text = shownText(cell);
  if (text === "") return [];
  const whole = context.leavesNamed(text, set);
  // Excel makes 1.10 the number 1.1.
  if (typeof cell === "number" && text.includes("."))
    return [...whole, ...context.leavesNamed(`${text}0`, set)];
  if (whole.length > 0) return whole;
  const [, code] = LEADING.exec(text) ?? [];
  const byCode = code === undefined ? [] : context.leavesNamed(code, set);
  const rest = text.replace(LEADING, "");
  return byCode.length > 0 || rest === text ? byCode : context.leavesNamed(rest, set);
}

/** The leaf that the cells of a row name together: the first that names one; two that name different ones contradict. */
export function leafOf(cells: readonly GridCell[], set: string, context: ImportContext): LeafMatch {
  const texts = cells.map(shownText).filter((text) => text !== "");
  const text = texts.join(" · ");
  const named = cells.map((cell) => leavesIn(cell, set, context)).filter((leaves) => leaves.length > 0);
  const sure = new Set(named.filter((leaves) => leaves.length === 1).flat());
  const [leaf, ...others] = sure;
  if (leaf && others.length > 0) return { why: "criterionContradiction", candidates: [...sure], text };
  if (leaf) return { leaf };
  const [several] = named;
  // A text that several leaves have is told apart by the text of another cell, if at all.
  const both = (several ?? []).filter((each) => named.every((leaves) => leaves.includes(each)));
  const [only, ...more] = both;
  if (only && more.length === 0 && named.length > 1) return { leaf: only };
  if (several) return { why: "criterionSeveral", candidates: several, text: texts[0] ?? "" };
  return { why: "criterionUnknown", candidates: [], text: texts[0] ?? "" };
}

/** Sets in which all the leaves that cells name are known, as far as they are known in any. */
export function setsOf(cells: readonly GridCell[], context: ImportContext): string[] {
  const known = cells
    .map((cell) => new Set(leavesIn(cell, undefined, context).map(({ set }) => set)))
    .filter((sets) => sets.size > 0);
  return context.sets.filter((set) => known.length > 0 && known.every((sets) => sets.has(set)));
}
