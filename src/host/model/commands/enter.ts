import { readTyped } from "../../text";
import type { Area } from "../address";
import { cellArea } from "../areas";
import { fromLocal } from "../localFormula";
import type { Sheet } from "../sheet";
import { CellError, type Scalar } from "../values";
import type { Workbook } from "../workbook";
import { cellsTyped } from "./write";

/**
 * Enters texts into cells as if each was typed there, under the person's settings; other values as they are.
 * @param inputs by row and column, as large as the area
 * @throws HostError for what Excel does not take, before anything is entered
 */
export function enterTexts(
  store: Workbook,
  sheet: Sheet,
  area: Area,
  inputs: readonly (readonly Scalar[])[],
): void {
  sheet.assertWritable(area);
  const entries = inputs.flatMap((row, down) =>
    row.map((input, across) => {
      const place = { row: area.top + down, column: area.left + across };
      const format = sheet.numberFormat(place.row, place.column);
      const typed =
        typeof input === "string"
          ? readTyped(input, format, store.locale, { percentEntry: true })
          : ({ kind: "value", value: input } as const);
      return { ...place, typed };
    }),
  );
  const [only] = entries;
  const before = only && entries.length === 1 ? sheet.state(only.row, only.column) : undefined;
  const entered = store.entered(sheet);
  for (const { row, column, typed } of entries) {
    if (typed.kind === "formula")
      sheet.setFormula(row, column, entered.form(fromLocal(typed.formula, store.locale), { row, column }));
    else if (typed.kind === "error") sheet.setValue(row, column, CellError.of(typed.value) ?? typed.value);
    else {
      sheet.setValue(row, column, typed.value);
      if ("numberFormat" in typed) sheet.restyle(cellArea(row, column), { numberFormat: typed.numberFormat });
    }
  }
  cellsTyped(store, sheet, area);
  store.emit({ kind: "cells", sheet, area, origin: "api", before });
}
