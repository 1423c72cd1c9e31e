import {
  childNamed,
  childrenNamed,
  element,
  elementsOf,
  insertInOrder,
  remove,
  type XmlElement,
} from "../../package";
import type { ChartKind } from "./kinds";
import { ordered, valued } from "./node";
import { orderIn, type GroupName } from "./schema";

/** Width of the lines of pairs, in EMU: what Excel gives them. */
const LINE_WIDTH = 19_050;

/** A plot group without series. @param axes ids of its axes */
export function groupElement(kind: ChartKind, axes: readonly string[]): XmlElement {
  const { group, grouping, direction, shape, radar, ofPie } = kind;
  const isStacked = grouping === "stacked" || grouping === "percentStacked";
  const children: XmlElement[] = [valued("varyColors", kind.axes === "none")];
  if (direction) children.push(valued("barDir", direction));
  if (grouping) children.push(valued("grouping", grouping));
  if (shape) children.push(valued("shape", shape));
  if (radar) children.push(valued("radarStyle", radar));
  if (ofPie)
    children.push(
      valued("ofPieType", ofPie),
      valued("gapWidth", 100),
      valued("secondPieSize", 75),
      element("serLines"),
    );
  if (group === "scatterChart")
    children.push(valued("scatterStyle", kind.smooth === true ? "smoothMarker" : "lineMarker"));
  if (group === "barChart") {
    const gap = direction === "bar" ? 182 : 219;
    children.push(valued("gapWidth", isStacked ? 150 : gap));
    if (isStacked || direction === "col") children.push(valued("overlap", isStacked ? 100 : -27));
  }
  if (group === "bar3DChart") children.push(valued("gapWidth", 150));
  if (group === "lineChart") children.push(valued("marker", true));
  if (group === "pieChart" || group === "doughnutChart") children.push(valued("firstSliceAng", 0));
  if (group === "doughnutChart") children.push(valued("holeSize", 75));
  if (group === "bubbleChart") children.push(valued("bubbleScale", 100), valued("showNegBubbles", false));
  children.push(...axes.map((id) => valued("axId", id)));
  return ordered(group, children);
}

const SHARED = ["idx", "order", "tx", "spPr", "dPt", "dLbls", "extLst"];
const BY_CATEGORIES = [...SHARED, "cat", "val"];
const PAIRED = [...SHARED, "xVal", "yVal", "trendline", "errBars"];
const FITTED = ["trendline", "errBars"];

/** What a series of a group may have. */
const CHILDREN: Readonly<Partial<Record<GroupName, readonly string[]>>> = {
  barChart: [...BY_CATEGORIES, ...FITTED, "invertIfNegative", "pictureOptions"],
  bar3DChart: [...BY_CATEGORIES, "invertIfNegative", "pictureOptions", "shape"],
  lineChart: [...BY_CATEGORIES, ...FITTED, "marker", "smooth"],
  line3DChart: BY_CATEGORIES,
  areaChart: [...BY_CATEGORIES, ...FITTED, "pictureOptions"],
  area3DChart: [...BY_CATEGORIES, "pictureOptions"],
  radarChart: [...BY_CATEGORIES, "marker"],
  pieChart: [...BY_CATEGORIES, "explosion"],
  pie3DChart: [...BY_CATEGORIES, "explosion"],
  ofPieChart: [...BY_CATEGORIES, "explosion"],
  doughnutChart: [...BY_CATEGORIES, "explosion"],
  scatterChart: [...PAIRED, "marker", "smooth"],
  bubbleChart: [...PAIRED, "invertIfNegative", "bubbleSize", "bubble3D"],
};

/** Names of the same values in charts by categories and in charts of pairs. */
const PAIR_NAMES: Readonly<Record<string, string>> = { cat: "xVal", val: "yVal" };
const CATEGORY_NAMES: Readonly<Record<string, string>> = { xVal: "cat", yVal: "val" };

