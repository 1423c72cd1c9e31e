import { choiceWord, inputs } from "../../../contract";
import { fold } from "../../../text";
import type { Criterion, Unit } from "../../model";
import { isBlankCell, pointsOf, shownText } from "../cells";
import { shownName, STAGE_WORDS, unclearName, type ImportContext, type Stage } from "../context";
import { bareHeader, NUMBERING, saidColumns, type Field, type Layout } from "../header";
import type { ImportKind } from "../kind";
import {
  nothingFound,
  type Draft,
  type DraftCell,
  type SheetReading,
  type SourcePlace,
  type Unclear,
} from "../reading";
import { dataRows } from "../rows";
import { periodOfSheet, setOfSheet, titlesOf, unitOfSheet } from "../scope";
import type { FoundColumn, FoundColumns, SourceSheet } from "../sourceSheet";

/** Words by which headers and titles name the stage of points (contract, "Score sheets"). */
const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/(?:^|\s)(?:tự chấm|tự đánh giá|tự cho điểm)(?:\s|$)/u, "self"],
  [/(?:^|\s)(?:cụm chấm|điểm cụm|cụm thi đua chấm|cụm đánh giá)(?:\s|$)/u, "cluster"],
  [
    /(?:^|\s)(?:thẩm định|btv|ban thường vụ|huyện đoàn|tỉnh đoàn|thành đoàn|thị đoàn|đoàn cấp trên|điểm chấm)(?:\s|$)/u,
    "verified",
  ],
];

export function stageOf(text: string): Stage | undefined {
  const words = bareHeader(text);
  const found = STAGES.filter(([pattern]) => pattern.test(words)).map(([, stage]) => stage);
  return found.length === 1 ? found[0] : undefined;
}

/** The fields that are points, by their stage. */
const STAGE_FIELDS: readonly Stage[] = ["self", "cluster", "verified"];

