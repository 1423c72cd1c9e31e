import { choiceWord, inputs } from "../../../../contract";
import { fold, tidy } from "../../../../text";
import type { Criterion, Period, Unit } from "../../../model";
import { countOf, dayOf, isBlankCell, pointsOf, shownText, type CellMeaning } from "../../cells";
import { shownName, unclearName, type ImportContext } from "../../context";
import type { GridCell } from "../../grid";
import type {
  Draft,
  DraftCell,
  Returned,
  SheetReading,
  SourcePlace,
  Unclear,
  UnclearReason,
} from "../../reading";
import { isHeading } from "../../rows";
import type { SourceSheet } from "../../sourceSheet";
import { periodOf, yearsOf } from "../../titles";
import { sayOnce, UnitHeadings } from "../../unitHeadings";
import { documentsOf, type NamedDocument } from "./documents";
import { leafOf, leavesIn } from "./leafOf";
import { mayHold, type Scope } from "./whose";

const schema = inputs.evidence;

/** Columns of which a row holds something of its own. */
const OWN = [
  "title",
  "document",
  "dated",
  "link",
  "submitted",
  "quantity",
  "target",
  "self",
  "cluster",
  "note",
];
/** Numbers that a leaf has once, wherever among its documents they stand. */
const ONCE = ["self", "cluster"] as const;
const COUNTED = ["quantity", "target"] as const;
type Figure = (typeof ONCE)[number] | (typeof COUNTED)[number];

/** A number with the cell that it stands in. */
interface Placed {
  readonly value: number;
  readonly cell: string;
}

/** A row of evidence before the figures of its leaf are settled. */
interface EvidenceRow {
  readonly document: NamedDocument;
  readonly cells: Readonly<Record<string, DraftCell>>;
  readonly figures: Readonly<Partial<Record<Figure, Placed>>>;
  readonly from: SourcePlace;
  /** It continues the leaf of the row above. */
  readonly continues: boolean;
}

/** Everything that a return says of one leaf of one unit. */
interface LeafEvidence {
  readonly unit: Unit;
  readonly period: Period;
  readonly leaf: Criterion;
  readonly rows: EvidenceRow[];
  /** Figures in rows without a document. */
  readonly alone: Partial<Record<Figure, Placed>>[];
  readonly from: SourcePlace;
}

/** Reads the rows of one return. */
export class ReturnReader {
  private readonly unclear: Unclear[];
  private readonly leaves = new Map<string, LeafEvidence>();
  private readonly returned = new Map<string, Returned>();
  private readonly carried = new Map<number, GridCell>();
  private readonly told = new Set<string>();
  private readonly year: number | undefined;
  private readonly hasUnits: boolean;
  private readonly headings: UnitHeadings;
  private lastRow: number | undefined;
  private refused = 0;

  /** @param leafColumns the columns that name leaves, the surest first */
  constructor(
    private readonly sheet: SourceSheet,
    private readonly columns: ReadonlyMap<string, number>,
    private readonly leafColumns: readonly number[],
    private readonly scope: Scope,
    private readonly context: ImportContext,
    titles: readonly string[],
  ) {
    this.unclear = [...scope.unclear];
    this.headings = new UnitHeadings(sheet, context);
    const [year, ...others] = yearsOf(titles);
    this.year = others.length === 0 && year !== undefined ? year : context.year;
    const unit = columns.get("unit");
    this.hasUnits =
      unit !== undefined &&
      Array.from({ length: sheet.height }, (_, row) => sheet.text(row, unit)).some(
        (text) => context.units.find(text).kind === "one",
      );
  }

  /** What the office writes is not taken from a return; said once for each such column. */
  officeColumns(rows: readonly number[]): void {
    for (const id of ["verified", "status"]) {
      const at = this.columns.get(id);
      const row = at === undefined ? undefined : rows.find((each) => !this.sheet.isBlank(each, at));
      if (at === undefined || row === undefined) continue;
      this.say(
        this.sheet.address(row, at),
        schema.columns.find((each) => each.id === id)?.header ?? "",
        "notFromReturn",
      );
    }
  }

