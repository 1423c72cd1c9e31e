import { HostError } from "../errors";
import {
  CellError,
  columnLetters,
  isReadable,
  isWholeColumns,
  isWholeRows,
  fromLocal,
  formatAddress,
  scalarOf,
  targetOf,
  type Area,
  type CellValue,
  type DefinedName,
  type NameTarget,
  type Scalar,
  type Sheet,
  type Workbook,
} from "../model";
import { relativeFormula } from "../model/tables/calculated";
import { HostObject, invalid, NullObject } from "./object";
import { RangeObject } from "./range";
import { makerOf } from "./makers";

/** The names of the workbook, or those of one sheet. */
export class NamedItemCollectionObject extends HostObject {
  constructor(
    store: Workbook,
    private readonly sheet?: Sheet,
  ) {
    super(store);
  }

  override items(): HostObject[] {
    return this.own().map((named) => new NamedItemObject(this.store, named));
  }
  Add(name: string, reference: RangeObject | string, comment?: string): HostObject {
    if (reference instanceof RangeObject)
      return this.add(name, absoluteAddress(reference.sheet, reference.area), comment);
    if (typeof reference !== "string") throw invalid("A name stands for a range or a formula.");
    // Without its sign it is a text, as in the dialog of names.
    return reference.startsWith("=")
      ? this.addFormula(name, reference.slice(1), comment)
      : this.add(name, `"${reference.replaceAll('"', '""')}"`, comment);
  }
  AddFormulaLocal(name: string, formula: string, comment?: string): HostObject {
    if (typeof formula !== "string") throw invalid("A formula is a text.");
    return this.addFormula(name, fromLocal(formula.replace(/^=/u, ""), this.store.locale), comment);
  }
  GetCount(): number {
    return this.own().length;
  }
  GetItem(name: string): HostObject {
    const named = this.find(name);
    if (!named) throw new HostError("ItemNotFound", `The requested resource doesn't exist: name "${name}".`);
    return new NamedItemObject(this.store, named);
  }
  GetItemOrNullObject(name: string): HostObject {
    const named = this.find(name);
    return named ? new NamedItemObject(this.store, named) : new NullObject(this.store);
  }

  private own(): DefinedName[] {
    return this.store.names.own().filter(({ scope }) => scope === this.sheet);
  }

  private find(name: string): DefinedName | undefined {
    const folded = String(name).toLowerCase();
    return this.own().find((named) => named.name.toLowerCase() === folded);
  }

  private addFormula(name: string, formula: string, comment: string | undefined): HostObject {
    assertFormula(formula);
    return this.add(name, this.store.entered(this.sheet).form(formula), comment);
  }

  private add(name: string, formula: string, comment: string | null | undefined): HostObject {
    if (typeof name !== "string") throw invalid("A name is a text.");
    this.sheet?.assertWritable();
    const named = this.store.names.add(name, formula, this.sheet);
    if (comment !== undefined && comment !== null) named.comment = String(comment);
    this.store.emit({ kind: "structure", origin: "api" });
    return new NamedItemObject(this.store, named);
  }
}

export class NamedItemObject extends HostObject {
  static override readonly scalars = ["Name", "Type", "Value", "Visible", "Comment", "Scope", "Formula"];

  constructor(
    store: Workbook,
    private readonly known: DefinedName,
  ) {
    super(store);
  }

