import { fold } from "../../../../text";
import { isBlankCell, pointsOf, shownText } from "../../cells";
import { addressOf, type GridCell } from "../../grid";
import { bareHeader, type FoundTable } from "../../header";
import type { SourcePlace, Unclear } from "../../reading";
import { isBelow, isSum } from "../../rows";
import type { SourceSheet } from "../../sourceSheet";
import { isWithin, numberInText, numberOfCell } from "./numbering";
import { detectChoices } from "./ruleInWords";

/** A cell of the source with its place. */
export interface Placed {
  readonly cell: GridCell;
  readonly at: string;
}

/** A heading above leaves. */
export interface Heading {
  readonly text: string;
  readonly number: string;
  /** What it says its leaves add up to, with the cell that says so. */
  readonly points?: { readonly value: number; readonly at: string; readonly text: string } | undefined;
}

/** Something of the list that may be a leaf, with all cells that belong to it. */
export interface Entry {
  readonly row: number;
  readonly at: string;
  /** Its condition, without the number before it. */
  readonly text: string;
  /** The same as it stands there. */
  readonly label: string;
  readonly number: string;
  /** Where its number stands; undefined where it stands before the text. */
  readonly numberCell: Placed | undefined;
  /** Headings above it, outer ones first. */
  readonly headings: readonly Heading[];
  /** By field; continuation rows add theirs. */
  readonly cells: ReadonlyMap<string, readonly Placed[]>;
}

/** A row of sums and what it says. */
export interface SumRow {
  readonly row: number;
  readonly numbers: readonly number[];
  readonly at: string;
  readonly text: string;
}

export interface EntryReading {
  readonly entries: readonly Entry[];
  readonly sums: readonly SumRow[];
  readonly unclear: readonly Unclear[];
  readonly refused: number;
}

/** The columns of a list of criteria: which of them holds the leaf depends on how many there are. */
export interface Columns {
  readonly text: number;
  readonly topic: number | undefined;
  readonly group: number | undefined;
  readonly number: number | undefined;
  /** Its column of numbers only counts the rows (TT): a number in it is no code. */
  readonly isSerial: boolean;
  readonly maximum: number;
  /** All others, by field. */
  readonly others: ReadonlyMap<string, number>;
}

/** Lines that explain a form or its scores. */
const GUIDE = /^(?:\*+\s*)?(?:hướng dẫn|lưu ý|ghi chú|chú ý|cách ghi|diễn giải)\s*(?::|\d|$)/u;

/** Reads a list row by row: leaves with their continuation rows, headings, sums. */
export function readEntries(sheet: SourceSheet, table: FoundTable<string>, columns: Columns): EntryReading {
  return new EntryReader(sheet, table, columns).read();
}

interface OpenEntry extends Entry {
  readonly cells: Map<string, Placed[]>;
  /** Nothing but a text, perhaps numbered, stands in its row. */
  readonly isBare: boolean;
}

class EntryReader {
  private readonly open: OpenEntry[] = [];
  private readonly sums: SumRow[] = [];
  private readonly unclear: Unclear[] = [];
  private refused = 0;
  private group: Heading | undefined;
  private topic: Heading | undefined;
  private readonly headers: readonly string[];

  constructor(
    private readonly sheet: SourceSheet,
    private readonly table: FoundTable<string>,
    private readonly columns: Columns,
  ) {
    this.headers = Array.from({ length: sheet.width }, (_, column) =>
      table.bottom < 0 ? "" : bareHeader(sheet.header(table.top, table.bottom, column)),
    );
  }

  read(): EntryReading {
    const { sheet } = this;
    let isAfterBlank = false;
    for (let row = this.table.first; row < sheet.height; row++) {
      if (sheet.isBlankRow(row)) {
        isAfterBlank = this.open.length > 0;
        continue;
      }
      const texts = sheet.textsOf(row);
      const [first = ""] = texts;
      if (isBelow(first, isAfterBlank) && this.open.length > 0 && this.pointsAt(row) === undefined) break;
      if (this.isNumbering(texts) || this.isHeader(row)) continue;
      if (GUIDE.test(fold(first)) && this.pointsAt(row) === undefined) continue;
      this.row(row, texts, isAfterBlank);
      isAfterBlank = isAfterBlank && this.pointsAt(row) === undefined;
    }
    const { entries, parents } = outlined(this.open);
    for (const [parent, heading] of parents)
      if (!entries.some(({ headings }) => headings.includes(heading)))
        this.incomplete(parent.at, parent.text, this.columns.maximum);
    return {
      entries: entries.filter((entry) => !parents.has(entry)),
      sums: this.sums,
      unclear: this.unclear,
      refused: this.refused,
    };
  }

