import { fold } from "../../../../text";
import type { Unit } from "../../../model";
import { isBlankCell, pointsOf, shownText } from "../../cells";
import { shownName, STAGE_WORDS, unclearName, type ImportContext, type Stage } from "../../context";
import type { GridCell } from "../../grid";
import type { SourcePlace, Unclear } from "../../reading";
import type { SourceSheet } from "../../sourceSheet";
import { leavesIn, type LeafMatch } from "../returns/leafOf";
import { leafBeside, leafText, unnumbered } from "./leafNames";
import { isOtherRow, placeOf, type Points, type UnitPoints } from "./matrix";
import type { Entry } from "./written";

/** Of which set and period a row of points is. */
export interface RowScope {
  readonly set: string;
  readonly period: string;
}

/** Collects the points of a table. */
export class Collector {
  readonly entries: Entry[] = [];
  readonly unclear: Unclear[] = [];
  refused = 0;

  /** @param told what was said of the sheet already */
  constructor(
    private readonly sheet: SourceSheet,
    private readonly context: ImportContext,
    private readonly stage: Stage | undefined,
    /** Columns that may say what a row is about. */
    private readonly beside: readonly number[],
    /** Those of them whose header says that codes of leaves stand there. */
    private readonly codes: readonly number[],
    private readonly told: Set<string>,
  ) {}

  /** A row of one leaf, with points of several units, or of several stages of one. */
  leafRow(
    row: number,
    column: number,
    points: readonly UnitPoints[],
    owner: Unit | undefined,
    { set, period }: RowScope,
  ): void {
    const filled = points.filter(({ at }) => !isBlankCell(this.sheet.cell(row, at)));
    if (filled.length === 0 || this.isGroup(row, column, set)) return;
    const own = this.codeColumn(row, set) ?? column;
    const beside = [column, ...this.beside].filter((at) => at !== own).map((at) => this.sheet.cell(row, at));
    const match = leafBeside(this.sheet.cell(row, own), beside, set, this.context);
    if (!("leaf" in match)) {
      const label = this.labelOf(row, column);
      if (isOtherRow(label)) return;
      this.noLeaf(this.place(row, own), { ...match, text: match.text === "" ? label : match.text });
      return this.leaveOut(filled.length);
    }
    for (const each of filled) {
      const { of = owner } = each;
      if (of && !("why" in of)) this.cell(row, each, of, match.leaf, period);
      else this.notOurs(of, each);
    }
  }

  /** A row of one unit, with points of several leaves. */
  unitRow(row: number, column: number, leaves: readonly Points<string>[], { set, period }: RowScope): void {
    const filled = leaves.filter(({ at }) => !isBlankCell(this.sheet.cell(row, at)));
    if (filled.length === 0) return;
    const text = this.labelOf(row, column);
    const match = this.context.units.find(text);
    if (match.kind !== "one") {
      if (isOtherRow(text)) return;
      this.unclear.push(unclearName(match, this.place(row, column), text, "unit"));
      return this.leaveOut(filled.length);
    }
    for (const each of filled) {
      const leaf = this.leafAbove(each, set);
      if ("leaf" in leaf) this.cell(row, each, match.item, leaf.leaf, period);
      else {
        this.noLeaf(each.from, leaf);
        this.leaveOut(1);
      }
    }
  }

  leaveOut(count: number): void {
    this.refused += count;
  }

  private cell(row: number, column: Points<unknown>, unit: Unit, leaf: Entry["leaf"], period: string): void {
    const { sheet } = this;
    const from = this.place(row, column.at);
    const cell = sheet.cell(row, column.at);
    const area = sheet.areaOf(row, column.at);
    const meaning = pointsOf(cell);
    if (meaning.kind === "blank") return;
    const text = shownText(cell);
    if (meaning.kind === "doubt") {
      this.once(`${area?.top ?? row} ${area?.left ?? column.at}`, {
        from,
        text,
        why: meaning.why,
        candidates: [],
        about: `${unit.name} · ${leaf.code}`,
      });
      return this.leaveOut(1);
    }
    const stage = column.stage ?? (column.isOpen ? undefined : this.stage);
    if (meaning.kind === "value" && stage === undefined) {
      this.noStage(column);
      return this.leaveOut(1);
    }
    const points = meaning.kind === "value" ? meaning.value : undefined;
    this.entries.push({ unit, leaf, period, stage, points, from, text, area });
  }

  private noStage({ isOpen, from, text }: Points<unknown>): void {
    const { sheet, file } = this.sheet.grid;
    const about = isOpen ? { from, text } : { from: { ...from, cell: "" }, text: sheet || file };
    this.once(`stage ${about.from.cell}`, {
      ...about,
      why: "stageUnknown",
      candidates: Object.keys(STAGE_WORDS),
    });
  }

  /** Which leaf a column of points is of: its code, told apart by the condition in the same header. */
  private leafAbove({ of, header }: Points<string>, set: string): LeafMatch {
    const code: GridCell = header.find((cell) => shownText(cell) === of) ?? of;
    return leafBeside(
      code,
      header.filter((cell) => cell !== code),
      set,
      this.context,
    );
  }

  private noLeaf(from: SourcePlace, { why, candidates, text }: Exclude<LeafMatch, { leaf: unknown }>): void {
    this.once(`leaf ${why === "criterionUnknown" && text !== "" ? fold(text) : from.cell}`, {
      from,
      text,
      why,
      candidates: candidates.map(({ code, text: condition }) => shownName({ code, name: condition })),
    });
  }

  /** A row of a criterion or content above its leaves, with the sum of their points. */
  private isGroup(row: number, column: number, set: string): boolean {
    const text = leafText(this.sheet, row, column, this.context);
    if (this.context.leavesNamed(text, set).length > 0) return false;
    const shown = [text, ...this.sheet.textsOf(row)].map(unnumbered);
    return this.context.snapshot.criteria.some(
      ({ set: own, code, group = "", topic = "" }) =>
        own === set &&
        ((text !== "" && fold(code).startsWith(`${fold(text)}.`)) ||
          shown.some((each) => each !== "" && [group, topic].map(unnumbered).includes(each))),
    );
  }

  /** The column of codes that names the leaf of a row. */
  private codeColumn(row: number, set: string): number | undefined {
    return this.codes.find((at) => leavesIn(this.sheet.cell(row, at), set, this.context).length > 0);
  }

  /** What a row is called: by its own column, else by the first text beside it. */
  private labelOf(row: number, column: number): string {
    const texts = [column, ...this.beside].map((at) => this.sheet.text(row, at));
    return texts.find((text) => text !== "") ?? "";
  }

  /** Points under a header that is no unit of ours: said once for the column. */
  private notOurs(unit: Unclear | undefined, { from, text }: UnitPoints): void {
    this.leaveOut(1);
    this.once(
      `unit ${from.cell}`,
      unit ?? { from, text, why: "rowIncomplete", candidates: [], about: "Đơn vị" },
    );
  }

  private once(key: string, unclear: Unclear): void {
    if (this.told.has(key)) return;
    this.told.add(key);
    this.unclear.push(unclear);
  }

  private place(row: number, column: number): SourcePlace {
    return placeOf(this.sheet, row, column);
  }
}
