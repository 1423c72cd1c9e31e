import { HostError } from "../../errors";
import { isWholeColumns, MAX_ROWS, type Sheet, type Workbook } from "../../model";
import type { KeptAreas } from "../../model/references/kept";
import { rowFit, usualWidth } from "../../model/sizes";
import { assertFlag, invalid, type HostObject } from "../object";
import { displayText } from "../text";
import { AlignedObject, indented, MOST_INDENT } from "./aligned";
import { AreaLooks, same } from "./area";
import { RangeBorderCollectionObject } from "./borders";
import { RangeFillObject } from "./fill";
import { RangeFontObject } from "./font";
import { FormatProtectionObject } from "./protection";

/** Points of Office.js ↔ width of the file, which counts the padding of 5 px in (Calibri 11: 7 px a character). */
const POINTS = 7 * 0.75;
/** So fine that points come back as they were told. */
const toCharacters = (points: number): number => Number((points / POINTS).toFixed(6));
const toPoints = (characters: number): number => Number((characters * POINTS).toFixed(4));
/** Points of a line of text. */
const LINE = 15;
const MOST = { width: 255, height: 409 };

export class RangeFormatObject extends AlignedObject {
  static override readonly scalars = [
    "AutoIndent",
    "ColumnWidth",
    "RowHeight",
    "HorizontalAlignment",
    "VerticalAlignment",
    "WrapText",
    "IndentLevel",
    "ReadingOrder",
    "ShrinkToFit",
    "TextOrientation",
    "UseStandardHeight",
    "UseStandardWidth",
  ];
  private readonly ofCells: AreaLooks;

  constructor(
    store: Workbook,
    private readonly cells: KeptAreas,
  ) {
    const looks = new AreaLooks(store, cells);
    super(store, looks);
    this.ofCells = looks;
  }

  private get sheet(): Sheet {
    return this.cells.sheet;
  }

  get Font(): HostObject {
    return new RangeFontObject(this.store, this.looks);
  }
  get Fill(): HostObject {
    return new RangeFillObject(this.store, this.looks);
  }
  get Borders(): HostObject {
    return new RangeBorderCollectionObject(this.store, this.cells);
  }
  get Protection(): HostObject {
    return new FormatProtectionObject(this.store, this.looks);
  }

  get ColumnWidth(): number | null {
    return same(this.columns(), (column) => {
      const { width = usualWidth(this.sheet), hidden = false } = this.sheet.columns.settings(column);
      return hidden ? 0 : toPoints(width);
    });
  }
  set ColumnWidth(points: number) {
    if (!(typeof points === "number" && points >= 0 && toCharacters(points) <= MOST.width))
      throw invalid(`A column is 0 to ${MOST.width} characters wide.`);
    this.setColumns(
      points === 0
        ? { hidden: 1 }
        : {
            width: toCharacters(points),
            customWidth: 1,
            hidden: undefined,
            bestFit: undefined,
          },
    );
  }
  get UseStandardWidth(): boolean | null {
    const { ColumnWidth: width } = this;
    return width === null ? null : width === toPoints(usualWidth(this.sheet));
  }
  set UseStandardWidth(isUsual: boolean) {
    assertFlag(isUsual);
    if (isUsual) this.setColumns({ width: undefined, customWidth: undefined, hidden: undefined });
  }
  get RowHeight(): number | null {
    return same(this.rows(), (row) =>
      this.sheet.isRowHidden(row) ? 0 : (this.sheet.rowHeight(row) ?? this.sheet.defaultRowHeight),
    );
  }
  set RowHeight(points: number) {
    if (!(typeof points === "number" && points >= 0 && points <= MOST.height))
      throw invalid(`A row is 0 to ${MOST.height} points high.`);
    if (points > 0 && this.hasAllRows) {
      for (const row of this.rows())
        if (this.sheet.isRowHidden(row)) this.sheet.setRow(row, { hidden: undefined });
      this.setAllRows(points);
      return;
    }
    this.eachRow((row) => {
      if (points === 0) this.sheet.setRow(row, { hidden: "1" });
      else {
        this.sheet.setRow(row, { hidden: undefined });
        this.sheet.setRowHeight(row, points);
      }
    });
  }
  get UseStandardHeight(): boolean | null {
    const { RowHeight: height } = this;
    return height === null ? null : height === this.sheet.defaultRowHeight;
  }
  set UseStandardHeight(isUsual: boolean) {
    assertFlag(isUsual);
    if (!isUsual) return;
    if (this.hasAllRows) this.setAllRows(undefined);
    else this.eachRow((row) => this.sheet.setRowHeight(row, undefined));
  }

