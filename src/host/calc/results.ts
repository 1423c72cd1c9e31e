import { bounding, type Workbook } from "../model";
import { cellArea } from "../model/areas";
import { resultOf, Spills, type ArrayFormulas, type CalculationResult } from "./spills";
import type { UniverWorkbook } from "./univerWorkbook";
import type { WaitingFormulas } from "./waiting";

/** Puts what Univer calculated into the cells of the workbook. */
export class Results {
  private readonly spills = new Spills();

  /** @param makeRoom sends the workbook anew, with room for an array that is longer than Univer's grid */
  constructor(
    private readonly store: Workbook,
    private readonly univer: UniverWorkbook,
    private readonly waiting: WaitingFormulas,
    private readonly makeRoom: () => void,
  ) {}

  takeArrays(arrays: ArrayFormulas): void {
    this.spills.take(arrays, this.univer.id);
  }

  take({ unitData }: CalculationResult): void {
    for (const [sheetId, rows] of Object.entries(unitData?.[this.univer.id] ?? {})) {
      const sheet = this.store.sheet(sheetId);
      if (!sheet) continue;
      for (const [rowText, cells] of Object.entries(rows ?? {})) {
        for (const [columnText, cell] of Object.entries(cells ?? {})) {
          const [row, column] = [Number(rowText), Number(columnText)];
          if (this.waiting.has({ sheet: sheetId, row, column })) continue;
          sheet.setResult(row, column, resultOf(cell));
          const before = sheet.grid.formula(row, column)?.array ?? cellArea(row, column);
          const spill = this.spills.at(sheetId, row, column);
          const wanted = spill ? undefined : this.spills.wanted(sheetId, row, column);
          if (wanted && this.univer.needsRoom(sheet, wanted)) this.makeRoom();
          sheet.setSpill(row, column, spill?.area, (r, c) => spill?.value(r, c) ?? null);
          const area = bounding(before, spill?.area ?? cellArea(row, column));
          this.store.emit({ kind: "cells", sheet, area, origin: "calculation" });
        }
      }
    }
  }
}
