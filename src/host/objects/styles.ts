import { HostError } from "../errors";
import type { StylePart, Workbook } from "../model";
import { fromLocalFormat, toLocalFormat } from "../text";
import { AlignedObject, RangeFillObject, RangeFontObject, type Looks } from "./format";
import { assertFlag, HostObject, invalid, NullObject } from "./object";
import { StyleBordersObject } from "./styleBorders";

/** The named cell styles of the workbook, those among them that every workbook has. */
export class StyleCollectionObject extends HostObject {
  override items(): HostObject[] {
    return this.store.styles.named.names().map((name) => new StyleObject(this.store, name));
  }
  Add(name: string): void {
    if (typeof name !== "string") throw invalid("A style has a name.");
    this.store.styles.named.add(name);
  }
  GetCount(): number {
    return this.store.styles.named.names().length;
  }
  GetItem(name: string): HostObject {
    const found = this.store.styles.named.find(String(name));
    if (found === undefined)
      throw new HostError("ItemNotFound", `The requested resource doesn't exist: style "${name}".`);
    return new StyleObject(this.store, found);
  }
  GetItemAt(index: number): HostObject {
    const name = this.store.styles.named.names()[index];
    if (name === undefined) throw invalid(`There is no style at ${index}.`);
    return new StyleObject(this.store, name);
  }
  GetItemOrNullObject(name: string): HostObject {
    const found = this.store.styles.named.find(String(name));
    return found === undefined ? new NullObject(this.store) : new StyleObject(this.store, found);
  }
}

/** What one style stands for. */
function looksOf(store: Workbook, name: string): Looks {
  return {
    all: () => [store.styles.lookOf(name)],
    change: (change) => {
      const wanted = typeof change === "function" ? change(store.styles.lookOf(name)) : change;
      if (wanted) store.styles.changeNamed(name, wanted);
      store.emit({ kind: "structure", origin: "api" });
    },
  };
}

class StyleObject extends AlignedObject {
  static override readonly scalars = [
    "AutoIndent",
    "BuiltIn",
    "FormulaHidden",
    "HorizontalAlignment",
    "IncludeAlignment",
    "IncludeBorder",
    "IncludeFont",
    "IncludeNumber",
    "IncludePatterns",
    "IncludeProtection",
    "IndentLevel",
    "Locked",
    "Name",
    "NumberFormat",
    "NumberFormatLocal",
    "ReadingOrder",
    "ShrinkToFit",
    "VerticalAlignment",
    "WrapText",
    "TextOrientation",
  ];

  constructor(
    store: Workbook,
    readonly name: string,
  ) {
    super(store, looksOf(store, name));
  }

  get Name(): string {
    return this.name;
  }
  get BuiltIn(): boolean {
    return this.store.styles.named.isBuiltIn(this.name);
  }
  get Font(): HostObject {
    return new RangeFontObject(this.store, this.looks);
  }
  get Fill(): HostObject {
    return new RangeFillObject(this.store, this.looks);
  }
  get Borders(): HostObject {
    return new StyleBordersObject(this.store, this.looks);
  }
  /** The library reads `TextOrientation` and writes `Orientation`. */
  set Orientation(degrees: number) {
    this.TextOrientation = degrees;
  }
  Delete(): void {
    this.store.styles.named.delete(this.name);
    this.store.emit({ kind: "structure", origin: "api" });
  }

  get NumberFormat(): string | null {
    return this.common(({ numberFormat }) => numberFormat);
  }
  set NumberFormat(numberFormat: string) {
    if (typeof numberFormat !== "string") throw invalid("A number format is a text.");
    this.restyle({ numberFormat: numberFormat === "" ? "General" : numberFormat });
  }
  get NumberFormatLocal(): string | null {
    const format = this.NumberFormat;
    return format === null ? null : toLocalFormat(format, this.store.locale);
  }
  set NumberFormatLocal(numberFormat: string) {
    this.NumberFormat =
      typeof numberFormat === "string" ? fromLocalFormat(numberFormat, this.store.locale) : numberFormat;
  }
  get Locked(): boolean | null {
    return this.common(({ locked }) => locked);
  }
  set Locked(locked: boolean) {
    assertFlag(locked);
    this.restyle({ locked });
  }
  get FormulaHidden(): boolean | null {
    return this.common(({ formulaHidden }) => formulaHidden);
  }
  set FormulaHidden(formulaHidden: boolean) {
    assertFlag(formulaHidden);
    this.restyle({ formulaHidden });
  }

  private includes(part: StylePart): boolean {
    return this.store.styles.named.includes(this.name, part);
  }
  private include(part: StylePart, isIncluded: boolean): void {
    assertFlag(isIncluded);
    this.store.styles.named.setIncludes(this.name, part, isIncluded);
  }
  get IncludeAlignment(): boolean {
    return this.includes("applyAlignment");
  }
  set IncludeAlignment(isIncluded: boolean) {
    this.include("applyAlignment", isIncluded);
  }
  get IncludeBorder(): boolean {
    return this.includes("applyBorder");
  }
  set IncludeBorder(isIncluded: boolean) {
    this.include("applyBorder", isIncluded);
  }
  get IncludeFont(): boolean {
    return this.includes("applyFont");
  }
  set IncludeFont(isIncluded: boolean) {
    this.include("applyFont", isIncluded);
  }
  get IncludeNumber(): boolean {
    return this.includes("applyNumberFormat");
  }
  set IncludeNumber(isIncluded: boolean) {
    this.include("applyNumberFormat", isIncluded);
  }
  get IncludePatterns(): boolean {
    return this.includes("applyFill");
  }
  set IncludePatterns(isIncluded: boolean) {
    this.include("applyFill", isIncluded);
  }
  get IncludeProtection(): boolean {
    return this.includes("applyProtection");
  }
  set IncludeProtection(isIncluded: boolean) {
    this.include("applyProtection", isIncluded);
  }
}
