import { HostError } from "../../errors";
import { childNamed, childrenNamed, elementsOf, numberOf, setAttribute } from "../../package";
import { unbind } from "../bindings";
import { rewriteCopy } from "../references/holders";
import { rewriteFormula } from "../references/formula";
import { UNCHANGED, type Rewriter } from "../references/rewriter";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Parts that belong to one sheet alone, and go with its copy. */
const OWN = new Set([
  "table",
  "drawing",
  "chart",
  "chartEx",
  "chartStyle",
  "chartColorStyle",
  "chartUserShapes",
  "comments",
  "vmlDrawing",
  "printerSettings",
  "customProperty",
]);
/** What leads out of the sheet, or to parts that copies share. */
const SHARED = new Set(["hyperlink", "image"]);

/**
 * Makes a copy of a sheet at a place among the sheets. What names the sheet or its tables from within names the copy; its
 * tables and its own names are copied too.
 * @throws HostError NotImplemented for sheets with parts that cannot be copied here (pivot tables, slicers)
 */
export function copySheet(workbook: Workbook, sheet: Sheet, position: number): Sheet {
  const { file } = workbook;
  workbook.protection.assertOpen();
  for (const { kind } of file.relations(sheet.path))
    if (!OWN.has(kind) && !SHARED.has(kind))
      throw new HostError(
        "NotImplemented",
        `The embedded workbook copies no sheet with a part of the kind ${kind}.`,
      );
  const tables = workbook.tables.filter((table) => table.sheet === sheet);
  const name = freeName(workbook, sheet.name);
  const text = workbook.sheetText(sheet);
  const path = file.copy(sheet.path, OWN);
  file.put(path, text);
  const copy = workbook.adoptSheet(name, path);
  forget(copy);
  const renamed = nameTables(
    workbook,
    copy,
    tables.map((table) => table.name),
  );
  const rewriter = copied(sheet, name, renamed);
  copyNames(workbook, sheet, copy, rewriter);
  rewriteCopy(workbook, copy, rewriter);
  workbook.moveSheet(copy, position);
  workbook.emit({ kind: "structure", origin: "api" });
  return copy;
}

/** `Sheet1 (2)`, as Excel names copies; at most 31 characters. */
function freeName(workbook: Workbook, name: string): string {
  const base = name.replace(/ \(\d+\)$/u, "");
  for (let number = 2; ; number++) {
    const behind = ` (${number})`;
    const wanted = base.slice(0, 31 - behind.length) + behind;
    if (!workbook.sheet(wanted)) return wanted;
  }
}

/** What only one sheet can have: its name for macros, cells bound to add-ins, and that it is selected. */
function forget(copy: Sheet): void {
  const root = copy.part.edit();
  unbind(copy);
  const properties = childNamed(root, "sheetPr");
  if (properties) setAttribute(properties, "codeName", undefined);
  for (const views of childrenNamed(root, "sheetViews"))
    for (const view of elementsOf(views)) setAttribute(view, "tabSelected", undefined);
}

/** Tables of the copy get ids and names of their own. @returns the new name by the old one, folded */
function nameTables(workbook: Workbook, copy: Sheet, names: readonly string[]): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const table of workbook.tables) {
    if (table.sheet !== copy) continue;
    const before = names.find((name) => name.toLowerCase() === table.name.toLowerCase()) ?? table.name;
    const others = workbook.tables.filter((other) => other !== table);
    const taken = (name: string): boolean =>
      others.some((other) => other.name.toLowerCase() === name.toLowerCase()) ||
      workbook.names.find(name) !== undefined;
    let number = 2;
    const base = before.replace(/\d+$/u, "");
    while (taken(`${base}${number}`)) number += 1;
    const id = Math.max(0, ...others.map(({ part }) => numberOf(part.root, "id") ?? 0)) + 1;
    setAttribute(table.part.edit(), "id", id);
    delete table.part.root.attributes["xr:uid"];
    table.name = `${base}${number}`;
    renamed.set(before.toLowerCase(), table.name);
  }
  return renamed;
}

/** What names the sheet or its tables names the copy. */
function copied(sheet: Sheet, name: string, tables: ReadonlyMap<string, string>): Rewriter {
  const folded = sheet.name.toLowerCase();
  return {
    ...UNCHANGED,
    sheetName: (known) => (known.toLowerCase() === folded ? name : known),
    tableName: (known) => tables.get(known.toLowerCase()) ?? known,
  };
}

/** Names of the sheet alone, and those of the workbook that mean it, become names of the copy alone. */
function copyNames(workbook: Workbook, sheet: Sheet, copy: Sheet, rewriter: Rewriter): void {
  for (const own of workbook.names.all()) {
    const isOwn = own.scope === sheet;
    const formula = rewriteFormula(own.formula, { sheet }, workbook, rewriter);
    if (!isOwn && (own.scope !== undefined || formula === own.formula || own.name.startsWith("_xlnm.")))
      continue;
    const made = workbook.names.copyTo(own, copy);
    made.formula = formula;
  }
}
