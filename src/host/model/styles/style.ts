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
  /** Degrees as in the file: 0–90 up, 91–180 down (90 + degrees), 255 letters below each other. */
  readonly rotation: number;
  /** 0 by the text, 1 left to right, 2 right to left. */
  readonly readingOrder: number;
}

/** How a cell looks, as the file says it, with colours resolved. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly font: FontStyle;
  /** Solid colour behind the text, `#RRGGBB`; undefined for none. */
  readonly fill: string | undefined;
  readonly borders: Readonly<Partial<Record<Side, BorderLine>>>;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** What of a style is to be different; null takes a fill or a line away. */
export interface StyleChange {
  readonly numberFormat?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: string | null;
  readonly borders?: Readonly<Partial<Record<Side, BorderLine | null>>>;
  readonly alignment?: Partial<Alignment>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}
