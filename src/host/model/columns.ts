import {
  childNamed,
  childrenNamed,
  element,
  ensureChild,
  flagOf,
  numberOf,
  remove,
  setAttribute,
  append,
  XmlElement,
  type XmlPart,
} from "../package";
import { MAX_COLUMNS } from "./address";
import { SHEET_ORDER } from "./order";
import type { Shift } from "./references/shift";

/** A column's own settings; absent = as the sheet has it. */
export interface ColumnSettings {
  /** Characters of the default font, the padding included, as the file counts. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** Number of the format of cells that have none of their own. */
  readonly style?: number;
  /** Depth in the outline, from 1. */
  readonly level?: number;
  /** Whether the group that it sums up is folded up. */
  readonly collapsed?: boolean;
}

/** Columns that have the same settings. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly settings: ColumnSettings;
}

/** The `<cols>` of a worksheet: entries that span columns with the same settings, whatever else they say kept. */
export class Columns {
  /** Formats of columns as they were asked for, and of which revision of the part. */
  private known: { readonly revision: number; readonly styles: (number | undefined)[] } | undefined;

  constructor(private readonly part: XmlPart) {}

  /** Number of the format of cells that have none of their own; asked for each of very many cells. */
  style(column: number): number {
    const { revision } = this.part;
    if (this.known?.revision !== revision) this.known = { revision, styles: [] };
    return (this.known.styles[column] ??= numberOf(this.entryOf(column), "style") ?? 0);
  }

  settings(column: number): ColumnSettings {
    const entry = this.entryOf(column);
    if (!entry) return {};
    const [width, style] = [numberOf(entry, "width"), numberOf(entry, "style")];
    const level = numberOf(entry, "outlineLevel");
    return {
      ...(width !== undefined && { width }),
      ...(style !== undefined && style !== 0 && { style }),
      ...(flagOf(entry, "hidden") && { hidden: true }),
      ...(level !== undefined && level > 0 && { level }),
      ...(flagOf(entry, "collapsed") && { collapsed: true }),
    };
  }

  /** Columns from 0 that have settings, each span once. */
  *spans(): Generator<ColumnSpan> {
    for (const entry of this.entries()) {
      const [first, last] = spanOf(entry);
      yield { first, last, settings: this.settings(first) };
    }
  }

  /** Columns from `left` to `right`, those of the same settings as one span; those without settings too. */
  within(left: number, right: number): ColumnSpan[] {
    const known = [...this.spans()].filter(({ first, last }) => first <= right && last >= left);
    const found: ColumnSpan[] = [];
    let next = left;
    for (const { first, last, settings } of known.sort((one, other) => one.first - other.first)) {
      if (next < first) found.push({ first: next, last: first - 1, settings: {} });
      found.push({ first: Math.max(first, left), last: Math.min(last, right), settings });
      next = last + 1;
    }
    if (next <= right) found.push({ first: next, last: right, settings: {} });
    return found;
  }

  /** Changes the attributes of columns, both ends inclusive; undefined takes one away. */
  set(first: number, last: number, attributes: Readonly<Record<string, string | number | undefined>>): void {
    const cols = ensureChild(this.part.edit(), "cols", SHEET_ORDER);
    const pieces: XmlElement[] = [];
    let free = first;
    for (const entry of childrenNamed(cols, "col")) {
      const [from, to] = spanOf(entry);
      remove(entry);
      if (to < first || from > last) {
        pieces.push(entry);
        continue;
      }
      if (from < first) pieces.push(piece(entry, from, first - 1));
      if (free < from) pieces.push(piece(undefined, free, from - 1, attributes));
      pieces.push(piece(entry, Math.max(from, first), Math.min(to, last), attributes));
      if (to > last) pieces.push(piece(entry, last + 1, to));
      free = Math.max(free, to + 1);
    }
    if (free <= last) pieces.push(piece(undefined, free, last, attributes));
    pieces.sort((one, other) => spanOf(one)[0] - spanOf(other)[0]);
    for (const made of pieces) if (Object.keys(made.attributes).length > 2) append(cols, made);
    if (cols.children.length === 0) remove(cols);
  }

  /** Columns came or went: the settings of those behind move, new ones are as the one before them. */
  shift({ kind, area: { left, right } }: Shift): void {
    if (this.entries().length === 0) return;
    const cols = ensureChild(this.part.edit(), "cols", SHEET_ORDER);
    const count = right - left + 1;
    const before = left > 0 ? this.entryOf(left - 1) : undefined;
    const pieces: XmlElement[] = [];
    for (const entry of childrenNamed(cols, "col")) {
      const [from, to] = spanOf(entry);
      remove(entry);
      if (from < left) pieces.push(piece(entry, from, Math.min(to, left - 1)));
      const start = Math.max(from, kind === "insert" ? left : right + 1);
      const by = kind === "insert" ? count : -count;
      if (to >= start && start + by < MAX_COLUMNS)
        pieces.push(piece(entry, start + by, Math.min(to + by, MAX_COLUMNS - 1)));
    }
    if (kind === "insert" && before) pieces.push(piece(before, left, right, { hidden: undefined }));
    pieces.sort((one, other) => spanOf(one)[0] - spanOf(other)[0]);
    for (const made of pieces) append(cols, made);
    if (cols.children.length === 0) remove(cols);
  }

  private entryOf(column: number): XmlElement | undefined {
    const cols = childNamed(this.part.root, "cols");
    return cols?.children.find(
      (node): node is XmlElement => node instanceof XmlElement && node.name === "col" && covers(node, column),
    );
  }

  private entries(): XmlElement[] {
    const cols = childNamed(this.part.root, "cols");
    return cols ? childrenNamed(cols, "col") : [];
  }
}

/** First and last column of an entry, from 0. */
function spanOf(entry: XmlElement): readonly [number, number] {
  return [(numberOf(entry, "min") ?? 1) - 1, (numberOf(entry, "max") ?? 1) - 1];
}

function covers({ attributes: { min = "1", max = "1" } }: XmlElement, column: number): boolean {
  return Number(min) - 1 <= column && column <= Number(max) - 1;
}

function piece(
  of: XmlElement | undefined,
  first: number,
  last: number,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
): XmlElement {
  const { min: _min, max: _max, ...kept } = of?.attributes ?? {};
  const made = element("col", { min: first + 1, max: last + 1, ...kept });
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  // The schema asks for a width, Excel writes the usual one.
  if (Object.keys(made.attributes).length > 2 && made.attributes.width === undefined)
    setAttribute(made, "width", USUAL_WIDTH);
  return made;
}

/** 8.43 characters and the padding: 64 pixels at Calibri 11. */
export const USUAL_WIDTH = 64 / 7;
