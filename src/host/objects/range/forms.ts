import { HostError } from "../../errors";
import { fromLocal, toLocal } from "../../model";
import { arrayAt } from "../../model/arrays";
import { interpret } from "../../model/input";
import { fromR1C1, toR1C1 } from "../../model/r1c1";
import { fromLocalFormat, toLocalFormat } from "../../text";
import { invalid } from "../object";
import { categoryOf } from "./categories";
import { RangeContents } from "./contents";

/** The same contents in other forms: R1C1, the person's own, categories of formats, named styles. */
export abstract class RangeForms extends RangeContents {
  get FormulasR1C1(): unknown[][] {
    return this.formulas((formula, row, column) => toR1C1(formula, { row, column }));
  }
  set FormulasR1C1(formulas: unknown) {
    this.writeAs(formulas, (value, row, column) => {
      if (typeof value !== "string" || !/^[=+-]/u.test(value)) return value;
      const read = interpret(value, this.sheet.numberFormat(row, column));
      return read.kind === "formula" ? fromR1C1(`=${read.formula}`, { row, column }) : value;
    });
  }

  get FormulasLocal(): unknown[][] {
    return this.formulas((formula) => toLocal(formula, this.store.locale));
  }
  set FormulasLocal(formulas: unknown) {
    this.writeAs(formulas, (value) => {
      const isFormula = typeof value === "string" && value.startsWith("=") && value.length > 1;
      if (typeof value === "string" && !isFormula && /\d/u.test(value) && !value.startsWith("'"))
        throw new HostError(
          "NotImplemented",
          `The embedded workbook reads no constants in the person's form ("${value}").`,
        );
      return isFormula ? fromLocal(value, this.store.locale) : value;
    });
  }

  get NumberFormatLocal(): string[][] {
    return this.NumberFormat.map((row) => row.map((format) => toLocalFormat(format, this.store.locale)));
  }
  set NumberFormatLocal(formats: unknown) {
    const translated = (value: unknown): unknown =>
      typeof value === "string" ? fromLocalFormat(value, this.store.locale) : value;
    this.NumberFormat = Array.isArray(formats)
      ? (formats as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]).map(translated) : row))
      : translated(formats);
  }
  get NumberFormatCategories(): string[][] {
    return this.NumberFormat.map((row) => row.map(categoryOf));
  }

  /** No cell here has a linked data type. */
  get LinkedDataTypeState(): string[][] {
    return this.map(() => "None");
  }
  get SavedAsArray(): boolean | null {
    if (this.sheet.grid.formulas.size === 0) return false;
    const forms = this.store.forms(this.sheet);
    const isSaved = (row: number, column: number): boolean => {
      const formula = this.sheet.grid.formula(row, column);
      if (formula && forms.toFile(formula, row, column).isDynamic) return true;
      return arrayAt(this.sheet, row, column) !== undefined;
    };
    const [first = false, ...others] = new Set(this.map(isSaved).flat());
    return others.length > 0 ? null : first;
  }

  get Style(): string | null {
    const { named } = this.store.styles;
    const [first, ...others] = new Set(
      this.sheet.styleNumbersIn(this.area).map((number) => named.nameOf(number)),
    );
    return others.length > 0 || first === undefined ? null : named.wordOf(first);
  }
  set Style(style: unknown) {
    const name = typeof style === "string" ? this.store.styles.named.find(style) : undefined;
    if (name === undefined) throw invalid(`There is no style "${String(style)}".`);
    this.sheet.assertWritable(undefined, "formatCells");
    this.sheet.restyleBy(this.area, (number) => this.store.styles.named.apply(number, name));
    this.changed("format");
  }

  private formulas(form: (formula: string, row: number, column: number) => string): unknown[][] {
    const { top, left } = this.bounded();
    return this.Formulas.map((cells, row) =>
      cells.map((value, column) =>
        this.formulaAt(top + row, left + column) === undefined
          ? value
          : form(String(value), top + row, left + column),
      ),
    );
  }
}