  row(row: number): void {
    const hasOwn = OWN.some((id) => !isBlankCell(this.own(row, id)));
    if (!hasOwn && this.isHeading(row)) return;
    const startsLeaf = this.carry(row);
    const unit = this.unitOf(row, hasOwn);
    const period = this.periodOf(row, hasOwn);
    const set = this.setOf(row, hasOwn);
    if (!unit || !period || set === undefined) {
      if (hasOwn) this.refused += 1;
      return;
    }
    if (!mayHold(this.scope, unit)) {
      const about = this.scope.issuedTo?.name ?? "";
      if (hasOwn) this.refuse(this.placeOf(row, "unit"), unit.name, "returnContradiction", { about });
      return;
    }
    const key = [unit.code, period.code, set].join("\n");
    const isBlank = !hasOwn && this.returned.get(key)?.isBlank !== false;
    this.returned.set(key, { unit: unit.code, period: period.code, set, isBlank });
    const match = leafOf(
      this.leafColumns.map((column) => this.value(row, column)),
      set,
      this.context,
    );
    if ("leaf" in match) {
      this.evidence(row, unit, period, match.leaf, startsLeaf);
      return;
    }
    if (!hasOwn) return;
    this.refused += 1;
    const doubt = `${match.why}\n${fold(match.text)}`;
    if (this.told.has(doubt)) return;
    this.told.add(doubt);
    if (match.text === "")
      this.say(this.firstCell(row), "", "rowIncomplete", { about: schema.column.criterion.header });
    else
      this.say(this.sheet.address(row, this.leafColumns[0] ?? 0), match.text, match.why, {
        candidates: match.candidates.map(({ code, text }) => shownName({ code, name: text })),
      });
  }

  reading(): SheetReading {
    const drafts = [...this.leaves.values()].flatMap((leaf) => this.draftsOf(leaf));
    const { issuedTo } = this.scope;
    return {
      drafts,
      unclear: this.unclear,
      refused: this.refused,
      returned: [...this.returned.values()],
      ...(issuedTo?.kind === "cluster" && { byCluster: issuedTo.code }),
    };
  }

