import type { ChartNode } from "./node";
import type { GroupName } from "./schema";

/** What of a chart type of Office.js stands in the file: the plot group, and how its series are drawn. */
export interface ChartKind {
  /** Office.js's word: `ColumnClustered`. */
  readonly name: string;
  readonly group: GroupName;
  /** How the data of the series are laid out: by categories, as pairs, or as pairs with a size. */
  readonly data: "categories" | "pairs" | "bubbles";
  readonly axes: "category" | "value" | "depth" | "none";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly shape?: "box" | "cylinder" | "cone" | "pyramid";
  readonly radar?: "standard" | "marker" | "filled";
  readonly ofPie?: "pie" | "bar";
  /** Whether the points of a line have marks; undefined where there is no line. */
  readonly markers?: boolean;
  /** Whether points are joined; undefined where that is no question. */
  readonly lines?: boolean;
  readonly smooth?: boolean;
  readonly exploded?: boolean;
  readonly sphere?: boolean;
}

type Grouping = NonNullable<ChartKind["grouping"]>;

const STACKING: Readonly<Record<string, Grouping>> = { Stacked: "stacked", Stacked100: "percentStacked" };
const SHAPES = { Cylinder: "cylinder", Cone: "cone", Pyramid: "pyramid" } as const;

function bars(): ChartKind[] {
  const groupings = Object.entries({ Clustered: "clustered" as const, ...STACKING });
  const flat = { data: "categories", axes: "category", group: "barChart" } as const;
  const solid = { ...flat, group: "bar3DChart" } as const;
  return [
    ...(["Column", "Bar"] as const).flatMap((word) => {
      const direction = word === "Column" ? "col" : "bar";
      return groupings.flatMap(([end, grouping]): ChartKind[] => [
        { ...flat, name: `${word}${end}`, direction, grouping },
        { ...solid, name: `3D${word}${end}`, direction, grouping, shape: "box" },
      ]);
    }),
    { ...solid, name: "3DColumn", direction: "col", grouping: "standard", shape: "box", axes: "depth" },
    ...Object.entries(SHAPES).flatMap(([word, shape]): ChartKind[] => [
      ...groupings.flatMap(([end, grouping]): ChartKind[] => [
        { ...solid, name: `${word}Col${end}`, direction: "col", grouping, shape },
        { ...solid, name: `${word}Bar${end}`, direction: "bar", grouping, shape },
      ]),
      { ...solid, name: `${word}Col`, direction: "col", grouping: "standard", shape, axes: "depth" },
    ]),
  ];
}

function linesAndAreas(): ChartKind[] {
  const base = { data: "categories", axes: "category" } as const;
  const groupings = Object.entries<Grouping>({ "": "standard", ...STACKING });
  return [
    ...groupings.flatMap(([end, grouping]): ChartKind[] => [
      { ...base, name: `Line${end}`, group: "lineChart", grouping, markers: false },
      { ...base, name: `LineMarkers${end}`, group: "lineChart", grouping, markers: true },
      { ...base, name: `Area${end}`, group: "areaChart", grouping },
      {
        ...base,
        name: `3DArea${end}`,
        group: "area3DChart",
        grouping,
        axes: grouping === "standard" ? "depth" : "category",
      },
    ]),
    { ...base, name: "3DLine", group: "line3DChart", grouping: "standard", axes: "depth" },
  ];
}

function pies(): ChartKind[] {
  const base = { data: "categories", axes: "none", exploded: false } as const;
  return [
    { ...base, name: "Pie", group: "pieChart" },
    { ...base, name: "PieExploded", group: "pieChart", exploded: true },
    { ...base, name: "3DPie", group: "pie3DChart" },
    { ...base, name: "3DPieExploded", group: "pie3DChart", exploded: true },
    { ...base, name: "PieOfPie", group: "ofPieChart", ofPie: "pie" },
    { ...base, name: "BarOfPie", group: "ofPieChart", ofPie: "bar" },
    { ...base, name: "Doughnut", group: "doughnutChart" },
    { ...base, name: "DoughnutExploded", group: "doughnutChart", exploded: true },
  ];
}

