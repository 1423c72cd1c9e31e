import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import {
  childNamed,
  copyOf,
  element,
  ensureChild,
  insertInOrder,
  remove,
  setAttribute,
  setText,
  type XmlElement,
} from "../../package";
import { columnLetters, formatArea, type Area } from "../address";
import type { CellForms } from "../cellForms";
import { areasOf } from "../places";

const MAIN_ORDER = ["formula1", "formula2"];
const EXTENDED_ORDER = ["x14:formula1", "x14:formula2", "xm:sqref"];
type FormulaName = "formula1" | "formula2";

const STYLES = ["stop", "warning", "information"] as const;

/** What a validation says of an entry that it does not allow. Title and message may be "": Excel has words of its own. */
export interface ValidationAlert {
  /** "stop" takes no such entry, the others let it in. */
  readonly style: (typeof STYLES)[number];
  readonly title: string;
  readonly message: string;
}

/** How formulas of rules stand in files. */
type RuleForms = Pick<CellForms, "ruleToPerson" | "ruleToFile">;

/**
 * An entry of validation: the same rule for cells in one or more areas, in the list of the sheet or in the extension of 2010, where
 * Excel puts rules that name other sheets. Formulas are as they are for the upper left cell of its first area.
 */
export class ValidationEntry {
  constructor(
    /** Looked up anew after every change of the sheet's part. */
    readonly element: XmlElement,
    private readonly forms: RuleForms,
  ) {}

  /** Whether it stands in the extension. */
  get isExtended(): boolean {
    return this.element.name.startsWith("x14:");
  }

  get areas(): Area[] {
    const list = this.isExtended ? childNamed(this.element, "xm:sqref")?.text : this.element.attributes.sqref;
    return areasOf(list ?? "");
  }

  /** Formula without `=`, as it is for a cell and as people write it. */
  formula(name: FormulaName, row: number, column: number): string | undefined {
    const own = this.fileFormula(name, { top: row, left: column });
    return own === undefined ? undefined : this.forms.ruleToPerson(own);
  }

  /** The formula of the upper left cell, as people write it. */
  setFormula(name: FormulaName, formula: string | undefined): void {
    this.setFileFormula(name, formula === undefined ? undefined : this.forms.ruleToFile(formula));
  }

  private fileFormula(name: FormulaName, cell: Corner): string | undefined {
    const own = this.formulaHolder(name)?.text;
    const [first] = this.areas;
    return own === undefined || own === "" || !first ? undefined : rebased(own, first, cell);
  }

  private setFileFormula(name: FormulaName, formula: string | undefined): void {
    const known = this.formulaHolder(name);
    if (formula === undefined) {
      const whole = this.isExtended ? childNamed(this.element, `x14:${name}`) : known;
      if (whole) remove(whole);
    } else if (known) setText(known, formula);
    else if (this.isExtended)
      insertInOrder(this.element, element(`x14:${name}`, {}, element("xm:f", {}, formula)), EXTENDED_ORDER);
    else insertInOrder(this.element, element(name, {}, formula), MAIN_ORDER);
  }

  /** What kind of rule it is; "none" for one that is only a message. */
  get type(): string {
    return this.attribute("type") ?? "none";
  }

  get allowsBlank(): boolean {
    return isYes(this.attribute("allowBlank"));
  }

  /** What somebody is told who types what it does not allow; undefined where nobody is told anything. */
  get alert(): ValidationAlert | undefined {
    if (!isYes(this.attribute("showErrorMessage"))) return undefined;
    const style = STYLES.find((word) => word === this.attribute("errorStyle")) ?? "stop";
    return { style, title: this.attribute("errorTitle") ?? "", message: this.attribute("error") ?? "" };
  }

  attribute(name: string): string | undefined {
    return this.element.attributes[name];
  }

  set(attributes: Readonly<Record<string, string | number | boolean | undefined>>): void {
    for (const [name, value] of Object.entries(attributes)) setAttribute(this.element, name, value);
  }

  /** Gives it other cells; what its formulas say of the cells stays the same. */
  setAreas(areas: readonly Area[]): void {
    const [first] = areas;
    if (first)
      for (const name of ["formula1", "formula2"] as const)
        this.setFileFormula(name, this.fileFormula(name, first));
    const list = areas.map(formatArea).join(" ");
    if (this.isExtended) setText(ensureChild(this.element, "xm:sqref", EXTENDED_ORDER), list);
    else setAttribute(this.element, "sqref", list);
  }

  copy(): ValidationEntry {
    return new ValidationEntry(copyOf(this.element), this.forms);
  }

  /** The same for entries that say the same of their cells. */
  get saying(): string {
    const { sqref: _, "xr:uid": _uid, ...attributes } = this.element.attributes;
    const kept = Object.entries(attributes).sort(([one], [other]) => (one < other ? -1 : 1));
    const formulas = (["formula1", "formula2"] as const).map((name) => {
      const own = this.formulaHolder(name)?.text;
      const [first] = this.areas;
      return own === undefined || !first ? "" : translateFormulaToR1C1(own, anchorOf(first));
    });
    return JSON.stringify([this.isExtended, kept, formulas]);
  }

  private formulaHolder(name: FormulaName): XmlElement | undefined {
    if (!this.isExtended) return childNamed(this.element, name);
    const whole = childNamed(this.element, `x14:${name}`);
    return whole && childNamed(whole, "xm:f");
  }
}

type Corner = Pick<Area, "top" | "left">;

function isYes(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** A formula of one cell as it is for another. */
export function rebased(formula: string, from: Corner, to: Corner): string {
  if (from.top === to.top && from.left === to.left) return formula;
  return translateFormulaToA1(translateFormulaToR1C1(formula, anchorOf(from)), anchorOf(to));
}

function anchorOf({ top, left }: Corner): string {
  return `${columnLetters(left)}${top + 1}`;
}
