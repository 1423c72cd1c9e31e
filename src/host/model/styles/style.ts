/** Lines of a border, in the file's words. */
export type LineStyle =
  | "thin"
  | "medium"
  | "dashed"
  | "dotted"
  | "thick"
  | "double"
  | "hair"
  | "mediumDashed"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "slantDashDot";

export interface BorderLine {
  readonly style: LineStyle;
  /** `#RRGGBB`; absent = automatic. */
  readonly color?: string;
}

export const SIDES = ["left", "right", "top", "bottom", "diagonal"] as const;
export type Side = (typeof SIDES)[number];

export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";
  /** `#RRGGBB`; undefined = automatic. */
  readonly color: string | undefined;
  readonly vertical: "baseline" | "superscript" | "subscript";
}

export interface Alignment {
  readonly horizontal:
    "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  /** Steps of three spaces. */
  readonly indent: number;
  /** Whether distributed text is set in from both sides (`justifyLastLine`). */
  readonly justifyLastLine: boolean;
  /** Degrees as in the file: 0–90 up, 91–180 down (90 + degrees), 255 letters below each other. */
  readonly rotation: number;
  /** 0 by the text, 1 left to right, 2 right to left. */
  readonly readingOrder: number;
}

/** Patterns of fills, and the two kinds of gradients, in the file's words. */
export type FillPattern =
  | "none"
  | "solid"
  | "mediumGray"
  | "darkGray"
  | "lightGray"
  | "darkHorizontal"
  | "darkVertical"
  | "darkDown"
  | "darkUp"
  | "darkGrid"
  | "darkTrellis"
  | "lightHorizontal"
  | "lightVertical"
  | "lightDown"
  | "lightUp"
  | "lightGrid"
  | "lightTrellis"
  | "gray125"
  | "gray0625"
  | "linear"
  | "path";

/** What lies behind the text of a cell. */
export interface FillStyle {
  readonly pattern: FillPattern;
  /** Colour of the background, `#RRGGBB`; undefined = none or automatic. */
  readonly color: string | undefined;
  /** How much lighter (to 1) or darker (to -1) than the colour that it was made from. */
  readonly tint: number;
  /** Colour of the dots or lines, `#RRGGBB`; undefined = automatic. */
  readonly patternColor: string | undefined;
  readonly patternTint: number;
}

/** What of a fill is to be different; null for the colour takes the fill away. */
export interface FillChange {
  readonly color?: string | null;
  readonly pattern?: Exclude<FillPattern, "linear" | "path">;
  readonly patternColor?: string;
}

/** How a cell looks, as the file says it, with colours resolved. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly borders: Readonly<Partial<Record<Side, BorderLine>>>;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** What of a style is to be different; null takes a line away. */
export interface StyleChange {
  readonly numberFormat?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: FillChange;
  readonly borders?: Readonly<Partial<Record<Side, BorderLine | null>>>;
  readonly alignment?: Partial<Alignment>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}
