import { HostError } from "../errors";
import {
  append,
  childNamed,
  childrenNamed,
  element,
  ensureChild,
  flagOf,
  numberOf,
  serializeElement,
  setAttribute,
  type XmlElement,
  type XmlPart,
} from "../package";
import { formatArea, parseArea, rowsOf, type Area } from "./address";
import { TABLE_ORDER } from "./order";
import type { Sheet } from "./sheet";
import { decoded } from "./strings";

/** A table of a sheet, over the tree of its part. Its column names and its header cells are the same. */
export class Table {
  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    readonly path: string,
    readonly part: XmlPart,
  ) {}

  get name(): string {
    const { displayName, name = "" } = this.part.root.attributes;
    return displayName ?? name;
  }

  set name(name: string) {
    const root = this.part.edit();
    setAttribute(root, "name", name);
    setAttribute(root, "displayName", name);
  }

  get area(): Area {
    return parseArea(this.part.root.attributes.ref ?? "A1");
  }

  get hasHeaders(): boolean {
    return numberOf(this.part.root, "headerRowCount") !== 0;
  }

  get hasTotals(): boolean {
    return (numberOf(this.part.root, "totalsRowCount") ?? 0) > 0;
  }

  get body(): Area {
    const { top, left, bottom, right } = this.area;
    return {
      top: this.hasHeaders ? top + 1 : top,
      left,
      bottom: this.hasTotals ? bottom - 1 : bottom,
      right,
    };
  }

  /** @throws HostError ItemNotFound for a table without a header row */
  get header(): Area {
    if (!this.hasHeaders) throw new HostError("ItemNotFound", `The table "${this.name}" has no header row.`);
    const { top, left, right } = this.area;
    return { top, left, bottom: top, right };
  }

  /** Whether it has no data yet: its one row waits for what is put in first. */
  get isEmpty(): boolean {
    const { top, left, bottom, right } = this.body;
    if (!flagOf(this.part.root, "insertRow") || top !== bottom) return false;
    for (let column = left; column <= right; column++)
      if (this.sheet.cellValue(top, column) !== null || this.sheet.formula(top, column) !== undefined)
        return false;
    return true;
  }

  set isEmpty(isEmpty: boolean) {
    if (flagOf(this.part.root, "insertRow") !== isEmpty)
      setAttribute(this.part.edit(), "insertRow", isEmpty ? true : undefined);
  }

  /** Rows of data. */
  get rowCount(): number {
    return this.isEmpty ? 0 : rowsOf(this.body);
  }

  /** Whether some of its rows may be left out of sight by a filter of its own. */
  get isFiltered(): boolean {
    const filter = childNamed(this.part.root, "autoFilter");
    return filter !== undefined && childNamed(filter, "filterColumn") !== undefined;
  }

  /** The row of totals; undefined when there is none. */
  get totals(): Area | undefined {
    const { left, bottom, right } = this.area;
    return this.hasTotals ? { top: bottom, left, bottom, right } : undefined;
  }

  /** Columns as the part has them: names, formulas of columns, totals. */
  columns(): XmlElement[] {
    const list = childNamed(this.part.root, "tableColumns");
    return list ? childrenNamed(list, "tableColumn") : [];
  }

  headers(): string[] {
    return this.columns().map(({ attributes }) => decoded(attributes.name ?? ""));
  }

  /** Says where the table stands, its filter with it. */
  setArea(area: Area): void {
    const root = this.part.edit();
    setAttribute(root, "ref", formatArea(area));
    const filter = childNamed(root, "autoFilter");
    const filtered = this.hasTotals ? { ...area, bottom: area.bottom - 1 } : area;
    if (filter) setAttribute(filter, "ref", formatArea(filtered));
  }

  /** What is in the cells by now is so in the part too: the file must not contradict itself. */
  settle(): void {
    if (!this.isEmpty) this.isEmpty = false;
    this.syncHeaders();
  }

  /**
   * Header cells must be texts, filled and unique: Excel repairs a file in which they are not. Columns keep what they have
   * besides the name, by their place; those that were not there before are new.
   */
  syncHeaders(): void {
    const names = this.namesOfCells();
    const known = this.columns();
    const isSame = names.length === known.length && names.every((name, at) => name === this.headers()[at]);
    if (isSame) return;
    const byName = new Map(known.map((column) => [decoded(column.attributes.name ?? ""), column]));
    this.part.edit();
    let nextId = Math.max(0, ...known.map((column) => numberOf(column, "id") ?? 0)) + 1;
    const left = new Set(known);
    const columns = names.map((name, at) => {
      const atPlace = names.length === known.length ? known[at] : undefined;
      const column = [byName.get(name), atPlace].find((candidate) => candidate && left.has(candidate));
      if (column) left.delete(column);
      const made = column ?? element("tableColumn", { id: nextId++ });
      setAttribute(made, "name", encodedName(name));
      return made;
    });
    this.setColumns(columns);
  }

  /**
   * Columns came or went: those that stay keep what they have.
   * @param place where a column is afterwards, undefined for one that is gone
   */
  placeColumns(place: (offset: number) => number | undefined, width: number): void {
    const known = this.columns();
    let nextId = Math.max(0, ...known.map((column) => numberOf(column, "id") ?? 0)) + 1;
    const places = known.map((_, offset) => place(offset));
    const columns = Array.from(
      { length: width },
      (_, at) => known[places.indexOf(at)] ?? element("tableColumn", { id: nextId++, name: "" }),
    );
    this.setColumns(columns);
    this.setHeaders(uniqueNames(this.headers()));
  }

  private setColumns(columns: readonly XmlElement[]): void {
    const list = ensureChild(this.part.edit(), "tableColumns", TABLE_ORDER);
    list.children.splice(0);
    for (const column of columns) append(list, column);
    setAttribute(list, "count", columns.length);
  }

  /** Its columns when the header cells are gone: they keep the names that are given here. */
  setHeaders(names: readonly string[]): void {
    this.part.edit();
    this.columns().forEach((column, at) => setAttribute(column, "name", encodedName(names[at] ?? "")));
  }

  private namesOfCells(): string[] {
    const { top, left, right } = this.area;
    const known = this.headers();
    const texts = Array.from({ length: right - left + 1 }, (_, index) =>
      this.hasHeaders ? String(this.sheet.value(top, left + index) ?? "") : (known[index] ?? ""),
    );
    const names = uniqueNames(texts);
    if (!this.hasHeaders) return names;
    names.forEach((name, index) => {
      const column = left + index;
      const isText = this.sheet.value(top, column) === name && this.sheet.formula(top, column) === undefined;
      if (!isText) this.sheet.setValue(top, column, name);
    });
    return names;
  }
}

