import type { PartState, XmlPart } from "./part";
import type { Parts } from "./zip";

/** How a package stood at one moment. */
export interface PackageState {
  readonly parts: Readonly<Parts>;
  readonly xmlParts: ReadonlyMap<string, XmlPart>;
  readonly trees: ReadonlyMap<XmlPart, PartState>;
}

/** Paths of the parts that hold something else in one state of a package than in another. */
export function changedPaths(one: PackageState, other: PackageState): string[] {
  const paths = new Set([...Object.keys(one.parts), ...Object.keys(other.parts)]);
  return [...paths].filter((path) => {
    const [before, after] = [one.xmlParts.get(path), other.xmlParts.get(path)];
    const [then, now] = [before && one.trees.get(before), after && other.trees.get(after)];
    if (before && before === after && then && now)
      return then !== now && before.treeOf(then) !== after.treeOf(now);
    const isRead = then?.isChanged === true || now?.isChanged === true;
    return one.parts[path] !== other.parts[path] || isRead;
  });
}
