import { HostError } from "../../errors";
import type { Workbook } from "../../model";
import { HostObject, invalid, NullObject } from "../object";

/** What the add-in keeps in the file. The library writes dates as texts of its own form, and reads them again. */
export class SettingCollectionObject extends HostObject {
  override items(): HostObject[] {
    const { webExtensions, addIn } = this.store;
    return webExtensions.names(addIn).map((key) => new SettingObject(this.store, key));
  }
  Add(key: unknown, value: unknown): HostObject {
    if (typeof key !== "string" || key === "") throw invalid("A setting has a name.");
    this.store.webExtensions.setSetting(this.store.addIn, key, JSON.stringify(value ?? null));
    return new SettingObject(this.store, key);
  }
  GetCount(): number {
    return this.store.webExtensions.names(this.store.addIn).length;
  }
  GetItem(key: unknown): HostObject {
    const found = this.GetItemOrNullObject(key);
    if (found instanceof NullObject)
      throw new HostError("ItemNotFound", `The requested resource doesn't exist: setting "${String(key)}".`);
    return found;
  }
  GetItemOrNullObject(key: unknown): HostObject {
    const { webExtensions, addIn } = this.store;
    const isThere = webExtensions.setting(addIn, String(key)) !== undefined;
    return isThere ? new SettingObject(this.store, String(key)) : new NullObject(this.store);
  }
}

class SettingObject extends HostObject {
  static override readonly scalars = ["Key", "Value", "_Id"];

  constructor(
    store: Workbook,
    private readonly name: string,
  ) {
    super(store);
  }

  get Key(): string {
    this.text();
    return this.name;
  }
  get _Id(): string {
    return this.Key;
  }
  get Value(): unknown {
    const text = this.text();
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // Other programs may have written a plain text.
      return text;
    }
  }
  set Value(value: unknown) {
    this.text();
    this.store.webExtensions.setSetting(this.store.addIn, this.name, JSON.stringify(value ?? null));
  }
  Delete(): void {
    this.text();
    this.store.webExtensions.deleteSetting(this.store.addIn, this.name);
  }

  /** @throws HostError ItemNotFound for a setting that was deleted meanwhile */
  private text(): string {
    const text = this.store.webExtensions.setting(this.store.addIn, this.name);
    if (text === undefined) throw new HostError("ItemNotFound", `The setting "${this.name}" is gone.`);
    return text;
  }
}
