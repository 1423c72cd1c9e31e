import type { Area } from "../../model";
import { getMember, HostObject, invalid, member, NullObject } from "../object";
import { RangeStructure } from "./structure";

/** Which properties are asked for: `true`, or those of an object within. */
type Wanted = Readonly<Record<string, unknown>>;

/** Borders of a single cell by their words here. */
const BORDERS: Readonly<Record<string, string>> = {
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  top: "EdgeTop",
};

/** Properties of every cell, row or column at once. */
export abstract class RangeProperties extends RangeStructure {
  /** One cell of the sheet. */
  abstract cell(row: number, column: number): RangeProperties;

  GetCellProperties(wanted: unknown): unknown[][] {
    const asked = record(wanted);
    return this.map((row, column) => told(this.cell(row, column), asked));
  }
  SetCellProperties(properties: unknown): void {
    const rows = list(properties, this.RowCount);
    const cells = rows.map((row) => list(row, this.ColumnCount));
    cells.forEach((row, down) =>
      row.forEach((cell, across) => {
        put(this.cell(this.area.top + down, this.area.left + across), cell);
      }),
    );
  }
  GetRowProperties(wanted: unknown): unknown[] {
    const asked = record(wanted);
    return this.rowAreas().map((area) => told(this.at(area), asked));
  }
  SetRowProperties(properties: unknown): void {
    const rows = list(properties, this.RowCount);
    this.rowAreas().forEach((area, at) => put(this.at(area), rows[at]));
  }
  GetColumnProperties(wanted: unknown): unknown[] {
    const asked = record(wanted);
    return this.columnAreas().map((area) => told(this.at(area), asked));
  }
  SetColumnProperties(properties: unknown): void {
    const columns = list(properties, this.ColumnCount);
    this.columnAreas().forEach((area, at) => put(this.at(area), columns[at]));
  }

  private rowAreas(): Area[] {
    return Array.from({ length: this.RowCount }, (_, at) => ({
      ...this.area,
      top: this.area.top + at,
      bottom: this.area.top + at,
    }));
  }
  private columnAreas(): Area[] {
    return Array.from({ length: this.ColumnCount }, (_, at) => ({
      ...this.area,
      left: this.area.left + at,
      right: this.area.left + at,
    }));
  }
}

/** What is asked of an object, as plain data. */
function told(object: HostObject, wanted: Wanted): Record<string, unknown> {
  const entries = Object.entries(wanted).flatMap(([name, part]): [string, unknown][] => {
    if (part === false || part === undefined || part === null) return [];
    const value = getMember(object, pascal(name));
    if (!(value instanceof HostObject)) return [[name, value]];
    if (name === "borders") return [[name, bordersOf(value, record(part))]];
    if (part === true) return [[name, told(value, allOf(value))]];
    return [[name, told(value, record(part))]];
  });
  return Object.fromEntries(entries);
}

/** All scalar properties of an object. */
function allOf(object: HostObject): Wanted {
  const { scalars } = object.constructor as typeof HostObject;
  return Object.fromEntries(scalars.map((name) => [name.charAt(0).toLowerCase() + name.slice(1), true]));
}

function bordersOf(borders: HostObject, wanted: Wanted): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(BORDERS).map(([word, edge]) => [word, told(border(borders, edge), wanted)]),
  );
}

function border(borders: HostObject, edge: string): HostObject {
  const get = member(borders, "GetItem", "method").value as (edge: string) => HostObject;
  return get.call(borders, edge);
}

/** Sets what plain data says, and nothing else. */
function put(object: HostObject, data: unknown): void {
  if (data === null || data === undefined) return;
  for (const [name, value] of Object.entries(record(data))) {
    if (value === undefined || value === null) continue;
    if (name === "borders") {
      const borders = getMember(object, "Borders");
      if (!(borders instanceof HostObject)) continue;
      for (const [word, line] of Object.entries(record(value))) {
        const edge = Object.hasOwn(BORDERS, word) ? BORDERS[word] : `Diagonal${word}`;
        put(border(borders, edge ?? word), line);
      }
      continue;
    }
    const isPart = typeof value === "object" && name !== "hyperlink";
    const part = isPart ? getMember(object, pascal(name)) : undefined;
    if (part instanceof HostObject && !(part instanceof NullObject)) put(part, value);
    else member(object, pascal(name), "set").set?.call(object, value);
  }
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function record(value: unknown): Wanted {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalid("The properties are no object.");
  return value as Wanted;
}

/** @throws HostError InvalidArgument for another number of entries */
function list(value: unknown, count: number): unknown[] {
  if (!Array.isArray(value) || value.length !== count)
    throw invalid(`The properties must come for exactly ${count} cells, rows or columns.`);
  return value as unknown[];
}
