import { HostError } from "../../errors";
import {
  columnsOf,
  formatAddress,
  intersect,
  rowsOf,
  type Area,
  type CellState,
  type Sheet,
  type Workbook,
} from "../../model";
import { KeptAreas } from "../../model/references/kept";
import { HostObject } from "../object";
import { makerOf } from "../makers";

/** What every part of a range builds on: where it is. The parts are one object, told in several files. */
export abstract class RangeBase extends HostObject {
  static override readonly scalars: readonly string[] = [
    "Address",
    "RowIndex",
    "ColumnIndex",
    "RowCount",
    "ColumnCount",
    "Values",
    "Formulas",
    "NumberFormat",
    "Text",
    "ValueTypes",
    "CellCount",
    "AddressLocal",
    "FormulasLocal",
    "FormulasR1C1",
    "NumberFormatLocal",
    "NumberFormatCategories",
    "Hidden",
    "RowHidden",
    "ColumnHidden",
    "IsEntireColumn",
    "IsEntireRow",
    "Hyperlink",
    "Style",
    "LinkedDataTypeState",
    "HasSpill",
    "SavedAsArray",
    "Top",
    "Left",
    "Height",
    "Width",
  ];

  protected readonly cells: KeptAreas;

  /** @throws HostError InvalidReference when the sheet is gone */
  constructor(store: Workbook, sheet: Sheet, area: Area) {
    super(store);
    if (!store.sheets.includes(sheet)) throw new HostError("InvalidReference", "The sheet is gone.");
    this.cells = new KeptAreas(sheet, [area]);
  }

  override keeps(): KeptAreas {
    return this.cells;
  }

  get sheet(): Sheet {
    return this.cells.sheet;
  }
  get area(): Area {
    return this.cells.area;
  }

  get Address(): string {
    return formatAddress(this.sheet.name, this.area);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.top;
  }
  get ColumnIndex(): number {
    return this.area.left;
  }
  get RowCount(): number {
    return rowsOf(this.area);
  }
  get ColumnCount(): number {
    return columnsOf(this.area);
  }
  get CellCount(): number {
    return this.RowCount * this.ColumnCount;
  }
  get Worksheet(): HostObject {
    return makerOf("worksheet")(this.store, this.sheet);
  }

  /** Another range of the same sheet. @throws HostError InvalidArgument for cells that no sheet has */
  abstract at(area: Area): HostObject;

  /** Whole columns and rows are cut to what is used: Excel refuses to hand out their million cells too. */
  protected bounded(): Area {
    if (this.CellCount <= 5_000_000) return this.area;
    const used = this.sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return intersect(this.area, used) ?? { ...this.area, bottom: this.area.top, right: this.area.left };
  }

  protected map<T>(read: (row: number, column: number) => T): T[][] {
    const area = this.bounded();
    return Array.from({ length: rowsOf(area) }, (_, row) =>
      Array.from({ length: columnsOf(area) }, (_, column) => read(area.top + row, area.left + column)),
    );
  }

  /** The cell as it stands, when it is a single one: events of such a change tell what it was. */
  protected single(): CellState | undefined {
    return this.CellCount === 1 ? this.sheet.state(this.area.top, this.area.left) : undefined;
  }

  protected changed(kind: "cells" | "format", before?: CellState): void {
    const place = { sheet: this.sheet, area: this.area, origin: "api" } as const;
    this.store.emit(kind === "cells" ? { kind, ...place, before } : { kind, ...place });
  }
}
