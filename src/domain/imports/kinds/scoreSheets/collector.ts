import { choiceWord, inputs } from "../../../../contract";
import { fold } from "../../../../text";
import type { Criterion, Unit } from "../../../model";
import { isBlankCell, pointsOf, shownText } from "../../cells";
import { shownName, STAGE_WORDS, unclearName, type ImportContext, type Stage } from "../../context";
import type { Draft, DraftCell, SheetReading, SourcePlace, Unclear } from "../../reading";
import type { SourceSheet } from "../../sourceSheet";
import { leafText, unnumbered } from "./leafNames";
import { placeOf, type Points, type UnitPoints } from "./matrix";

/** Collects the points of a sheet as rows of evidence. */
export class Collector {
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
  leafRow(row: number, column: number, points: readonly UnitPoints[], owner: Unit | undefined): void {
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
    return placeOf(this.sheet, row, column);
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