const fields: readonly Field[] = [
  { id: "criterion", words: ["Mã", "Mã tiêu chí", "Tiêu chí", "Mục"] },
  { id: "text", words: ["Điều kiện", "Nội dung", "Nội dung tiêu chí"] },
  { id: "unit", words: ["Đơn vị", "Tên đơn vị", "Cơ sở Đoàn", "Đoàn cơ sở"] },
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

/** One column (or row) of points: whose they are and of which stage; undefined where the other side or the title says it. */
interface Points<T> {
  readonly at: number;
  readonly of: T;
  readonly stage: Stage | undefined;
}

/** What a header of a matrix holds. */
interface Matrix {
  readonly top: number;
  readonly bottom: number;
  readonly units: readonly Points<Unit | Unclear | undefined>[];
  readonly leaves: readonly Points<string>[];
  /** What a person said that columns hold. */
  readonly said: ReadonlyMap<number, string>;
}

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
  const ofTitle = titles.map(stageOf).filter((stage) => stage !== undefined);
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

/** The first rows of a sheet with the most units, leaves or stages across. */
function bestMatrix(sheet: SourceSheet, context: ImportContext, layout: Layout): Matrix | undefined {
  const { headerRow } = layout;
  const found: { matrix: Matrix; score: number }[] = [];
  const rows =
    headerRow === undefined
      ? Array.from({ length: Math.min(sheet.height, 60) }, (_, row) => row)
      : [headerRow - 1];
  for (const bottom of rows) {
    for (const top of [bottom, bottom - 1, bottom - 2]) {
      // A row with one text only is a title over the table, no header.
      if (top < 0 || sheet.textsOf(top).length < 2) break;
      const matrix = matrixAt(sheet, context, top, bottom, layout);
      const stages = matrix.units.filter(({ stage }) => stage !== undefined).length;
      const named = matrix.units.filter(({ of }) => of !== undefined && !("why" in of)).length;
      // Stages alone are a sheet of one unit; they must stand above numbers, or any title with such a word would do.
      const score = Math.max(named * 2 + stages, matrix.leaves.length * 2);
      const isSaid = [...matrix.said.values()].some((field) => STAGE_FIELDS.some((stage) => stage === field));
      const isMatrix =
        named >= 2 || matrix.leaves.length >= (isSaid ? 1 : 2) || stages >= 1 || (isSaid && named >= 1);
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

function matrixAt(
  sheet: SourceSheet,
  context: ImportContext,
  top: number,
  bottom: number,
  layout: Layout,
): Matrix {
  const said = saidColumns(sheet, { top, bottom }, layout);
  const units: Points<Unit | Unclear | undefined>[] = [];
  const leaves: Points<string>[] = [];
  for (let column = 0; column < sheet.width; column++) {
    const texts = Array.from({ length: bottom - top + 1 }, (_, at) => sheet.text(top + at, column)).filter(
      (text) => text !== "" && !isOther(text),
    );
    const own = said.get(column);
    const saidStage = STAGE_FIELDS.find((field) => field === own);
    if (own !== undefined && saidStage === undefined) continue;
    const stage = saidStage ?? texts.map(stageOf).find((found) => found !== undefined);
    const match = texts
      .map((text) => ({ text, match: context.units.find(text) }))
      .find(({ match: { kind } }) => kind !== "none");
    const leaf = texts.find((text) => context.leavesNamed(leafOfCell(text), undefined).length > 0);
    if (leaf !== undefined && !isSerial(sheet, bottom, column))
      leaves.push({ at: column, of: leafOfCell(leaf), stage });
    else if (match) {
      const from: SourcePlace = {
        file: sheet.grid.file,
        sheet: sheet.grid.sheet,
        cell: sheet.address(bottom, column),
      };
      units.push({
        at: column,
        of:
          match.match.kind === "one"
            ? match.match.item
            : unclearName(match.match as never, from, match.text, "unit"),
        stage,
      });
    } else if (stage) units.push({ at: column, of: undefined, stage });
    else if (texts.length > 0 && bottom === top && units.length >= 2 && !isOther(texts[0] ?? "")) {
      const found = context.units.find(texts[0] ?? "");
      const from: SourcePlace = {
        file: sheet.grid.file,
        sheet: sheet.grid.sheet,
        cell: sheet.address(bottom, column),
      };
      if (found.kind === "none")
        units.push({ at: column, of: unclearName(found, from, texts[0] ?? "", "unit"), stage: undefined });
    }
  }
  const isOfLeaves = leaves.length > units.filter(({ of }) => of !== undefined && !("why" in of)).length;
  return { top, bottom, units: isOfLeaves ? [] : units, leaves: isOfLeaves ? leaves : [], said };
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

/** "1.2. Tổ chức …" and "1.2" are the leaf 1.2. */
function leafOfCell(text: string): string {
  return (
    /^((?:[A-ZĐ]{1,3}[.\s]?)?\d+(?:\.\d+)*|[IVX]+(?:\.\d+)+)[.)]?(?:\s|$)/u.exec(text.trim())?.[1] ?? text
  );
}

/** What names the leaf in a row: its code, else the text of its condition. */
function leafText(sheet: SourceSheet, row: number, column: number, context: ImportContext): string {
  const text = sheet.text(row, column);
  return context.leavesNamed(text, undefined).length > 0 ? text : leafOfCell(text);
}

/** The column with the other side of a matrix: units where leaves stand across, else leaves. */
function sideOf(
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

/** How criteria and contents are numbered: "Tiêu chí 1: …", "II. …", "1) …". */
const NUMBERED = /^(?:(?:tiêu chí|nội dung|mục|phần)\s+)?(?:\d+(?:\.\d+)*|[ivx]+)\s*[.:)-]\s*/u;

/** The name of a criterion or content without its number, which score sheets write otherwise than the criteria do. */
function unnumbered(text: string): string {
  return fold(text).replace(NUMBERED, "");
}

/** Collects the points of a sheet as rows of evidence. */
class Collector {
  private readonly drafts: Draft[] = [];
  private readonly unclear: Unclear[] = [];
  private readonly seen = new Map<string, string>();
  private refused = 0;
  private readonly told = new Set<string>();

  constructor(
    private readonly sheet: SourceSheet,
    private readonly context: ImportContext,
    private readonly set: string,
    private readonly period: string,
    private readonly stage: Stage | undefined,
  ) {}

  reading(): SheetReading {
    return { drafts: mergedStages(this.drafts), unclear: this.unclear, refused: this.refused };
  }

  /** A row of one leaf, with points of several units, or of several stages of one. */
  leafRow(
    row: number,
    column: number,
    points: readonly Points<Unit | Unclear | undefined>[],
    owner: Unit | undefined,
  ): void {
    const filled = points.filter(({ at }) => !isBlankCell(this.sheet.cell(row, at)));
    if (filled.length === 0 || this.sheet.isBlank(row, column) || this.isGroup(row, column)) return;
    const leaf = this.leafOf(row, column, leafText(this.sheet, row, column, this.context));
    if (!leaf) return this.leaveOut(filled.length);
    for (const { at, of = owner, stage } of filled) {
      if (of && !("why" in of)) this.cell(row, at, of, leaf, stage);
      else this.notOurs(of);
    }
  }

  /** A row of one unit, with points of several leaves. */
  unitRow(row: number, column: number, leaves: readonly Points<string>[]): void {
    const text = this.sheet.text(row, column);
    const filled = leaves.filter(({ at }) => !isBlankCell(this.sheet.cell(row, at)));
    if (text === "" || filled.length === 0) return;
    const match = this.context.units.find(text);
    if (match.kind !== "one") {
      this.unclear.push(unclearName(match, this.place(row, column), text, "unit"));
      return this.leaveOut(filled.length);
    }
    for (const { at, of, stage } of filled) {
      const leaf = this.leafOf(row, at, of);
      if (leaf) this.cell(row, at, match.item, leaf, stage);
      else this.leaveOut(1);
    }
  }

  private cell(
    row: number,
    column: number,
    unit: Unit,
    leaf: Criterion,
    stageOfColumn: Stage | undefined,
  ): void {
    const { sheet } = this;
    const from = this.place(row, column);
    const cell = sheet.cell(row, column);
    const meaning = pointsOf(cell);
    if (meaning.kind === "blank") return;
    const text = shownText(cell);
    const stage = stageOfColumn ?? this.stage;
    const about = `${unit.name} · ${leaf.code}`;
    const refuse = (unclear: Omit<Unclear, "from" | "text">): void => {
      this.unclear.push({ from, text, ...unclear });
      this.leaveOut(1);
    };
    if (meaning.kind === "doubt") return refuse({ why: meaning.why, candidates: [], about });
    if (meaning.kind === "value" && stage === undefined) {
      if (!this.told.has("stage"))
        this.unclear.push({
          from: { ...from, cell: "" },
          text: sheet.grid.sheet || sheet.grid.file,
          why: "stageUnknown",
          candidates: Object.keys(STAGE_WORDS),
        });
      this.told.add("stage");
      return this.leaveOut(1);
    }
    const key = `${unit.code}\n${leaf.code}\n${stage ?? ""}`;
    const twice = this.seen.get(key);
    if (twice !== undefined) return refuse({ why: "duplicate", candidates: [], about: twice });
    this.seen.set(key, from.cell);
    this.drafts.push({
      table: "evidence",
      cells: this.cellsOf(
        unit,
        leaf,
        meaning.kind === "value" ? { stage: stage ?? "self", points: meaning.value } : undefined,
      ),
      from,
      status: stage === "verified" || meaning.kind === "notApplicable" ? "always" : "new",
    });
  }

  /** Verified points come in as đạt, a verified 0 too; the others wait. */
  private cellsOf(
    unit: Unit,
    leaf: Criterion,
    points: { stage: Stage; points: number } | undefined,
  ): Record<string, DraftCell> {
    const byStage = points?.stage === "verified" ? "accepted" : "pending";
    const status = choiceWord(inputs.evidence.column.status, points ? byStage : "notApplicable");
    return {
      period: this.period,
      unit: unit.code,
      set: this.set,
      criterion: leaf.code,
      ...(points && { [points.stage]: points.points }),
      status,
    };
  }

  private leafOf(row: number, column: number, text: string): Criterion | undefined {
    const [leaf, ...others] = this.context.leavesNamed(text, this.set);
    if (leaf && others.length === 0) return leaf;
    if (this.told.has(fold(text))) return undefined;
    this.told.add(fold(text));
    const candidates = others.map(({ code, text: condition }) => shownName({ code, name: condition }));
    this.unclear.push({
      from: this.place(row, column),
      text,
      why: leaf ? "criterionSeveral" : "criterionUnknown",
      candidates,
    });
    return undefined;
  }

  /** A row of a criterion or content above its leaves, with the sum of their points. */
  private isGroup(row: number, column: number): boolean {
    const text = leafText(this.sheet, row, column, this.context);
    if (this.context.leavesNamed(text, this.set).length > 0) return false;
    const shown = [text, ...this.sheet.textsOf(row)].map(unnumbered);
    return this.context.snapshot.criteria.some(
      ({ set, code, group = "", topic = "" }) =>
        set === this.set &&
        (fold(code).startsWith(`${fold(text)}.`) ||
          shown.some((each) => each !== "" && [group, topic].map(unnumbered).includes(each))),
    );
  }

  /** Points under a header that is no unit of ours: said once for the column. */
  private notOurs(unit: Unclear | undefined): void {
    this.leaveOut(1);
    if (!unit || this.told.has(unit.from.cell)) return;
    this.told.add(unit.from.cell);
    this.unclear.push(unit);
  }

  private leaveOut(count: number): void {
    this.refused += count;
  }

  private place(row: number, column: number): SourcePlace {
    const { file, sheet } = this.sheet.grid;
    return { file, sheet, cell: this.sheet.address(row, column) };
  }
}

/** The stages of one unit and leaf are one row; it is accepted where verified points are among them. */
function mergedStages(drafts: readonly Draft[]): Draft[] {
  const rows = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = [draft.cells.unit, draft.cells.criterion].join("\n");
    const before = rows.get(key);
    const isVerified = before?.cells.verified !== undefined;
    const status = before && isVerified ? before.cells.status : draft.cells.status;
    const isAlways = [before, draft].some((each) => each?.status === "always");
    const cells = { ...before?.cells, ...draft.cells, ...(status !== undefined && { status }) };
    rows.set(key, { ...(before ?? draft), cells, status: isAlways ? "always" : "new" });
  }
  return [...rows.values()];
}
