import type { Cell } from "hucre";
import { HostError } from "../errors";
import {
  bounding,
  CLEAR_WORDS,
  columnsOf,
  eachCell,
  formatAddress,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsOf,
  type Area,
  type CellState,
  type ClearWord,
  type SheetStore,
  type WorkbookStore,
} from "../store";
import { DataValidationObject } from "./dataValidation";
import { RangeFormatObject } from "./format";
import { assertWord, HostObject, invalid, NullObject } from "./object";
import { displayText } from "./text";
import { worksheetOf } from "./worksheetOf";

export class RangeObject extends HostObject {
  static override readonly scalars = [
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
  ];

  constructor(
    store: WorkbookStore,
    readonly sheet: SheetStore,
    readonly area: Area,
  ) {
    super(store);
  }

  get Address(): string {
    return formatAddress(this.sheet.name, this.area);
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
  get Format(): HostObject {
    return new RangeFormatObject(this.store, this.sheet, this.area);
  }
  get DataValidation(): HostObject {
    return new DataValidationObject(this.store, this.sheet, this.area);
  }
  get Worksheet(): HostObject {
    return worksheetOf(this.store, this.sheet);
  }

  get Values(): unknown[][] {
    return this.sheet.values(this.bounded());
  }
  set Values(values: unknown) {
    this.writeEach(values, (row, column, value) => this.sheet.write(row, column, value));
  }

  get Formulas(): unknown[][] {
    const { top, left } = this.bounded();
    return this.Values.map((cells, row) =>
      cells.map((value, column) => {
        const formula = this.sheet.formula(top + row, left + column);
        return formula === undefined ? value : `=${formula}`;
      }),
    );
  }
  set Formulas(formulas: unknown) {
    this.Values = formulas;
  }

  get NumberFormat(): string[][] {
    return this.map((row, column) => this.sheet.numberFormat(row, column));
  }
  set NumberFormat(formats: unknown) {
    this.writeEach(
      formats,
      (row, column, format) =>
        this.sheet.setStyle(row, column, (style) => ({
          ...style,
          numFmt: format === "" ? "General" : String(format),
        })),
      "format",
    );
  }

  get Text(): string[][] {
    return this.map((row, column) =>
      displayText(this.sheet.value(row, column), this.sheet.numberFormat(row, column)),
    );
  }

  get ValueTypes(): string[][] {
    return this.map((row, column) => this.sheet.state(row, column).type);
  }

  get Hyperlink(): unknown {
    const link = this.sheet.cell(this.area.top, this.area.left)?.hyperlink;
    return link
      ? {
          address: link.target,
          documentReference: link.location,
          screenTip: link.tooltip,
          textToDisplay: link.display,
        }
      : null;
  }
  set Hyperlink(link: unknown) {
    this.sheet.assertWritable();
    const {
      address = "",
      documentReference,
      screenTip,
      textToDisplay,
    } = link as Record<string, string | undefined>;
    eachCell(this.area, (row, column) => {
      if (textToDisplay !== undefined) this.sheet.setValue(row, column, textToDisplay);
      this.sheet.setStyle(row, column, (style) => style);
      (this.sheet.cell(row, column) as Cell).hyperlink = {
        target: address,
        ...(documentReference !== undefined && { location: documentReference }),
        ...(screenTip !== undefined && { tooltip: screenTip }),
      };
    });
    this.changed("cells");
  }

  GetCell(row: number, column: number): HostObject {
    return this.at({
      top: this.area.top + row,
      left: this.area.left + column,
      bottom: this.area.top + row,
      right: this.area.left + column,
    });
  }
  GetRow(row: number): HostObject {
    return this.at({ ...this.area, top: this.area.top + row, bottom: this.area.top + row });
  }
  GetColumn(column: number): HostObject {
    return this.at({ ...this.area, left: this.area.left + column, right: this.area.left + column });
  }
  GetLastCell(): HostObject {
    return this.at({ ...this.area, top: this.area.bottom, left: this.area.right });
  }
  GetLastRow(): HostObject {
    return this.at({ ...this.area, top: this.area.bottom });
  }
  GetLastColumn(): HostObject {
    return this.at({ ...this.area, left: this.area.right });
  }
  GetEntireColumn(): HostObject {
    return this.at({ ...this.area, top: 0, bottom: MAX_ROWS - 1 });
  }
  GetEntireRow(): HostObject {
    return this.at({ ...this.area, left: 0, right: MAX_COLUMNS - 1 });
  }
  GetOffsetRange(rows: number, columns: number): HostObject {
    const { top, left, bottom, right } = this.area;
    return this.at({ top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): HostObject {
    return this.at({ ...this.area, bottom: this.area.top + rows - 1, right: this.area.left + columns - 1 });
  }
  GetBoundingRect(other: RangeObject | string): HostObject {
    const area = typeof other === "string" ? this.store.resolve(other, this.sheet).area : other.area;
    return this.at(bounding(this.area, area));
  }
  GetIntersectionOrNullObject(other: RangeObject | string): HostObject {
    const { sheet, area } = typeof other === "string" ? this.store.resolve(other, this.sheet) : other;
    const shared = sheet === this.sheet ? intersect(this.area, area) : undefined;
    return shared ? this.at(shared) : new NullObject(this.store);
  }
  GetUsedRangeOrNullObject(valuesOnly = false): HostObject {
    const used = this.sheet.usedArea(valuesOnly);
    const shared = used && intersect(used, this.area);
    return shared ? this.at(shared) : new NullObject(this.store);
  }

  /** @param what left out, it comes as null */
  Clear(what: ClearWord | null): void {
    const cleared = what ?? "All";
    this.sheet.assertWritable();
    assertWord(cleared, CLEAR_WORDS);
    const before = this.single();
    eachCell(this.bounded(), (row, column) => this.sheet.clear(row, column, cleared));
    this.changed("cells", before);
  }

  Merge(across = false): void {
    this.sheet.assertWritable();
    if (this.store.tableAt(this.sheet, this.area)) throw invalid("Cells of a table cannot be merged.");
    const { top, bottom } = this.area;
    if (across)
      for (let row = top; row <= bottom; row++) this.sheet.merge({ ...this.area, top: row, bottom: row });
    else this.sheet.merge(this.area);
    this.changed("cells");
  }
  Unmerge(): void {
    this.sheet.assertWritable();
    this.sheet.unmerge(this.area);
    this.changed("format");
  }

  /** The library asks before it sends a large array in slices. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw wrongShape(this.Address);
  }

  Select(): void {
    this.store.active = this.sheet;
    this.store.selection = this.area;
    this.store.emit({ kind: "activate", sheet: this.sheet, area: this.area, origin: "api" });
  }

  private at(area: Area): HostObject {
    return rangeOf(this.store, this.sheet, area);
  }

  /** Whole columns and rows are cut to what is used: Excel refuses to hand out their million cells too. */
  private bounded(): Area {
    if (this.CellCount <= 5_000_000) return this.area;
    const used = this.sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return intersect(this.area, used) ?? { ...this.area, bottom: this.area.top, right: this.area.left };
  }

  private map<T>(read: (row: number, column: number) => T): T[][] {
    const { top, left } = this.bounded();
    return Array.from({ length: rowsOf(this.bounded()) }, (_, row) =>
      Array.from({ length: columnsOf(this.bounded()) }, (_, column) => read(top + row, left + column)),
    );
  }

  /** Arrays must have exactly the shape of the range; one value fills it; `null` leaves a cell as it is. */
  private writeEach(
    values: unknown,
    write: (row: number, column: number, value: unknown) => void,
    kind: "cells" | "format" = "cells",
  ): void {
    this.sheet.assertWritable();
    const before = this.single();
    const { top, left } = this.area;
    if (values === null || values === undefined)
      throw invalid("null stands for single cells of an array only.");
    if (!Array.isArray(values)) {
      eachCell(this.bounded(), (row, column) => write(row, column, values));
    } else {
      const grid = values as unknown[];
      const ragged =
        grid.length !== this.RowCount ||
        grid.some((row) => !Array.isArray(row) || row.length !== this.ColumnCount);
      if (ragged) throw wrongShape(this.Address);
      (grid as unknown[][]).forEach((cells, row) =>
        cells.forEach((value, column) => value !== null && write(top + row, left + column, value)),
      );
    }
    const table = this.store.tableAt(this.sheet, this.area);
    if (kind === "cells" && table && intersect(table.header, this.area)) table.syncHeaders();
    this.changed(kind, before);
  }

  /** The cell as it stands, when it is a single one: events of such a change tell what it was. */
  private single(): CellState | undefined {
    return this.CellCount === 1 ? this.sheet.state(this.area.top, this.area.left) : undefined;
  }

  private changed(kind: "cells" | "format", before?: CellState): void {
    const place = { sheet: this.sheet, area: this.area, origin: "api" } as const;
    this.store.emit(kind === "cells" ? { kind, ...place, before } : { kind, ...place });
  }
}

/** @throws HostError InvalidArgument for cells that no sheet has */
export function rangeOf(store: WorkbookStore, sheet: SheetStore, area: Area): RangeObject {
  const { top, left, bottom, right } = area;
  const isThere =
    top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS && top <= bottom && left <= right;
  if (!isThere) throw invalid("The range lies outside the sheet.");
  return new RangeObject(store, sheet, area);
}

function wrongShape(address: string): HostError {
  return invalid(
    `The number of rows or columns in the input array doesn't match the size or dimensions of the range ${address}.`,
  );
}

/** @throws HostError InvalidArgument for an address that cannot be read */
export function rangeAt(store: WorkbookStore, sheet: SheetStore, address: string): RangeObject {
  const resolved = store.resolve(address, sheet);
  if (resolved.sheet !== sheet)
    throw new HostError("InvalidArgument", `The address "${address}" names another sheet.`);
  return new RangeObject(store, sheet, resolved.area);
}
