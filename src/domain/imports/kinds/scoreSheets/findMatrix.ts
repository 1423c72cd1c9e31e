import { pointsOf } from "../../cells";
import type { ImportContext } from "../../context";
import type { Layout } from "../../header";
import type { SourceSheet } from "../../sourceSheet";
import { leafText } from "./leafNames";
import { matrixAt, type Matrix } from "./matrix";
import { STAGE_FIELDS, stageReader } from "./stages";

/** The first rows of a sheet with the most units, leaves or stages across. */
export function bestMatrix(sheet: SourceSheet, context: ImportContext, layout: Layout): Matrix | undefined {
  const { headerRow } = layout;
  const stageOf = stageReader(context.words);
  const found: { matrix: Matrix; score: number }[] = [];
  const rows =
    headerRow === undefined
      ? Array.from({ length: Math.min(sheet.height, 60) }, (_, row) => row)
      : [headerRow - 1];
  for (const bottom of rows) {
    for (const top of [bottom, bottom - 1, bottom - 2]) {
      // A row with one text only is a title over the table, no header.
      if (top < 0 || sheet.textsOf(top).length < 2) break;
      const matrix = matrixAt(sheet, context, { top, bottom, layout, stageOf });
      const stages = matrix.units.filter(({ stage }) => stage !== undefined).length;
      const named = matrix.units.filter(({ of }) => of !== undefined && !("why" in of)).length;
      // Stages alone are a sheet of one unit; they must stand above numbers, or any title with such a word would do.
      const score = Math.max(named * 2 + stages, matrix.leaves.length * 2);
      // A single column counts once a person has said what it is.
      const isSaid = [...matrix.said.values()].some((field) => STAGE_FIELDS.some((stage) => stage === field));
      const least = isSaid ? 1 : 2;
      const isMatrix = named >= least || matrix.leaves.length >= least || stages >= 1;
      if (isMatrix) found.push({ matrix, score });
    }
  }
  // A row of data may look like one too, where points are called as leaves are: its other side is nothing then.
  const isRight = ({ matrix }: (typeof found)[number]): boolean =>
    sideOf(sheet, matrix, context) !== undefined && hasPoints(sheet, matrix);
  return found.sort((a, b) => b.score - a.score).find(isRight)?.matrix;
}

function hasPoints(sheet: SourceSheet, { bottom, units, leaves }: Matrix): boolean {
  const columns = (leaves.length > 0 ? leaves : units).map(({ at }) => at);
  return columns.some((column) =>
    Array.from({ length: sheet.height - bottom - 1 }, (_, at) => sheet.cell(bottom + 1 + at, column)).some(
      (cell) => {
        const { kind } = pointsOf(cell);
        return kind === "value" || kind === "notApplicable";
      },
    ),
  );
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
