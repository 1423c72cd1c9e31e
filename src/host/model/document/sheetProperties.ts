import {
  append,
  childrenNamed,
  element,
  remove,
  setAttribute,
  type OfficePackage,
  type XmlElement,
} from "../../package";
import type { Sheet } from "../sheet";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

/** Texts that add-ins keep with a sheet, by their names in any case (`customProperties`, ECMA-376 part 1, 18.3.1.22). */
export class SheetProperties {
  constructor(
    private readonly sheet: Sheet,
    private readonly file: OfficePackage,
  ) {}

  /** Their names as they were written, in the order of the file. */
  names(): string[] {
    return this.entries().map(({ attributes: { name = "" } }) => name);
  }

  /** The name as it was written; undefined where there is none. */
  find(name: string): string | undefined {
    return this.entry(name)?.attributes.name;
  }

  value(name: string): string | undefined {
    const relation = this.file.relation(this.sheet.path, this.entry(name)?.attributes["r:id"]);
    const bytes = relation && this.file.bytes(relation.target);
    return bytes && new TextDecoder("utf-16le").decode(bytes);
  }

  set(name: string, value: string): void {
    const known = this.entry(name);
    this.release(known);
    const path = this.file.freePath("xl/customProperty#.bin");
    this.file.add(path, TYPE, utf16(value));
    const id = this.file.relate(this.sheet.path, "customProperty", path);
    const list = this.sheet.editChild("customProperties");
    if (known) setAttribute(known, "r:id", id);
    else append(list, element("customPr", { name, "r:id": id }));
  }

  delete(name: string): void {
    const entry = this.entry(name);
    if (!entry) return;
    this.release(entry);
    const list = this.sheet.editChild("customProperties");
    remove(entry);
    if (childrenNamed(list, "customPr").length === 0) remove(list);
  }

  /** Takes the part of a property away. */
  private release(entry: XmlElement | undefined): void {
    const relation = this.file.relation(this.sheet.path, entry?.attributes["r:id"]);
    if (!relation) return;
    this.file.unrelate(this.sheet.path, relation.id);
    this.file.deleteTree(relation.target);
  }

  private entry(name: string): XmlElement | undefined {
    const folded = name.toLowerCase();
    return this.entries().find(({ attributes }) => attributes.name?.toLowerCase() === folded);
  }

  private entries(): XmlElement[] {
    const list = this.sheet.child("customProperties");
    return list ? childrenNamed(list, "customPr") : [];
  }
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