/** Makes a series one of another kind: what that kind does not have goes, the rest stays. */
export function dress(series: XmlElement, kind: ChartKind): void {
  const renamed = kind.data === "categories" ? CATEGORY_NAMES : PAIR_NAMES;
  for (const child of elementsOf(series)) child.name = renamed[child.name] ?? child.name;
  const allowed = CHILDREN[kind.group] ?? [];
  const isPlain =
    kind.grouping === undefined || kind.grouping === "clustered" || kind.grouping === "standard";
  for (const child of elementsOf(series)) {
    const isFitted = FITTED.includes(child.name) && !isPlain && child.name === "trendline";
    if (!allowed.includes(child.name) || isFitted) remove(child);
  }
  for (const points of childrenNamed(series, "dPt")) dressPoint(points, kind);
  drawLine(series, kind);
  if (kind.markers !== undefined) drawMarkers(series, kind.markers);
  if (allowed.includes("smooth")) put(series, valued("smooth", kind.smooth ?? false));
  if (kind.exploded !== undefined)
    put(series, kind.exploded ? valued("explosion", 25) : undefined, "explosion");
  if (kind.sphere !== undefined) put(series, valued("bubble3D", kind.sphere));
  if (allowed.includes("invertIfNegative") && !childNamed(series, "invertIfNegative"))
    put(series, valued("invertIfNegative", false));
  const positions = labelPositions(kind);
  for (const label of labelsIn(series)) keepPosition(label, positions);
}

/** Points keep what their series may have as well. */
function dressPoint(point: XmlElement, { group }: ChartKind): void {
  const allowed = [...(CHILDREN[group] ?? []), "idx", "spPr", "bubble3D", "extLst"];
  for (const child of elementsOf(point)) if (!allowed.includes(child.name)) remove(child);
}

function drawLine(series: XmlElement, kind: ChartKind): void {
  const looks = childNamed(series, "spPr");
  const line = looks && childNamed(looks, "a:ln");
  const without = line && childNamed(line, "a:noFill");
  if (kind.lines === false) {
    const own = looks ?? element("spPr");
    if (!looks) put(series, own);
    if (line) remove(line);
    insertInOrder(own, element("a:ln", { w: LINE_WIDTH }, element("a:noFill")), orderIn("spPr"));
  } else if (without && (kind.lines === true || kind.markers !== undefined)) remove(line);
}

function drawMarkers(series: XmlElement, shown: boolean): void {
  const known = childNamed(series, "marker");
  const isNone = known && childNamed(known, "symbol")?.attributes.val === "none";
  if (!shown) put(series, element("marker", {}, valued("symbol", "none")));
  else if (isNone) remove(known);
}

function put(parent: XmlElement, child: XmlElement | undefined, name = child?.name): void {
  for (const old of childrenNamed(parent, name ?? "")) remove(old);
  if (child) insertInOrder(parent, child, orderIn(parent.name));
}

/** The labels of a series or a plot group, as a whole and of single points. */
export function labelsIn(parent: XmlElement): XmlElement[] {
  const labels = childNamed(parent, "dLbls");
  return labels ? [labels, ...childrenNamed(labels, "dLbl")] : [];
}

/** Excel does not open a file in which labels stand where their kind of chart has none. */
function keepPosition(label: XmlElement, positions: readonly string[]): void {
  const position = childNamed(label, "dLblPos");
  if (position && !positions.includes(position.attributes.val ?? "")) remove(position);
}

/** Where labels of points can stand, in the file's words; the first is where they stand when nothing is said. */
export function labelPositions({ group, grouping }: ChartKind): readonly string[] {
  switch (group) {
    case "barChart":
      return grouping === "clustered" ? ["outEnd", "ctr", "inEnd", "inBase"] : ["ctr", "inEnd", "inBase"];
    case "lineChart":
    case "scatterChart":
    case "bubbleChart":
      return ["r", "ctr", "l", "t", "b"];
    case "pieChart":
    case "pie3DChart":
    case "ofPieChart":
      return ["bestFit", "ctr", "inEnd", "outEnd"];
    default:
      return [];
  }
}

/** From where a chart with depth is looked at; undefined for flat ones. */
export function viewElement({ group, axes }: ChartKind): XmlElement | undefined {
  if (!/3D/u.test(group)) return undefined;
  const isPie = group === "pie3DChart";
  return element(
    "view3D",
    {},
    valued("rotX", isPie ? 30 : 15),
    valued("rotY", isPie ? 0 : 20),
    valued("rAngAx", !isPie && axes !== "depth"),
  );
}
