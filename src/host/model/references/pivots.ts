import { childrenNamed, findElement, type XmlPart } from "../../package";
import { splitAddress } from "../address";
import type { Workbook } from "../workbook";
import { rewriteAreas } from "./elements";
import { rewriteFormula } from "./formula";
import type { Rewriter } from "./rewriter";

/** The areas that pivot tables take their data from, and where they stand. */
export function rewritePivots(workbook: Workbook, rewriter: Rewriter): void {
  const { file } = workbook;
  for (const path of file.paths())
    if (/^xl\/pivotCache\/pivotCacheDefinition\d+\.xml$/u.test(path))
      rewritePivotSource(workbook, file.xml(path), rewriter);
  for (const sheet of workbook.sheets)
    for (const { kind, target } of file.relations(sheet.path)) {
      if (kind !== "pivotTable" || !file.has(target)) continue;
      const part = file.xml(target);
      const location = childrenNamed(part.root, "location")[0];
      const before = location?.attributes.ref;
      if (!location || before === undefined) continue;
      const after = rewriteAreas(before, sheet, rewriter);
      if (after === before || after === "") continue;
      part.edit();
      location.attributes.ref = after;
    }
}

function rewritePivotSource(workbook: Workbook, part: XmlPart, rewriter: Rewriter): void {
  const source = findElement(part.root, "worksheetSource");
  if (!source) return;
  const { ref, sheet: sheetName, name } = source.attributes;
  if (name !== undefined) {
    const renamed = workbook.table(name) ? rewriter.tableName(name) : name;
    if (renamed === undefined || renamed === name) return;
    part.edit();
    source.attributes.name = renamed;
    return;
  }
  if (ref === undefined || sheetName === undefined) return;
  const address = `'${sheetName.replaceAll("'", "''")}'!${ref}`;
  const written = rewriteFormula(address, { sheet: undefined }, workbook, rewriter);
  if (written === address || written.includes("#REF!")) return;
  const { sheet = sheetName, cells } = splitAddress(written);
  part.edit();
  source.attributes.sheet = sheet;
  source.attributes.ref = cells.replaceAll("$", "");
}