  /** A heading between the rows; it may name the unit of those below it. */
  private isHeading(row: number): boolean {
    const { sheet, context } = this;
    const texts = sheet.textsOf(row);
    const heading = texts.at(-1) ?? "";
    const isNumbered = texts.length === 2 && /^\d{1,2}[.)]?$/u.test(texts[0] ?? "");
    if (!isHeading(sheet, row) && !(isNumbered && this.headings.isUnit(row))) return false;
    const unit = this.columns.get("unit");
    if (unit !== undefined && !isBlankCell(this.own(row, unit))) return false;
    const namesLeaf = this.leafColumns.some(
      (column) => leavesIn(this.own(row, column), undefined, context).length > 0,
    );
    // "1. Đoàn xã Xuân Lai" is not the leaf 1.
    const isCondition = context.leavesNamed(heading, undefined).length > 0;
    const isLeaf = namesLeaf && (isCondition || !this.headings.isUnit(row));
    if (isLeaf) return false;
    if (this.headings.read(row)) this.carried.clear();
    return true;
  }

  /**
   * Cells that are blank below a filled one, or merged with it, mean the same; a new one ends what stands to its right.
   * @returns whether the row names its leaf itself
   */
  private carry(row: number): boolean {
    const { sheet, columns, leafColumns } = this;
    const carrying = [
      ...new Set([...leafColumns, ...["unit", "period", "set"].flatMap((id) => columns.get(id) ?? [])]),
    ].sort((a, b) => a - b);
    const isOwn = (column: number): boolean => !isBlankCell(this.own(row, column));
    const startsLeaf = leafColumns.some(isOwn);
    for (const column of carrying) {
      if (!isOwn(column)) continue;
      for (const other of carrying) if (other > column) this.carried.delete(other);
    }
    if (startsLeaf || this.isAfterBlank(row)) for (const column of leafColumns) this.carried.delete(column);
    this.lastRow = row;
    for (const column of carrying)
      if (!sheet.isBlank(row, column)) this.carried.set(column, sheet.cell(row, column));
    return startsLeaf;
  }

  /** What stands below a blank row does not go on with what stands above it. */
  private isAfterBlank(row: number): boolean {
    const last = this.lastRow;
    if (last === undefined) return false;
    return Array.from({ length: row - last - 1 }, (_, at) => last + 1 + at).some((each) =>
      this.sheet.isBlankRow(each),
    );
  }

  private value(row: number, column: number): GridCell {
    return this.sheet.isBlank(row, column) ? (this.carried.get(column) ?? "") : this.sheet.cell(row, column);
  }

  private valueOf(row: number, id: string): GridCell {
    const column = this.columns.get(id);
    return column === undefined ? "" : this.value(row, column);
  }

  private unitOf(row: number, hasOwn: boolean): Unit | undefined {
    const text = shownText(this.valueOf(row, "unit"));
    if (text !== "") {
      const match = this.context.units.find(text);
      if (match.kind === "one") return match.item;
      if (hasOwn && !this.told.has(fold(text))) {
        this.told.add(fold(text));
        this.unclear.push(unclearName(match, this.place(this.placeOf(row, "unit")), text, "unit"));
      }
      return undefined;
    }
    const heading = this.headings.below();
    if (heading.kind === "unit") return heading.unit;
    if (heading.kind === "unclear") {
      if (hasOwn && heading.unclear) sayOnce(this.unclear, heading.unclear);
      return undefined;
    }
    if (this.hasUnits) {
      if (hasOwn) this.say(this.firstCell(row), "", "rowIncomplete", { about: schema.column.unit.header });
      return undefined;
    }
    return this.ofSheet(this.scope.owner, hasOwn);
  }

  private periodOf(row: number, hasOwn: boolean): Period | undefined {
    const text = shownText(this.valueOf(row, "period"));
    if (text === "") return this.ofSheet(this.scope.period, hasOwn);
    const { periods } = this.context.snapshot;
    const period = periodOf(text, periods);
    const { issuedTo } = this.scope;
    const other = issuedTo && "value" in this.scope.period && this.scope.period.value !== period;
    if (period && !other) return period;
    const key = `period\n${fold(text)}`;
    if (!hasOwn || this.told.has(key)) return undefined;
    this.told.add(key);
    if (period)
      this.say(this.placeOf(row, "period"), text, "returnContradiction", { about: issuedTo?.name ?? "" });
    else this.say(this.placeOf(row, "period"), text, "periodUnknown", { candidates: periods.map(shownName) });
    return undefined;
  }

  private setOf(row: number, hasOwn: boolean): string | undefined {
    const text = shownText(this.valueOf(row, "set"));
    if (text === "") return this.ofSheet(this.scope.set, hasOwn);
    const set = this.context.sets.find((each) => fold(each) === fold(text));
    const key = `set\n${fold(text)}`;
    if (set === undefined && hasOwn && !this.told.has(key)) {
      this.told.add(key);
      this.say(this.placeOf(row, "set"), text, "setUnknown", { candidates: this.context.sets });
    }
    return set;
  }

  /** What holds for the whole sheet; a question is asked once. */
  private ofSheet<T>(
    scoped: { readonly value: T } | { readonly unclear: Unclear },
    hasOwn: boolean,
  ): T | undefined {
    if ("value" in scoped) return scoped.value;
    if (hasOwn && !this.told.has(scoped.unclear.why)) {
      this.told.add(scoped.unclear.why);
      this.unclear.push(scoped.unclear);
    }
    return undefined;
  }

  private evidence(row: number, unit: Unit, period: Period, leaf: Criterion, startsLeaf: boolean): void {
    const claim = OWN.find((id) => this.isNotApplicable(row, id));
    if (claim !== undefined) {
      const at = this.columns.get(claim) ?? 0;
      return this.refuse(this.sheet.address(row, at), this.sheet.text(row, at), "notApplicableClaim");
    }
    const key = [unit.code, period.code, leaf.set, leaf.code].join("\n");
    const from = this.place(this.evidenceCell(row));
    const known = this.leaves.get(key) ?? { unit, period, leaf, rows: [], alone: [], from };
    this.leaves.set(key, known);
    const documents = documentsOf({
      title: this.text(row, "title", startsLeaf),
      number: this.text(row, "document", startsLeaf),
      link: this.text(row, "link", startsLeaf),
    });
    const figures: Partial<Record<Figure, Placed>> = {};
    for (const id of ONCE) {
      const found = this.figure(row, id, pointsOf(this.own(row, id)), leaf);
      if (found) figures[id] = found;
    }
    for (const id of COUNTED) {
      const found = this.figure(row, id, this.count(row, id), leaf);
      if (found) figures[id] = found;
    }
    if (documents.length === 0) {
      if (Object.keys(figures).length > 0) known.alone.push(figures);
      return;
    }
    const submitted = this.submitted(row);
    documents.forEach((document, at) => {
      const note = [shownText(this.own(row, "note")), this.dated(row, document)].filter(
        (text) => text !== "",
      );
      known.rows.push({
        document,
        figures: at === 0 ? figures : {},
        cells: {
          ...(submitted !== undefined && { submitted }),
          ...(note.length > 0 && { note: note.join("; ") }),
        },
        from,
        continues: at > 0 || !startsLeaf,
      });
    });
  }

  /** The drafts of one leaf: what it has once stands on its first row. */
  private draftsOf({ unit, period, leaf, rows, alone, from }: LeafEvidence): Draft[] {
    const counted = alone.filter(({ quantity }) => (quantity?.value ?? 0) > 0);
    const only: EvidenceRow[] =
      rows.length > 0 || counted.length === 0
        ? rows
        : [
            {
              document: { title: "", number: "", link: "", dated: "" },
              cells: {},
              figures: counted[0] ?? {},
              from,
              continues: false,
            },
          ];
    if (only.length === 0) {
      const self = alone.map((figures) => figures.self).find((each) => (each?.value ?? 0) > 0);
      if (self) this.refuse(self.cell, shownNumber(self.value), "selfWithoutEvidence");
      return [];
    }
    // What makes a row of its own stands in no row above it.
    const others = only === rows ? alone : alone.filter((figures) => figures !== counted[0]);
    const figures = this.settled(only, others, leaf);
    return only.map((row, at): Draft => {
      const { title, number, link } = row.document;
      const cells: Record<string, DraftCell> = {
        period: period.code,
        unit: unit.code,
        set: leaf.set,
        criterion: leaf.code,
        ...(title !== "" && { title }),
        ...(number !== "" && { document: number }),
        ...(link !== "" && { link }),
        ...row.cells,
        ...figures[at],
        status: choiceWord(schema.column.status, "pending"),
      };
      return { table: "evidence", cells, from: row.from, status: "change" };
    });
  }

  /** The figures of each row. */
  private settled(
    rows: readonly EvidenceRow[],
    alone: LeafEvidence["alone"],
    leaf: Criterion,
  ): Record<string, DraftCell>[] {
    const settled = rows.map((): Record<string, DraftCell> => ({}));
    for (const id of ONCE) {
      const inRows = rows.flatMap(({ figures }, at) => (figures[id] ? [{ ...figures[id], at }] : []));
      const all = [...alone.flatMap((figures) => figures[id] ?? []), ...inRows];
      const [first, ...others] = all;
      if (!first) continue;
      const isOnce = others.length === 0 || inRows.length < all.length;
      const sum = all.reduce((total, { value }) => total + value, 0);
      const isRepeated = others.every(({ value }) => value === first.value) && sum > leaf.maximum;
      if (!isOnce && !isRepeated) {
        for (const { at, value } of inRows) settled[at] = { ...settled[at], [id]: value };
        continue;
      }
      for (const other of others)
        this.say(other.cell, shownNumber(other.value), "duplicate", { about: first.cell });
      // The other rows lose what an earlier return may have put there: a leaf has its score once.
      settled.forEach((cells, at) => (settled[at] = { ...cells, [id]: at === 0 ? first.value : "" }));
    }
    for (const id of COUNTED) {
      const before = alone.map((figures) => figures[id]).find((each) => each !== undefined);
      const first = rows[0]?.figures[id] ?? before;
      rows.forEach(({ figures, continues }, at) => {
        const own = at === 0 ? first : figures[id];
        if (own) settled[at] = { ...settled[at], [id]: own.value };
        // A blank Số lượng counts 1: documents that one number spans must not count again.
        else if (first && continues) settled[at] = { ...settled[at], [id]: 0 };
      });
    }
    return settled;
  }

  private figure(row: number, id: Figure, meaning: CellMeaning<number>, leaf: Criterion): Placed | undefined {
    const at = this.columns.get(id) ?? 0;
    const cell = this.sheet.address(row, at);
    const text = this.sheet.text(row, at);
    if (meaning.kind === "doubt") this.say(cell, text, meaning.why);
    if (meaning.kind !== "value") return undefined;
    if (meaning.value < 0) {
      this.say(cell, text, id === "self" || id === "cluster" ? "notPoints" : "notCount");
      return undefined;
    }
    if ((id === "self" || id === "cluster") && meaning.value > leaf.maximum) {
      this.say(cell, text, "aboveMaximum", { about: shownNumber(leaf.maximum) });
      return undefined;
    }
    return { value: meaning.value, cell };
  }

  /** "80%" is a share of nobody knows what, no count. */
  private count(row: number, id: string): CellMeaning<number> {
    const cell = this.own(row, id);
    const isShare = typeof cell === "string" && cell.includes("%");
    return isShare ? { kind: "doubt", why: "notCount" } : countOf(cell);
  }

  private submitted(row: number): number | undefined {
    const cell = this.own(row, "submitted");
    const meaning = dayOf(cell, this.year);
    if (meaning.kind === "doubt") this.say(this.placeOf(row, "submitted"), shownText(cell), meaning.why);
    return meaning.kind === "value" ? meaning.value : undefined;
  }

  /** The day of the document, for its note. */
  private dated(row: number, { dated }: NamedDocument): string {
    if (dated !== "") return dated;
    const text = shownText(this.own(row, "dated"));
    return text === "" || /^ngày\s/iu.test(text) ? text : `ngày ${text}`;
  }

  private isNotApplicable(row: number, id: string): boolean {
    return pointsOf(this.own(row, id)).kind === "notApplicable";
  }

  /** A text, lines kept. What is merged over several leaves is evidence of each of them. */
  private text(row: number, id: string, startsLeaf: boolean): string {
    const column = this.columns.get(id);
    const own = this.own(row, id);
    const cell = isBlankCell(own) && startsLeaf && column !== undefined ? this.sheet.cell(row, column) : own;
    return typeof cell === "string" ? cell.normalize("NFC").trim() : shownText(cell);
  }

  /** What stands in a cell itself: nothing in one that continues a merged area. */
  private own(row: number, of: string | number): GridCell {
    const column = typeof of === "number" ? of : this.columns.get(of);
    if (column === undefined) return "";
    const area = this.sheet.areaOf(row, column);
    return area && (area.top < row || area.left < column) ? "" : this.sheet.cell(row, column);
  }

  private evidenceCell(row: number): string {
    const id = ["title", "document", "link"].find((each) => !isBlankCell(this.own(row, each)));
    return id === undefined ? this.firstCell(row) : this.placeOf(row, id);
  }

  private firstCell(row: number): string {
    const cells = this.sheet.grid.cells[row] ?? [];
    return this.sheet.address(
      row,
      Math.max(
        0,
        cells.findIndex((cell) => !isBlankCell(cell)),
      ),
    );
  }

  private placeOf(row: number, id: string): string {
    return this.sheet.address(row, this.columns.get(id) ?? 0);
  }

  private refuse(cell: string, text: string, why: UnclearReason, said: Partial<Unclear> = {}): void {
    this.say(cell, text, why, said);
    this.refused += 1;
  }

  private say(cell: string, text: string, why: UnclearReason, said: Partial<Unclear> = {}): void {
    this.unclear.push({ from: this.place(cell), text: tidy(text), why, candidates: [], ...said });
  }

  private place(cell: string): SourcePlace {
    const { file, sheet } = this.sheet.grid;
    return { file, sheet, cell };
  }
}

function shownNumber(value: number): string {
  return String(value).replace(".", ",");
}
