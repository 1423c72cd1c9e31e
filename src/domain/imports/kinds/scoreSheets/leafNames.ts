import { fold } from "../../../../text";
import type { Criterion } from "../../../model";
import { shownText } from "../../cells";
import type { ImportContext } from "../../context";
import type { GridCell } from "../../grid";
import type { SourceSheet } from "../../sourceSheet";
import { leavesIn, type LeafMatch } from "../returns/leafOf";

/** "1.2. Tổ chức …" and "1.2" are the leaf 1.2. */
export function leafOfCell(text: string): string {
  return (
    /^((?:[A-ZĐ]{1,3}[.\s]?)?\d+(?:\.\d+)*|[IVX]+(?:\.\d+)+)[.)]?(?:\s|$)/u.exec(text.trim())?.[1] ?? text
  );
}

/** What names the leaf in a row: its code, else the text of its condition. */
export function leafText(sheet: SourceSheet, row: number, column: number, context: ImportContext): string {
  const text = sheet.text(row, column);
  return context.leavesNamed(text, undefined).length > 0 ? text : leafOfCell(text);
}

/**
 * The leaf that a cell names, told apart by the conditions beside it: Excel makes 1.10 the number 1.1. Where code and condition
 * are of different leaves, or nothing tells several apart, nobody knows.
 */
export function leafBeside(
  cell: GridCell,
  beside: readonly GridCell[],
  set: string,
  context: ImportContext,
): LeafMatch {
  const text = shownText(cell);
  const byName = context.leavesNamed(leafOfCell(text), set);
  const own = leavesIn(cell, set, context);
  const named = own.length > 0 ? own : byName;
  const byCondition = beside
    .filter((each) => typeof each === "string")
    .flatMap((each) => context.leavesNamed(each, set).filter((leaf) => isCondition(each, leaf)));
  const conditions = new Set(byCondition);
  const unknown = (candidates: readonly Criterion[]): LeafMatch => ({
    why: named.length > 0 ? "criterionSeveral" : "criterionUnknown",
    candidates,
    text,
  });
  if (named.length === 0 && text !== "") return unknown([]);
  const possible = named.length === 0 ? [...conditions] : named;
  const both = conditions.size === 0 ? possible : possible.filter((leaf) => conditions.has(leaf));
  const [leaf, ...others] = both;
  if (leaf && others.length === 0) return { leaf };
  return unknown([...new Set([...named, ...conditions])]);
}

function isCondition(text: string, { text: condition, code }: Criterion): boolean {
  const bare = (words: string): string => fold(words).replace(/[.:;]+$/u, "");
  return bare(text) === bare(condition) && bare(text) !== bare(code);
}

/** How criteria and contents are numbered: "Tiêu chí 1: …", "II. …", "1) …". */
const NUMBERED = /^(?:(?:tiêu chí|nội dung|mục|phần)\s+)?(?:\d+(?:\.\d+)*|[ivx]+)\s*[.:)-]\s*/u;

/** The name of a criterion or content without its number, which score sheets write otherwise than the criteria do. */
export function unnumbered(text: string): string {
  return fold(text).replace(NUMBERED, "");
}
