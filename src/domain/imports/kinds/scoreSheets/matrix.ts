import type { Unit } from "../../../model";
import { unclearName, type ImportContext, type Stage } from "../../context";
import { bareHeader, saidColumns, type Layout } from "../../header";
import type { SourcePlace, Unclear } from "../../reading";
import type { SourceSheet } from "../../sourceSheet";
import { leafOfCell } from "./leafNames";
import { STAGE_FIELDS, type StageReader } from "./stages";

/** One column (or row) of points: whose they are and of which stage; undefined where the other side or the title says it. */
export interface Points<T> {
  readonly at: number;
  readonly of: T;
  readonly stage: Stage | undefined;
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
  for (let column = 0; column < sheet.width; column++) {
    const own = said.get(column);
    const saidStage = STAGE_FIELDS.find((field) => field === own);
    if (own !== undefined && saidStage === undefined) continue;
    const texts = Array.from({ length: bottom - top + 1 }, (_, at) => sheet.text(top + at, column)).filter(
      (text) => text !== "" && !isOther(text),
    );
    const stage = saidStage ?? texts.map(stageOf).find((found) => found !== undefined);
    const leaf = texts.find((text) => context.leavesNamed(leafOfCell(text), undefined).length > 0);
    if (leaf !== undefined && !isSerial(sheet, bottom, column)) {
      leaves.push({ at: column, of: leafOfCell(leaf), stage });
      continue;
    }
    const from = placeOf(sheet, bottom, column);
    const unit = unitNamed(texts, from, context);
    if (unit ?? stage) units.push({ at: column, of: unit, stage });
    // Beside units a header that nobody is called by is a unit too, which is not known.
    else if (bottom === top && units.length >= 2) {
      const [text = ""] = texts;
      const found = context.units.find(text);
      if (text !== "" && found.kind === "none")
        units.push({ at: column, of: unclearName(found, from, text, "unit"), stage: undefined });
    }
  }
  const isOfLeaves = leaves.length > units.filter(({ of }) => of !== undefined && !("why" in of)).length;
  return { top, bottom, units: isOfLeaves ? [] : units, leaves: isOfLeaves ? leaves : [], said };
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
  /^(?:tt|stt|số tt|số thứ tự|mã(?: tiêu chí)?|nội dung(?: .*)?|tiêu chí(?: .*)?|điều kiện(?: .*)?|(?:tổng|cộng|ghi chú|điểm tối đa|khung điểm|thang điểm|điểm chuẩn|tối đa|bình quân|trung bình|xếp hạng|xếp loại|hạng)(?: .*)?)$/u;

function isOther(header: string): boolean {
  return NO_UNIT.test(bareHeader(header));
}
