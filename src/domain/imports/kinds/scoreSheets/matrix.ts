import type { Unit } from "../../../model";
import { unclearName, type ImportContext, type Stage } from "../../context";
import { bareHeader, saidColumns, type Layout } from "../../header";
import type { GridCell } from "../../grid";
import type { SourcePlace, Unclear } from "../../reading";
import type { SourceSheet } from "../../sourceSheet";
import { leafOfCell } from "./leafNames";
import { shortStage, STAGE_FIELDS, type StageReader } from "./stages";

/** One column of points: whose they are and of which stage; undefined where the other side or the title says it. */
export interface Points<T> {
  readonly at: number;
  readonly of: T;
  readonly stage: Stage | undefined;
  /** The stage is not named, though other columns of the same unit or leaf name theirs. */
  readonly isOpen?: boolean;
  /** Where its header stands, and what it says. */
  readonly from: SourcePlace;
  readonly text: string;
  /** Cells of its header. */
  readonly header: readonly GridCell[];
}

/** Points of a unit; a question where its name is not clear. */
export type UnitPoints = Points<Unit | Unclear | undefined>;

/** What a header of a matrix holds. */
export interface Matrix {
  readonly top: number;
  readonly bottom: number;
  readonly units: readonly UnitPoints[];
  readonly leaves: readonly Points<string>[];
  /** What a person said that columns hold. */
  readonly said: ReadonlyMap<number, string>;
}

/** Rows that may be the header of a matrix, and how they are read. */
export interface MatrixPlace {
  readonly top: number;
  readonly bottom: number;
  readonly layout: Layout;
  readonly stageOf: StageReader;
}

/** What these rows hold if they are the header of a matrix: units across, or leaves where more of these are named. */
export function matrixAt(
  sheet: SourceSheet,
  context: ImportContext,
  { top, bottom, layout, stageOf }: MatrixPlace,
): Matrix {
  const said = saidColumns(sheet, { top, bottom }, layout);
  const units: UnitPoints[] = [];
  const leaves: Points<string>[] = [];
  const headers = headersOf(sheet, context, { top, bottom, layout, stageOf });
  for (const { column, texts, stage: named } of headers) {
    const own = said.get(column);
    const saidStage = STAGE_FIELDS.find((field) => field === own);
    if (own !== undefined && saidStage === undefined) continue;
    const stage = saidStage ?? named;
    const from = placeOf(sheet, bottom, column);
    const header = Array.from({ length: bottom - top + 1 }, (_, at) => sheet.cell(top + at, column));
    const points = { at: column, stage, from, text: sheet.header(top, bottom, column), header };
    const leaf = texts.find((text) => context.leavesNamed(leafOfCell(text), undefined).length > 0);
    if (leaf !== undefined && !isSerial(sheet, bottom, column)) {
      leaves.push({ ...points, of: leafOfCell(leaf) });
      continue;
    }
    const unit = unitNamed(texts, from, context);
    if (unit ?? stage) units.push({ ...points, of: unit });
    // Beside units a header that nobody is called by is a unit too, which is not known.
    else if (bottom === top && units.length >= 2) {
      const [text = ""] = texts;
      const found = context.units.find(text);
      if (text !== "" && found.kind === "none")
        units.push({ ...points, of: unclearName(found, from, text, "unit") });
    }
  }
  const isOfLeaves = leaves.length > units.filter(({ of }) => of !== undefined && !("why" in of)).length;
  return {
    top,
    bottom,
    units: isOfLeaves ? [] : withOpen(units),
    leaves: isOfLeaves ? withOpen(leaves) : [],
    said,
  };
}

/** Columns without a stage beside others of the same unit or leaf that have one: the title does not speak of them. */
function withOpen<T>(points: readonly Points<T>[]): Points<T>[] {
  const staged = new Set(points.filter(({ stage }) => stage !== undefined).map(({ of }) => of));
  return points.map((each) =>
    each.stage === undefined && staged.has(each.of) ? { ...each, isOpen: true } : each,
  );
}

interface ColumnHeader {
  readonly column: number;
  readonly texts: readonly string[];
  readonly stage: Stage | undefined;
}

