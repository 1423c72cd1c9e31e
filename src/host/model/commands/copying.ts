import type { Area } from "../address";
import type { Place } from "../references/relative";
import type { Sheet } from "../sheet";

/** What of the cells is copied, in Excel's words. */
export const COPY_TYPES = ["All", "Formulas", "Values", "Formats", "Link"] as const;
export type CopyType = (typeof COPY_TYPES)[number];

export interface CopyOptions {
  readonly type: CopyType;
  /** Blank cells of the source leave the target as it is. */
  readonly skipBlanks?: boolean;
  /** Rows become columns. */
  readonly transpose?: boolean;
}

/** What is copied from where to where. */
export interface Copying extends Required<CopyOptions> {
  readonly source: Sheet;
  readonly from: Area;
  readonly sheet: Sheet;
  readonly to: Area;
  /** Rows and columns of the source as they are put, transposed or not. */
  readonly size: { readonly height: number; readonly width: number };
  /** Every cell that is written, with the one that it is a copy of. */
  places(): Generator<Place & { readonly from: Place }>;
}
