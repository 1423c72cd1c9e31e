import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { HostError } from "../../errors";
import { element, serializeElement, type OfficePackage } from "../../package";

const RELATION = "customXml";
const PROPERTIES_RELATION = "customXmlProps";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** A piece of XML that travels with the workbook. */
export interface CustomXmlPart {
  /** A GUID in braces. */
  readonly id: string;
  readonly path: string;
  /** Namespace of its outermost element; empty where that has none. */
  readonly namespace: string;
}

/** Pieces of XML that add-ins and other programs put into a workbook (ECMA-376 part 1, 22.5). */
export class CustomXmlParts {
  /** Ids of parts whose file gave them none. */
  private readonly given = new Map<string, string>();
  /** Namespaces by the bytes that say them: parts are found by their namespace, and there may be hundreds of them. */
  private readonly namespaces = new WeakMap<Uint8Array, string>();

  constructor(
    private readonly file: OfficePackage,
    private readonly workbookPath: string,
  ) {}

  all(): CustomXmlPart[] {
    return this.file
      .relations(this.workbookPath)
      .filter(({ kind, target }) => kind === RELATION && this.file.has(target))
      .map(({ target }) => ({
        id: this.idOf(target),
        path: target,
        namespace: this.namespaceIn(target),
      }));
  }

  find(id: string): CustomXmlPart | undefined {
    return this.all().find((part) => part.id.toLowerCase() === id.toLowerCase());
  }

  text({ path }: CustomXmlPart): string {
    return this.file.text(path);
  }

  /** @throws HostError InvalidArgument for a text that is no XML */
  add(xml: string): CustomXmlPart {
    const namespace = namespaceOf(xml);
    const path = this.file.freePath("customXml/item#.xml");
    const id = newId();
    this.file.add(path, "application/xml", xml);
    this.file.relate(this.workbookPath, RELATION, path);
    this.describe(path, id, namespace);
    return { id, path, namespace };
  }

  /** @throws HostError InvalidArgument for a text that is no XML */
  setText({ id, path }: CustomXmlPart, xml: string): void {
    const namespace = namespaceOf(xml);
    this.file.put(path, xml);
    this.describe(path, id, namespace);
  }

  delete({ path }: CustomXmlPart): void {
    const relation = this.file.relations(this.workbookPath).find(({ target }) => target === path);
    if (relation) this.file.unrelate(this.workbookPath, relation.id);
    this.file.deleteTree(path);
  }

  /** Says which id and which namespace a part has. */
  private describe(path: string, id: string, namespace: string): void {
    const schemas = namespace === "" ? [] : [element("ds:schemaRef", { "ds:uri": namespace })];
    const root = element(
      "ds:datastoreItem",
      { "ds:itemID": id, "xmlns:ds": STORE },
      element("ds:schemaRefs", {}, ...schemas),
    );
    const known = this.propertiesOf(path);
    const target = known ?? this.file.freePath("customXml/itemProps#.xml");
    this.file.add(target, PROPERTIES_TYPE, serializeElement(root));
    if (known === undefined) this.file.relate(path, PROPERTIES_RELATION, target);
  }

  private namespaceIn(path: string): string {
    const bytes = this.file.bytes(path);
    const known = bytes && this.namespaces.get(bytes);
    if (known !== undefined) return known;
    const namespace = namespaceOf(this.file.text(path));
    if (bytes) this.namespaces.set(bytes, namespace);
    return namespace;
  }

  private propertiesOf(path: string): string | undefined {
    const relation = this.file.relations(path).find(({ kind }) => kind === PROPERTIES_RELATION);
    return relation && this.file.has(relation.target) ? relation.target : undefined;
  }

  private idOf(path: string): string {
    const properties = this.propertiesOf(path);
    const root = properties === undefined ? undefined : this.file.xml(properties).root;
    const own = Object.entries(root?.attributes ?? {}).find(([name]) => /(?:^|:)itemID$/u.test(name))?.[1];
    if (own !== undefined) return own;
    const given = this.given.get(path) ?? newId();
    this.given.set(path, given);
    return given;
  }
}

function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

function namespaceOf(xml: string): string {
  let root: XmlElement | null;
  try {
    ({ root } = parseXml(xml));
  } catch {
    throw new HostError("InvalidArgument", "The text is not well-formed XML.");
  }
  const prefix = root?.name.includes(":") ? root.name.slice(0, root.name.indexOf(":")) : undefined;
  return root?.attributes[prefix === undefined ? "xmlns" : `xmlns:${prefix}`] ?? "";
}