  AdjustIndent(amount: number): void {
    if (!(Number.isInteger(amount) && Math.abs(amount) <= MOST_INDENT))
      throw invalid(`An indent changes by -${MOST_INDENT} to ${MOST_INDENT} steps.`);
    this.restyle(({ alignment }) =>
      indented(alignment, Math.min(MOST_INDENT, Math.max(0, alignment.indent + amount))),
    );
  }

  /** What is merged with cells beside it counts for none of its columns. */
  AutofitColumns(): void {
    this.sheet.assertWritable(undefined, "formatColumns");
    const used = this.sheet.usedArea(true);
    if (!used) return;
    const merged = this.sheet.merges.areas().filter(({ left, right }) => left < right);
    for (const column of this.columns()) {
      if (column > used.right) continue;
      const across = merged.filter(({ left }) => left === column);
      let longest = 0;
      for (let row = used.top; row <= used.bottom; row++)
        if (!across.some(({ top }) => top === row))
          longest = Math.max(longest, this.longestLine(row, column));
      if (longest > 0)
        this.sheet.columns.set(column, column, {
          width: Math.min(longest + 2, MOST.width),
          customWidth: 1,
          bestFit: 1,
        });
    }
    this.ofCells.changed();
  }

  /** Rows as tall as their wrapped text needs; without wrapped text, as tall as usual. */
  AutofitRows(): void {
    this.sheet.assertWritable(undefined, "formatRows");
    const used = this.sheet.usedArea(true);
    const heightOf = used ? rowFit(this.sheet, used) : () => undefined;
    for (const row of this.rows()) {
      if (!used || row > used.bottom) continue;
      const height = heightOf(row) ?? (this.sheet.hasOwnRowHeight ? LINE : undefined);
      if (height === undefined && this.sheet.rowHeight(row) === undefined) continue;
      this.sheet.setRow(row, { ht: height?.toString(), customHeight: undefined });
    }
    this.ofCells.changed("heights");
  }

  /** Texts have lines only where they are wrapped. */
  private longestLine(row: number, column: number): number {
    const text = this.text(row, column);
    const lines = this.sheet.style(row, column).alignment.wrapText ? text.split("\n") : [text];
    return Math.max(...lines.map(({ length }) => length));
  }

  private text(row: number, column: number): string {
    return displayText(this.sheet.value(row, column), this.sheet.numberFormat(row, column));
  }

  private setColumns(attributes: Readonly<Record<string, string | number | undefined>>): void {
    this.sheet.assertWritable(undefined, "formatColumns");
    for (const { left, right } of this.cells.areas) this.sheet.columns.set(left, right, attributes);
    this.ofCells.changed();
  }

  private *columns(): Generator<number> {
    for (const { left, right } of this.cells.areas)
      for (let column = left; column <= right; column++) yield column;
  }

  /** Rows of whole columns are cut to those that are there. */
  private *rows(): Generator<number> {
    for (const { top, bottom } of this.cells.areas) {
      const last = bottom === MAX_ROWS - 1 ? Math.max(top, this.sheet.grid.rows.length - 1) : bottom;
      for (let row = top; row <= last; row++) yield row;
    }
  }

  private get hasAllRows(): boolean {
    return this.cells.areas.some(isWholeColumns);
  }

  /** @param height points; undefined = as the text needs */
  private setAllRows(height: number | undefined): void {
    this.sheet.assertWritable(undefined, "formatRows");
    this.sheet.setAllRowHeights(height);
    this.ofCells.changed();
  }

  /** @throws HostError NotImplemented for rows to the last of the sheet, a million of which would have to be made */
  private eachRow(change: (row: number) => void): void {
    this.sheet.assertWritable(undefined, "formatRows");
    if (this.cells.areas.some(({ bottom }) => bottom === MAX_ROWS - 1))
      throw new HostError(
        "NotImplemented",
        "The embedded workbook sets no heights of rows down to the last.",
      );
    for (const row of this.rows()) change(row);
    this.ofCells.changed();
  }
}
