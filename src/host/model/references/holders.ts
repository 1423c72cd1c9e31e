import { HostError } from "../../errors";
import { childrenNamed, elementsOf, remove } from "../../package";
import { formatArea } from "../address";
import { placeOfKey } from "../cells";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { rewriteComments } from "./commentCells";
import { rewriteCharts, rewriteDrawing } from "./drawings";
import { rewriteElements, rewriteText, type ElementHolders } from "./elements";
import { rewriteFormula, type Home } from "./formula";
import { rewritePivots } from "./pivots";
import type { Rewriter } from "./rewriter";

/** Elements of sheets and tables that go with their cells, and those that say formulas. */
const ELEMENTS: ElementHolders = {
  refs: new Set(["autoFilter", "sortState", "sortCondition", "mergeCell", "hyperlink", "cellWatch"]),
  sqrefs: new Set(["dataValidation", "conditionalFormatting", "protectedRange", "ignoredError", "selection"]),
  formulas: new Set(["formula", "formula1", "formula2", "xm:f"]),
  // The place a link leads to, the point of a scale, a bar or icons.
  formulaAttributes: { hyperlink: "location", cfvo: "val" },
};
/** What holds references that nothing here can rewrite: moving cells under it would make it wrong in silence. */
const UNKNOWN_ELEMENTS: Readonly<Record<string, string>> = {
  scenarios: "scenarios",
  dataConsolidate: "a consolidation",
  customSheetViews: "custom views",
  smartTags: "smart tags",
  oleObjects: "embedded objects",
  controls: "form controls",
};

/** Rewrites whatever refers to cells, sheets, tables or columns: everything that holds references, in one list. */
export function rewriteReferences(workbook: Workbook, rewriter: Rewriter): void {
  for (const sheet of workbook.sheets) {
    rewriteCells(workbook, sheet, rewriter);
    rewriteSheet(workbook, sheet, rewriter);
    rewriteComments(workbook, sheet, rewriter);
    rewriteDrawing(workbook, sheet, rewriter);
    rewriteTables(workbook, sheet, rewriter);
  }
  for (const name of workbook.names.all()) {
    const written = rewriteFormula(name.formula, { sheet: name.scope }, workbook, rewriter);
    if (written !== name.formula) name.formula = written;
  }
  rewriteCharts(workbook, workbook.file.paths(), rewriter);
  rewritePivots(workbook, rewriter);
  followKept(workbook, rewriter);
}

/** Ranges that pages keep, also of sheets that were gone when they asked. */
function followKept({ keepers, sheets }: Workbook, rewriter: Rewriter): void {
  const kept = new Set([...keepers].flatMap((keeper) => [...keeper.kept()]));
  for (const areas of kept)
    if (areas.place && !sheets.includes(areas.place.sheet)) areas.place = undefined;
    else areas.follow(rewriter);
}

/** Rewrites what a copy of a sheet says: names of sheets and tables, in its cells, rules, tables and charts. */
export function rewriteCopy(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  rewriteCells(workbook, sheet, rewriter);
  rewriteSheet(workbook, sheet, rewriter);
  rewriteTables(workbook, sheet, rewriter);
  const drawings = workbook.file.relations(sheet.path).filter(({ kind }) => kind === "drawing");
  const charts = drawings
    .flatMap(({ target }) => workbook.file.relations(target))
    .map(({ target }) => target);
  rewriteCharts(workbook, charts, rewriter);
}

/**
 * Looks before a command changes anything.
 * @throws HostError NotImplemented when something refers to the sheet's cells in a way that cannot be rewritten
 */
export function assertRewritable(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  for (const home of workbook.sheets)
    for (const { text } of home.grid.formulas.values())
      // Only references across sheets (`First:Last!A1`) can refuse.
      if (/:[^()!]*!/u.test(text)) rewriteFormula(text, { sheet: home }, workbook, rewriter);
  for (const { name } of elementsOf(sheet.part.root)) {
    const what = Object.hasOwn(UNKNOWN_ELEMENTS, name) ? UNKNOWN_ELEMENTS[name] : undefined;
    if (what !== undefined)
      throw new HostError(
        "NotImplemented",
        `The embedded workbook moves no cells on the sheet "${sheet.name}": it holds ${what}.`,
      );
  }
  for (const { kept } of sheet.grid.formulas.values())
    if (kept?.t === "dataTable")
      throw new HostError(
        "NotImplemented",
        `The embedded workbook moves no cells on the sheet "${sheet.name}": it holds a data table.`,
      );
}

/** Formulas of cells; array formulas say where they spill too. */
function rewriteCells(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  for (const [key, formula] of sheet.grid.formulas) {
    const cell = placeOfKey(key);
    const text = rewriteFormula(formula.text, { sheet, cell }, workbook, rewriter);
    if (text !== formula.text) sheet.changeFormula(cell.row, cell.column, { ...formula, text });
  }
}

function rewriteSheet(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  for (const child of elementsOf(sheet.part.root)) {
    if (child.name === "sheetData") continue;
    rewriteElements(child, ELEMENTS, { workbook, sheet, part: sheet.part, rewriter });
    const isEmptied = child.children.length === 0 && LISTS.has(child.name);
    if (isEmptied) remove(child);
    else if (LISTS.has(child.name) && child.attributes.count !== undefined)
      child.attributes.count = String(elementsOf(child).length);
  }
}

/** Lists that go with their last entry. */
const LISTS = new Set([
  "mergeCells",
  "hyperlinks",
  "dataValidations",
  "protectedRanges",
  "ignoredErrors",
  "rowBreaks",
  "colBreaks",
]);

function rewriteTables(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  for (const table of workbook.tables) {
    if (table.sheet !== sheet) continue;
    const { part } = table;
    const home: Home = { sheet, cell: { row: table.body.top, column: table.area.left } };
    for (const column of table.columns())
      for (const element of elementsOf(column))
        if (element.name === "calculatedColumnFormula" || element.name === "totalsRowFormula")
          rewriteText(workbook, part, element, home, rewriter);
    const [sort] = childrenNamed(part.root, "sortState");
    if (sort) rewriteElements(sort, ELEMENTS, { workbook, sheet, part, rewriter });
    const moved = rewriter.area(sheet, table.area);
    if (moved === "gone" || moved.sheet !== sheet) continue;
    if (formatArea(moved.area) !== formatArea(table.area)) table.setArea(moved.area);
  }
}
