import { HostError } from "../../errors";
import { bounding, intersect, isWithin, MAX_COLUMNS, MAX_ROWS, type Area } from "../../model";
import { spillAt } from "../../model/arrays";
import { DIRECTIONS, edgeFrom, surroundingRegion, type Direction } from "../../model/regions";
import { makerOf } from "../makers";
import { assertWord, invalid, NullObject, type HostObject } from "../object";
import type { RangeBase } from "./base";
import { RangeLayout } from "./layout";

/** Most merged areas that are told of. */
const MOST_MERGES = 512;

/** The ways from a range to others. */
export abstract class RangeNavigation extends RangeLayout {
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
  /** The corner at the bottom right moves, as far as above or to the left of the other one. */
  GetResizedRange(rows: number, columns: number): HostObject {
    const { top, left } = this.area;
    const [bottom, right] = [this.area.bottom + rows, this.area.right + columns];
    return this.at({
      top: Math.min(top, bottom),
      left: Math.min(left, right),
      bottom: Math.max(top, bottom),
      right: Math.max(left, right),
    });
  }
  /** With a negative count: so many of the range's own. */
  GetRowsAbove(count: number | null): HostObject {
    const { top } = this.area;
    const rows = counted(count);
    return this.at(
      rows > 0
        ? { ...this.area, top: top - rows, bottom: top - 1 }
        : { ...this.area, bottom: top - rows - 1 },
    );
  }
  GetRowsBelow(count: number | null): HostObject {
    const { bottom } = this.area;
    const rows = counted(count);
    return this.at(
      rows > 0
        ? { ...this.area, top: bottom + 1, bottom: bottom + rows }
        : { ...this.area, top: bottom + rows + 1 },
    );
  }
  GetColumnsBefore(count: number | null): HostObject {
    const { left } = this.area;
    const columns = counted(count);
    return this.at(
      columns > 0
        ? { ...this.area, left: left - columns, right: left - 1 }
        : { ...this.area, right: left - columns - 1 },
    );
  }
  GetColumnsAfter(count: number | null): HostObject {
    const { right } = this.area;
    const columns = counted(count);
    return this.at(
      columns > 0
        ? { ...this.area, left: right + 1, right: right + columns }
        : { ...this.area, left: right + columns + 1 },
    );
  }
  GetBoundingRect(other: RangeBase | string): HostObject {
    return this.at(bounding(this.area, this.other(other)));
  }
  GetIntersection(other: RangeBase | string): HostObject {
    return found(this.GetIntersectionOrNullObject(other), "The ranges do not meet.");
  }
  GetIntersectionOrNullObject(other: RangeBase | string): HostObject {
    const { sheet, area } = typeof other === "string" ? this.store.resolve(other, this.sheet) : other;
    const shared = sheet === this.sheet ? intersect(this.area, area) : undefined;
    return shared ? this.at(shared) : new NullObject(this.store);
  }
  GetUsedRange(valuesOnly: boolean | null): HostObject {
    return found(this.GetUsedRangeOrNullObject(valuesOnly), "No cell of the range is used.");
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): HostObject {
    const used = this.sheet.usedArea(valuesOnly === true, this.area);
    return used ? this.at(used) : new NullObject(this.store);
  }
  GetSurroundingRegion(): HostObject {
    return this.at(surroundingRegion(this.sheet, { row: this.area.top, column: this.area.left }));
  }
  GetRangeEdge(direction: Direction, activeCell: RangeBase | string | null): HostObject {
    const { row, column } = this.edge(direction, activeCell);
    return this.at({ top: row, left: column, bottom: row, right: column });
  }
  GetExtendedRange(direction: Direction, activeCell: RangeBase | string | null): HostObject {
    const { row, column } = this.edge(direction, activeCell);
    const edges: Readonly<Record<Direction, Area>> = {
      Left: { ...this.area, left: Math.min(this.area.left, column) },
      Right: { ...this.area, right: Math.max(this.area.right, column) },
      Up: { ...this.area, top: Math.min(this.area.top, row) },
      Down: { ...this.area, bottom: Math.max(this.area.bottom, row) },
    };
    return this.at(edges[direction]);
  }

