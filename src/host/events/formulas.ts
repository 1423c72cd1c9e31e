import {
  formatArea,
  intersect,
  placeOfKey,
  type Area,
  type Change,
  type Sheet,
  type Workbook,
} from "../model";
import type { Occurrence } from "./occurrence";

/**
 * The formulas of the workbook as they were, from when somebody first wants to hear of their changes: an event of a formula
 * tells the one before. Formulas that only moved, or that were rewritten because what they refer to did, are not told of.
 */
export class FormulaMemory {
  private known: Map<Sheet, Map<number, string>> | undefined;

  /** Begins to remember. */
  begin(store: Workbook): void {
    this.known ??= remembered(store);
  }

  /** What a change is told as; what was before it is forgotten. */
  follow(change: Change, store: Workbook): Occurrence[] {
    if (!this.known || change.origin === "calculation") return [];
    if (change.kind === "structure") this.known = remembered(store);
    if (change.kind !== "cells") return [];
    const { sheet, area } = change;
    const before = this.known.get(sheet) ?? new Map<number, string>();
    const now = formulasOf(sheet);
    this.known.set(sheet, now);
    const changed = [...before].filter(([key, formula]) => now.get(key) !== formula && isIn(key, area));
    if (changed.length === 0) return [];
    const formulaDetails = changed.map(([key, formula]) => ({
      cellAddress: formatArea(cellOf(key)),
      previousFormula: `=${formula}`,
    }));
    const details = { worksheetId: sheet.id, formulaDetails };
    return [{ event: "formulaChanged", targets: [sheet.id], details }];
  }
}

function remembered({ sheets }: Workbook): Map<Sheet, Map<number, string>> {
  return new Map(sheets.map((sheet) => [sheet, formulasOf(sheet)]));
}

function formulasOf(sheet: Sheet): Map<number, string> {
  return new Map([...sheet.grid.formulas].map(([key, { text }]) => [key, text]));
}

function isIn(key: number, area: Area): boolean {
  return intersect(cellOf(key), area) !== undefined;
}

function cellOf(key: number): Area {
  const { row, column } = placeOfKey(key);
  return { top: row, left: column, bottom: row, right: column };
}
