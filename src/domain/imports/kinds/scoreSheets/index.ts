import type { ImportContext, Stage } from "../../context";
import { bareHeader, NUMBERING, type Field, type Layout } from "../../header";
import type { ImportKind } from "../../kind";
import { nothingFound, type SheetReading, type Unclear } from "../../reading";
import { dataRows } from "../../rows";
import { periodOfSheet, setOfSheet, titlesOf, unitOfSheet } from "../../scope";
import type { FoundColumn, FoundColumns, SourceSheet } from "../../sourceSheet";
import { periodsNamed, setsNamed } from "../../titles";
import { Collector } from "./collector";
import { matricesOf, sideOf, type MatrixTable } from "./findMatrix";
import { leafText } from "./leafNames";
import type { Matrix } from "./matrix";
import { rowScopes, SCOPE_HEADERS, scopeColumns } from "./rowScopes";
import { titleStageReader } from "./stages";
import { written } from "./written";

const fields: readonly Field[] = [
  { id: "criterion", words: ["Mã", "Mã tiêu chí", "Tiêu chí", "Mục"] },
  { id: "text", words: ["Điều kiện", "Nội dung", "Nội dung tiêu chí"] },
  { id: "unit", words: ["Đơn vị", "Tên đơn vị"] },
  { id: "self", words: ["Điểm tự chấm", "Tự chấm"] },
  { id: "cluster", words: ["Điểm cụm chấm", "Cụm chấm"] },
  { id: "verified", words: ["Điểm thẩm định", "Thẩm định"] },
  { id: "period", words: ["Kỳ", ...SCOPE_HEADERS.period] },
  { id: "set", words: ["Bộ", ...SCOPE_HEADERS.set] },
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
  const tables = matricesOf(sheet, context, layout);
  const [first] = tables;
  if (!first) return nothingFound(sheet, "noHeader");
  const side = sideOf(first.part, first.matrix, context);
  if (side === undefined) return nothingFound(sheet, "columnMissing", { about: "Mã" });
  sheet.found = foundIn(first.matrix, side, scopeColumns(first.part, first.matrix, side));
  const told = new Set<string>();
  const read = tables.flatMap((table) => readTable(table, first, context, told) ?? []);
  const made = written(read.flatMap(({ entries }) => entries));
  return {
    drafts: made.drafts,
    unclear: [...read.flatMap(({ unclear }) => unclear), ...made.unclear],
    refused: read.reduce((sum, { refused }) => sum + refused, made.refused),
  };
}

/** Headers of columns with codes of leaves. */
const CODES = /^(?:mã(?: .*)?|mục|tiêu chí)$/u;

/** The points of one table, with what its own titles say before those of the first table of the sheet. */
function readTable(
  { part, matrix }: MatrixTable,
  first: MatrixTable,
  context: ImportContext,
  told: Set<string>,
): Pick<Collector, "entries" | "unclear" | "refused"> | undefined {
  const side = sideOf(part, matrix, context);
  if (side === undefined) return undefined;
  const isOfLeaves = matrix.leaves.length > 0;
  const rows = dataRows(part, matrix.bottom + 1, undefined);
  const ofSheet = titlesOf(first.part, first.matrix.top);
  const own = part.textsAbove(matrix.top);
  const titles = (says: (texts: readonly string[]) => boolean): readonly string[] =>
    first.matrix === matrix || !says(own) ? ofSheet : own;
  const names = isOfLeaves
    ? matrix.leaves.map(({ of }) => of)
    : rows.map((row) => leafText(part, row, side, context));
  const reader = titleStageReader(context.words);
  const stagesIn = (texts: readonly string[]): Stage[] => texts.flatMap((text) => reader(text) ?? []);
  const stages = new Set(stagesIn(titles((texts) => stagesIn(texts).length > 0)));
  const [stage] = stages;
  const columns = scopeColumns(part, matrix, side);
  const across = new Set(
    [...matrix.units, ...matrix.leaves, ...columns.values()].map((each) =>
      typeof each === "number" ? each : each.at,
    ),
  );
  const beside = Array.from({ length: part.width }, (_, at) => at).filter((at) => !across.has(at));
  const collector = new Collector(
    part,
    context,
    stages.size === 1 ? stage : context.options.stage,
    beside,
    beside.filter((at) => CODES.test(bareHeader(part.header(matrix.top, matrix.bottom, at)))),
    told,
  );
  const isOfOne = !isOfLeaves && matrix.units.every(({ of }) => of === undefined);
  const titled = own.length === 0 ? first : { part, matrix };
  const owner = isOfOne ? unitOfSheet(titled.part, titled.matrix.top, context) : undefined;
  if (owner && "unclear" in owner) return { entries: [], unclear: [owner.unclear], refused: rows.length };
  const scope = rowScopes(part, columns, context, {
    set: setOfSheet(
      part,
      titles((texts) => setsNamed(texts, context.sets).length > 0),
      context,
      setsOfLeaves(names, context),
    ),
    period: (set) =>
      periodOfSheet(
        part,
        titles((texts) => periodsNamed(texts, context.periodsOf(set)).length > 0),
        set,
        context,
      ),
  });
  for (const row of rows) {
    const points = isOfLeaves ? matrix.leaves : matrix.units;
    if (points.every(({ at }) => part.isBlank(row, at))) continue;
    const ofRow = scope(row);
    if ("unclear" in ofRow) {
      if (!told.has(keyOf(ofRow.unclear))) collector.unclear.push(ofRow.unclear);
      told.add(keyOf(ofRow.unclear));
      collector.leaveOut(1);
    } else if (isOfLeaves) collector.unitRow(row, side, matrix.leaves, ofRow);
    else collector.leafRow(row, side, matrix.units, owner?.value, ofRow);
  }
  return collector;
}

function keyOf({ why, from }: Unclear): string {
  return `${why} ${from.cell}`;
}

/** How a matrix was read. */
function foundIn(
  { top, bottom, units, leaves, said }: Matrix,
  side: number,
  scopes: ReadonlyMap<"period" | "set", number>,
): FoundColumns {
  const names = { field: leaves.length > 0 ? "unit" : "criterion", by: said.has(side) ? "said" : "content" };
  const columns = new Map<number, FoundColumn>([[side, names as FoundColumn]]);
  const points = (at: number, stage: Stage | undefined, of?: string): void => {
    const by = said.has(at) ? "said" : "header";
    columns.set(at, { field: stage ?? "points", by, ...(of !== undefined && { of }) });
  };
  for (const { at, of, stage } of units) points(at, stage, of && ("why" in of ? of.text : of.name));
  for (const { at, of, stage } of leaves) points(at, stage, of);
  for (const [field, at] of scopes) columns.set(at, { field, by: said.has(at) ? "said" : "header" });
  return { top, bottom, columns };
}

/** Sets in which all these leaves are known, as far as they are known in any. */
function setsOfLeaves(names: readonly string[], context: ImportContext): string[] {
  const known = names
    .map((name) => new Set(context.leavesNamed(name, undefined).map(({ set }) => set)))
    .filter((sets) => sets.size > 0);
  return context.sets.filter((set) => known.length > 0 && known.every((sets) => sets.has(set)));
}
