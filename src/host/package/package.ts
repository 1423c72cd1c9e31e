import { strToU8 } from "fflate";
import { compressed, containerOf, rawEntries, type RawEntry } from "./container";
import { CONTENT_TYPES, setType, typeIn } from "./contentTypes";
import { decoded } from "./encoding";
import type { PackageState } from "./packageState";
import { XmlPart } from "./part";
import { addRelation, NO_RELATIONS, relationsIn, relationsPath, type Relation } from "./relations";
import { childrenNamed, remove, setAttribute } from "./xml";
import { unpack, UnreadableFile, type Parts } from "./zip";

/**
 * An Office Open XML package (ECMA-376 part 2): its parts by path, their types and relations. Parts that nobody changed are
 * saved byte for byte.
 */
export class OfficePackage {
  private readonly xmlParts = new Map<string, XmlPart>();
  /** Parts whose text somebody else divides and puts together again. */
  private readonly divided = new Set<XmlPart>();
  /** The bytes that a tree was read from. */
  private readonly readFrom = new WeakMap<XmlPart, Uint8Array>();

  /** Parts as they came, and as they lie in the file that they came in. */
  private readonly came: ReadonlyMap<Uint8Array, RawEntry>;

  constructor(
    private readonly parts: Parts,
    source?: Uint8Array,
  ) {
    const raw = source ? rawEntries(source) : new Map<string, RawEntry>();
    this.came = new Map(
      Object.entries(parts).flatMap(([path, part]): [Uint8Array, RawEntry][] => {
        const entry = raw.get(path);
        return entry && entry.size === part.length ? [[part, entry]] : [];
      }),
    );
  }

  /** @throws UnreadableFile */
  static open(bytes: Uint8Array): OfficePackage {
    return new OfficePackage(unpack(bytes), bytes);
  }

  has(path: string): boolean {
    return this.parts[path] !== undefined;
  }

  paths(): string[] {
    return Object.keys(this.parts);
  }

  bytes(path: string): Uint8Array | undefined {
    return this.parts[path];
  }

  /** A part as text, in whichever encoding it came. @throws UnreadableFile when it is not there */
  text(path: string): string {
    const part = this.parts[path];
    if (!part) throw new UnreadableFile("damaged");
    return decoded(part);
  }

  /** @throws UnreadableFile when it is not there */
  xml(path: string): XmlPart {
    const known = this.xmlParts.get(path);
    if (known) return known;
    const part = new XmlPart(path, this.text(path));
    this.xmlParts.set(path, part);
    const bytes = this.parts[path];
    if (bytes) this.readFrom.set(part, bytes);
    return part;
  }

  /** The tree of a part that somebody divides, as a sheet is into its cells and the rest; they put it together too. */
  divide(path: string, text: string): XmlPart {
    const part = new XmlPart(path, text);
    this.xmlParts.set(path, part);
    this.divided.add(part);
    return part;
  }

  /** Adds a part with its type. */
  add(path: string, contentType: string, content: string | Uint8Array): void {
    this.parts[path] = typeof content === "string" ? strToU8(content) : content;
    this.xmlParts.delete(path);
    setType(this.xml(CONTENT_TYPES).edit(), path, contentType);
  }

  /** Puts the bytes of a part that is there. */
  put(path: string, content: string | Uint8Array): void {
    this.parts[path] = typeof content === "string" ? strToU8(content) : content;
  }

  /**
   * Copies a part, and the parts of some kinds that it leads to; others it leads to as the original does.
   * @param kinds of relations whose parts are copied too
   * @returns where the copy is
   */
  copy(path: string, kinds: ReadonlySet<string>): string {
    return this.copyFrom(this, path, kinds);
  }

  /** The same with a part of another package, whose relations all lead to parts of these kinds or out of the package. */
  copyFrom(source: OfficePackage, path: string, kinds: ReadonlySet<string>): string {
    const target = this.freePath(path.replace(/\d*(\.[^./]+)$/u, "#$1"));
    this.add(target, source.typeOf(path), source.current(path));
    const relations = relationsPath(path);
    if (!source.has(relations)) return target;
    this.put(relationsPath(target), source.current(relations));
    const root = this.xml(relationsPath(target)).edit();
    const known = new Map(source.relations(path).map((relation) => [relation.id, relation]));
    for (const entry of childrenNamed(root, "Relationship")) {
      const relation = known.get(entry.attributes.Id ?? "");
      if (!relation || relation.isExternal) continue;
      const isCopied = kinds.has(relation.kind) && source.has(relation.target);
      const found = isCopied ? this.copyFrom(source, relation.target, kinds) : relation.target;
      setAttribute(entry, "Target", `/${found}`);
    }
    return target;
  }

