import { HostError } from "../../errors";
import type { Workbook } from "../../model";
import type { CustomXmlPart } from "../../model/document";
import { HostObject, invalid, NullObject } from "../object";

/** Pieces of XML in the workbook: all, or those of one namespace. */
abstract class Parts extends HostObject {
  protected abstract parts(): CustomXmlPart[];

  override items(): HostObject[] {
    return this.parts().map(({ id }) => new CustomXmlPartObject(this.store, id));
  }
  GetCount(): number {
    return this.parts().length;
  }
  GetItem(id: unknown): HostObject {
    const found = this.GetItemOrNullObject(id);
    if (found instanceof NullObject)
      throw new HostError("ItemNotFound", `The requested resource doesn't exist: XML part "${String(id)}".`);
    return found;
  }
  GetItemOrNullObject(id: unknown): HostObject {
    const folded = String(id).toLowerCase();
    const part = this.parts().find((one) => one.id.toLowerCase() === folded);
    return part ? new CustomXmlPartObject(this.store, part.id) : new NullObject(this.store);
  }
}

export class CustomXmlPartCollectionObject extends Parts {
  protected override parts(): CustomXmlPart[] {
    return this.store.customXml.all();
  }
  Add(xml: unknown): HostObject {
    if (typeof xml !== "string") throw invalid("A piece of XML is a text.");
    return new CustomXmlPartObject(this.store, this.store.customXml.add(xml).id);
  }
  GetByNamespace(namespace: unknown): HostObject {
    if (typeof namespace !== "string" || namespace === "") throw invalid("A namespace is a text.");
    return new CustomXmlPartScopedCollectionObject(this.store, namespace);
  }
}

class CustomXmlPartScopedCollectionObject extends Parts {
  constructor(
    store: Workbook,
    private readonly namespace: string,
  ) {
    super(store);
  }

  protected override parts(): CustomXmlPart[] {
    return this.store.customXml.all().filter(({ namespace }) => namespace === this.namespace);
  }
  /** @throws HostError unless there is just one */
  GetOnlyItem(): HostObject {
    const [only, ...others] = this.items();
    if (!only || others.length > 0)
      throw new HostError("InvalidOperation", `There is not just one XML part of "${this.namespace}".`);
    return only;
  }
  GetOnlyItemOrNullObject(): HostObject {
    const [only, ...others] = this.items();
    return only && others.length === 0 ? only : new NullObject(this.store);
  }
}

class CustomXmlPartObject extends HostObject {
  static override readonly scalars = ["Id", "NamespaceUri"];

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
    return this.part().id;
  }
  get NamespaceUri(): string {
    return this.part().namespace;
  }
  GetXml(): string {
    return this.store.customXml.text(this.part());
  }
  SetXml(xml: unknown): void {
    if (typeof xml !== "string") throw invalid("A piece of XML is a text.");
    this.store.customXml.setText(this.part(), xml);
  }
  Delete(): void {
    this.store.customXml.delete(this.part());
  }

  /** @throws HostError ItemNotFound for a part that was deleted meanwhile */
  private part(): CustomXmlPart {
    const part = this.store.customXml.find(this.id);
    if (!part) throw new HostError("ItemNotFound", "The XML part is gone.");
    return part;
  }
}
