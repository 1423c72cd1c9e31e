import type { Area } from "./address";
import type { Axis, Shift } from "./references/shift";
import type { Sheet } from "./sheet";
import type { CellState } from "./sheetCells";
import type { Table } from "./table";

/** How cells were changed: from outside the grid (by an add-in or a colleague), in the grid, or by the calculation. */
export type Origin = "api" | "grid" | "calculation";

/** Formulas that somebody asks for: those that wait for it, or all of them. */
export interface CalculationRequest {
  readonly formulas: "waiting" | "all";
  /** On one sheet, or in some cells of it; absent = in the whole workbook. */
  readonly sheet?: Sheet | undefined;
  readonly area?: Area | undefined;
}

/** Something that happened to the workbook. */
type Happening =
  | {
      readonly kind: "cells";
      readonly sheet: Sheet;
      readonly area: Area;
      /** What the cell was, where the change is one of a single cell. */
      readonly before?: CellState | undefined;
    }
  | {
      readonly kind: "format";
      readonly sheet: Sheet;
      readonly area: Area;
      /** Only how tall the rows are. */
      readonly of?: "heights";
    }
  /** Somebody asks for formulas to be calculated; nobody changed the cells. */
  | ({ readonly kind: "calculate" } & CalculationRequest)
  /** Formulas are to be calculated the next time that it is done. */
  | { readonly kind: "stale"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "structure" }
  /** What lies on the cells or keeps them came, went or is otherwise: comments, charts, protection. */
  | { readonly kind: "objects" }
  | { readonly kind: "activate"; readonly sheet: Sheet; readonly area?: Area }
  /** Cells made room or closed up; tables gained or lost some. A change of the structure follows. */
  | {
      readonly kind: "shifted";
      readonly sheet: Sheet;
      readonly shift: Shift;
      readonly tables: readonly Table[];
    }
  /** A table took in rows that stood below it. */
  | { readonly kind: "grown"; readonly table: Table; readonly rows: Area }
  /** Rows, or columns, were put in order. @property areas those that changed places */
  | { readonly kind: "sorted"; readonly sheet: Sheet; readonly axis: Axis; readonly areas: readonly Area[] }
  | {
      readonly kind: "rowsHidden";
      readonly sheet: Sheet;
      readonly rows: readonly Area[];
      readonly isHidden: boolean;
    }
  /** A sheet has another place among the sheets, from 0. */
  | { readonly kind: "sheetMoved"; readonly sheet: Sheet; readonly before: number; readonly after: number };

/** What happened to the workbook; the grid, the calculation and the add-in's events follow it. */
export type Change = Happening & { readonly origin: Origin };
