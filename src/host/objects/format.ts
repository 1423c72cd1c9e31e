import type { BorderLineStyle, BorderStyle, CellStyle, Color, FontStyle } from "hucre";
import { eachCell, type Area, type SheetStore, type WorkbookStore } from "../store";
import { HostObject, invalid } from "./object";
import { displayText } from "./text";

abstract class AreaObject extends HostObject {
  constructor(
    store: WorkbookStore,
    readonly sheet: SheetStore,
    readonly area: Area,
  ) {
    super(store);
  }

  /** What all cells have in common; null where they differ. */
  protected common<T>(of: (style: CellStyle) => T): T | null {
    const [first, ...others] = new Set(this.sheet.stylesIn(this.area).map(of));
    return others.length > 0 || first === undefined ? null : first;
  }

  protected style(change: (style: CellStyle, row: number, column: number) => CellStyle): void {
    this.sheet.assertWritable();
    eachCell(this.area, (row, column) =>
      this.sheet.setStyle(row, column, (style) => change(style, row, column)),
    );
    this.changed();
  }

  protected changed(): void {
    this.store.emit({ kind: "format", sheet: this.sheet, area: this.area, origin: "api" });
  }
}

/** Points of Office.js ↔ width of the file, which counts the padding of 5 px in (Calibri 11: 7 px a character). */
const toCharacters = (points: number): number => points / 0.75 / 7;
/** 8.43 characters and the padding: 64 px. */
const DEFAULT_WIDTH = 64 / 7;
/** Points of a line of text. */
const LINE = 15;
const toPoints = (characters: number): number => characters * 7 * 0.75;

export class RangeFormatObject extends AreaObject {
  static override readonly scalars = [
    "ColumnWidth",
    "RowHeight",
    "HorizontalAlignment",
    "VerticalAlignment",
    "WrapText",
  ];

