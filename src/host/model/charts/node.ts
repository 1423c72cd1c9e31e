import { HostError } from "../../errors";
import {
  childNamed,
  elementsOf,
  ensureChild,
  element,
  insertInOrder,
  remove,
  setAttribute,
  type XmlElement,
  type XmlPart,
} from "../../package";
import { DRAWING_NAMESPACE, orderIn } from "./schema";

/**
 * An element of a chart part by the way that leads to it, whether it is there or not. It is looked up each time, for it comes and
 * goes with what is set.
 */
export class ChartNode {
  constructor(
    /** The element, for looking. */
    readonly find: () => XmlElement | undefined,
    /** The element, for changing: made, with those above it, where the schema wants it. */
    readonly make: () => XmlElement,
  ) {}

  /** The `chartSpace` of a part. */
  static rootOf(part: XmlPart): ChartNode {
    return new ChartNode(
      () => part.root,
      () => {
        const root = part.edit();
        root.attributes["xmlns:a"] ??= DRAWING_NAMESPACE;
        return root;
      },
    );
  }

  /** What is not there and cannot be made. */
  static readonly nowhere = new ChartNode(
    () => undefined,
    () => {
      throw new HostError("ItemNotFound", "This part of the chart is not there.");
    },
  );

  child(name: string): ChartNode {
    return new ChartNode(
      () => {
        const own = this.find();
        return own && childNamed(own, name);
      },
      () => {
        const own = this.make();
        return ensureChild(own, name, orderIn(own.name));
      },
    );
  }

  /** A descendant by the names on the way to it. */
  at(...names: readonly string[]): ChartNode {
    return names.reduce<ChartNode>((node, name) => node.child(name), this);
  }

  get isThere(): boolean {
    return this.find() !== undefined;
  }

  attribute(name: string): string | undefined {
    return this.find()?.attributes[name];
  }

  setAttribute(name: string, value: string | number | undefined): void {
    if (value !== undefined || this.isThere) setAttribute(this.make(), name, value);
  }

  /** `val` of a child, by which DrawingML says nearly everything. */
  value(name: string): string | undefined {
    return this.child(name).attribute("val");
  }

  numeric(name: string): number | undefined {
    const value = this.value(name);
    return value === undefined || Number.isNaN(Number(value)) ? undefined : Number(value);
  }

  /** A child that says yes or no; one without a word says yes. */
  says(name: string, otherwise = false): boolean {
    const child = this.child(name);
    if (!child.isThere) return otherwise;
    const value = child.attribute("val");
    return value === undefined || value === "1" || value === "true";
  }

  /** Sets `val` of a child; undefined takes the child away. */
  setValue(name: string, value: string | number | boolean | undefined): void {
    if (value === undefined) this.child(name).remove();
    else setAttribute(this.child(name).make(), "val", value);
  }

  /** Puts another element in place of the children of its name. */
  put(child: XmlElement): void {
    const own = this.make();
    for (const old of elementsOf(own)) if (old.name === child.name) remove(old);
    insertInOrder(own, child, orderIn(own.name));
  }

  remove(): void {
    if (this.isThere) remove(this.make());
  }
}

/** `<name val="…"/>` */
export function valued(name: string, value: string | number | boolean): XmlElement {
  return element(name, { val: typeof value === "boolean" ? Number(value) : value });
}

/** Sorts children into the order of the schema; those of the same name, and those nobody knows, stay one after the other. */
export function ordered(name: string, children: readonly XmlElement[]): XmlElement {
  const made = element(name);
  for (const child of children) insertInOrder(made, child, orderIn(name));
  return made;
}
