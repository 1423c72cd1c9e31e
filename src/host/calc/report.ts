import type { RefusalKind } from "./evaluate/values";

/** A cell whose formula the embedded workbook does not calculate: it shows what it had, and this is why. */
export interface UnknownFormula {
  /** Id of the sheet, row and column from 0. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As it stands in the cell, without `=`. */
  readonly formula: string;
  readonly kind: RefusalKind;
  readonly reason: string;
}

/** Every cell that is not calculated, as of the last calculation. */
export class UnknownFormulas {
  private readonly entries = new Map<string, UnknownFormula>();
  private readonly listeners = new Set<(entry: UnknownFormula) => void>();

  get all(): readonly UnknownFormula[] {
    return [...this.entries.values()];
  }

  /** Tells of each as it is found. @returns how to stop */
  listen(onUnknown: (entry: UnknownFormula) => void): () => void {
    this.listeners.add(onUnknown);
    return () => this.listeners.delete(onUnknown);
  }

  add(entry: UnknownFormula): void {
    const key = keyOf(entry);
    const before = this.entries.get(key);
    this.entries.set(key, entry);
    if (before?.formula === entry.formula && before.reason === entry.reason) return;
    for (const listener of this.listeners) listener(entry);
  }

  /** The cell is calculated now, or holds no formula any longer. */
  clear(place: Pick<UnknownFormula, "sheet" | "row" | "column">): void {
    this.entries.delete(keyOf(place));
  }

  clearAll(): void {
    this.entries.clear();
  }
}

function keyOf({ sheet, row, column }: Pick<UnknownFormula, "sheet" | "row" | "column">): string {
  return `${sheet}\n${row}\n${column}`;
}
