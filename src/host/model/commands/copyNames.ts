import { childNamed, childrenNamed, elementsOf, numberOf, setAttribute } from "../../package";
import { unbind } from "../bindings";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import type { Workbook } from "../workbook";

/** `Sheet1 (2)`, as Excel names copies; at most 31 characters. */
export function freeSheetName(name: string, isTaken: (name: string) => boolean): string {
  const base = name.replace(/ \(\d+\)$/u, "");
  for (let number = 2; ; number++) {
    const behind = ` (${number})`;
    const wanted = base.slice(0, 31 - behind.length) + behind;
    if (!isTaken(wanted)) return wanted;
  }
}

/** `Table2`: the name of a table with the first number that is free. */
export function freeTableName(name: string, isTaken: (name: string) => boolean): string {
  const base = name.replace(/\d+$/u, "");
  let number = 2;
  while (isTaken(`${base}${number}`)) number += 1;
  return `${base}${number}`;
}

/** A copy of a table is one of its own. */
export function numberTable(workbook: Workbook, table: Table): void {
  const others = workbook.tables.filter((other) => other !== table);
  const id = Math.max(0, ...others.map(({ part }) => numberOf(part.root, "id") ?? 0)) + 1;
  setAttribute(table.part.edit(), "id", id);
  delete table.part.root.attributes["xr:uid"];
}

/** What only one sheet can have: its name for macros, cells bound to add-ins, and that it is selected. */
export function forgetOwn(copy: Sheet): void {
  const root = copy.part.edit();
  unbind(copy);
  const properties = childNamed(root, "sheetPr");
  if (properties) setAttribute(properties, "codeName", undefined);
  for (const views of childrenNamed(root, "sheetViews"))
    for (const view of elementsOf(views)) setAttribute(view, "tabSelected", undefined);
}
