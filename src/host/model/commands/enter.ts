import { CellError, type Area, type Sheet, type Workbook } from "../model";
import { cellsTyped } from "../model/commands";
import { readTyped } from "../text";

/**
 * Enters texts into cells as if each was typed there, under the person's settings.
 * @param texts by row and column, as large as the area
 * @throws HostError for what Excel does not take, before anything is entered
 */
export function enterTexts(
  store: Workbook,
  sheet: Sheet,
  area: Area,
  texts: readonly (readonly string[])[],
): void {
  sheet.assertWritable(area);
  const entries = texts.flatMap((row, down) =>
    row.map((text, across) => {
      const place = { row: area.top + down, column: area.left + across };
      const format = sheet.numberFormat(place.row, place.column);
      return { ...place, typed: readTyped(text, format, store.locale, { percentEntry: true }) };
    }),
  );
  const [only] = entries;
  const before = only && entries.length === 1 ? sheet.state(only.row, only.column) : undefined;
  for (const { row, column, typed } of entries) {
    if (typed.kind === "formula") sheet.setFormula(row, column, typed.formula);
    else if (typed.kind === "error") sheet.setValue(row, column, CellError.of(typed.value) ?? typed.value);
    else {
      sheet.setValue(row, column, typed.value);
      const { numberFormat } = typed;
      if (numberFormat !== undefined)
        sheet.restyle({ top: row, bottom: row, left: column, right: column }, { numberFormat });
    }
  }
  cellsTyped(store, sheet, area);
  store.emit({ kind: "cells", sheet, area, origin: "api", before });
}