function pairsAndRadars(): ChartKind[] {
  const pairs = { data: "pairs", axes: "value", group: "scatterChart" } as const;
  const radar = { data: "categories", axes: "category", group: "radarChart" } as const;
  const bubbles = { data: "bubbles", axes: "value", group: "bubbleChart" } as const;
  return [
    { ...pairs, name: "XYScatter", markers: true, lines: false, smooth: false },
    { ...pairs, name: "XYScatterLines", markers: true, lines: true, smooth: false },
    { ...pairs, name: "XYScatterLinesNoMarkers", markers: false, lines: true, smooth: false },
    { ...pairs, name: "XYScatterSmooth", markers: true, lines: true, smooth: true },
    { ...pairs, name: "XYScatterSmoothNoMarkers", markers: false, lines: true, smooth: true },
    { ...radar, name: "Radar", radar: "marker", markers: false },
    { ...radar, name: "RadarMarkers", radar: "marker", markers: true },
    { ...radar, name: "RadarFilled", radar: "filled" },
    { ...bubbles, name: "Bubble", sphere: false },
    { ...bubbles, name: "Bubble3DEffect", sphere: true },
  ];
}

const KINDS: ReadonlyMap<string, ChartKind> = new Map(
  [...bars(), ...linesAndAreas(), ...pies(), ...pairsAndRadars()].map((kind) => [kind.name, kind]),
);

/** The kind of that name; undefined for one that cannot be made here. */
export function kindNamed(name: string): ChartKind | undefined {
  return KINDS.get(name);
}

/** The kind that a series of a plot group is drawn as; undefined where Office.js's types have no word for it. */
export function kindOf(group: ChartNode, series: ChartNode): ChartKind | undefined {
  const element = group.find();
  if (!element) return undefined;
  const isJoined = !series.at("spPr", "a:ln", "a:noFill").isThere;
  const hasMarkers = series.child("marker").value("symbol") !== "none";
  const said: Partial<ChartKind> = {
    direction: group.value("barDir") === "bar" ? "bar" : "col",
    grouping: groupingOf(group, element.name),
    shape: shapeOf(group),
    ofPie: group.value("ofPieType") === "bar" ? "bar" : "pie",
    radar: group.value("radarStyle") === "filled" ? "filled" : "marker",
    markers:
      hasMarkers &&
      (element.name !== "lineChart" || group.says("marker")) &&
      group.value("radarStyle") !== "standard",
    lines: isJoined,
    smooth: isJoined && series.says("smooth"),
    exploded: (series.numeric("explosion") ?? 0) > 0,
    sphere: series.says("bubble3D", group.says("bubble3D")),
  };
  const sameGroup = [...KINDS.values()].filter((kind) => kind.group === element.name);
  const isSaid = (kind: ChartKind): boolean =>
    DRAWN.every((aspect) => kind[aspect] === undefined || kind[aspect] === said[aspect]);
  return sameGroup.find(isSaid);
}

/**
 * Office.js's word for how a series is drawn, also for kinds that are not made here.
 * @param count how many series its plot group has
 */
export function typeOf(group: ChartNode, series: ChartNode, count: number): string {
  const kind = kindOf(group, series);
  if (kind) return kind.name;
  const wires = group.says("wireframe") ? "Wireframe" : "";
  switch (group.find()?.name) {
    case "surfaceChart":
      return `SurfaceTopView${wires}`;
    case "surface3DChart":
      return `Surface${wires}`;
    case "stockChart":
      return count === 4 ? "StockOHLC" : "StockHLC";
    default:
      return "Invalid";
  }
}

const DRAWN = [
  "direction",
  "grouping",
  "shape",
  "ofPie",
  "radar",
  "markers",
  "lines",
  "smooth",
  "exploded",
  "sphere",
] as const satisfies readonly (keyof ChartKind)[];

/** Groups that say nothing are clustered where they are bars, and standard elsewhere. */
function groupingOf(group: ChartNode, element: string): Grouping {
  const said = group.value("grouping");
  if (said === "stacked" || said === "percentStacked" || said === "clustered") return said;
  if (said === "standard" && !element.startsWith("bar")) return "standard";
  if (said === "standard" && element === "bar3DChart") return "standard";
  return element.startsWith("bar") ? "clustered" : "standard";
}

function shapeOf(group: ChartNode): NonNullable<ChartKind["shape"]> {
  const said = group.value("shape");
  if (said === "cylinder") return "cylinder";
  if (said === "cone" || said === "coneToMax") return "cone";
  return said === "pyramid" || said === "pyramidToMax" ? "pyramid" : "box";
}
