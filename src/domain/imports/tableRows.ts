import type { NamedColumn, TableSchema } from "../../contract";
import { fold, nameKey, splitList, tidy } from "../../text";
import {
  countOf,
  dayOf,
  isBlankCell,
  markOf,
  moneyOf,
  moneyScale,
  pointsOf,
  shownText,
  type CellMeaning,
} from "./cells";
import { shownName, unclearName, type ImportContext } from "./context";
import type { GridArea, GridCell } from "./grid";
import { NUMBERING, type Field, type FoundTable } from "./header";
import type { Named, NameMatch } from "./names";
import type { DraftCell, SourcePlace, Unclear } from "./reading";
import { dataRows, isHeading } from "./rows";
import { yearOfSheet } from "./scope";
import { sessionsNamed, shownSession } from "./sessions";
import type { SourceSheet } from "./sourceSheet";
import { periodOf } from "./titles";
import { UnitHeadings, type HeadingUnit } from "./unitHeadings";

/** What people call the columns of a table, besides our own headers. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

/** The columns of a table of the contract as fields that a source may have. */
export function fieldsOf(schema: TableSchema, synonyms: Synonyms, needed: readonly string[]): Field[] {
  return [
    ...schema.columns.map(({ id, header }) => ({
      id,
      words: [header, ...(synonyms[id] ?? [])],
      ...(needed.includes(id) && { needed: true }),
    })),
    NUMBERING,
  ];
}

/** A row of a source as its columns were understood; what was not is said, and absent. */
export interface SourceRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, DraftCell>>;
  /** Columns whose cell was not understood. */
  readonly doubtful: ReadonlySet<string>;
  readonly unclear: readonly Unclear[];
  /** Whose the headings above the row say it is. */
  readonly under: HeadingUnit;
  place(column?: string): SourcePlace;
}

/** Words of choices that offices use besides those of the contract, by column. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface RowOptions {
  readonly words?: Words;
  /** Columns that the kind reads by itself. */
  readonly raw?: ReadonlySet<string>;
  /** Cells that are blank below a filled one mean the same (continuation rows). */
  readonly carried?: readonly string[];
}

/** The rows of a table that was found, each cell read as the column of the contract wants it. */
export function sourceRows(
  sheet: SourceSheet,
  schema: TableSchema,
  table: FoundTable<string>,
  context: ImportContext,
  { words = {}, raw = new Set(), carried = [] }: RowOptions = {},
): SourceRow[] {
  const rows: SourceRow[] = [];
  const before = new Map<string, GridCell>();
  const number = table.columns.get(NUMBERING.id);
  const dates = { year: yearOfSheet(sheet, table.top, context) };
  const scale = (at: number): number =>
    moneyScale([
      sheet.header(Math.max(0, table.top), table.bottom, at),
      ...sheet.textsAbove(Math.max(0, table.top)).filter((text) => /đvt|đơn vị tính/iu.test(text)),
    ]);
  const told = new Set<GridArea>();
  const headings = new UnitHeadings(sheet, context, {
    persons: table.columns.get("name"),
    endsByOther: true,
  });
  const { heads, others } = context.words.positions;
  for (const row of dataRows(sheet, table.first, number, [...heads, ...others])) {
    if (isHeading(sheet, row) && table.columns.size > 1) {
      headings.read(row);
      continue;
    }
    const place = (id?: string): SourcePlace => {
      const column = id === undefined ? firstFilled(sheet, row) : (table.columns.get(id) ?? 0);
      return { file: sheet.grid.file, sheet: sheet.grid.sheet, cell: sheet.address(row, column) };
    };
    const cells: Record<string, DraftCell> = {};
    const unclear: Unclear[] = [];
    const doubtful = new Set<string>();
    for (const [id, at] of table.columns) {
      const column = schema.columns.find((candidate) => candidate.id === id);
      if (!column) continue;
      const repeated = FIGURES.has(column.kind) ? continuedArea(sheet, row, at) : undefined;
      if (repeated) {
        const text = sheet.text(row, at);
        if (text !== "" && !told.has(repeated)) {
          const from = { ...place(), cell: sheet.address(repeated.top, repeated.left) };
          unclear.push({ from, text, why: "mergedFigure", candidates: [] });
        }
        told.add(repeated);
        continue;
      }
      const own = sheet.cell(row, at);
      const isCarried = carried.includes(id) && isBlankCell(own);
      const cell = isCarried ? (before.get(id) ?? "") : own;
      if (carried.includes(id)) before.set(id, cell);
      const reading = raw.has(id)
        ? textReading(cell)
        : readCell(cell, column, context, {
            words: words[id],
            ...dates,
            ...(column.kind === "money" && { scale: scale(at) }),
            place: () => place(id),
          });
      if (reading.value !== undefined) cells[id] = reading.value;
      if (reading.unclear) {
        unclear.push(reading.unclear);
        doubtful.add(id);
      }
    }
    rows.push({ row, cells, doubtful, unclear, under: headings.below(), place });
  }
  return rows;
}

