import type { ImportContext, Stage } from "../../context";
import { NUMBERING, type Field, type Layout } from "../../header";
import type { ImportKind } from "../../kind";
import { nothingFound, type SheetReading } from "../../reading";
import { dataRows } from "../../rows";
import { periodOfSheet, setOfSheet, titlesOf, unitOfSheet } from "../../scope";
import type { FoundColumn, FoundColumns, SourceSheet } from "../../sourceSheet";
import { Collector } from "./collector";
import { bestMatrix, sideOf } from "./findMatrix";
import { leafText } from "./leafNames";
import type { Matrix } from "./matrix";
import { stageReader } from "./stages";

const fields: readonly Field[] = [
  { id: "criterion", words: ["Mã", "Mã tiêu chí", "Tiêu chí", "Mục"] },
  { id: "text", words: ["Điều kiện", "Nội dung", "Nội dung tiêu chí"] },
  { id: "unit", words: ["Đơn vị", "Tên đơn vị"] },
  { id: "self", words: ["Điểm tự chấm", "Tự chấm"] },
  { id: "cluster", words: ["Điểm cụm chấm", "Cụm chấm"] },
  { id: "verified", words: ["Điểm thẩm định", "Thẩm định"] },
  NUMBERING,
];

/**
 * Score sheets: leaves down and units across, units down and leaves across, or one sheet for each unit. Each cell of points
 * becomes a row of `MinhChung`.
 */
export const scoreSheets: ImportKind = {
  word: "bang-diem",
  tables: ["evidence"],
  fields,
  read: (sheet, context, layout) => readScores(sheet, context, layout),
};

function readScores(sheet: SourceSheet, context: ImportContext, layout: Layout): SheetReading {
  const matrix = bestMatrix(sheet, context, layout);
  if (!matrix) return nothingFound(sheet, "noHeader");
  const titles = titlesOf(sheet, matrix.top);
  const isOfLeaves = matrix.leaves.length > 0;
  const side = sideOf(sheet, matrix, context);
  if (side === undefined) return nothingFound(sheet, "columnMissing", { about: "Mã" });
  sheet.found = foundIn(matrix, side);
  const rows = dataRows(sheet, matrix.bottom + 1, undefined);
  const names = isOfLeaves
    ? matrix.leaves.map(({ of }) => of)
    : rows.map((row) => leafText(sheet, row, side, context));
  const set = setOfSheet(sheet, titles, context, setsOfLeaves(names, context));
  if ("unclear" in set) return { drafts: [], unclear: [set.unclear], refused: rows.length };
  const period = periodOfSheet(sheet, titles, set.value, context);
  if ("unclear" in period) return { drafts: [], unclear: [period.unclear], refused: rows.length };
  const ofTitle = titles.map(stageReader(context.words)).filter((stage) => stage !== undefined);
  const collector = new Collector(
    sheet,
    context,
    set.value,
    period.value.code,
    new Set(ofTitle).size === 1 ? ofTitle[0] : context.options.stage,
  );
  const owner =
    isOfLeaves || matrix.units.some(({ of }) => of !== undefined)
      ? undefined
      : unitOfSheet(sheet, matrix.top, context);
  if (owner && "unclear" in owner) return { drafts: [], unclear: [owner.unclear], refused: rows.length };
  for (const row of rows) {
    if (isOfLeaves) collector.unitRow(row, side, matrix.leaves);
    else collector.leafRow(row, side, matrix.units, owner?.value);
  }
  return collector.reading();
}

/** How a matrix was read. */
function foundIn({ top, bottom, units, leaves, said }: Matrix, side: number): FoundColumns {
  const names = { field: leaves.length > 0 ? "unit" : "criterion", by: said.has(side) ? "said" : "content" };
  const columns = new Map<number, FoundColumn>([[side, names as FoundColumn]]);
  const points = (at: number, stage: Stage | undefined, of?: string): void => {
    const by = said.has(at) ? "said" : "header";
    columns.set(at, { field: stage ?? "points", by, ...(of !== undefined && { of }) });
  };
  for (const { at, of, stage } of units) points(at, stage, of && ("why" in of ? of.text : of.name));
  for (const { at, of, stage } of leaves) points(at, stage, of);
  return { top, bottom, columns };
}

/** Sets in which all these leaves are known, as far as they are known in any. */
function setsOfLeaves(names: readonly string[], context: ImportContext): string[] {
  const known = names
    .map((name) => new Set(context.leavesNamed(name, undefined).map(({ set }) => set)))
    .filter((sets) => sets.size > 0);
  return context.sets.filter((set) => known.length > 0 && known.every((sets) => sets.has(set)));
}
