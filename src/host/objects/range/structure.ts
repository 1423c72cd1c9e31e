import { eachCell, type Area } from "../../model";
import { shift } from "../../model/commands";
import { assertWord, invalid, type HostObject } from "../object";
import { RangeContents } from "./contents";

/** What moves cells about and joins them. */
export abstract class RangeStructure extends RangeContents {
  /** Makes room before the range. @returns the new cells */
  Insert(direction: string): HostObject {
    assertWord(direction, ["Down", "Right"]);
    shift(this.store, this.sheet, "insert", this.area, direction === "Down" ? "rows" : "columns");
    return this.at(this.area);
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

  /** Makes one cell of an area: the first cell's value stays, merges within are taken in. */
  private merge(area: Area): void {
    this.sheet.merges.add(area);
    const { top, left } = area;
    eachCell(area, (row, column) => {
      if (row !== top || column !== left) this.sheet.setValue(row, column, null);
    });
  }
}
