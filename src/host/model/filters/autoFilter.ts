import {
  append,
  childNamed,
  childrenNamed,
  element,
  insertInOrder,
  numberOf,
  remove,
  type XmlElement,
  type XmlPart,
} from "../../package";
import { columnsOf, formatArea, parseArea, type Area } from "../address";
import { SHEET_ORDER, TABLE_ORDER } from "../order";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import type { Criteria } from "./criteria";
import { readCriteria, writeCriteria, type Applied } from "./criteriaXml";

/** The filter of a table or of the cells of a sheet: `<autoFilter>` in their part. Rows that it leaves out are hidden. */
export class AutoFilter {
  constructor(
    readonly sheet: Sheet,
    private readonly part: XmlPart,
    /** The table that it filters; undefined for cells of the sheet. */
    readonly table?: Table,
  ) {}

  /** Header row and data, without a row of totals. */
  get area(): Area {
    return parseArea(this.element?.attributes.ref ?? "A1");
  }

  /** The rows that can be hidden; without any, `bottom` is above `top`. */
  get data(): Area {
    return { ...this.area, top: this.area.top + 1 };
  }

  get isOn(): boolean {
    return this.element !== undefined;
  }

  /** Whether any column has criteria. */
  get isFiltering(): boolean {
    return this.columns().length > 0;
  }

  /** Columns with criteria, counted from the filter's first one. */
  columns(): { readonly offset: number; readonly criteria: Criteria }[] {
    return this.entries().flatMap((entry) => {
      const criteria = readCriteria(entry);
      return criteria ? [{ offset: numberOf(entry, "colId") ?? 0, criteria }] : [];
    });
  }

  criteria(offset: number): Criteria | undefined {
    const entry = this.entry(offset);
    return entry && readCriteria(entry);
  }

  set(offset: number, criteria: Criteria, applied: Applied): void {
    this.part.edit();
    const entry = this.entry(offset) ?? this.added(offset);
    writeCriteria(entry, criteria, applied);
  }

  /** Takes the criteria of a column away; that its button is hidden stays. */
  clear(offset: number): void {
    const entry = this.entry(offset);
    if (!entry) return;
    this.part.edit();
    const { hiddenButton, showButton } = entry.attributes;
    if (hiddenButton === undefined && showButton === undefined) remove(entry);
    else entry.children.splice(0);
  }

  /** Puts the filter over cells, without criteria. */
  place(area: Area): void {
    const root = this.part.edit();
    const known = childNamed(root, "autoFilter");
    if (known) remove(known);
    const made = element("autoFilter", { ref: formatArea(area) });
    insertInOrder(root, made, this.table ? TABLE_ORDER : SHEET_ORDER);
  }

  remove(): void {
    const { element: known } = this;
    if (!known) return;
    this.part.edit();
    remove(known);
  }

  /**
   * Columns came, went or stand in another order: criteria go with theirs.
   * @param place where a column is afterwards, undefined for one that is gone
   */
  move(place: (offset: number) => number | undefined): void {
    const entries = this.entries();
    if (entries.every((entry) => place(numberOf(entry, "colId") ?? 0) === numberOf(entry, "colId"))) return;
    this.part.edit();
    for (const entry of entries) {
      const to = place(numberOf(entry, "colId") ?? 0);
      if (to === undefined) remove(entry);
      else entry.attributes.colId = String(to);
    }
    this.sort();
  }

  /** Whether the header of a column has a button; Excel has none for some columns of merged headers. */
  hasButton(offset: number): boolean {
    const { hiddenButton, showButton } = this.entry(offset)?.attributes ?? {};
    return !["1", "true"].includes(hiddenButton ?? "") && !["0", "false"].includes(showButton ?? "");
  }

  /** Whether a column, counted from the first one, is one of the filter's. */
  has(offset: number): boolean {
    return Number.isInteger(offset) && offset >= 0 && offset < columnsOf(this.area);
  }

  private get element(): XmlElement | undefined {
    return childNamed(this.part.root, "autoFilter");
  }

  private entries(): XmlElement[] {
    return this.element ? childrenNamed(this.element, "filterColumn") : [];
  }

  private entry(offset: number): XmlElement | undefined {
    return this.entries().find((entry) => numberOf(entry, "colId") === offset);
  }

  private added(offset: number): XmlElement {
    const entry = element("filterColumn", { colId: offset });
    if (this.element) append(this.element, entry);
    this.sort();
    return entry;
  }

  /** The schema has the columns first and Excel writes them in their order. */
  private sort(): void {
    const { element: filter } = this;
    if (!filter) return;
    const entries = this.entries().sort(
      (one, other) => (numberOf(one, "colId") ?? 0) - (numberOf(other, "colId") ?? 0),
    );
    for (const entry of entries) remove(entry);
    filter.children.unshift(...entries);
    for (const entry of entries) entry.parent = filter;
  }
}

export function filterOfTable(table: Table): AutoFilter {
  return new AutoFilter(table.sheet, table.part, table);
}

export function filterOfSheet(sheet: Sheet): AutoFilter {
  return new AutoFilter(sheet, sheet.part);
}