/** Names of columns as Excel gives them: a blank one is Column1, Column2 …, of two that are alike the second has a number. */
export function uniqueNames(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  const given = new Set(texts.map((text) => text.toLowerCase()));
  const isTaken = (name: string, text: string): boolean =>
    // A name that another column has is left to it.
    taken.has(name.toLowerCase()) || (name !== text && given.has(name.toLowerCase()));
  return texts.map((text) => {
    const isBlank = text.trim() === "";
    let name = isBlank ? "Column1" : text;
    for (let number = 2; isTaken(name, text); number++) name = `${isBlank ? "Column" : text}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Line breaks in the name of a column are written `_x000a_`. */
function encodedName(name: string): string {
  return name.replaceAll("\r", "_x000d_").replaceAll("\n", "_x000a_");
}

/** The part of a new table. */
export function tablePart(id: number, name: string, area: Area, names: readonly string[]): string {
  const ref = formatArea(area);
  const root = element(
    "table",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      id,
      name,
      displayName: name,
      ref,
      totalsRowShown: 0,
    },
    element("autoFilter", { ref }),
    element(
      "tableColumns",
      { count: names.length },
      ...names.map((column, at) => element("tableColumn", { id: at + 1, name: encodedName(column) })),
    ),
    element("tableStyleInfo", {
      name: "TableStyleMedium2",
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 1,
      showColumnStripes: 0,
    }),
  );
  return serializeElement(root);
}
