import { HostError } from "../../errors";
import { setAttribute } from "../../package";
import { MAX_ROWS, type Area } from "../address";
import { filterOfTable } from "../filters";
import type { Table } from "../table";
import { noteTotals, subtotal, totalOf, type Total } from "../tables/totals";
import type { Workbook } from "../workbook";
import { clearFilter } from "./filter";
import { shift } from "./shift";

/**
 * Shows the row of totals or takes it away; cells below make room or close up. Shown for the first time it has the label
 * "Total" and adds up the last column (counts it where it has no numbers), later what stood there before.
 */
export function showTotals(workbook: Workbook, table: Table, isShown: boolean): void {
  if (table.hasTotals === isShown) return;
  const { sheet, area } = table;
  sheet.assertWritable();
  if (!isShown) {
    noteTotals(table);
    shift(workbook, sheet, "delete", { ...area, top: area.bottom }, "rows");
    setTotals(table, false);
    return;
  }
  if (area.bottom + 1 >= MAX_ROWS)
    throw new HostError("InvalidOperation", "There is no row below the table for the totals.");
  const below: Area = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
  shift(workbook, sheet, "insert", below, "rows");
  const known = table.columns().map((_, at) => totalOf(table, at));
  const totals = known.every(({ kind }) => kind === "none") ? firstTotals(table) : known;
  setTotals(table, true);
  totals.forEach((total, at) => putTotal(table, below.top, area.left + at, total));
  workbook.emit({ kind: "structure", origin: "api" });
}

function setTotals(table: Table, isShown: boolean): void {
  const root = table.part.edit();
  const { area } = table;
  setAttribute(root, "totalsRowCount", isShown ? 1 : undefined);
  // It was shown: what its columns remember counts the next time.
  setAttribute(root, "totalsRowShown", undefined);
  table.setArea(isShown ? { ...area, bottom: area.bottom + 1 } : area);
}

function firstTotals(table: Table): Total[] {
  const { sheet, body } = table;
  const headers = table.headers();
  return headers.map((header, at): Total => {
    if (at < headers.length - 1) return at === 0 ? { kind: "label", text: "Total" } : { kind: "none" };
    const rows = Array.from({ length: table.rowCount }, (_, row) => sheet.value(body.top + row, body.right));
    const isFigures = rows.some((value) => typeof value === "number");
    return { kind: "formula", formula: subtotal(isFigures ? "sum" : "count", header) };
  });
}

function putTotal({ sheet }: Table, row: number, column: number, total: Total): void {
  if (total.kind === "label") sheet.setValue(row, column, total.text);
  else if (total.kind === "formula") sheet.setFormula(row, column, total.formula);
}

/**
 * Shows the header row or takes it away, which leaves its cells empty and takes filter and buttons with it. Shown again it
 * stands above the data: in the row there when that is empty, else cells move down.
 */
export function showHeaders(workbook: Workbook, table: Table, isShown: boolean): void {
  if (table.hasHeaders === isShown) return;
  const { sheet, area } = table;
  sheet.assertWritable();
  const headers = table.headers();
  const filter = filterOfTable(table);
  if (!isShown) {
    clearFilter(workbook, filter);
    filter.remove();
    for (let column = area.left; column <= area.right; column++) sheet.setValue(area.top, column, null);
    setAttribute(table.part.edit(), "headerRowCount", 0);
    table.setArea({ ...area, top: area.top + 1 });
    workbook.emit({ kind: "structure", origin: "api" });
    return;
  }
  const above = area.top - 1;
  const isFree =
    above >= 0 &&
    headers.every(
      (_, at) =>
        sheet.cellValue(above, area.left + at) === null &&
        sheet.formula(above, area.left + at) === undefined &&
        !workbook.tableAt(sheet, { ...area, top: above, bottom: above }),
    );
  if (!isFree) shift(workbook, sheet, "insert", { ...area, bottom: area.top }, "rows");
  const top = isFree ? above : area.top;
  headers.forEach((header, at) => sheet.setValue(top, area.left + at, header));
  setAttribute(table.part.edit(), "headerRowCount", undefined);
  const whole = { ...table.area, top };
  filter.place(whole);
  table.setArea(whole);
  workbook.emit({ kind: "structure", origin: "api" });
}