  /** The content type of a part. */
  private typeOf(path: string): string {
    return typeIn(this.xml(CONTENT_TYPES).root, path);
  }

  /** Takes a part out, with its relations and its type. */
  delete(path: string): void {
    for (const gone of [path, relationsPath(path)]) {
      delete this.parts[gone];
      this.xmlParts.delete(gone);
    }
    setType(this.xml(CONTENT_TYPES).edit(), path, undefined);
  }

  /** Takes a part out together with the parts that only it leads to (a sheet's drawing, the drawing's charts). */
  deleteTree(path: string): void {
    const targets = this.relations(path).flatMap(({ isExternal, target }) => (isExternal ? [] : [target]));
    this.delete(path);
    const related = new Set(this.relatedPaths());
    for (const target of targets) if (this.has(target) && !related.has(target)) this.deleteTree(target);
  }

  /** Parts that some part leads to. */
  private relatedPaths(): string[] {
    return this.paths()
      .filter((path) => path.endsWith(".rels"))
      .flatMap((path) => this.relations(path.replace(/_rels\/([^/]*)\.rels$/u, "$1")))
      .flatMap(({ isExternal, target }) => (isExternal ? [] : [target]));
  }

  /** A part as it stands, its tree's changes too. */
  private current(path: string): string | Uint8Array {
    return this.xmlParts.get(path)?.written ?? this.parts[path] ?? "";
  }

  /** A path that is free, by counting: `xl/worksheets/sheet7.xml`. @param pattern with `#` for the number */
  freePath(pattern: string): string {
    for (let number = 1; ; number++) {
      const path = pattern.replace("#", String(number));
      if (!this.has(path)) return path;
    }
  }

  /** Relations of a part; of the package itself for "". */
  relations(path: string): Relation[] {
    const own = relationsPath(path);
    if (!this.has(own)) return [];
    return relationsIn(this.xml(own).root, path);
  }

  relation(path: string, id: string | undefined): Relation | undefined {
    return this.relations(path).find((relation) => relation.id === id);
  }

  /** Relates a part to another. @param kind last word of the type, or the whole of it @returns the id of the relation */
  relate(path: string, kind: string, target: string, isExternal = false): string {
    const own = relationsPath(path);
    if (!this.has(own)) this.parts[own] = strToU8(NO_RELATIONS);
    return addRelation(this.xml(own).edit(), kind, target, isExternal);
  }

  /** Takes a relation away. */
  unrelate(path: string, id: string): void {
    for (const entry of childrenNamed(this.xml(relationsPath(path)).edit(), "Relationship"))
      if (entry.attributes.Id === id) remove(entry);
  }

  /** How the package stands, to be put back by `restore`. Bytes are shared: a part is replaced, never changed in place. */
  state(): PackageState {
    const xmlParts = new Map(this.xmlParts);
    return {
      parts: { ...this.parts },
      xmlParts,
      trees: new Map([...xmlParts.values()].map((part) => [part, part.state()])),
    };
  }

  /** Puts back how it stood. Elements of its trees that were there are the same ones again. */
  restore({ parts, xmlParts, trees }: PackageState): void {
    for (const path of Object.keys(this.parts)) delete this.parts[path];
    Object.assign(this.parts, parts);
    for (const [path, part] of this.xmlParts) {
      if (xmlParts.has(path)) continue;
      // Nobody had read the tree then: it is as it came, if what it came from is there.
      if (this.parts[path] !== undefined && this.readFrom.get(part) === this.parts[path])
        part.restore(part.first);
      else this.xmlParts.delete(path);
    }
    for (const [path, part] of xmlParts) this.xmlParts.set(path, part);
    for (const [part, tree] of trees) part.restore(tree);
  }

  /** The parts as they stand. */
  written(): Readonly<Parts> {
    const parts = { ...this.parts };
    for (const [path, part] of this.xmlParts) {
      const { written } = part;
      // A sheet without its cells is no part: whoever divided it puts it together.
      if (written !== undefined && !this.divided.has(part)) parts[path] = strToU8(written);
    }
    return parts;
  }

  /** A file of these parts, in their order; those that came with the package lie in it as they came. */
  async pack(parts: Readonly<Parts>): Promise<Uint8Array> {
    const entries = await Promise.all(
      Object.entries(parts).map(
        async ([path, part]) => [path, this.came.get(part) ?? (await compressed(part))] as const,
      ),
    );
    return containerOf(new Map(entries));
  }
}
