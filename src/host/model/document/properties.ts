import {
  append,
  element,
  elementsOf,
  remove,
  setText,
  type OfficePackage,
  type XmlElement,
} from "../../package";
import { CustomProperties } from "./customProperties";
import { localName, relatedPart, type PartKind } from "./related";

export const CORE_RELATION =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
export const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE: PartKind = {
  relation: CORE_RELATION,
  path: "docProps/core.xml",
  type: CORE_TYPE,
  root: () =>
    element("coreProperties", {
      xmlns: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": DC,
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }),
};
const DC = "http://purl.org/dc/elements/1.1/";
const EXTENDED: PartKind = {
  relation: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
  path: "docProps/app.xml",
  type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  root: () =>
    element("Properties", {
      xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    }),
};

/** Where a property stands: its part, and its element there. */
const PLACES = {
  title: [CORE, "dc:title"],
  subject: [CORE, "dc:subject"],
  author: [CORE, "dc:creator"],
  comments: [CORE, "dc:description"],
  keywords: [CORE, "keywords"],
  category: [CORE, "category"],
  lastAuthor: [CORE, "lastModifiedBy"],
  revision: [CORE, "revision"],
  created: [CORE, "dcterms:created"],
  manager: [EXTENDED, "Manager"],
  company: [EXTENDED, "Company"],
} as const satisfies Readonly<Record<string, readonly [PartKind, string]>>;
export type PropertyName = keyof typeof PLACES;

/** What a file says of itself as a document (ECMA-376 part 2, 11 and part 1, 22.2). */
export class DocumentProperties {
  readonly custom: CustomProperties;

  constructor(private readonly file: OfficePackage) {
    this.custom = new CustomProperties(file);
  }

  /** The text of a property; undefined where the file says nothing. */
  text(name: PropertyName): string | undefined {
    const [kind, tag] = PLACES[name];
    const path = relatedPart(this.file, kind);
    return path === undefined ? undefined : childOf(this.file.xml(path).root, tag)?.text;
  }

  setText(name: Exclude<PropertyName, "created" | "lastAuthor">, text: string): void {
    const [kind, tag] = PLACES[name];
    const root = this.file.xml(relatedPart(this.file, kind, true)).edit();
    const known = childOf(root, tag);
    if (text === "") {
      if (known) remove(known);
      return;
    }
    const target =
      known ?? element(tag, tag.startsWith("dc:") && !root.attributes["xmlns:dc"] ? { "xmlns:dc": DC } : {});
    if (!known) append(root, target);
    setText(target, text);
  }
}

/** Prefixes are a file's own affair. */
function childOf(root: XmlElement, tag: string): XmlElement | undefined {
  return elementsOf(root).find(({ name }) => localName(name) === localName(tag));
}
