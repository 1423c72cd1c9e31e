import type { OfficePackage } from "../package";
import { isWithin, parseArea, splitAddress, type Area } from "./address";
import { CellMetadata } from "./cellMetadata";
import { toFileForm, toPersonForm, type FormContext, type FormulaKind, type Shape } from "./fileForm";
import type { CellForms } from "./cellForms";
import type { Formula } from "./cells";
import type { DefinedNames } from "./names";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

/** The forms of formulas in a workbook: they depend on its tables, its names and the functions of add-ins. */
export class FormulaForms {
  private readonly metadata: CellMetadata;

  constructor(
    file: OfficePackage,
    workbookPath: string,
    private readonly names: DefinedNames,
    private readonly tables: readonly Table[],
    private readonly customFunctions: ReadonlyMap<string, string>,
  ) {
    this.metadata = new CellMetadata(file, workbookPath);
  }

  of(sheet: Sheet): CellForms {
    // Cells are read and written by the thousand: what is alike for all of them is looked up once.
    const tables = this.tables
      .filter((table) => table.sheet === sheet)
      .map(({ name, area }) => ({ name, area }));
    const hasNames = !this.names.isEmpty;
    const shapeOfName = (name: string): Shape | undefined => this.shapeOfName(name, sheet);
    const rule: FormContext = { customFunctions: this.customFunctions, hasNames, shapeOfName };
    const at = (row: number, column: number): FormContext => {
      const cell: Area = { top: row, left: column, bottom: row, right: column };
      const around = tables.find(({ area }) => isWithin(cell, area));
      return around ? { ...rule, table: around.name } : rule;
    };
    return {
      isDynamic: (metadata) => metadata !== undefined && this.metadata.isDynamic(Number(metadata)),
      dynamicMetadata: () => String(this.metadata.dynamic()),
      toPerson: (formula, row, column) => {
        if (formula.text === "") return formula;
        const text = toPersonForm(formula.text, kindOf(formula) ?? "plain", at(row, column));
        return text === formula.text ? formula : { ...formula, text };
      },
      toFile: (formula, row, column) => {
        if (formula.text === "") return formula;
        const { text, isDynamic } = toFileForm(formula.text, kindOf(formula), at(row, column));
        return { ...formula, text, ...(isDynamic && { isDynamic }) };
      },
      ruleToPerson: (formula) => toPersonForm(formula, "other", rule),
      ruleToFile: (formula) => toFileForm(formula, "other", rule).text,
    };
  }

  /** Tables are many cells; of a name it is said by what it stands for. */
  private shapeOfName(name: string, sheet: Sheet): Shape | undefined {
    const folded = name.toLowerCase();
    if (this.tables.some((table) => table.name.toLowerCase() === folded)) return "many";
    const formula = this.names.seenFrom(name, sheet)?.formula;
    return formula === undefined ? undefined : shapeOf(formula);
  }
}

/** Undefined for a formula of which nobody has said yet whether it spills. */
function kindOf({ array, isDynamic, isPlain }: Formula): FormulaKind | undefined {
  if (isDynamic) return "dynamic";
  if (array) return "array";
  return isPlain ? "plain" : undefined;
}

function shapeOf(formula: string): Shape {
  if (/^(?:"[^"]*"|[+-]?\d+(?:\.\d+)?%?|TRUE|FALSE)$/iu.test(formula)) return "one";
  const { cells } = splitAddress(formula);
  if (!/^\$?[A-Z]{1,3}(?:\$?\d+)?(?::\$?[A-Z]{1,3}(?:\$?\d+)?)?$|^\$?\d+:\$?\d+$/iu.test(cells))
    return "maybe";
  try {
    const { top, left, bottom, right } = parseArea(cells);
    return top === bottom && left === right ? "one" : "many";
  } catch {
    return "maybe";
  }
}