  get Name(): string {
    return this.named.name;
  }
  get Scope(): string {
    return this.named.scope ? "Worksheet" : "Workbook";
  }
  get Formula(): string {
    return `=${this.named.formula}`;
  }
  set Formula(formula: unknown) {
    if (formula instanceof RangeObject) this.named.formula = absoluteAddress(formula.sheet, formula.area);
    else {
      if (typeof formula !== "string" || !formula.startsWith("=")) throw invalid("A formula begins with =.");
      assertFormula(formula.slice(1));
      this.named.formula = this.store.entered(this.named.scope).form(formula.slice(1));
    }
    this.store.emit({ kind: "structure", origin: "api" });
  }
  get Comment(): string {
    return this.named.comment;
  }
  set Comment(comment: string) {
    if (typeof comment !== "string" || comment.length > 255)
      throw invalid("A comment has at most 255 characters.");
    this.named.comment = comment;
  }
  get Visible(): boolean {
    return this.named.isVisible;
  }
  set Visible(visible: boolean) {
    if (typeof visible !== "boolean") throw invalid("A name is visible or not.");
    this.named.isVisible = visible;
  }
  get Type(): string {
    const target = this.calculable();
    if (target.kind === "range") return "Range";
    return target.kind === "array" ? "Array" : typeOf(target.value);
  }
  get Value(): unknown {
    const target = this.calculable();
    if (target.kind === "range") return absoluteAddress(target.sheet, target.area);
    if (target.kind === "array") return scalarOf(target.values[0]?.[0] ?? null);
    return scalarOf(target.value);
  }
  get ArrayValues(): HostObject {
    const target = this.calculable();
    if (target.kind === "range")
      return new NamedItemArrayValuesObject(this.store, cellsOf(target.sheet, target.area));
    const values = target.kind === "array" ? target.values : [[target.value]];
    return new NamedItemArrayValuesObject(this.store, values);
  }
  get Worksheet(): HostObject {
    const { scope } = this.named;
    if (!scope)
      throw new HostError("ItemNotFound", `The name "${this.Name}" belongs to the workbook, not to a sheet.`);
    return makerOf("worksheet")(this.store, scope);
  }
  get WorksheetOrNullObject(): HostObject {
    const { scope } = this.named;
    return scope ? makerOf("worksheet")(this.store, scope) : new NullObject(this.store);
  }
  GetRange(): HostObject {
    const target = this.calculable();
    if (target.kind !== "range")
      throw new HostError("InvalidOperation", `The name "${this.Name}" is no range.`);
    return new RangeObject(this.store, target.sheet, target.area);
  }
  GetRangeOrNullObject(): HostObject {
    const target = this.calculable();
    return target.kind === "range"
      ? new RangeObject(this.store, target.sheet, target.area)
      : new NullObject(this.store);
  }
  Delete(): void {
    this.named.scope?.assertWritable();
    this.named.delete();
    this.store.emit({ kind: "structure", origin: "api" });
  }

  private get named(): DefinedName {
    if (this.known.isGone)
      throw new HostError("ItemNotFound", "The requested resource doesn't exist: the name is gone.");
    return this.known;
  }

  private calculable(): Exclude<NameTarget, { kind: "formula" }> {
    const target = targetOf(this.named, this.store);
    return target.kind === "formula" ? this.calculated() : target;
  }

  private calculated(): Exclude<NameTarget, { kind: "formula" }> {
    const { calculator, active, selection } = this.store;
    const { formula, scope } = this.named;
    if (!calculator || relativeFormula(formula, 0, 0) !== relativeFormula(formula, 1, 1))
      throw new HostError(
        "NotImplemented",
        `The embedded workbook does not calculate the formula of a name that depends on the cell it is used in (${this.Name}: ${this.Formula}).`,
      );
    const from = { sheet: scope ?? active, row: selection.top, column: selection.left };
    const { single, values } = calculator.formula(formula, from);
    return single === undefined ? { kind: "array", values } : { kind: "value", value: single };
  }
}

class NamedItemArrayValuesObject extends HostObject {
  static override readonly scalars = ["Values", "Types"];

  constructor(
    store: Workbook,
    private readonly cells: readonly (readonly CellValue[])[],
  ) {
    super(store);
  }
  get Values(): Scalar[][] {
    return this.cells.map((row) => row.map((value) => scalarOf(value) ?? ""));
  }
  get Types(): string[][] {
    return this.cells.map((row) =>
      row.map((value) => {
        if (value === null) return "Empty";
        const type = typeOf(value);
        return type === "Integer" ? "Double" : type;
      }),
    );
  }
}

function typeOf(value: CellValue): string {
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function cellsOf(sheet: Sheet, { top, left, bottom, right }: Area): CellValue[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => sheet.cellValue(top + row, left + column)),
  );
}

function assertFormula(formula: string): void {
  if (formula.trim() === "" || !isReadable(formula)) throw invalid(`"=${formula}" is no formula.`);
}

/** The address as names have it, with its sheet and fixed: `Sheet1!$A$1:$B$2`. */
export function absoluteAddress(sheet: Sheet, area: Area): string {
  const cell = { top: 0, left: 0, bottom: 0, right: 0 };
  const prefix = formatAddress(sheet.name, cell).slice(0, -2);
  const { top, left, bottom, right } = area;
  if (isWholeColumns(area)) return `${prefix}$${columnLetters(left)}:$${columnLetters(right)}`;
  if (isWholeRows(area)) return `${prefix}$${top + 1}:$${bottom + 1}`;
  const first = `$${columnLetters(left)}$${top + 1}`;
  const isOne = top === bottom && left === right;
  return `${prefix}${first}${isOne ? "" : `:$${columnLetters(right)}$${bottom + 1}`}`;
}
