import { eachCell, intersect, type Area } from "../address";
import { assertArraysWhole, isOneCell } from "../areas";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { headersWritten } from "./names";

/**
 * Empties cells as the Delete key does: formats, rules and links stay. A header of a table that is emptied gets Excel's own
 * name for the column.
 * @throws HostError where Excel refuses: a protected sheet, a part of an array formula
 */
export function clearContents(workbook: Workbook, sheet: Sheet, areas: readonly Area[]): void {
  for (const area of areas) {
    sheet.assertWritable(area);
    assertArraysWhole(sheet, area);
  }
  for (const area of areas) {
    const before = isOneCell(area) ? sheet.state(area.top, area.left) : undefined;
    const used = sheet.usedArea(true);
    const filled = used && intersect(used, area);
    if (!filled) continue;
    const grid = sheet.edit();
    eachCell(filled, (row, column) => {
      grid.setFormula(row, column, undefined);
      grid.setValue(row, column, null);
    });
    for (const table of workbook.tables)
      if (table.sheet === sheet && table.hasHeaders && intersect(table.header, filled))
        headersWritten(workbook, table);
    workbook.emit({ kind: "cells", sheet, area: filled, origin: "api", before });
  }
}
