import { element, type XmlElement } from "../../package";
import { ICON_SETS, type IconSet } from "./kinds";

/** Colours of Excel's own scale from red over yellow to green, and of its bars. */
const SCALE = ["FFF8696B", "FFFFEB84", "FF63BE7B"];
const BAR = "FF638EC6";

export function colorScaleOf(): XmlElement {
  return element(
    "colorScale",
    {},
    element("cfvo", { type: "min" }),
    element("cfvo", { type: "percentile", val: 50 }),
    element("cfvo", { type: "max" }),
    ...SCALE.map((rgb) => element("color", { rgb })),
  );
}

export function dataBarOf(): XmlElement {
  return element(
    "dataBar",
    {},
    element("cfvo", { type: "min" }),
    element("cfvo", { type: "max" }),
    element("color", { rgb: BAR }),
  );
}

/** The values are divided evenly among the icons. */
export function iconSetOf(set: IconSet): XmlElement {
  const name = ICON_SETS[set];
  const count = Number(name.charAt(0));
  const thresholds = { 3: [0, 33, 67], 4: [0, 25, 50, 75], 5: [0, 20, 40, 60, 80] }[count] ?? [];
  return element(
    "iconSet",
    { iconSet: name },
    ...thresholds.map((val) => element("cfvo", { type: "percent", val })),
  );
}
