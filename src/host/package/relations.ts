import { append, childrenNamed, element, setAttribute, type XmlElement } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A part with relations that has none yet. */
export const NO_RELATIONS = `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;

/** A relation of a part to another, or to an address outside. */
export interface Relation {
  readonly id: string;
  /** Last word of the type: `worksheet`, `table`, `drawing` … */
  readonly kind: string;
  /** Path of the part within the package; the address as it is when it leads outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relations that a list says. @param path of the part whose relations they are; "" for the package */
export function relationsIn(list: XmlElement, path: string): Relation[] {
  return childrenNamed(list, "Relationship").map(({ attributes }) => {
    const { Id = "", Type = "", Target = "", TargetMode } = attributes;
    const isExternal = TargetMode === "External";
    return {
      id: Id,
      kind: Type.split("/").pop() ?? "",
      target: isExternal ? Target : resolve(path, Target),
      isExternal,
    };
  });
}

/** Adds a relation to a list. @param kind last word of the type, or the whole of it @returns its id, which no other has */
export function addRelation(list: XmlElement, kind: string, target: string, isExternal: boolean): string {
  const taken = new Set(childrenNamed(list, "Relationship").map(({ attributes }) => attributes.Id ?? ""));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const Target = isExternal ? target : `/${target}`;
  const Type = kind.includes("/") ? kind : `${RELATIONSHIPS}/${kind}`;
  const entry = element("Relationship", { Id: `rId${number}`, Type, Target });
  if (isExternal) setAttribute(entry, "TargetMode", "External");
  append(list, entry);
  return `rId${number}`;
}

/** Where the relations of a part stand: `xl/worksheets/_rels/sheet1.xml.rels` */
export function relationsPath(path: string): string {
  const at = path.lastIndexOf("/") + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** The path that a target means, seen from a part. */
function resolve(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
