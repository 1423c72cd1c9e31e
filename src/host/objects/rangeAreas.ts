import { HostError } from "../errors";
import {
  columnsOf,
  formatAddress,
  intersect,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsOf,
  type Area,
  type Sheet,
  type Workbook,
} from "../model";
import { offsetArea } from "../model/areas";
import { KeptAreas } from "../model/references/kept";
import type { SpecialCells } from "../model/specialCells";
import { RangeFormatObject } from "./format";
import { makerOf, provide } from "./makers";
import { HostObject, invalid, NullObject } from "./object";
import { found, rangeOf, specialIn, type Given, type RangeObject } from "./range";

/** Several ranges of one sheet, told and changed together. */
export class RangeAreasObject extends HostObject {
  static override readonly scalars = [
    "Address",
    "AddressLocal",
    "AreaCount",
    "CellCount",
    "IsEntireColumn",
    "IsEntireRow",
    "Style",
  ];

  private readonly cells: KeptAreas;

  constructor(store: Workbook, sheet: Sheet, areas: readonly Area[]) {
    super(store);
    this.cells = new KeptAreas(sheet, areas);
  }

  override keeps(): KeptAreas {
    return this.cells;
  }

  get sheet(): Sheet {
    return this.cells.sheet;
  }
  get areas(): readonly Area[] {
    return this.cells.areas;
  }

  get Address(): string {
    return this.areas.map((area) => formatAddress(this.sheet.name, area)).join(", ");
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.areas.length;
  }
  /** -1 above 2³¹−1, as Excel tells it. */
  get CellCount(): number {
    const count = this.areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return this.areas.every(isWholeColumns);
  }
  get IsEntireRow(): boolean {
    return this.areas.every(isWholeRows);
  }
  get Style(): string | null {
    const [first = null, ...others] = new Set(this.ranges().map(({ Style }) => Style));
    return others.length > 0 ? null : first;
  }
  set Style(style: unknown) {
    for (const range of this.ranges()) range.Style = style;
  }
  get Worksheet(): HostObject {
    return makerOf("worksheet")(this.store, this.sheet);
  }
  get Areas(): HostObject {
    return new RangeCollectionObject(this.store, [this.cells]);
  }
  get Format(): HostObject {
    return new RangeFormatObject(this.store, this.cells);
  }

  Calculate(): void {
    for (const range of this.ranges()) range.Calculate();
  }
  SetDirty(): void {
    this.Calculate();
  }
  Clear(what: Parameters<RangeObject["Clear"]>[0]): void {
    for (const range of this.ranges()) range.Clear(what);
  }
  /** Every area takes a copy. */
  CopyFrom(source: Given, ...options: OptionsOf<RangeObject["CopyFrom"]>): void {
    for (const range of this.ranges()) range.CopyFrom(source, ...options);
  }

  GetEntireColumn(): HostObject {
    return this.with(this.areas.map((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })));
  }
  GetEntireRow(): HostObject {
    return this.with(this.areas.map((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })));
  }
  GetOffsetRangeAreas(rows: number, columns: number): HostObject {
    return this.with(
      this.areas.map((area) => rangeOf(this.store, this.sheet, offsetArea(area, rows, columns)).area),
    );
  }
  GetIntersection(other: Given): HostObject {
    return found(this.GetIntersectionOrNullObject(other), "The ranges do not meet.");
  }
  GetIntersectionOrNullObject(other: Given): HostObject {
    const { sheet, areas } = this.given(other);
    if (sheet !== this.sheet) return new NullObject(this.store);
    return this.with(this.areas.flatMap((one) => areas.flatMap((area) => intersect(one, area) ?? [])));
  }
  GetSpecialCells(kind: SpecialCells, values: string | null): HostObject {
    return found(this.GetSpecialCellsOrNullObject(kind, values), `No cell is of the kind ${kind}.`);
  }
  GetSpecialCellsOrNullObject(kind: SpecialCells, values: string | null): HostObject {
    return specialIn(this.store, this.sheet, this.areas, kind, values);
  }
  GetUsedRangeAreas(valuesOnly: boolean | null): HostObject {
    return found(this.GetUsedRangeAreasOrNullObject(valuesOnly), "No cell of the ranges is used.");
  }
  GetUsedRangeAreasOrNullObject(valuesOnly: boolean | null): HostObject {
    return this.with(this.areas.flatMap((area) => this.sheet.usedArea(valuesOnly === true, area) ?? []));
  }
  GetTables(fullyContained: boolean | null): HostObject {
    return makerOf("tablesIn")(this.store, this.sheet, this.areas, fullyContained === true);
  }

  private ranges(): RangeObject[] {
    return this.areas.map((area) => rangeOf(this.store, this.sheet, area));
  }

  private with(areas: readonly Area[]): HostObject {
    return areas.length > 0
      ? new RangeAreasObject(this.store, this.sheet, areas)
      : new NullObject(this.store);
  }

  private given(other: Given): { readonly sheet: Sheet; readonly areas: readonly Area[] } {
    if (typeof other === "string")
      return { sheet: this.sheet, areas: areasAt(this.store, this.sheet, other) };
    return { sheet: other.sheet, areas: other.areas ?? (other.area ? [other.area] : []) };
  }
}

type OptionsOf<T> = T extends (source: Given, ...rest: infer R) => void ? R : never;

/** Ranges of several areas, of one sheet or of several, one by one. */
export class RangeCollectionObject extends HostObject {
  constructor(
    store: Workbook,
    private readonly cells: readonly KeptAreas[],
  ) {
    super(store);
  }
  override keeps(): readonly KeptAreas[] {
    return this.cells;
  }
  override items(): HostObject[] {
    return this.cells.flatMap(({ sheet, areas }) => areas.map((area) => rangeOf(this.store, sheet, area)));
  }
  GetCount(): number {
    return this.items().length;
  }
  GetItemAt(index: number): HostObject {
    const range = this.items()[index];
    if (!range) throw invalid(`There is no area ${index}.`);
    return range;
  }
}

/**
 * The areas that addresses with commas between mean.
 * @throws HostError InvalidArgument for what cannot be read, or lies on another sheet
 */
export function areasAt(store: Workbook, sheet: Sheet, addresses: string): Area[] {
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? [];
  if (parts.length === 0) throw invalid("There is no address.");
  return parts.map((part) => {
    const resolved = store.resolve(part.trim(), sheet);
    if (resolved.sheet !== sheet)
      throw new HostError("InvalidArgument", `The address "${part}" names another sheet.`);
    return resolved.area;
  });
}

provide({ rangeAreas: (store, sheet, areas) => new RangeAreasObject(store, sheet, areas) });
