import { HostError } from "../../errors";
import type { Workbook } from "../../model";
import type { PropertyValue } from "../../model/document";
import { HostObject, invalid, NullObject } from "../object";

/** What a workbook says of itself as a document. */
export class DocumentPropertiesObject extends HostObject {
  static override readonly scalars = [
    "Title",
    "Subject",
    "Author",
    "Keywords",
    "Comments",
    "LastAuthor",
    "RevisionNumber",
    "CreationDate",
    "Category",
    "Manager",
    "Company",
  ];

  get Custom(): HostObject {
    return new CustomPropertyCollectionObject(this.store);
  }
  get Title(): string {
    return this.text("title");
  }
  set Title(text: unknown) {
    this.setText("title", text);
  }
  get Subject(): string {
    return this.text("subject");
  }
  set Subject(text: unknown) {
    this.setText("subject", text);
  }
  get Author(): string {
    return this.text("author");
  }
  set Author(text: unknown) {
    this.setText("author", text);
  }
  get Keywords(): string {
    return this.text("keywords");
  }
  set Keywords(text: unknown) {
    this.setText("keywords", text);
  }
  get Comments(): string {
    return this.text("comments");
  }
  set Comments(text: unknown) {
    this.setText("comments", text);
  }
  get Category(): string {
    return this.text("category");
  }
  set Category(text: unknown) {
    this.setText("category", text);
  }
  get Manager(): string {
    return this.text("manager");
  }
  set Manager(text: unknown) {
    this.setText("manager", text);
  }
  get Company(): string {
    return this.text("company");
  }
  set Company(text: unknown) {
    this.setText("company", text);
  }
  get LastAuthor(): string {
    return this.text("lastAuthor");
  }
  get RevisionNumber(): number {
    return Number(this.text("revision"));
  }
  set RevisionNumber(number: unknown) {
    if (!Number.isInteger(number) || Number(number) < 0) throw invalid("A revision has a whole number.");
    this.store.properties.setText("revision", String(number));
  }
  /** Null where the file does not say. */
  get CreationDate(): string | null {
    return this.store.properties.text("created") ?? null;
  }

  private text(name: Parameters<Workbook["properties"]["text"]>[0]): string {
    return this.store.properties.text(name) ?? "";
  }

  private setText(name: Parameters<Workbook["properties"]["setText"]>[0], text: unknown): void {
    if (typeof text !== "string") throw invalid("That property of a document is a text.");
    this.store.properties.setText(name, text);
  }
}

/** Properties that people and add-ins gave the workbook. */
export class CustomPropertyCollectionObject extends HostObject {
  override items(): HostObject[] {
    return this.store.properties.custom.names().map((name) => new CustomPropertyObject(this.store, name));
  }
  Add(key: unknown, value: unknown): HostObject {
    if (typeof key !== "string" || key === "") throw invalid("A property has a name.");
    const name = trimmed(this.store, key);
    this.store.properties.custom.set(name, valueOf(this.store, value));
    return new CustomPropertyObject(this.store, name);
  }
  DeleteAll(): void {
    for (const name of this.store.properties.custom.names()) this.store.properties.custom.delete(name);
  }
  GetCount(): number {
    return this.store.properties.custom.names().length;
  }
  GetItem(key: unknown): HostObject {
    const found = this.GetItemOrNullObject(key);
    if (found instanceof NullObject)
      throw new HostError("ItemNotFound", `The requested resource doesn't exist: property "${String(key)}".`);
    return found;
  }
  GetItemOrNullObject(key: unknown): HostObject {
    const name = this.store.properties.custom.find(String(key));
    return name === undefined ? new NullObject(this.store) : new CustomPropertyObject(this.store, name);
  }
}

class CustomPropertyObject extends HostObject {
  static override readonly scalars = ["Key", "Value", "Type"];

  constructor(
    store: Workbook,
    private readonly name: string,
  ) {
    super(store);
  }

  get Key(): string {
    const { custom } = this.store.properties;
    return there(custom.find(this.name));
  }
  get Value(): PropertyValue {
    return there(this.store.properties.custom.value(this.name));
  }
  set Value(value: unknown) {
    this.store.properties.custom.set(this.Key, valueOf(this.store, value));
  }
  get Type(): string {
    return there(this.store.properties.custom.type(this.name));
  }
  Delete(): void {
    this.store.properties.custom.delete(this.Key);
  }
}

/** @throws HostError ItemNotFound for what was deleted meanwhile */
function there<T>(found: T | undefined): T {
  if (found === undefined) throw new HostError("ItemNotFound", "The property is gone.");
  return found;
}

/** Everywhere but on the web names and texts are cut to the length that they may have. */
function trimmed({ propertyLength }: Workbook, text: string): string {
  return propertyLength === undefined ? text : text.slice(0, propertyLength);
}

function valueOf(store: Workbook, value: unknown): PropertyValue {
  if (typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "string") return trimmed(store, value);
  throw invalid("A property is a text, a number, a date, true or false.");
}