/** Kinds of columns that are summed: a number merged over several rows is one number, not one for each of them. */
const FIGURES: ReadonlySet<NamedColumn["kind"]> = new Set<NamedColumn["kind"]>(["number", "whole", "money"]);

/** The merged area that a cell continues, its number standing in the first one. */
function continuedArea(sheet: SourceSheet, row: number, column: number): GridArea | undefined {
  const area = sheet.areaOf(row, column);
  return area && (area.top < row || area.left < column) ? area : undefined;
}

function firstFilled(sheet: SourceSheet, row: number): number {
  return Math.max(
    0,
    (sheet.grid.cells[row] ?? []).findIndex((cell) => !isBlankCell(cell)),
  );
}

export interface CellReading {
  readonly value?: DraftCell | undefined;
  readonly unclear?: Unclear;
}

function textReading(cell: GridCell): CellReading {
  const text = shownText(cell);
  return text === "" ? {} : { value: text };
}

/** Where a cell stands, and what of its sheet says how it is read. */
export interface CellScope {
  readonly words?: Readonly<Record<string, string>> | undefined;
  /** What dates without a year are of. */
  readonly year: number | undefined;
  /** What a bare number of money counts, đồng. */
  readonly scale?: number;
  place(): SourcePlace;
}

/** Reads a cell as its column of the contract wants it. */
export function readCell(
  cell: GridCell,
  column: NamedColumn,
  context: ImportContext,
  { words = {}, year, scale = 1, ...scope }: CellScope,
): CellReading {
  const place = (): SourcePlace => scope.place();
  if (isBlankCell(cell)) return {};
  const ofMeaning = <T>(meaning: CellMeaning<T>, value: (read: T) => DraftCell | undefined): CellReading => {
    if (meaning.kind === "value") return { value: value(meaning.value) };
    if (meaning.kind !== "doubt") return {};
    return { unclear: { from: place(), text: shownText(cell), why: meaning.why, candidates: [] } };
  };
  switch (column.kind) {
    case "number":
    case "share":
      return ofMeaning(pointsOf(cell), (value) => value);
    case "whole": {
      const meaning = countOf(cell);
      const isWhole = meaning.kind !== "value" || Number.isInteger(meaning.value);
      return ofMeaning(isWhole ? meaning : { kind: "doubt", why: "notCount" }, (value) => value);
    }
    case "money":
      return ofMeaning(moneyOf(cell, scale), (value) => value);
    case "date":
      return ofMeaning(dayOf(cell, year), (value) => value);
    case "flag":
      return ofMeaning(markOf(cell), (value) => (value ? "x" : undefined));
    case "choice":
      return readChoice(cell, column, words, place);
    case "ref":
      return readReference(cell, column, context, place);
    case "refs": {
      const parts = splitList(shownText(cell)).map((part) => readReference(part, column, context, place));
      const doubt = parts.find(({ unclear }) => unclear);
      return doubt ?? { value: parts.map(({ value }) => String(value ?? "")).join("; ") };
    }
    case "code":
    case "text":
    case "list":
    case "paragraphs":
      return textReading(cell);
  }
}

function readChoice(
  cell: GridCell,
  column: NamedColumn,
  words: Readonly<Record<string, string>>,
  place: () => SourcePlace,
): CellReading {
  const text = shownText(cell);
  const word = fold(text);
  const own = Object.keys(column.choices ?? {}).find((choice) => fold(choice) === word);
  const other = Object.entries(words).find(([said]) => fold(said) === word)?.[1];
  const value = own ?? other;
  if (value !== undefined) return { value };
  // The office's own words are kept as they are spelled.
  if (column.open) return { value: nameKey(tidy(text)) };
  return {
    unclear: { from: place(), text, why: "wordUnknown", candidates: Object.keys(column.choices ?? {}) },
  };
}

function readReference(
  cell: GridCell,
  column: NamedColumn,
  context: ImportContext,
  place: () => SourcePlace,
): CellReading {
  const text = shownText(cell);
  const [table = "units"] = column.to ?? [];
  if (table === "periods") {
    const period = periodOf(text, context.snapshot.periods);
    if (period) return { value: period.code };
    const candidates = context.snapshot.periods.map(shownName);
    return { unclear: { from: place(), text, why: "periodUnknown", candidates } };
  }
  const named = <T extends Named>(match: NameMatch<T>, whose: "unit" | "officer"): CellReading =>
    match.kind === "one" ? { value: match.item.code } : { unclear: unclearName(match, place(), text, whose) };
  if (table === "officers") return named(context.officers.find(text), "officer");
  if (table === "sessions") {
    const [session, ...others] = sessionsNamed([text], context);
    if (session && others.length === 0) return { value: session.code };
    const candidates = (session ? [session, ...others] : context.snapshot.sessions).map(shownSession);
    return { unclear: { from: place(), text, why: "sessionUnknown", candidates } };
  }
  if (table === "clusters") {
    const match = context.clusters.find(text);
    if (match.kind === "one") return { value: match.item.code };
    const near = (match.kind === "none" ? match.near : match.items).map(shownName);
    return { unclear: { from: place(), text, why: "clusterUnknown", candidates: near } };
  }
  return named(context.units.find(text), "unit");
}