/** What stands above each column that may hold points, with the name of a unit or leaf that stands over several. */
function headersOf(
  sheet: SourceSheet,
  context: ImportContext,
  { top, bottom, stageOf }: MatrixPlace,
): ColumnHeader[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const columns = Array.from({ length: sheet.width }, (_, column) => {
    const shown = rows.map((row) => sheet.text(row, column));
    const lowest = shown.findLast((text) => text !== "") ?? "";
    // Remarks below the name of a unit are no points of it.
    const isRemark = isOther(lowest) || shown.slice(1).some((text) => text !== shown[0] && isOther(text));
    const texts = isRemark ? [] : shown.filter((text) => text !== "" && !isOther(text));
    const short = context.units.find(lowest).kind === "one" ? undefined : shortStage(lowest);
    return { column, texts, short, stage: texts.map(stageOf).find((found) => found !== undefined) };
  });
  const isShort = new Set(columns.flatMap(({ short, stage }) => stage ?? short ?? [])).size > 1;
  const staged = columns.map(({ short, ...each }): ColumnHeader => ({
    ...each,
    stage: each.stage ?? (isShort ? short : undefined),
  }));
  return bottom === top ? staged : carried(sheet, context, staged, rows.slice(0, -1));
}

/** Where nothing is merged, the name of a unit or leaf stands over the first of its stages only, and blank cells follow. */
function carried(
  sheet: SourceSheet,
  context: ImportContext,
  columns: readonly ColumnHeader[],
  above: readonly number[],
): ColumnHeader[] {
  let name: string | undefined;
  let stages = new Set<Stage>();
  return columns.map((each) => {
    const { column, texts, stage } = each;
    const isBlank = above.every((row) => sheet.isBlank(row, column));
    if (!isBlank || stage === undefined || stages.has(stage)) {
      const named = isBlank ? undefined : texts.find((text) => isNamed(text, context));
      name = stage === undefined ? undefined : named;
      stages = new Set(stage === undefined ? [] : [stage]);
      return each;
    }
    stages.add(stage);
    return name === undefined ? each : { ...each, texts: [name, ...texts] };
  });
}

function isNamed(text: string, context: ImportContext): boolean {
  return (
    context.leavesNamed(leafOfCell(text), undefined).length > 0 || context.units.find(text).kind !== "none"
  );
}

/** The unit that the first of these texts means which is the name of any; a question where it is the name of several. */
function unitNamed(
  texts: readonly string[],
  from: SourcePlace,
  context: ImportContext,
): Unit | Unclear | undefined {
  for (const text of texts) {
    const match = context.units.find(text);
    if (match.kind === "one") return match.item;
    if (match.kind === "several") return unclearName(match, from, text, "unit");
  }
  return undefined;
}

/** Where a cell of a sheet stands. */
export function placeOf(sheet: SourceSheet, row: number, column: number): SourcePlace {
  const { file, sheet: name } = sheet.grid;
  return { file, sheet: name, cell: sheet.address(row, column) };
}

/** "(1) (2) (3)" or 1 2 3 below a header numbers the columns; it is no row of leaves. */
function isSerial(sheet: SourceSheet, row: number, column: number): boolean {
  return /^\(\d+\)$/u.test(sheet.text(row, column));
}

/** Headers of a matrix that are no unit: they number the rows, name the leaf, or sum. */
const NO_UNIT =
  /^(?:tt|stt|số tt|số thứ tự|mã(?: tiêu chí)?|nội dung(?: .*)?|tiêu chí(?: .*)?|điều kiện(?: .*)?|kỳ|quý|bộ|(?:tổng|cộng|ghi chú|lưu ý|nhận xét|minh chứng|chênh lệch|điểm tối đa|khung điểm|thang điểm|điểm chuẩn|tối đa|bình quân|trung bình|xếp hạng|xếp loại|hạng)(?: .*)?)$/u;

function isOther(header: string): boolean {
  return NO_UNIT.test(bareHeader(header));
}

/** Rows of a matrix that are neither a unit nor a leaf. */
const NO_ROW =
  /^(?:tổng|cộng|hạng|(?:tổng (?:cộng|điểm|số)|ghi chú|lưu ý|điểm tối đa|khung điểm|thang điểm|điểm chuẩn|tối đa|(?:điểm )?(?:bình quân|trung bình)|xếp hạng|xếp loại)(?: .*)?)$/u;

/** Whether a row is called as what sums or explains the others. */
export function isOtherRow(label: string): boolean {
  return NO_ROW.test(bareHeader(label));
}
