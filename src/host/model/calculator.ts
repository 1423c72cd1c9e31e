import type { Area } from "./address";
import type { Sheet } from "./sheet";
import type { CellValue } from "./values";

/** Cells that a function is given. */
export interface GivenCells {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What a function of Excel came to; another function may be given it. */
export interface Calculated {
  /** The one value; undefined where there are several. */
  readonly single: CellValue | undefined;
}

/** A value, cells, what another function came to, or an argument that is left out. */
export type Given = CellValue | GivenCells | Calculated | undefined;

/** Calculates functions of Excel outside of cells. */
export interface Calculator {
  /**
   * @param name in capitals
   * @throws HostError NotImplemented where it cannot be said what Excel would give
   */
  call(name: string, given: readonly Given[]): Calculated;
}
