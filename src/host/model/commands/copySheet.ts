import { HostError } from "../../errors";
import { rewriteCopy } from "../references/holders";
import { rewriteFormula } from "../references/formula";
import { UNCHANGED, type Rewriter } from "../references/rewriter";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { forgetOwn, freeSheetName, freeTableName, numberTable } from "./copyNames";

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
  const name = freeSheetName(sheet.name, (wanted) => workbook.sheet(wanted) !== undefined);
  const text = workbook.sheetText(sheet);
  const path = file.copy(sheet.path, OWN);
  file.put(path, text);
  const copy = workbook.adoptSheet(name, path);
  forgetOwn(copy);
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
    numberTable(workbook, table);
    table.name = freeTableName(before, taken);
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
