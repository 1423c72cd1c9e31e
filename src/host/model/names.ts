import { HostError } from "../errors";
import {
  append,
  childNamed,
  childrenNamed,
  copyOf,
  element,
  ensureChild,
  flagOf,
  numberOf,
  remove,
  setAttribute,
  setText,
  XmlElement,
  type XmlPart,
} from "../package";
import { columnNumber, MAX_COLUMNS, MAX_ROWS } from "./address";
import { toFileForm, toPersonForm, type FormContext } from "./fileForm";
import { WORKBOOK_ORDER } from "./order";
import type { Sheet } from "./sheet";

/** A defined name: of the workbook, or of one sheet. */
export class DefinedName {
  constructor(
    private readonly names: DefinedNames,
    /** The entry in the workbook part. */
    readonly entry: XmlElement,
  ) {}

  get name(): string {
    return this.entry.attributes.name ?? "";
  }

  /** The sheet that it belongs to; undefined for a name of the workbook. */
  get scope(): Sheet | undefined {
    return this.names.scopeOf(this.entry);
  }

  /** What it stands for, without `=`, as people write it. */
  get formula(): string {
    return this.names.toPerson(this.entry.text);
  }

  set formula(formula: string) {
    this.names.edit();
    setText(this.entry, this.names.toFile(formula));
  }

  get isVisible(): boolean {
    return !flagOf(this.entry, "hidden");
  }

  set isVisible(visible: boolean) {
    this.names.edit();
    setAttribute(this.entry, "hidden", visible ? undefined : 1);
  }

  get comment(): string {
    return this.entry.attributes.comment ?? "";
  }

  set comment(comment: string) {
    this.names.edit();
    setAttribute(this.entry, "comment", comment === "" ? undefined : comment);
  }

  /** Whether it was deleted. */
  get isGone(): boolean {
    return this.entry.parent === null;
  }

  delete(): void {
    this.names.edit();
    remove(this.entry);
    this.names.dropEmpty();
  }
}

/** The names of a workbook, Excel's own (`_xlnm.Print_Area`) among them. */
export class DefinedNames {
  constructor(
    private readonly part: XmlPart,
    /** The sheets in the order in which names count them, chart sheets among them (undefined). */
    private readonly sheets: () => readonly (Sheet | undefined)[],
    private readonly isTaken: (name: string) => boolean,
    private readonly customFunctions: ReadonlyMap<string, string>,
  ) {}

  /** All names, those of Excel itself too. */
  all(): DefinedName[] {
    const list = childNamed(this.part.root, "definedNames");
    return (list ? childrenNamed(list, "definedName") : []).map((entry) => new DefinedName(this, entry));
  }

  /** Those that people gave. */
  own(): DefinedName[] {
    return this.all().filter(({ name }) => !name.startsWith("_xlnm."));
  }

  /** The name of the workbook, or with a sheet the one of that sheet. */
  find(name: string, scope?: Sheet): DefinedName | undefined {
    const folded = name.toLowerCase();
    return this.all().find((entry) => entry.name.toLowerCase() === folded && entry.scope === scope);
  }

  /** What a name means on a sheet: its own goes before the workbook's. */
  seenFrom(name: string, sheet: Sheet): DefinedName | undefined {
    return this.find(name, sheet) ?? this.find(name);
  }

  /** @throws HostError InvalidArgument for what cannot be a name, ItemAlreadyExists for one that is taken */
  add(name: string, formula: string, scope?: Sheet): DefinedName {
    if (!isName(name)) throw new HostError("InvalidArgument", `"${name}" cannot be a name.`);
    if (this.find(name, scope) || (scope === undefined && this.isTaken(name)))
      throw new HostError("ItemAlreadyExists", `The name "${name}" is taken.`);
    return this.put(name, formula, scope);
  }

  /** Sets one of Excel's own names of a sheet; undefined takes it away. That of the filtered cells is hidden. */
  setBuiltIn(
    name: "_xlnm.Print_Area" | "_xlnm.Print_Titles" | "_xlnm._FilterDatabase",
    scope: Sheet,
    formula: string | undefined,
  ): void {
    const known = this.find(name, scope);
    if (formula === undefined) {
      known?.delete();
      this.dropEmpty();
    } else if (known) known.formula = formula;
    else this.put(name, formula, scope).isVisible = name !== "_xlnm._FilterDatabase";
  }

  /** The same name, of this workbook or another, for a sheet alone; undefined = for the workbook. */
  copyTo({ entry }: DefinedName, scope: Sheet | undefined): DefinedName {
    const made = copyOf(entry);
    setAttribute(made, "localSheetId", scope && this.sheets().indexOf(scope));
    append(ensureChild(this.part.edit(), "definedNames", WORKBOOK_ORDER), made);
    return new DefinedName(this, made);
  }

  edit(): XmlElement {
    return this.part.edit();
  }

  /** Whether people gave any names. */
  get isEmpty(): boolean {
    const list = childNamed(this.part.root, "definedNames");
    return !list?.children.some(
      (entry) => entry instanceof XmlElement && !entry.attributes.name?.startsWith("_xlnm."),
    );
  }

  toPerson(formula: string): string {
    return toPersonForm(formula, "other", this.context);
  }

  toFile(formula: string): string {
    return toFileForm(formula, "other", this.context).text;
  }

  /** Names are calculated as arrays throughout, and stand beside no table. */
  private get context(): FormContext {
    return { customFunctions: this.customFunctions, hasNames: true, shapeOfName: () => undefined };
  }

  scopeOf(entry: XmlElement): Sheet | undefined {
    const place = numberOf(entry, "localSheetId");
    return place === undefined ? undefined : this.sheets()[place];
  }

  /** A sheet left its place: names of sheets behind it count one less, its own go. */
  sheetLeft(place: number): void {
    for (const { entry } of this.all()) {
      const at = numberOf(entry, "localSheetId");
      if (at === undefined || at < place) continue;
      this.edit();
      if (at === place) remove(entry);
      else setAttribute(entry, "localSheetId", at - 1);
    }
    this.dropEmpty();
  }

  /** Sheets stand in another order. @param placeOf new place by the old one */
  sheetsMoved(placeOf: (place: number) => number): void {
    for (const { entry } of this.all()) {
      const at = numberOf(entry, "localSheetId");
      if (at === undefined || placeOf(at) === at) continue;
      this.edit();
      setAttribute(entry, "localSheetId", placeOf(at));
    }
  }

  /** A list without names would be no list of the schema. */
  dropEmpty(): void {
    const list = childNamed(this.part.root, "definedNames");
    if (list && childrenNamed(list, "definedName").length === 0) remove(list);
  }

  private put(name: string, formula: string, scope: Sheet | undefined): DefinedName {
    const list = ensureChild(this.part.edit(), "definedNames", WORKBOOK_ORDER);
    const place = scope && this.sheets().indexOf(scope);
    const entry = element("definedName", { name, localSheetId: place }, this.toFile(formula));
    append(list, entry);
    return new DefinedName(this, entry);
  }
}

/** Whether a text may name cells or a table: no address in either way of writing, no space, at most 255 characters. */
export function isName(text: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text) && text.length <= 255 && !isAddress(text);
}

function isAddress(text: string): boolean {
  if (/^r\d*(?:c\d*)?$|^c\d*$/iu.test(text)) return true;
  const [, letters, row] = /^([a-z]{1,3})(\d{1,7})$/iu.exec(text) ?? [];
  return (
    letters !== undefined &&
    columnNumber(letters) < MAX_COLUMNS &&
    Number(row) >= 1 &&
    Number(row) <= MAX_ROWS
  );
}