  get Font(): HostObject {
    return new RangeFontObject(this.store, this.sheet, this.area);
  }
  get Fill(): HostObject {
    return new RangeFillObject(this.store, this.sheet, this.area);
  }
  get Borders(): HostObject {
    return new RangeBorderCollectionObject(this.store, this.sheet, this.area);
  }
  get ColumnWidth(): number | null {
    const { left, right } = this.area;
    const { columns = [] } = this.sheet.file;
    return same(left, right, (column) => toPoints(columns[column]?.width ?? DEFAULT_WIDTH));
  }
  set ColumnWidth(points: number) {
    this.sheet.assertWritable();
    const columns = (this.sheet.file.columns ??= []);
    for (let column = 0; column <= this.area.right; column++) {
      const definition = (columns[column] ??= {});
      if (column >= this.area.left) definition.width = Number(toCharacters(points).toFixed(2));
    }
    this.changed();
  }
  get RowHeight(): number | null {
    const { top, bottom } = this.area;
    return same(top, bottom, (row) => this.sheet.file.rowDefs?.get(row)?.height ?? LINE);
  }
  set RowHeight(points: number) {
    this.sheet.assertWritable();
    const rows = (this.sheet.file.rowDefs ??= new Map());
    for (let row = this.area.top; row <= this.area.bottom; row++)
      rows.set(row, { ...rows.get(row), height: points });
    this.changed();
  }
  get HorizontalAlignment(): string | null {
    return this.common(({ alignment }) => {
      const value = alignment?.horizontal ?? "general";
      return value === "centerContinuous" ? "CenterAcrossSelection" : capital(value);
    });
  }
  set HorizontalAlignment(value: string) {
    type Horizontal = NonNullable<NonNullable<CellStyle["alignment"]>["horizontal"]>;
    const known: Record<string, Horizontal> = {
      General: "general",
      Left: "left",
      Center: "center",
      Right: "right",
      Justify: "justify",
      Fill: "fill",
      Distributed: "distributed",
      CenterAcrossSelection: "centerContinuous",
    };
    const horizontal = known[value];
    if (horizontal === undefined) throw invalid(`${value} is no alignment.`);
    this.style((style) => ({ ...style, alignment: { ...style.alignment, horizontal } }));
  }
  get VerticalAlignment(): string | null {
    return this.common(({ alignment }) => capital(alignment?.vertical ?? "bottom"));
  }
  set VerticalAlignment(value: string) {
    const known = {
      Top: "top",
      Center: "center",
      Bottom: "bottom",
      Justify: "justify",
      Distributed: "distributed",
    } as const;
    if (!(value in known)) throw invalid(`${value} is no alignment.`);
    this.style((style) => ({
      ...style,
      alignment: { ...style.alignment, vertical: known[value as keyof typeof known] },
    }));
  }
  get WrapText(): boolean | null {
    return this.common(({ alignment }) => alignment?.wrapText ?? false);
  }
  set WrapText(wrapText: boolean) {
    this.style((style) => ({ ...style, alignment: { ...style.alignment, wrapText } }));
  }
  AutofitColumns(): void {
    this.sheet.assertWritable();
    const columns = (this.sheet.file.columns ??= []);
    const used = this.sheet.usedArea(true);
    for (let column = 0; column <= this.area.right; column++) {
      const definition = (columns[column] ??= {});
      if (column < this.area.left || !used) continue;
      let longest = 0;
      for (let row = used.top; row <= used.bottom; row++)
        longest = Math.max(longest, String(this.sheet.value(row, column) ?? "").length);
      if (longest > 0) definition.width = Math.min(longest + 2, 255);
    }
    this.changed();
  }
  /** Rows as tall as their wrapped text needs, by the width of its columns; without wrapped text, as tall as usual. */
  AutofitRows(): void {
    this.sheet.assertWritable();
    const rows = (this.sheet.file.rowDefs ??= new Map());
    const used = this.sheet.usedArea(true);
    for (let row = this.area.top; used && row <= Math.min(this.area.bottom, used.bottom); row++) {
      let lines = 1;
      for (let column = used.left; column <= used.right; column++) {
        if (this.sheet.style(row, column)?.alignment?.wrapText !== true) continue;
        const perLine = Math.max(
          1,
          Math.floor((this.sheet.file.columns?.[column]?.width ?? DEFAULT_WIDTH) - 2),
        );
        const text = displayText(this.sheet.value(row, column), "General");
        lines = Math.max(
          lines,
          text.split("\n").reduce((total, line) => total + Math.max(1, Math.ceil(line.length / perLine)), 0),
        );
      }
      const { height: _, ...rest } = rows.get(row) ?? {};
      rows.set(row, lines > 1 ? { ...rest, height: Math.min(409, lines * LINE) } : rest);
    }
    this.changed();
  }
}

class RangeFontObject extends AreaObject {
  static override readonly scalars = ["Name", "Size", "Bold", "Italic", "Underline", "Color"];

  private set(change: Partial<FontStyle>): void {
    // Excel knows no half a font: what is not said is the workbook's own.
    const { name = "Calibri", size = 11 } = this.store.file.defaultFont ?? {};
    this.style((style) => ({ ...style, font: { name, size, ...style.font, ...change } }));
  }
  get Name(): string | null {
    return this.common(({ font }) => font?.name ?? "Calibri");
  }
  set Name(name: string) {
    this.set({ name });
  }
  get Size(): number | null {
    return this.common(({ font }) => font?.size ?? 11);
  }
  set Size(size: number) {
    this.set({ size });
  }
  get Bold(): boolean | null {
    return this.common(({ font }) => font?.bold ?? false);
  }
  set Bold(bold: boolean) {
    this.set({ bold });
  }
  get Italic(): boolean | null {
    return this.common(({ font }) => font?.italic ?? false);
  }
  set Italic(italic: boolean) {
    this.set({ italic });
  }
  get Underline(): string | null {
    return this.common(({ font }) => {
      if (font?.underline === "double") return "Double";
      return font?.underline ? "Single" : "None";
    });
  }
  set Underline(underline: string) {
    const line = underline === "Double" ? "double" : "single";
    this.set({ underline: underline === "None" ? false : line });
  }
  get Color(): string | null {
    return this.common(({ font }) => shown(font?.color, "#000000"));
  }
  set Color(color: string) {
    this.set({ color: parsed(color) });
  }
}