  private row(row: number, texts: readonly string[], isAfterBlank: boolean): void {
    const { sheet, columns } = this;
    const number = columns.number === undefined ? "" : this.ownText(row, columns.number);
    if (isSum(texts) || (number !== "" && numberOfCell(number) === "" && isSum(texts.slice(1)))) {
      this.sum(row, texts);
      return;
    }
    const label = this.ownText(row, columns.text);
    const points = this.own(row, columns.maximum);
    if (isAfterBlank && label === "" && isBlankCell(points)) return;
    const isColumnHeading = this.headings(row, label);
    if (label === "") {
      this.unlabelled(row, texts, isColumnHeading);
      return;
    }
    if (isAfterBlank && number === "" && isBlankCell(points) && texts.length === 1) return;
    const inText = numberInText(label);
    const inCell = numberOfCell(number);
    this.open.push({
      row,
      at: addressOf(row, columns.text),
      text: inCell === "" && inText.number !== "" ? inText.rest : label,
      label,
      number: inCell === "" ? inText.number : inCell,
      numberCell:
        columns.number === undefined || number === "" || (columns.isSerial && /^\d+[.)]?$/u.test(number))
          ? undefined
          : { cell: sheet.cell(row, columns.number), at: addressOf(row, columns.number) },
      headings: [this.group, this.topic].filter((heading) => heading !== undefined),
      cells: this.cellsOf(row),
      isBare: texts.length <= (number === "" ? 1 : 2),
    });
  }

  /** Tiêu chí and Nội dung that begin in a row. */
  private headings(row: number, label: string): boolean {
    const { columns } = this;
    const group = columns.group === undefined ? "" : this.ownText(row, columns.group);
    const topic = columns.topic === undefined ? "" : this.ownText(row, columns.topic);
    // A row without a leaf may say what those below it add up to.
    const isOfHeading = label === "";
    if (group !== "") {
      this.group = this.heading(row, columns.group ?? 0, group, isOfHeading && topic === "");
      this.topic = undefined;
    }
    if (topic !== "") this.topic = this.heading(row, columns.topic ?? 0, topic, isOfHeading);
    return group !== "" || topic !== "";
  }

  private heading(row: number, column: number, text: string, hasPoints: boolean): Heading {
    const value = hasPoints ? this.pointsAt(row) : undefined;
    const at = addressOf(row, this.columns.maximum);
    const inText = pointsInHeading(text);
    return {
      text,
      number: numberInText(text).number,
      ...(value !== undefined && { points: { value, at, text: this.ownText(row, this.columns.maximum) } }),
      ...(value === undefined &&
        inText !== undefined && {
          points: { value: inText, at: addressOf(row, column), text },
        }),
    };
  }

  /** A row without a leaf: a heading, more of the leaf above, or a leaf whose condition is missing. */
  private unlabelled(row: number, texts: readonly string[], isColumnHeading: boolean): void {
    const { sheet, columns } = this;
    const points = this.own(row, columns.maximum);
    const more = this.cellsOf(row);
    more.delete("maximum");
    const last = this.open.at(-1);
    if (!isColumnHeading && texts.length <= 2 && this.isMergedHeading(row)) {
      const [first = "", second = ""] = texts;
      const numbered = numberOfCell(first) !== "" && second !== "" && pointsText(second) === undefined;
      const text = numbered ? second : first;
      const heading: Heading = {
        text,
        number: numbered ? numberOfCell(first) : numberInText(text).number,
        points: this.sumOfHeading(row, texts),
      };
      if (this.group && isWithin(heading.number, this.group.number)) this.topic = heading;
      else [this.group, this.topic] = [heading, undefined];
      return;
    }
    if (!isBlankCell(points) && (more.size > 0 || !isColumnHeading)) {
      const isNumberOnly = more.size === 0 && sheet.textsOf(row).length === 1;
      if (isNumberOnly) return;
      this.incomplete(addressOf(row, columns.text), "", columns.text);
      return;
    }
    if (isColumnHeading || !last) return;
    for (const [id, cells] of more) last.cells.set(id, [...(last.cells.get(id) ?? []), ...cells]);
  }

  private incomplete(cell: string, text: string, column: number): void {
    this.refused += 1;
    const about = this.headerText(column);
    this.unclear.push({ from: this.place(cell), text, why: "rowIncomplete", candidates: [], about });
  }

  /** Whether all that a row shows is one text over several columns, or one in the first. */
  private isMergedHeading(row: number): boolean {
    const { sheet } = this;
    const [first] = Array.from({ length: sheet.width }, (_, column) => column).filter(
      (column) => !isBlankCell(this.own(row, column)),
    );
    if (first === undefined) return false;
    const area = sheet.areaOf(row, first);
    const isWide = area !== undefined && area.right > area.left;
    const isMapped = [...this.columns.others.values(), this.columns.maximum].includes(first);
    return isWide || !isMapped;
  }

  private sumOfHeading(row: number, texts: readonly string[]): Heading["points"] {
    const value = this.pointsAt(row);
    if (value !== undefined)
      return {
        value,
        at: addressOf(row, this.columns.maximum),
        text: this.ownText(row, this.columns.maximum),
      };
    const text = texts.find((each) => pointsInHeading(each) !== undefined) ?? "";
    const inText = pointsInHeading(text);
    return inText === undefined ? undefined : { value: inText, at: addressOf(row, 0), text };
  }

  private sum(row: number, texts: readonly string[]): void {
    const shown = this.ownText(row, this.columns.maximum);
    const said = shown === "" ? texts.join(" ") : shown;
    const numbers = numbersIn(said);
    if (numbers.length === 0) return;
    this.sums.push({
      row,
      numbers,
      at: addressOf(row, this.columns.maximum),
      text: said,
    });
  }

  private cellsOf(row: number): Map<string, Placed[]> {
    const cells = new Map<string, Placed[]>();
    for (const [id, column] of [...this.columns.others, ["maximum", this.columns.maximum] as const]) {
      const cell = this.own(row, column);
      if (!isBlankCell(cell)) cells.set(id, [{ cell, at: addressOf(row, column) }]);
    }
    return cells;
  }

  /** What stands in a cell itself: nothing in one that continues a merged area. */
  private own(row: number, column: number): GridCell {
    const area = this.sheet.areaOf(row, column);
    return area && (area.top < row || area.left < column) ? "" : this.sheet.cell(row, column);
  }

  private ownText(row: number, column: number): string {
    return shownText(this.own(row, column));
  }

  private pointsAt(row: number): number | undefined {
    const cell = this.own(row, this.columns.maximum);
    const meaning = pointsOf(cell);
    if (meaning.kind === "value") return meaning.value;
    return detectChoices(fold(shownText(cell)))?.most;
  }

  /** "(1) | (2) | (3)" or 1 2 3 4 over the columns, wherever it stands. */
  private isNumbering(texts: readonly string[]): boolean {
    if (texts.length < 3) return false;
    return texts.every((text, at) => text === `(${at + 1})` || text === String(at + 1));
  }

  /** The header once more, as on every printed page. */
  private isHeader(row: number): boolean {
    const { text, maximum } = this.columns;
    return [text, maximum].every(
      (column) =>
        this.headers[column] !== "" && bareHeader(this.sheet.text(row, column)) === this.headers[column],
    );
  }

  private headerText(column: number): string {
    return this.table.bottom < 0 ? "" : this.sheet.header(this.table.top, this.table.bottom, column);
  }

  private place(cell: string): SourcePlace {
    const { file, sheet } = this.sheet.grid;
    return { file, sheet, cell };
  }
}

