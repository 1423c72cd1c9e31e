import { unzipSync } from "fflate";
import { parsePart, XmlElement, allElements, childrenNamed, elementsOf } from "../../../src/host/package";

/** A relation of a part, as it stands. */
export interface Link {
  readonly id: string;
  /** Last word of its type. */
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of a saved file, for looking at them without the code that saved it. */
export class Parts {
  private readonly trees = new Map<string, XmlElement | undefined>();
  readonly files: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes, { filter: ({ name }) => !name.endsWith("/") });
  }

  paths(): string[] {
    return Object.keys(this.files);
  }

  has(path: string): boolean {
    return this.files[path] !== undefined;
  }

  text(path: string): string {
    const bytes = this.files[path] ?? new Uint8Array();
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(bytes);
  }

  /** The root of an XML part; undefined where it is not well formed or not there. */
  root(path: string): XmlElement | undefined {
    if (!this.trees.has(path)) this.trees.set(path, this.parse(path));
    return this.trees.get(path);
  }

  links(path: string): Link[] {
    const root = this.root(relationsOf(path));
    return (root ? childrenNamed(root, "Relationship") : []).map(({ attributes }) => {
      const { Id = "", Type = "", Target = "", TargetMode } = attributes;
      const isExternal = TargetMode === "External";
      return {
        id: Id,
        kind: Type.split("/").pop() ?? "",
        target: isExternal ? Target : resolved(path, Target),
        isExternal,
      };
    });
  }

  /** What a part leads to by that kind of relation. */
  linked(path: string, kind: string): string[] {
    return this.links(path).flatMap((link) => (link.kind === kind && !link.isExternal ? [link.target] : []));
  }

  get workbook(): string {
    return this.linked("", "officeDocument")[0] ?? "";
  }

  private parse(path: string): XmlElement | undefined {
    if (!this.has(path)) return undefined;
    try {
      return parsePart(this.text(path)).root ?? undefined;
    } catch {
      return undefined;
    }
  }
}

export function relationsOf(path: string): string {
  const at = path.lastIndexOf("/") + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** The part that a file of relations belongs to. */
export function ownerOf(relations: string): string {
  return relations.replace(/_rels\/([^/]*)\.rels$/u, "$1");
}

function resolved(from: string, target: string): string {
  return decodeURIComponent(new URL(target, `file:///${from}`).pathname.slice(1));
}

/** What occurs more than once, folded. */
export function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const folded = name.toLowerCase();
    const isSeen = seen.has(folded);
    seen.add(folded);
    return isSeen;
  });
}

/** Children that stand before others which the schema wants first, and those that it wants once only. */
export function misplaced(
  parent: XmlElement,
  order: readonly string[],
  several: ReadonlySet<string> = new Set(),
): string[] {
  const problems: string[] = [];
  let last = -1;
  let lastName = "";
  for (const { name } of elementsOf(parent)) {
    const place = order.indexOf(name);
    if (place < 0) {
      if (!name.includes(":")) problems.push(`<${name}> is no child of <${parent.name}>`);
      continue;
    }
    if (place < last) problems.push(`<${name}> stands behind <${lastName}>`);
    if (place === last && !several.has(name)) problems.push(`<${name}> stands twice`);
    if (place >= last) [last, lastName] = [place, name];
  }
  return problems;
}

/** Children of a child: entries of a list that may not be there. */
export function entriesOf(root: XmlElement | undefined, list: string): XmlElement[] {
  const found = root && elementsOf(root).find(({ name }) => name === list);
  return found ? elementsOf(found) : [];
}

export { allElements, childrenNamed, elementsOf, XmlElement };
