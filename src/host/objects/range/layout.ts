import { HostError } from "../../errors";
import { isWholeColumns, isWholeRows, MAX_ROWS } from "../../model";
import { group, setDetails, showLevels, ungroup, type Lines } from "../../model/outline";
import { usualWidth } from "../../model/sizes";
import { assertWord, invalid } from "../object";
import { RangeBase } from "./base";

/** Points of a pixel, and pixels of a character of Calibri 11. */
const POINT = 0.75;
const CHARACTER = 7;

/** Where a range lies on the sheet, what of it is in sight, and its groups. */
export abstract class RangeLayout extends RangeBase {
  get IsEntireRow(): boolean {
    return isWholeRows(this.area);
  }
  get IsEntireColumn(): boolean {
    return isWholeColumns(this.area);
  }

  get Left(): number {
    return this.widthOf(0, this.area.left - 1);
  }
  get Width(): number {
    return this.widthOf(this.area.left, this.area.right);
  }
  get Top(): number {
    return this.heightOf(0, this.area.top - 1);
  }
  get Height(): number {
    return this.heightOf(this.area.top, this.area.bottom);
  }

  get RowHidden(): boolean | null {
    return this.hiddenRows;
  }
  set RowHidden(isHidden: unknown) {
    const hidden = flag(isHidden) ? "1" : undefined;
    this.sheet.assertWritable(undefined, "formatRows");
    const { top, bottom } = this.area;
    if (bottom - top + 1 === MAX_ROWS)
      throw new HostError("NotImplemented", "The embedded workbook hides no rows of whole columns.");
    for (let row = top; row <= bottom; row++) this.sheet.setRow(row, { hidden });
    this.structure();
  }
  get ColumnHidden(): boolean | null {
    return this.hiddenColumns;
  }
  set ColumnHidden(isHidden: unknown) {
    const hidden = flag(isHidden) ? 1 : undefined;
    this.sheet.assertWritable(undefined, "formatColumns");
    this.sheet.columns.set(this.area.left, this.area.right, { hidden });
    this.structure();
  }
  get Hidden(): boolean | null {
    const [rows, columns] = [this.hiddenRows, this.hiddenColumns];
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }

  Group(option: string): void {
    group(this.sheet, this.linesOf(option), this.area);
    this.structure();
  }
  Ungroup(option: string): void {
    ungroup(this.sheet, this.linesOf(option), this.area);
    this.structure();
  }
  ShowGroupDetails(option: string): void {
    setDetails(this.sheet, this.linesOf(option), this.area, true);
    this.structure();
  }
  HideGroupDetails(option: string): void {
    setDetails(this.sheet, this.linesOf(option), this.area, false);
    this.structure();
  }

  private linesOf(option: string): Lines {
    assertWord(option, ["ByRows", "ByColumns"]);
    const isContrary = option === "ByRows" ? this.IsEntireColumn : this.IsEntireRow;
    if (isContrary)
      throw invalid(`${this.Address} is not grouped ${option === "ByRows" ? "by rows" : "by columns"}.`);
    return option === "ByRows" ? "rows" : "columns";
  }

  private get hiddenRows(): boolean | null {
    const known = Math.min(this.area.bottom, this.sheet.grid.rows.length - 1);
    const found = new Set<boolean>();
    for (let row = this.area.top; row <= known; row++) found.add(this.sheet.isRowHidden(row));
    if (known < this.area.bottom) found.add(false);
    return only(found);
  }
  private get hiddenColumns(): boolean | null {
    const found = new Set<boolean>();
    for (let column = this.area.left; column <= this.area.right; column++)
      found.add(this.sheet.columns.settings(column).hidden === true);
    return only(found);
  }

  private widthOf(first: number, last: number): number {
    const usual = usualWidth(this.sheet);
    let characters = usual * (last - first + 1);
    for (const span of this.sheet.columns.spans()) {
      const count = Math.min(span.last, last) - Math.max(span.first, first) + 1;
      if (count > 0)
        characters += count * ((span.settings.hidden === true ? 0 : (span.settings.width ?? usual)) - usual);
    }
    return rounded(characters * CHARACTER * POINT);
  }
  private heightOf(first: number, last: number): number {
    const usual = this.sheet.defaultRowHeight;
    let points = usual * (last - first + 1);
    for (let row = first; row <= Math.min(last, this.sheet.grid.rows.length - 1); row++)
      points += (this.sheet.isRowHidden(row) ? 0 : (this.sheet.rowHeight(row) ?? usual)) - usual;
    return rounded(points);
  }

  private structure(): void {
    this.store.emit({ kind: "structure", origin: "api" });
  }
}

/** Shows an outline of a sheet down to levels; 0 leaves rows or columns as they are. */
export function showOutline(range: RangeLayout, rows: unknown, columns: unknown): void {
  for (const levels of [rows, columns])
    if (!(Number.isInteger(levels) && Number(levels) >= 0 && Number(levels) <= 8))
      throw invalid("An outline has 1 to 8 levels; 0 leaves it as it is.");
  range.sheet.assertWritable(undefined, "formatRows");
  if (Number(rows) > 0) showLevels(range.sheet, "rows", Number(rows));
  if (Number(columns) > 0) showLevels(range.sheet, "columns", Number(columns));
  range.store.emit({ kind: "structure", origin: "api" });
}

function only(found: ReadonlySet<boolean>): boolean | null {
  const [first = false, ...others] = found;
  return others.length > 0 ? null : first;
}

function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalid("Rows and columns are hidden or not.");
  return value;
}

function rounded(points: number): number {
  return Number(points.toFixed(4));
}