/** "(60 điểm)" at the end of a heading. */
function pointsInHeading(text: string): number | undefined {
  const [, points] =
    /[(:–-]\s*(?:tối đa\s*:?\s*)?(\d{1,3}(?:,\d+)?)\s*(?:điểm|đ)\s*\)?\.?$/u.exec(fold(text)) ?? [];
  return points === undefined ? undefined : Number(points.replace(",", "."));
}

function pointsText(text: string): number | undefined {
  const meaning = pointsOf(text);
  return meaning.kind === "value" ? meaning.value : undefined;
}

/** The sums that a text names: "275", "450 + 50 điểm", "Tổng cộng: 500 điểm". */
export function numbersIn(text: string): number[] {
  return [...fold(text).matchAll(/(?<![\d.,/])\d{1,4}(?:,\d+)?(?![\d/]|[.,]\d)/gu)].map(([number]) =>
    Number(number.replace(",", ".")),
  );
}

/**
 * Which entries head others: those whose number the next one continues. Rows below a leaf that have no points, or the steps of
 * its points ("a) Đạt 100%: 5"), whose best is all there is to get, belong to the leaf itself.
 */
function outlined(open: readonly OpenEntry[]): {
  entries: Entry[];
  parents: ReadonlyMap<Entry, Heading>;
} {
  const parents = new Map<Entry, Heading>();
  const stack: { entry: OpenEntry; heading: Heading }[] = [];
  const entries: Entry[] = [];
  for (let at = 0; at < open.length; at++) {
    const entry = open[at];
    if (!entry) continue;
    while (stack.length > 0 && !isInside(entry, stack.at(-1)?.entry)) stack.pop();
    const below = childrenOf(open, at);
    const isOne = areDetails(entry, below);
    const headings = [...entry.headings, ...stack.map(({ heading }) => heading)];
    const placed: Entry = { ...entry, headings, cells: isOne ? withDetails(entry, below) : entry.cells };
    entries.push(placed);
    if (isOne) at += below.length;
    else if (below.length > 0 || isBareHeading(entry)) {
      const heading = headingOf(entry);
      parents.set(placed, heading);
      stack.push({ entry, heading });
    }
  }
  return { entries, parents };
}

