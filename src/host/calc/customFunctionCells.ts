import type { FunctionHost } from "../functions";
import type { Sheet } from "../model";
import { FunctionCache } from "./functions";
import type { CellPlace } from "./hostFunction";

/** How long new values are gathered before what depends on them is calculated, in milliseconds. */
const GATHERING = 10;

/** Calculates cells again, and what depends on them. @param then is called once they are calculated */
export type Recalculate = (cells: readonly CellPlace[], then?: () => void) => void;

/** The cells whose formulas call custom functions: new values calculate them again, and calls that nobody makes end. */
export class CustomFunctionCells {
  readonly cache: FunctionCache;
  /** By sheet id, row and column. */
  private readonly cells = new Map<string, { readonly place: CellPlace; readonly formula: string }>();
  private readonly stale = new Set<string>();
  private sweeping = false;
  private flushing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly functions: FunctionHost,
    private readonly recalculate: Recalculate,
  ) {
    this.cache = new FunctionCache(functions, (name) => this.markStale(name));
  }

  /** Whether functions have new values that their cells do not show yet. */
  get isStale(): boolean {
    return this.stale.size > 0;
  }

  /** Takes the formula that a cell has now. @returns whether the one it had called functions and was another */
  note(sheet: Sheet, row: number, column: number, formula: string | undefined): boolean {
    const key = `${sheet.id}\n${row}\n${column}`;
    const before = this.cells.get(key)?.formula;
    if (formula !== undefined && this.namesIn(formula).length > 0)
      this.cells.set(key, { place: { sheet: sheet.id, row, column }, formula });
    else this.cells.delete(key);
    return before !== undefined && before !== formula;
  }

  /** A formula that went, or one whose arguments changed, leaves calls behind. @param left whether there was one */
  endLeft(left: boolean): void {
    if (left || this.cache.size > this.cells.size) this.sweep();
  }

  /** The workbook is sent anew. */
  forget(): void {
    this.cells.clear();
  }

  /** Calculates the cells again whose custom functions have new values, and what depends on them. */
  flush(): void {
    clearTimeout(this.flushing);
    this.flushing = undefined;
    const names = [...this.stale];
    this.stale.clear();
    const cells = [...this.cells.values()]
      .filter(({ formula }) => this.namesIn(formula).some((name) => names.includes(name)))
      .map(({ place }) => place);
    const endSweep = this.sweeping ? (): void => this.cache.endSweep() : undefined;
    this.sweeping = false;
    if (cells.length === 0) endSweep?.();
    else this.recalculate(cells, endSweep);
  }

  dispose(): void {
    clearTimeout(this.flushing);
    this.cache.dispose();
  }

  /** Calculates every custom function once more and ends the calls that nobody makes any longer. */
  private sweep(): void {
    this.sweeping = true;
    this.cache.startSweep();
    for (const name of this.functions.metadata.keys()) this.markStale(name);
  }

  private markStale(name: string): void {
    this.stale.add(name.toUpperCase());
    this.flushing ??= setTimeout(() => this.flush(), GATHERING);
  }

  private namesIn(formula: string): string[] {
    const upper = formula.toUpperCase();
    return [...this.functions.metadata.keys()].filter((name) => upper.includes(`${name}(`));
  }
}
