import { childNamed, childrenNamed, element, insertInOrder, type XmlElement } from "../../package";
import type { ChartKind } from "./kinds";
import { ordered, valued } from "./node";
import { orderIn } from "./schema";

/** What an axis is for: categories (or the x of pairs), values, or the series one behind the other. */
export type AxisRole = "Category" | "Value" | "Series";
export type AxisGroup = "Primary" | "Secondary";

/** Makes the axes of a plot group. @param ids as many as `axisCount` says, in the order category, value, series */
export function axisElements(kind: ChartKind, ids: readonly string[], group: AxisGroup): XmlElement[] {
  const [category = "", value = "", depth] = ids;
  if (kind.axes === "none") return [];
  const isSecondary = group === "Secondary";
  const isLying = kind.direction === "bar";
  const along = isLying ? "l" : "b";
  const across = isLying ? "b" : "l";
  const opposite = isLying ? "t" : "r";
  const isRadar = kind.group === "radarChart";
  const first =
    kind.axes === "value"
      ? axis("valAx", { id: category, crosses: value, position: along, tick: "out" }, [
          valued("crossBetween", "midCat"),
        ])
      : axis(
          "catAx",
          { id: category, crosses: value, position: along, tick: "none", isHidden: isSecondary },
          [
            valued("auto", true),
            valued("lblAlgn", "ctr"),
            valued("lblOffset", 100),
            valued("noMultiLvlLbl", false),
            ...(isRadar ? [element("majorGridlines")] : []),
          ],
        );
  const isArea = kind.group === "areaChart" || kind.group === "area3DChart";
  const between = isArea || kind.axes === "value" ? "midCat" : "between";
  const second = axis(
    "valAx",
    {
      id: value,
      crosses: category,
      position: isSecondary ? opposite : across,
      tick: "out",
      crossesAt: isSecondary ? "max" : "autoZero",
    },
    [valued("crossBetween", between), ...(isSecondary ? [] : [element("majorGridlines")])],
  );
  if (kind.axes !== "depth" || depth === undefined) return [first, second];
  return [first, second, axis("serAx", { id: depth, crosses: category, position: "b", tick: "none" }, [])];
}

/** How many axes a kind of chart has. */
export function axisCount({ axes }: ChartKind): number {
  return { none: 0, category: 2, value: 2, depth: 3 }[axes];
}

interface AxisPlace {
  readonly id: string;
  /** Id of the axis that it crosses. */
  readonly crosses: string;
  readonly position: string;
  readonly tick: "out" | "none";
  readonly crossesAt?: "autoZero" | "max";
  readonly isHidden?: boolean;
}

function axis(
  name: "catAx" | "valAx" | "serAx",
  { id, crosses, position, tick, crossesAt = "autoZero", isHidden = false }: AxisPlace,
  own: readonly XmlElement[],
): XmlElement {
  return ordered(name, [
    valued("axId", id),
    element("scaling", {}, valued("orientation", "minMax")),
    valued("delete", isHidden),
    valued("axPos", position),
    element("numFmt", { formatCode: "General", sourceLinked: 1 }),
    valued("majorTickMark", tick),
    valued("minorTickMark", "none"),
    valued("tickLblPos", "nextTo"),
    valued("crossAx", crosses),
    valued("crosses", crossesAt),
    ...own,
  ]);
}

/** Turns a pair of axes with the bars: categories on the left for lying ones. */
export function turnAxes(
  category: XmlElement | undefined,
  value: XmlElement | undefined,
  isLying: boolean,
): void {
  for (const [turned, position] of [
    [category, isLying ? "l" : "b"],
    [value, isLying ? "b" : "l"],
  ] as const) {
    const own = turned && childNamed(turned, "axPos");
    if (own) own.attributes.val = position;
  }
}

/** Gives an axis what another had and any axis may have: its title and its gridlines. */
export function inherit(axisElement: XmlElement, before: XmlElement | undefined): void {
  const title = before && childNamed(before, "title");
  if (title) insertInOrder(axisElement, title, orderIn(axisElement.name));
}

/** Ids of the axes that a plot group stands on. */
export function axisIds(group: XmlElement): string[] {
  // Charts with depth that need no third axis name one that is not there, 0.
  return childrenNamed(group, "axId")
    .map(({ attributes }) => attributes.val ?? "")
    .filter((id) => id !== "0");
}
