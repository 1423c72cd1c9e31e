import { rewriteCopy } from "../../references/holders";
import { rewriteFormula } from "../../references/formula";
import { UNCHANGED, type Rewriter } from "../../references/rewriter";
import type { DefinedName } from "../../names";
import type { Sheet } from "../../sheet";
import type { Workbook } from "../../workbook";

/** What formulas name. */
export interface Needs {
  /** Names of sheets in lower case, whether there are such or not. */
  readonly sheets: Set<string>;
  /** Names that go with the sheets: their own, and those of the workbook that they use or that mean them. */
  readonly names: Set<DefinedName>;
}

/** What sheets of a workbook name, in cells, rules, tables and names, and in the names that these use. */
export function needsOf(workbook: Workbook, sheets: readonly Sheet[]): Needs {
  const folded = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const needed: Needs = { sheets: new Set(), names: new Set() };
  const all = workbook.names.all();
  const byEntry = new Map(all.map((name) => [name.entry, name]));
  const seen = (name: string, sheet: Sheet | undefined): DefinedName | undefined => {
    const found = sheet ? workbook.names.seenFrom(name, sheet) : workbook.names.find(name);
    return found && byEntry.get(found.entry);
  };
  const take = (name: DefinedName): void => {
    if (needed.names.has(name)) return;
    needed.names.add(name);
    rewriteFormula(name.formula, { sheet: name.scope }, workbook, listener(name.scope));
  };
  const listener = (sheet: Sheet | undefined): Rewriter =>
    told(workbook, needed.sheets, (name) => {
      const used = seen(name, sheet);
      if (used) take(used);
    });
  for (const sheet of sheets) rewriteCopy(workbook, sheet, listener(sheet));
  for (const name of all) if (isOf(workbook, name, sheets, folded)) take(name);
  return needed;
}

/** Whether a name is one of the sheets' own, or one of the workbook that means them. */
function isOf(
  workbook: Workbook,
  { name, scope, formula }: DefinedName,
  sheets: readonly Sheet[],
  folded: ReadonlySet<string>,
): boolean {
  if (scope) return sheets.includes(scope);
  if (name.startsWith("_xlnm.")) return false;
  const meant = new Set<string>();
  rewriteFormula(
    formula,
    { sheet: undefined },
    workbook,
    told(workbook, meant, () => undefined),
  );
  return [...meant].some((sheet) => folded.has(sheet));
}

/** Changes nothing, and hears which sheets and names are named; a table stands for its sheet. */
function told(workbook: Workbook, sheets: Set<string>, named: (name: string) => void): Rewriter {
  return {
    ...UNCHANGED,
    named,
    sheetName: (name) => {
      for (const end of name.split(":")) sheets.add(end.toLowerCase());
      return name;
    },
    tableName: (name) => {
      const table = workbook.table(name);
      if (table) sheets.add(table.sheet.name.toLowerCase());
      return name;
    },
  };
}
