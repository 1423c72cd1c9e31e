import { HostError } from "../errors";
import { sameArea, targetOf, type Area, type Sheet, type Workbook } from "../model";
import { Bindings } from "../model/bindings";
import type { StoredBinding } from "../model/document";
import { fileWord, wordFor } from "./format/alignment";
import { HostObject, invalid, NullObject } from "./object";
import { RangeObject } from "./range";
import { TableObject } from "./table";

/** What is bound, in the words of Office.js. */
const TYPES: Readonly<Record<string, StoredBinding["type"]>> = {
  Range: "matrix",
  Table: "table",
  Text: "text",
};

/** Cells that the add-in bound to names of its own. */
export class BindingCollectionObject extends HostObject {
  static override readonly scalars = ["Count"];

  private get bindings(): Bindings {
    return new Bindings(this.store);
  }

  override items(): HostObject[] {
    return this.bindings.all().map(({ id }) => new BindingObject(this.store, id));
  }
  get Count(): number {
    return this.GetCount();
  }
  GetCount(): number {
    return this.bindings.all().length;
  }
  GetItem(id: string): HostObject {
    const found = this.GetItemOrNullObject(id);
    if (found instanceof NullObject)
      throw new HostError("ItemNotFound", `The requested resource doesn't exist: binding "${id}".`);
    return found;
  }
  GetItemOrNullObject(id: string): HostObject {
    const isThere = this.bindings.find(String(id)) !== undefined;
    return isThere ? new BindingObject(this.store, String(id)) : new NullObject(this.store);
  }
  GetItemAt(index: number): HostObject {
    const found = this.bindings.all()[index];
    if (!found) throw invalid(`There is no binding at ${index}.`);
    return new BindingObject(this.store, found.id);
  }

  Add(range: RangeObject | string, type: string, id: string): HostObject {
    if (range instanceof RangeObject) return this.bind(range.sheet, range.area, type, id);
    if (typeof range !== "string" || !range.includes("!"))
      throw invalid("Cells are bound by a range, or by an address with its sheet.");
    const { sheet, area } = this.store.resolve(range);
    return this.bind(sheet, area, type, id);
  }
  AddFromNamedItem(name: string, type: string, id: string): HostObject {
    const named = this.store.names.find(String(name));
    if (!named) throw new HostError("ItemNotFound", `The requested resource doesn't exist: name "${name}".`);
    const target = targetOf(named, this.store);
    if (target.kind !== "range")
      throw new HostError("InvalidReference", `The name "${name}" is not one area of cells.`);
    return this.bind(target.sheet, target.area, type, id);
  }
  /** One area is selected at a time here. */
  AddFromSelection(type: string, id: string): HostObject {
    return this.bind(this.store.active, this.store.selection, type, id);
  }

  private bind(sheet: Sheet, area: Area, word: string, id: string): HostObject {
    const type = fileWord(TYPES, word);
    if (typeof id !== "string" || id === "") throw invalid("A binding has a name.");
    if (this.bindings.find(id))
      throw new HostError("NotImplemented", `The embedded workbook binds no other cells to "${id}" again.`);
    this.assertBindable(sheet, area, type);
    this.bindings.add(id, type, sheet, area);
    return new BindingObject(this.store, id);
  }

  private assertBindable(sheet: Sheet, area: Area, type: StoredBinding["type"]): void {
    const isCell = area.top === area.bottom && area.left === area.right;
    if (type === "text" && !isCell) throw invalid("A text is bound in a single cell.");
    const isTable = sameArea(this.store.tableAt(sheet, area)?.area, area);
    if (type === "table" && !isTable)
      throw new HostError("NotImplemented", "The embedded workbook binds whole tables as tables only.");
  }
}

export class BindingObject extends HostObject {
  static override readonly scalars = ["Id", "Type"];

  constructor(
    store: Workbook,
    private readonly id: string,
  ) {
    super(store);
  }

  override get wireId(): string {
    return this.id;
  }
  get Id(): string {
    return this.id;
  }
  get Type(): string {
    return wordFor(TYPES, this.binding.type);
  }
  GetRange(): HostObject {
    const { sheet, area } = this.place("matrix");
    return new RangeObject(this.store, sheet, area);
  }
  GetTable(): HostObject {
    const { sheet, area } = this.place("table");
    const table = this.store.tableAt(sheet, area);
    if (!table) throw this.broken("its table is gone");
    return new TableObject(this.store, table);
  }
  GetText(): string {
    const { sheet, area } = this.place("text");
    return new RangeObject(this.store, sheet, area).Text[0]?.[0] ?? "";
  }
  Delete(): void {
    new Bindings(this.store).remove(this.binding);
  }

  private get binding(): StoredBinding {
    const found = new Bindings(this.store).find(this.id);
    if (!found)
      throw new HostError("ItemNotFound", `The requested resource doesn't exist: binding "${this.id}".`);
    return found;
  }

  /** @throws HostError for cells that are bound as something else, or are gone */
  private place(type: StoredBinding["type"]): { readonly sheet: Sheet; readonly area: Area } {
    const { binding } = this;
    if (binding.type !== type)
      throw new HostError("InvalidOperation", `The binding "${this.id}" is of the type ${this.Type}.`);
    const place = new Bindings(this.store).place(binding);
    if (!place) throw this.broken("its cells are gone");
    return place;
  }

  private broken(reason: string): HostError {
    return new HostError("InvalidBinding", `The binding "${this.id}" is no longer valid: ${reason}.`);
  }
}
