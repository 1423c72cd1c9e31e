import { serializeElement, type OfficePackage, type XmlElement } from "../../package";

/** A part of which a package has at most one, and how it is made. */
export interface PartKind {
  /** Type of the relation that leads to it from the package. */
  readonly relation: string;
  readonly path: string;
  readonly type: string;
  /** The element of one that says nothing. */
  readonly root: () => XmlElement;
}

/** Path of a part that the package leads to; undefined where there is none. */
export function relatedPart(file: OfficePackage, kind: PartKind): string | undefined;
/** The same, made where there is none. */
export function relatedPart(file: OfficePackage, kind: PartKind, makes: true): string;
export function relatedPart(file: OfficePackage, kind: PartKind, makes = false): string | undefined {
  const wanted = localType(kind.relation);
  const known = file.relations("").find((relation) => relation.kind === wanted);
  if (known && file.has(known.target)) return known.target;
  if (!makes) return undefined;
  const path = file.has(kind.path) ? file.freePath(kind.path.replace(".xml", "#.xml")) : kind.path;
  file.add(path, kind.type, serializeElement(kind.root()));
  file.relate("", kind.relation, path);
  return path;
}

function localType(relation: string): string {
  return relation.slice(relation.lastIndexOf("/") + 1);
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