  get HasSpill(): boolean | null {
    const spilled =
      this.sheet.grid.arrays.size === 0
        ? [[false]]
        : this.map((row, column) => spillAt(this.sheet, row, column) !== undefined);
    const [first = false, ...others] = new Set(spilled.flat());
    return others.length > 0 ? null : first;
  }
  GetSpillParent(): HostObject {
    this.assertOneCell();
    return found(this.GetSpillParentOrNullObject(), "The cell is not spilled into.");
  }
  GetSpillParentOrNullObject(): HostObject {
    const spill = this.CellCount === 1 ? spillAt(this.sheet, this.area.top, this.area.left) : undefined;
    if (!spill) return new NullObject(this.store);
    const { row, column } = spill.anchor;
    return this.at({ top: row, left: column, bottom: row, right: column });
  }
  GetSpillingToRange(): HostObject {
    this.assertOneCell();
    return found(this.GetSpillingToRangeOrNullObject(), "The cell does not spill.");
  }
  GetSpillingToRangeOrNullObject(): HostObject {
    const { top, left } = this.area;
    const spill = this.CellCount === 1 ? spillAt(this.sheet, top, left) : undefined;
    const isAnchor = spill?.anchor.row === top && spill.anchor.column === left;
    return spill && isAnchor ? this.at(spill.area) : new NullObject(this.store);
  }
  /**
   * Merged cells whose upper left cell lies in the range: others that reach into it are not told of (office-js#3611, open).
   * The reference says that it fails for more than 512, not with which error.
   */
  GetMergedAreasOrNullObject(): HostObject {
    const merges = this.sheet.merges.beginningIn(this.area);
    if (merges.length > MOST_MERGES)
      throw new HostError(
        "GeneralException",
        `The range has ${merges.length} merged areas; at most ${MOST_MERGES} are told of.`,
      );
    return merges.length > 0
      ? makerOf("rangeAreas")(this.store, this.sheet, merges)
      : new NullObject(this.store);
  }
  GetTables(fullyContained: boolean | null): HostObject {
    return makerOf("tablesIn")(this.store, this.sheet, [this.area], fullyContained === true);
  }

  Select(): void {
    if (this.sheet.visibility !== "Visible")
      throw new HostError("InvalidOperation", "Nothing can be selected on a hidden sheet.");
    this.store.active = this.sheet;
    this.store.selection = this.area;
    this.store.emit({ kind: "activate", sheet: this.sheet, area: this.area, origin: "api" });
  }

  private edge(direction: Direction, activeCell: RangeBase | string | null): { row: number; column: number } {
    assertWord(direction, DIRECTIONS);
    const { top, left } = this.area;
    if (activeCell === null || activeCell === undefined)
      return edgeFrom(this.sheet, { row: top, column: left }, direction);
    const active = this.other(activeCell);
    if (!isWithin(active, this.area)) throw invalid("The active cell lies outside the range.");
    return edgeFrom(this.sheet, { row: active.top, column: active.left }, direction);
  }

  /** Another range of the same sheet. */
  private other(other: RangeBase | string): Area {
    const { sheet, area } = typeof other === "string" ? this.store.resolve(other, this.sheet) : other;
    if (sheet !== this.sheet) throw invalid("The ranges are on different sheets.");
    return area;
  }

  private assertOneCell(): void {
    if (this.CellCount !== 1) throw invalid("That is asked of one cell only.");
  }
}

function counted(count: number | null): number {
  const rows = count ?? 1;
  if (!Number.isInteger(rows) || rows === 0) throw invalid("That many rows or columns there cannot be.");
  return rows;
}

/** @throws HostError ItemNotFound where there is nothing */
export function found(object: HostObject, otherwise: string): HostObject {
  if (object instanceof NullObject)
    throw new HostError("ItemNotFound", `The requested resource doesn't exist. ${otherwise}`);
  return object;
}
