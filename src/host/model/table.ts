import { HostError } from "../errors";
import {
  append,
  childNamed,
  childrenNamed,
  element,
  ensureChild,
  numberOf,
  serializeElement,
  setAttribute,
  type XmlElement,
  type XmlPart,
} from "../package";
import { formatArea, parseArea, type Area } from "./address";
import type { Sheet } from "./sheet";
import { decoded } from "./strings";

/** Children of `table` in the order of the schema. */
const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

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

  /** @throws HostError InvalidArgument when the header row would move or no row is left */
  resize(area: Area): void {
    if (area.top !== this.area.top)
      throw new HostError("InvalidArgument", "The header row of a table must stay where it is.");
    if (area.bottom <= area.top && this.hasHeaders)
      throw new HostError("InvalidArgument", "A table needs at least one row below its header.");
    this.setArea(area);
    this.syncHeaders();
  }

  /** Says where the table stands, its filter with it. */
  setArea(area: Area): void {
    const root = this.part.edit();
    setAttribute(root, "ref", formatArea(area));
    const filter = childNamed(root, "autoFilter");
    const filtered = this.hasTotals ? { ...area, bottom: area.bottom - 1 } : area;
    if (filter) setAttribute(filter, "ref", formatArea(filtered));
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
    const list = ensureChild(this.part.edit(), "tableColumns", ORDER);
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
    list.children.splice(0);
    for (const column of columns) append(list, column);
    setAttribute(list, "count", columns.length);
  }

  private namesOfCells(): string[] {
    const { top, left, right } = this.area;
    const known = this.headers();
    const taken = new Set<string>();
    return Array.from({ length: right - left + 1 }, (_, index) => {
      const text = this.hasHeaders ? String(this.sheet.value(top, left + index) ?? "") : (known[index] ?? "");
      const base = text.trim() === "" ? `Column${index + 1}` : text;
      let name = base;
      for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${base}${copy}`;
      taken.add(name.toLowerCase());
      if (this.hasHeaders && this.sheet.value(top, left + index) !== name)
        this.sheet.setValue(top, left + index, name);
      return name;
    });
  }
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
