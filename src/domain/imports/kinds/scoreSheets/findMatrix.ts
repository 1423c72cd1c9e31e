import { pointsOf } from "../../cells";
import type { ImportContext } from "../../context";
import type { Layout } from "../../header";
import type { GridCell } from "../../grid";
import { isSum } from "../../rows";
import { SourceSheet } from "../../sourceSheet";
import { leafText } from "./leafNames";
import { isOtherRow, matrixAt, type Matrix } from "./matrix";
import { STAGE_FIELDS, stageReader } from "./stages";

/** Headers stand in the first rows of a sheet, below letterhead and titles. */
const MOST_TITLE_ROWS = 60;
/** Rows of a header. */
const MOST_HEADER_ROWS = 3;

/**
 * The rows with the most units, leaves or stages across.
 * @param bottoms rows that may be the last of the header
 * @param least the first row that may belong to it
 */
export function bestMatrix(
  sheet: SourceSheet,
  context: ImportContext,
  layout: Layout,
  bottoms: readonly number[] = firstRows(sheet, layout),
  least = 0,
): Matrix | undefined {
  const stageOf = stageReader(context.words);
  const found: { matrix: Matrix; score: number }[] = [];
  for (const bottom of bottoms) {
    for (let top = bottom; top > bottom - MOST_HEADER_ROWS; top--) {
      // A row with one text only is a title over the table, no header.
      if (top < least || sheet.textsOf(top).length < 2) break;
      const matrix = matrixAt(sheet, context, { top, bottom, layout, stageOf });
      const stages = matrix.units.filter(({ stage }) => stage !== undefined).length;
      const named = matrix.units.filter(({ of }) => of !== undefined && !("why" in of)).length;
      // Stages alone are a sheet of one unit; they must stand above numbers, or any title with such a word would do.
      const ofLeaves = matrix.leaves.filter(({ stage }) => stage !== undefined).length;
      // What is merged over the stages of a unit names it once.
      const different = new Set(matrix.units.map(({ of }) => of).filter((of) => of && !("why" in of))).size;
      const differentLeaves = new Set(matrix.leaves.map(({ of }) => of)).size;
      const score = Math.max(different * 2 + stages, differentLeaves * 2 + ofLeaves);
      // A single column counts once a person has said what it is.
      const isSaid = [...matrix.said.values()].some((field) => STAGE_FIELDS.some((stage) => stage === field));
      const fewest = isSaid ? 1 : 2;
      const isMatrix = named >= fewest || matrix.leaves.length >= fewest || stages >= 1;
      // What stands at the foot of a header is no points.
      const isData =
        layout.headerRow === undefined &&
        matrix.units.some(({ at }) => typeof sheet.cell(bottom, at) === "number");
      if (isMatrix && !isData) found.push({ matrix, score });
    }
  }
  // A row of data may look like one too, where points are called as leaves are: its other side is nothing then.
  const isRight = ({ matrix }: (typeof found)[number]): boolean =>
    sideOf(sheet, matrix, context) !== undefined && hasPoints(sheet, matrix);
  return found.sort((a, b) => b.score - a.score).find(isRight)?.matrix;
}

function firstRows(sheet: SourceSheet, { headerRow }: Layout): number[] {
  return headerRow === undefined
    ? Array.from({ length: Math.min(sheet.height, MOST_TITLE_ROWS) }, (_, row) => row)
    : [headerRow - 1];
}

/** A table of a sheet: the rows that belong to it, with the titles above it, and its header. */
export interface MatrixTable {
  readonly part: SourceSheet;
  readonly matrix: Matrix;
}

/** The tables of a sheet from its top, each under its own header and titles. */
export function matricesOf(sheet: SourceSheet, context: ImportContext, layout: Layout): MatrixTable[] {
  const best = bestMatrix(sheet, context, layout);
  if (!best) return [];
  const others = { columns: layout.columns ?? {} };
  const headers = [best];
  for (let [first] = headers; first !== undefined && layout.headerRow === undefined;) {
    const above = bestMatrix(partOf(sheet, 0, first.top), context, others);
    if (above) headers.unshift(above);
    first = above;
  }
  for (let at = 0; at < headers.length; at++) {
    const [header, next] = [headers[at], headers[at + 1]];
    if (!header) break;
    const below = nextHeader(partOf(sheet, 0, next?.top ?? sheet.height), header, context, others);
    if (below) headers.splice(at + 1, 0, below);
  }
  const starts = headers.map((matrix, at) => {
    const before = headers[at - 1];
    return before ? startOf(sheet, matrix, before) : 0;
  });
  return headers.map((matrix, at) => ({
    matrix,
    part: headers.length === 1 ? sheet : partOf(sheet, starts[at] ?? 0, starts[at + 1] ?? sheet.height),
  }));
}

