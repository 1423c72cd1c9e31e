import {
  parseXml,
  XmlCdata,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlProcessingInstruction,
  XmlText,
  type XmlNode,
} from "@rgrove/parse-xml";

export { XmlElement } from "@rgrove/parse-xml";

/**
 * An XML part as a tree that may be changed and written again: comments, processing instructions and everything that
 * nobody here knows stay as they were. Names carry their prefix (`x14:cfRule`).
 * @throws XmlError of the library where the text is not well formed
 */
export function parsePart(text: string): XmlDocument {
  return parseXml(withoutPrefix(text), {
    preserveCdata: true,
    preserveComments: true,
    resolveUndefinedEntity: () => "",
  });
}

/** Some programs write every element as `x:row`; those who read here know the plain names. */
export function withoutPrefix(text: string): string {
  const start = text.search(/<[A-Za-z_]/u);
  const [root = "", prefix] = /^<([A-Za-z_][\w.-]*):[^\s/>]+[^>]*>/u.exec(text.slice(start)) ?? [];
  if (prefix === undefined || root.includes("xmlns=")) return text;
  const plain = text.replace(new RegExp(`(</?)${prefix}:`, "gu"), "$1");
  // Attributes keep their prefix: without one they would belong to no namespace.
  const isKept = new RegExp(`\\s${prefix}:[\\w.-]+\\s*=`, "u").test(plain);
  return plain.replace(
    new RegExp(`xmlns:${prefix}\\s*=\\s*("[^"]*"|'[^']*')`, "u"),
    (declaration, uri: string) => (isKept ? `xmlns=${uri} ${declaration}` : `xmlns=${uri}`),
  );
}

export function serializePart(document: XmlDocument): string {
  if (document.root) declareRelations(document.root);
  const pieces = [DECLARATION, "\r\n"];
  for (const node of document.children) write(node, pieces);
  return pieces.join("");
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Some programs declare `r` at each element that has an `r:id`; one that comes in beside them needs it at the root. */
function declareRelations(root: XmlElement): void {
  if (root.attributes["xmlns:r"] === undefined && hasRelation(root)) root.attributes["xmlns:r"] = RELATIONS;
}

function hasRelation({ attributes, children }: XmlElement): boolean {
  return (
    attributes["r:id"] !== undefined ||
    children.some((child) => child instanceof XmlElement && hasRelation(child))
  );
}

/** The text of a part with this root. */
export function serializeElement(root: XmlElement): string {
  const pieces = [DECLARATION, "\r\n"];
  write(root, pieces);
  return pieces.join("");
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function write(node: XmlNode, pieces: string[]): void {
  if (node instanceof XmlElement) {
    pieces.push("<", node.name);
    for (const [name, value] of Object.entries(node.attributes))
      pieces.push(" ", name, '="', escapeAttribute(value), '"');
    if (node.children.length === 0) {
      pieces.push("/>");
      return;
    }
    pieces.push(">");
    for (const child of node.children) write(child, pieces);
    pieces.push("</", node.name, ">");
  } else if (node instanceof XmlCdata) pieces.push(`<![CDATA[${node.text}]]>`);
  else if (node instanceof XmlText) pieces.push(escapeText(node.text));
  else if (node instanceof XmlComment) pieces.push(`<!--${node.content}-->`);
  else if (node instanceof XmlProcessingInstruction) pieces.push(`<?${node.name} ${node.content}?>`);
}

export function escapeText(text: string): string {
  return /[&<>\r]/u.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;")
    : text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text behind entities and character references. */
export function unescapeText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ""] ?? whole;
    },
  );
}

function escapeAttribute(text: string): string {
  return /[&<>"\r\n\t]/u.test(text)
    ? text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("\r", "&#13;")
        .replaceAll("\n", "&#10;")
        .replaceAll("\t", "&#9;")
    : text;
}

/** A new element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as const],
  );
  const made = new XmlElement(name, Object.fromEntries(given));
  for (const child of children) append(made, child);
  return made;
}

export function append(parent: XmlElement, child: XmlElement | string): void {
  const node = typeof child === "string" ? new XmlText(child) : child;
  node.parent = parent;
  parent.children.push(node);
}

export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((node) => node instanceof XmlElement);
}

export function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).filter((child) => child.name === name);
}

export function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((node): node is XmlElement => node instanceof XmlElement && node.name === name);
}

/** The first descendant of that name, the element itself included, in the order of the text. */
export function findElement(from: XmlElement, name: string): XmlElement | undefined {
  return allElements(from, name).next().value ?? undefined;
}

/** All descendants (of that name), the element itself included, in the order of the text. */
export function* allElements(from: XmlElement, name?: string): Generator<XmlElement, undefined> {
  if (name === undefined || from.name === name) yield from;
  for (const child of elementsOf(from)) yield* allElements(child, name);
}

/** Puts a child where the schema's order of children wants it: before the first that comes later. */
export function insertInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const place = order.indexOf(child.name);
  const before = parent.children.findIndex(
    (node) => node instanceof XmlElement && place >= 0 && order.indexOf(node.name) > place,
  );
  child.parent = parent;
  parent.children.splice(before < 0 ? parent.children.length : before, 0, child);
}

/** The child of that name, made where the order wants it when there is none. */
export function ensureChild(parent: XmlElement, name: string, order: readonly string[]): XmlElement {
  const known = childNamed(parent, name);
  if (known) return known;
  const made = element(name);
  insertInOrder(parent, made, order);
  return made;
}

export function remove(child: XmlElement): void {
  const { parent } = child;
  if (!parent) return;
  parent.children.splice(parent.children.indexOf(child), 1);
  child.parent = null;
}

/** Replaces everything within an element by a text. */
export function setText(target: XmlElement, text: string): void {
  target.children.splice(0);
  if (text !== "") append(target, text);
}

/** Sets an attribute, or takes it away. */
export function setAttribute(
  target: XmlElement,
  name: string,
  value: string | number | boolean | undefined,
): void {
  if (value === undefined) delete target.attributes[name];
  else target.attributes[name] = typeof value === "boolean" ? flag(value) : String(value);
}

/** `1` and `0`, as Excel writes what is true or not. */
export function flag(value: boolean): string {
  return value ? "1" : "0";
}

/** Reads an attribute that is true or not; `otherwise` where it is not there. */
export function flagOf(target: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = target?.attributes[name];
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** A number in an attribute; undefined where there is none. */
export function numberOf(target: XmlElement | undefined, name: string): number | undefined {
  const value = target?.attributes[name];
  return value === undefined || value === "" || Number.isNaN(Number(value)) ? undefined : Number(value);
}

/** An element as deep a copy as it takes. */
export function copyOf(source: XmlElement): XmlElement {
  const copy = new XmlElement(source.name, { ...source.attributes });
  for (const child of source.children) {
    if (child instanceof XmlElement) append(copy, copyOf(child));
    else if (child instanceof XmlText) append(copy, child.text);
  }
  return copy;
}
