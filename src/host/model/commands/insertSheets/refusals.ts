import { HostError } from "../../../errors";
import { childNamed, elementsOf, type Relation } from "../../../package";
import type { Sheet } from "../../sheet";
import type { Workbook } from "../../workbook";
import { richTexts } from "./carry";
import type { Needs } from "./needs";

/** Parts that go with a sheet into another workbook. */
export const CARRIED: ReadonlySet<string> = new Set(["table", "printerSettings", "customProperty"]);
/** What a sheet says that another workbook understands without the rest of this one. */
const UNDERSTOOD = new Set(
  (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges autoFilter " +
    "sortState mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup " +
    "headerFooter rowBreaks colBreaks customProperties ignoredErrors tableParts extLst"
  ).split(" "),
);
/** The same of what stands in its extensions. */
const EXTENSIONS = new Set([
  "x14:conditionalFormattings",
  "x14:dataValidations",
  "x14:sparklineGroups",
  "x14:ignoredErrors",
]);

function refuse(what: string): never {
  throw new HostError("NotImplemented", `The embedded workbook inserts no sheets ${what}.`);
}

/**
 * Looks before anything is inserted.
 * @throws HostError NotImplemented for what cannot be carried into another workbook without a change
 */
export function assertCarriable(
  workbook: Workbook,
  source: Workbook,
  sheets: readonly Sheet[],
  needs: Needs,
): void {
  assertAlike(workbook, source);
  const folded = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const name of needs.sheets)
    if (!folded.has(name)) refuse(`with formulas, rules or links that lead to another sheet ("${name}")`);
  const isRun = sheets.every(
    (sheet, at) => source.sheets.indexOf(sheet) - at === source.sheets.indexOf(sheets[0] ?? sheet),
  );
  for (const sheet of sheets) {
    assertParts(source, sheet);
    assertCells(source, sheet, isRun);
  }
  for (const { entry, name, scope } of needs.names) {
    const { function: isFunction, vbProcedure, xlm } = entry.attributes;
    if (isFunction !== undefined || vbProcedure !== undefined || xlm !== undefined)
      refuse(`with names of macros ("${name}")`);
    if (!scope && (workbook.names.find(name) ?? workbook.table(name)))
      refuse(`with a name that stands for something here already ("${name}")`);
  }
}

function assertAlike(workbook: Workbook, source: Workbook): void {
  if (workbook.is1904 !== source.is1904) refuse("from a workbook that counts days from another year");
  if (workbook.part.root.attributes.xmlns !== source.part.root.attributes.xmlns)
    refuse("from a workbook in another form of the standard");
  if (source.protection.isOn) refuse("from a workbook whose structure is protected");
  for (const { kind } of source.file.relations(source.part.path)) {
    if (kind === "externalLink") refuse("from a workbook with links to other workbooks");
    if (kind === "vbaProject") refuse("from a workbook with macros");
  }
}

function assertParts(source: Workbook, sheet: Sheet): void {
  assertRelations(source.file.relations(sheet.path));
  for (const child of elementsOf(sheet.part.root)) {
    if (!UNDERSTOOD.has(child.name)) refuse(`with ${child.name}`);
    if (child.name === "extLst")
      for (const { name } of elementsOf(child).flatMap(elementsOf))
        if (!EXTENSIONS.has(name)) refuse(`with ${name}`);
  }
  for (const { part, path, sheet: home } of source.tables) {
    if (home !== sheet) continue;
    for (const { kind } of source.file.relations(path)) refuse(`with a part of the kind ${kind}`);
    const { tableType = "worksheet" } = part.root.attributes;
    if (tableType !== "worksheet") refuse(`with a table of the kind ${tableType}`);
    const style = childNamed(part.root, "tableStyleInfo")?.attributes.name;
    if (style !== undefined && source.styles.hasTableStyle(style))
      refuse(`with a table style of their own ("${style}")`);
  }
}

function assertRelations(relations: readonly Relation[]): void {
  for (const { kind, isExternal } of relations) {
    const isLink = kind === "hyperlink" && isExternal;
    if (!isLink && !CARRIED.has(kind)) refuse(`with a part of the kind ${kind}`);
  }
}

/** @param isRun whether the sheets stand side by side in their workbook, so that references across them mean the same */
function assertCells(source: Workbook, sheet: Sheet, isRun: boolean): void {
  const { grid } = sheet;
  for (const { kept } of grid.extras.values())
    if (kept?.vm !== undefined) refuse("with values that have data types or pictures");
  if (richTexts(source, sheet).some((text) => text.includes("<phoneticPr")))
    refuse("with readings of East Asian characters");
  for (const [key, { kept }] of grid.extras)
    if (kept?.cm !== undefined && grid.formulas.get(key)?.isDynamic !== true)
      refuse("with cells that have metadata");
  for (const { text } of grid.formulas.values())
    if (!isRun && /:[^()!]*!/u.test(text)) refuse(`with references across sheets (${text})`);
}
