import { append, childNamed, childrenNamed, element, elementsOf, type XmlElement } from "../../package";

/** Sets of icons that Excel knows since 2010, by their names in files; none of an icon is a set too. */
const LATER_SETS = ["3Stars", "3Triangles", "5Boxes", "NoIcons"];

/**
 * Whether only programs since Excel 2010 know such a set of icons.
 * @param detail an `iconSet` in the plain form, where icons of one's own (`cfIcon`) stand behind the thresholds
 */
export function isExtendedSet(detail: XmlElement): boolean {
  return (
    detail.name === "iconSet" &&
    (LATER_SETS.includes(detail.attributes.iconSet ?? "") || childNamed(detail, "cfIcon") !== undefined)
  );
}

/** An `iconSet` in the form of the extension: thresholds have their values within. */
export function toExtended(detail: XmlElement): XmlElement {
  const thresholds = childrenNamed(detail, "cfvo").map(({ attributes: { val, ...attributes } }) => {
    const made = element("x14:cfvo", attributes);
    if (val !== undefined) append(made, element("xm:f", {}, val));
    return made;
  });
  const icons = childrenNamed(detail, "cfIcon").map(({ attributes }) => element("x14:cfIcon", attributes));
  const custom = icons.length > 0 ? 1 : undefined;
  return element("x14:iconSet", { ...detail.attributes, custom }, ...thresholds, ...icons);
}

/** The plain form of an `x14:iconSet`. */
export function fromExtended(extended: XmlElement): XmlElement {
  const { custom: _, ...attributes } = extended.attributes;
  return element(
    "iconSet",
    attributes,
    ...elementsOf(extended).map((child) =>
      child.name === "x14:cfvo"
        ? element("cfvo", { ...child.attributes, val: childNamed(child, "xm:f")?.text })
        : element(child.name.replace("x14:", ""), child.attributes),
    ),
  );
}