class RangeFillObject extends AreaObject {
  static override readonly scalars = ["Color"];

  get Color(): string | null {
    return this.common(({ fill }) => (fill?.type === "pattern" ? shown(fill.fgColor, "#FFFFFF") : "#FFFFFF"));
  }
  set Color(color: string) {
    this.style((style) => ({
      ...style,
      fill: { type: "pattern", pattern: "solid", fgColor: parsed(color) },
    }));
  }
  Clear(): void {
    this.style(({ fill: _, ...style }) => style);
  }
}

const EDGES = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "inner",
  InsideVertical: "inner",
} as const;
const LINES: Record<string, BorderLineStyle | undefined> = {
  Continuous: "thin",
  Dash: "dashed",
  Dot: "dotted",
  Double: "double",
  None: undefined,
};

class RangeBorderCollectionObject extends AreaObject {
  GetItem(index: keyof typeof EDGES): HostObject {
    if (!(index in EDGES)) throw invalid(`${String(index)} is no border.`);
    return new RangeBorderObject(this.store, this.sheet, this.area, index);
  }
}

class RangeBorderObject extends AreaObject {
  static override readonly scalars = ["Style"];

  constructor(
    store: WorkbookStore,
    sheet: SheetStore,
    area: Area,
    readonly index: keyof typeof EDGES,
  ) {
    super(store, sheet, area);
  }
  get Style(): string {
    const edge = EDGES[this.index];
    return edge !== "inner" && this.sheet.style(this.area.top, this.area.left).border?.[edge]
      ? "Continuous"
      : "None";
  }
  set Style(name: string) {
    if (!(name in LINES)) throw invalid(`${name} is no line style.`);
    const line = LINES[name];
    this.edge((before) => line && { ...before, style: line });
  }
  set Color(color: string) {
    this.edge((before) => before && { ...before, color: parsed(color) });
  }
  set Weight(weight: string) {
    const line = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" }[weight] as
      BorderLineStyle | undefined;
    if (!line) throw invalid(`${weight} is no weight.`);
    this.edge((before) => before && { ...before, style: line });
  }

  /** Outer borders touch the rim only, inner ones every line between cells. */
  private edge(change: (before: BorderStyle["top"]) => BorderStyle["top"]): void {
    const { top, left, bottom, right } = this.area;
    this.style((style, row, column) => {
      const border: BorderStyle = { ...style.border };
      const sides = {
        EdgeTop: row === top && "top",
        EdgeBottom: row === bottom && "bottom",
        EdgeLeft: column === left && "left",
        EdgeRight: column === right && "right",
        InsideHorizontal: row < bottom && "bottom",
        InsideVertical: column < right && "right",
      } as const;
      const side = sides[this.index];
      if (!side) return style;
      const line = change(border[side]);
      if (line) border[side] = line;
      else delete border[side];
      return { ...style, border };
    });
  }
}

/** The figure of every row or column from `first` to `last`; null where they differ. */
function same(first: number, last: number, figure: (at: number) => number): number | null {
  const wanted = figure(first);
  for (let at = first + 1; at <= last; at++) if (figure(at) !== wanted) return null;
  return wanted;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function parsed(color: string): Color {
  const rgb = /^#?([0-9a-f]{6})$/iu.exec(color)?.[1];
  if (rgb === undefined) throw invalid(`${color} is no colour in the form #RRGGBB.`);
  return { rgb: rgb.toUpperCase() };
}

function shown(color: Color | undefined, otherwise: string): string {
  return color?.rgb ? `#${color.rgb.slice(-6).toUpperCase()}` : otherwise;
}
