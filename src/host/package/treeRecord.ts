import { XmlElement } from "@rgrove/parse-xml";

type Child = XmlElement["children"][number];

/** An element as it stood: itself, its attributes, its children. Texts are never changed, only replaced. */
export interface ElementRecord {
  readonly element: XmlElement;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (ElementRecord | Exclude<Child, XmlElement>)[];
}

/** Remembers how a tree stands. What did not change since is shared with what was remembered before. */
export class TreeRecords {
  private readonly known = new WeakMap<XmlElement, ElementRecord>();

  take(element: XmlElement): ElementRecord {
    const { attributes } = element;
    const children = element.children.map((child) =>
      child instanceof XmlElement ? this.take(child) : child,
    );
    const before = this.known.get(element);
    if (before && isSame(before.attributes, attributes) && isAlike(before.children, children)) return before;
    const made = { element, attributes: { ...attributes }, children };
    this.known.set(element, made);
    return made;
  }
}

/** Whether a tree has all that another has, at the same places, and perhaps more at the ends of its lists. */
export function isGrown(before: ElementRecord, after: ElementRecord): boolean {
  if (before === after) return true;
  const { count: _, ...attributes } = before.attributes;
  const { count: __, ...others } = after.attributes;
  return (
    before.element === after.element &&
    isSame(attributes, others) &&
    before.children.every((child, at) => {
      const now = after.children[at];
      if (child === now) return true;
      return now !== undefined && "element" in child && "element" in now && isGrown(child, now);
    })
  );
}

/** Has a tree stand as it did. Elements are the same ones again; those that came since belong nowhere. */
export function putBack(root: XmlElement, record: ElementRecord): void {
  for (const child of root.children) detach(child);
  restored(record);
}

/** Whoever holds an element can see that it is gone. */
function detach(node: Child): void {
  node.parent = null;
  if (node instanceof XmlElement) for (const child of node.children) detach(child);
}

function restored({ element, attributes, children }: ElementRecord): XmlElement {
  element.attributes = { ...attributes };
  element.children = children.map((child) => ("element" in child ? restored(child) : child));
  for (const child of element.children) child.parent = element;
  return element;
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  const others = Object.keys(other);
  // Attributes are written in their order.
  return (
    names.length === others.length &&
    names.every((name, at) => others[at] === name && one[name] === other[name])
  );
}

function isAlike(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((entry, at) => entry === other[at]);
}
