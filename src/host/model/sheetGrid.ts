import type { Area } from "./address";
import type { CellGrid } from "./grid";
import { AS_READ, type GridState } from "./gridState";
import { usedArea } from "./usedArea";

/** How the cells of a sheet stood at one moment. */
export interface CellsState {
  /** Undefined when nobody had read them. */
  readonly grid: GridState | undefined;
  /** Whether they were others than in the file. */
  readonly isChanged: boolean;
}

/** The grid of a sheet, which is read from the file when somebody asks for it, and states of it. */
export abstract class SheetGrid {
  private cells: CellGrid | undefined;
  private cellsChanged = false;

  /** The cells as they are in the file. */
  protected abstract readCells(): CellGrid;

  /** The cells, for looking; they are read when somebody asks for the first time. */
  get grid(): CellGrid {
    this.cells ??= this.readCells();
    return this.cells;
  }

  /** The cells, for changing. */
  edit(): CellGrid {
    this.cellsChanged = true;
    return this.grid;
  }

  get hasChangedCells(): boolean {
    return this.cellsChanged;
  }

  /** Another object whenever cells came or went. */
  get arrangement(): object {
    return this.cells?.arrangement ?? AS_READ;
  }

  /** How the cells stand, to be put back by `restoreCells`. */
  cellsState(): CellsState {
    return { grid: this.cells?.state(), isChanged: this.cellsChanged };
  }

  /** The cells of a state, read from the file when nobody had read them. */
  gridOf({ grid, isChanged }: CellsState): GridState {
    if (grid) return grid;
    return this.cellsChanged && !isChanged ? this.readCells().state() : this.grid.state();
  }

  /** Puts back how the cells stood. */
  restoreCells({ grid, isChanged }: CellsState): void {
    if (grid) this.grid.restore(grid);
    // Nobody had read them: they are as in the file.
    else if (this.cellsChanged) this.cells = undefined;
    this.cellsChanged = isChanged;
  }

  /** The smallest area, of those within another, that holds every cell with a value (and, unless `valuesOnly`, every formatted one). */
  usedArea(valuesOnly: boolean, within?: Area): Area | undefined {
    return usedArea(this.grid, valuesOnly, within);
  }
}
