import {
  append,
  childrenNamed,
  element,
  elementsOf,
  numberOf,
  remove,
  type OfficePackage,
  type XmlElement,
} from "../../package";
import { localName, relatedPart, type PartKind } from "./related";

const VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
/** The set of properties that people make themselves ([MS-OLEPS] 2.20). */
const USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const CUSTOM: PartKind = {
  relation: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
  path: "docProps/custom.xml",
  type: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  root: () =>
    element("Properties", {
      xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
      "xmlns:vt": VALUES,
    }),
};

export type PropertyValue = string | number | boolean;
export type PropertyType = "Number" | "Boolean" | "Date" | "String" | "Float";

/** Kinds of values in files (ECMA-376 part 1, 22.4), as Office.js tells them apart. */
const TYPES: Readonly<Record<string, PropertyType>> = {
  i1: "Number",
  i2: "Number",
  i4: "Number",
  i8: "Number",
  int: "Number",
  ui1: "Number",
  ui2: "Number",
  ui4: "Number",
  ui8: "Number",
  uint: "Number",
  r4: "Float",
  r8: "Float",
  decimal: "Float",
  bool: "Boolean",
  filetime: "Date",
  date: "Date",
};
/** Identifiers below are taken: 0 and 1 have a meaning of their own. */
const FIRST_NUMBER = 2;

/** Properties of a document that people or add-ins gave it, by their names in any case. */
export class CustomProperties {
  constructor(private readonly file: OfficePackage) {}

  /** Their names as they were written, in the order of the file. */
  names(): string[] {
    return this.entries().map(({ attributes: { name = "" } }) => name);
  }

  /** The name as it was written; undefined where there is none. */
  find(name: string): string | undefined {
    return this.entry(name)?.attributes.name;
  }

  value(name: string): PropertyValue | undefined {
    const content = this.content(name);
    if (!content) return undefined;
    const type = typeOf(content);
    if (type === "Boolean") return content.text === "true" || content.text === "1";
    return type === "Number" || type === "Float" ? Number(content.text) : content.text;
  }

  type(name: string): PropertyType | undefined {
    const content = this.content(name);
    return content && typeOf(content);
  }

  /** Gives a property a value, a new one where there is none of that name. */
  set(name: string, value: PropertyValue): void {
    const root = this.file.xml(relatedPart(this.file, CUSTOM, true)).edit();
    const known = this.entry(name);
    for (const old of known ? elementsOf(known) : []) remove(old);
    const entry =
      known ??
      element("property", {
        fmtid: USER_DEFINED,
        pid: Math.max(FIRST_NUMBER - 1, ...this.entries().map((one) => numberOf(one, "pid") ?? 0)) + 1,
        name,
      });
    if (!known) append(root, entry);
    append(entry, contentOf(value, root));
  }

  delete(name: string): void {
    const entry = this.entry(name);
    if (!entry) return;
    this.file.xml(relatedPart(this.file, CUSTOM, true)).edit();
    remove(entry);
  }

  private entry(name: string): XmlElement | undefined {
    const folded = name.toLowerCase();
    return this.entries().find(({ attributes }) => attributes.name?.toLowerCase() === folded);
  }

  private content(name: string): XmlElement | undefined {
    const entry = this.entry(name);
    return entry && elementsOf(entry)[0];
  }

  private entries(): XmlElement[] {
    const path = relatedPart(this.file, CUSTOM);
    return path === undefined ? [] : childrenNamed(this.file.xml(path).root, "property");
  }
}

function typeOf(content: XmlElement): PropertyType {
  return TYPES[localName(content.name)] ?? "String";
}

function contentOf(value: PropertyValue, root: XmlElement): XmlElement {
  const declared = root.attributes["xmlns:vt"] === undefined ? { "xmlns:vt": VALUES } : {};
  if (typeof value === "string") return element("vt:lpwstr", declared, value);
  if (typeof value === "boolean") return element("vt:bool", declared, String(value));
  const isWhole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return element(isWhole ? "vt:i4" : "vt:r8", declared, String(value));
}
