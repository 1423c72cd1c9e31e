import { HostError } from "../../errors";
import type { Sheet, Workbook } from "../../model";
import { SheetProperties } from "../../model/document";
import { HostObject, invalid, NullObject } from "../object";

/** Excel refuses longer names. */
const LONGEST_KEY = 255;

/** Texts that add-ins keep with a sheet. */
export class WorksheetCustomPropertyCollectionObject extends HostObject {
  private readonly properties: SheetProperties;

  constructor(
    store: Workbook,
    private readonly sheet: Sheet,
  ) {
    super(store);
    this.properties = new SheetProperties(sheet, store.file);
  }

  override items(): HostObject[] {
    return this.properties.names().map((name) => this.property(name));
  }
  Add(key: unknown, value: unknown): HostObject {
    if (typeof key !== "string" || key === "" || key.length > LONGEST_KEY)
      throw invalid(`The name of a property has 1 to ${LONGEST_KEY} characters.`);
    this.sheet.assertWritable();
    this.properties.set(key, textOf(value));
    return this.property(key);
  }
  GetCount(): number {
    return this.properties.names().length;
  }
  GetItem(key: unknown): HostObject {
    const found = this.GetItemOrNullObject(key);
    if (found instanceof NullObject)
      throw new HostError("ItemNotFound", `The requested resource doesn't exist: property "${String(key)}".`);
    return found;
  }
  GetItemOrNullObject(key: unknown): HostObject {
    const name = this.properties.find(String(key));
    return name === undefined ? new NullObject(this.store) : this.property(name);
  }

  private property(name: string): HostObject {
    return new WorksheetCustomPropertyObject(this.store, this.properties, name);
  }
}

class WorksheetCustomPropertyObject extends HostObject {
  static override readonly scalars = ["Key", "Value", "_Id"];

  constructor(
    store: Workbook,
    private readonly properties: SheetProperties,
    private readonly name: string,
  ) {
    super(store);
  }

  get Key(): string {
    return there(this.properties.find(this.name));
  }
  get _Id(): string {
    return this.Key;
  }
  get Value(): string {
    return there(this.properties.value(this.name));
  }
  set Value(value: unknown) {
    this.properties.set(this.Key, textOf(value));
  }
  Delete(): void {
    this.properties.delete(this.Key);
  }
}

/** @throws HostError ItemNotFound for what was deleted meanwhile */
function there<T>(found: T | undefined): T {
  if (found === undefined) throw new HostError("ItemNotFound", "The property is gone.");
  return found;
}

function textOf(value: unknown): string {
  if (typeof value !== "string") throw invalid("A property of a sheet is a text.");
  return value;
}