/** The entries right below one that its number heads. */
function childrenOf(open: readonly OpenEntry[], at: number): OpenEntry[] {
  const entry = open[at];
  const below = open.slice(at + 1);
  if (!entry) return [];
  const end = below.findIndex((other) => !isSameTopic(entry, other) || !isWithin(other.number, entry.number));
  return end < 0 ? below : below.slice(0, end);
}

function areDetails(entry: OpenEntry, below: readonly OpenEntry[]): boolean {
  const [own, ...points] = [entry, ...below].map(entryPoints);
  if (own === undefined || below.length === 0) return false;
  const given = points.filter((value) => value !== undefined);
  if (given.length === 0) return true;
  if (given.length < points.length || !below.every(({ number }) => /^(?:[a-zđ]|-)$/u.test(number)))
    return false;
  return Math.max(...given) === own && given.reduce((sum, value) => sum + value, 0) !== own;
}

function withDetails(entry: OpenEntry, below: readonly OpenEntry[]): Map<string, readonly Placed[]> {
  const cells = new Map<string, readonly Placed[]>(entry.cells);
  for (const detail of below) {
    const points = entryPoints(detail);
    const sign = detail.number === "-" ? "-" : `${detail.number})`;
    const wanted = (detail.cells.get("wanted") ?? []).map(({ cell }) => shownText(cell)).join("; ");
    const said = points === undefined ? "" : `: ${String(points).replace(".", ",")} điểm`;
    const cell = `${sign} ${detail.text}${said}${wanted === "" ? "" : ` (${wanted})`}`;
    cells.set("details", [...(cells.get("details") ?? []), { cell, at: detail.at }]);
    for (const [id, more] of detail.cells)
      if (id !== "maximum" && id !== "wanted") cells.set(id, [...(cells.get(id) ?? []), ...more]);
  }
  return cells;
}

function entryPoints({ cells }: Entry): number | undefined {
  const meaning = pointsOf(cells.get("maximum")?.[0]?.cell);
  return meaning.kind === "value" ? meaning.value : undefined;
}

function isInside(entry: OpenEntry, outer: OpenEntry | undefined): boolean {
  if (!outer || !isSameTopic(entry, outer)) return false;
  if (outer.number === "") return !isBareHeading(entry) || entry.number !== "";
  if (entry.number === "") return !isBareHeading(entry);
  return isWithin(entry.number, outer.number);
}

/** Whether two rows stand under the same Tiêu chí and Nội dung. */
function isSameTopic(entry: OpenEntry, other: OpenEntry): boolean {
  return (
    entry.headings.length === other.headings.length &&
    entry.headings.every((heading, at) => heading === other.headings[at])
  );
}

/** A row of nothing but a text, perhaps numbered: it heads what stands below it. */
function isBareHeading({ cells, isBare }: OpenEntry): boolean {
  return cells.size === 0 && isBare;
}

function headingOf(entry: OpenEntry): Heading {
  const [points] = entry.cells.get("maximum") ?? [];
  const meaning = pointsOf(points?.cell);
  const inText = pointsInHeading(entry.label);
  const said =
    points && meaning.kind === "value"
      ? { value: meaning.value, at: points.at, text: shownText(points.cell) }
      : inText !== undefined && { value: inText, at: entry.at, text: entry.label };
  return { text: entry.label, number: entry.number, points: said || undefined };
}