/** The first row below a table that begins another one. */
function nextHeader(
  sheet: SourceSheet,
  header: Matrix,
  context: ImportContext,
  layout: Layout,
): Matrix | undefined {
  const side = sideOf(sheet, header, context);
  const isData = (row: number, column: number | undefined, isOfLeaves: boolean): boolean => {
    if (column === undefined) return true;
    if (isOfLeaves) return context.units.find(sheet.text(row, column)).kind === "one";
    return context.leavesNamed(leafText(sheet, row, column, context), undefined).length > 0;
  };
  for (let row = header.bottom + 1; row < sheet.height - 1; row++) {
    const texts = sheet.textsOf(row);
    if (texts.length < 2 || isData(row, side, header.leaves.length > 0)) continue;
    if (isSum(texts) || texts.slice(0, 2).some(isOtherRow)) continue;
    const bottoms = Array.from({ length: MOST_HEADER_ROWS }, (_, at) => row + at);
    const found = bestMatrix(sheet, context, layout, bottoms, row);
    if (found?.top !== row) continue;
    const isOfLeaves = found.leaves.length > 0;
    const own = sideOf(sheet, found, context);
    if (!isData(row, own, isOfLeaves) && !isData(found.bottom, own, isOfLeaves)) return found;
  }
  return undefined;
}

/** Where what stands above a later table begins: behind the last points of the table before it. */
function startOf(sheet: SourceSheet, { top }: Matrix, before: Matrix): number {
  const columns = [...before.units, ...before.leaves].map(({ at }) => at);
  let start = top;
  while (start - 1 > before.bottom && !columns.some((column) => isPoints(sheet.cell(start - 1, column))))
    start -= 1;
  return start;
}

/** Some rows of a sheet, where they stand. */
function partOf({ grid }: SourceSheet, from: number, to: number): SourceSheet {
  return new SourceSheet({
    ...grid,
    cells: grid.cells.slice(0, to).map((row, at) => (at < from ? [] : row)),
    merged: grid.merged.filter(({ top }) => top >= from && top < to),
  });
}

function isPoints(cell: GridCell): boolean {
  const { kind } = pointsOf(cell);
  return kind === "value" || kind === "notApplicable";
}

function hasPoints(sheet: SourceSheet, { bottom, units, leaves }: Matrix): boolean {
  const columns = (leaves.length > 0 ? leaves : units).map(({ at }) => at);
  const rows = Array.from({ length: Math.max(0, sheet.height - bottom - 1) }, (_, at) => bottom + 1 + at);
  return columns.some((column) => rows.some((row) => isPoints(sheet.cell(row, column))));
}

/** The column with the other side of a matrix: units where leaves stand across, else leaves. */
export function sideOf(
  sheet: SourceSheet,
  { bottom, units, leaves, said }: Matrix,
  context: ImportContext,
): number | undefined {
  const across = new Set([...units, ...leaves].map(({ at }) => at));
  const wanted = leaves.length > 0 ? ["unit"] : ["criterion", "text"];
  const told = [...said].find(([, field]) => wanted.includes(field));
  if (told) return told[0];
  const called = (row: number, column: number): string | undefined => {
    if (leaves.length === 0) {
      const text = leafText(sheet, row, column, context);
      return context.leavesNamed(text, undefined).length > 0 ? text : undefined;
    }
    const match = context.units.find(sheet.text(row, column));
    return match.kind === "one" ? match.item.code : undefined;
  };
  let best: { column: number; count: number } | undefined;
  for (let column = 0; column < sheet.width; column++) {
    if (across.has(column) || said.has(column)) continue;
    const different = new Set<string>();
    for (let row = bottom + 1; row < sheet.height; row++) {
      const text = sheet.isBlank(row, column) ? undefined : called(row, column);
      if (text !== undefined) different.add(text);
    }
    if (different.size > (best?.count ?? 0)) best = { column, count: different.size };
  }
  return best?.column;
}
