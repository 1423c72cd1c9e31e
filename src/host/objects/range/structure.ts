import { HostError } from "../../errors";
import { eachCell, type Area, type Sheet } from "../../model";
import {
  copyCells,
  COPY_TYPES,
  fillOn,
  FILL_TYPES,
  moveCells,
  removeDuplicates,
  shift,
  type CopyType,
  type FillType,
} from "../../model/commands";
import { assertWord, HostObject, invalid } from "../object";
import { RangeSearch } from "./search";
import { RangeSortObject } from "./sort";

/** Cells that a method is given: a range, several areas of a sheet, or an address. */
export type Given =
  string | { readonly sheet: Sheet; readonly area?: Area; readonly areas?: readonly Area[] };

/** What moves cells about, copies and joins them. */
export abstract class RangeStructure extends RangeSearch {
  get Sort(): HostObject {
    return new RangeSortObject(this.store, this.cells);
  }

  /** Makes room before the range. @returns the new cells */
  Insert(direction: string): HostObject {
    assertWord(direction, ["Down", "Right"]);
    const { area } = this;
    shift(this.store, this.sheet, "insert", area, direction === "Down" ? "rows" : "columns");
    return this.at(area);
  }
  Delete(direction: string): void {
    assertWord(direction, ["Up", "Left"]);
    shift(this.store, this.sheet, "delete", this.area, direction === "Up" ? "rows" : "columns");
  }

  Merge(across = false): void {
    this.sheet.assertWritable();
    if (this.store.tableAt(this.sheet, this.area)) throw invalid("Cells of a table cannot be merged.");
    const { top, bottom } = this.area;
    if (across) for (let row = top; row <= bottom; row++) this.merge({ ...this.area, top: row, bottom: row });
    else this.merge(this.area);
    this.changed("cells");
  }
  Unmerge(): void {
    this.sheet.assertWritable();
    this.sheet.merges.removeIn(this.area);
    this.changed("format");
  }

  MoveTo(destination: Given): void {
    moveCells(this.store, { sheet: this.sheet, area: this.area }, this.given(destination));
  }

  CopyFrom(
    source: Given,
    type: CopyType | null,
    skipBlanks: boolean | null,
    transpose: boolean | null,
  ): void {
    const wanted = type ?? "All";
    assertWord(wanted, COPY_TYPES);
    copyCells(
      this.store,
      this.given(source),
      { sheet: this.sheet, area: this.area },
      {
        type: wanted,
        skipBlanks: skipBlanks === true,
        transpose: transpose === true,
      },
    );
  }

  AutoFill(destination: Given | null, type: FillType | "FlashFill" | null): void {
    const wanted = type ?? "FillDefault";
    assertWord(wanted, [...FILL_TYPES, "FlashFill"]);
    if (wanted === "FlashFill") this.FlashFill();
    else {
      const target = destination === null || destination === undefined ? undefined : this.given(destination);
      if (target && target.sheet !== this.sheet) throw invalid("AutoFill stays on the sheet of the range.");
      fillOn(this.store, this.sheet, this.area, target?.area, wanted);
    }
  }
  FlashFill(): void {
    throw new HostError("NotImplemented", "The embedded workbook guesses no patterns (flash fill).");
  }

  RemoveDuplicates(columns: unknown, includesHeader: boolean | null): HostObject {
    if (
      !Array.isArray(columns) ||
      columns.length === 0 ||
      !columns.every((column) => typeof column === "number")
    )
      throw invalid("Duplicates are looked for in at least one column.");
    const shown = (row: number, column: number): string => this.textAt(row, column);
    const { removed, remaining } = removeDuplicates(
      this.store,
      this.sheet,
      this.area,
      columns,
      includesHeader === true,
      shown,
    );
    return new RemoveDuplicatesResultObject(this, removed, remaining);
  }

  Calculate(): void {
    const { sheet } = this;
    this.store.emit({ kind: "calculate", formulas: "all", sheet, area: this.bounded(), origin: "api" });
  }
  SetDirty(): void {
    this.store.emit({ kind: "stale", sheet: this.sheet, area: this.bounded(), origin: "api" });
  }
  GetImage(): string {
    throw new HostError("NotImplemented", "The embedded workbook draws no pictures of ranges.");
  }

  /** Makes one cell of an area: the first cell's value stays, merges within are taken in. */
  private merge(area: Area): void {
    this.sheet.merges.add(area);
    const { top, left } = area;
    eachCell(area, (row, column) => {
      if (row !== top || column !== left) this.sheet.setValue(row, column, null);
    });
  }

  /** The cells that somebody means. */
  private given(cells: Given): { readonly sheet: Sheet; readonly area: Area } {
    if (typeof cells === "string") return this.store.resolve(cells, this.sheet);
    const [area, ...others] = cells.areas ?? (cells.area ? [cells.area] : []);
    if (!area) throw invalid("That is no range.");
    if (others.length > 0)
      throw new HostError("NotImplemented", "The embedded workbook copies one area at a time.");
    return { sheet: cells.sheet, area };
  }
}

class RemoveDuplicatesResultObject extends HostObject {
  static override readonly scalars = ["Removed", "UniqueRemaining"];

  constructor(
    range: HostObject,
    private readonly removed: number,
    private readonly remaining: number,
  ) {
    super(range.store);
  }
  get Removed(): number {
    return this.removed;
  }
  get UniqueRemaining(): number {
    return this.remaining;
  }
}
