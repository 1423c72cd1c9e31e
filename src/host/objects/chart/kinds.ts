import { HostError } from "../../errors";
import { kindNamed, type ChartKind } from "../../model/charts";
import { invalid } from "../object";

/** The kind of chart of that name. @throws HostError InvalidArgument for no type, NotImplemented for one that is not made here */
export function kindOf(type: unknown): ChartKind {
  const kind = typeof type === "string" ? kindNamed(type) : undefined;
  if (kind) return kind;
  if (typeof type !== "string" || !OTHERS.includes(type))
    throw invalid(`${String(type)} is no type of chart.`);
  throw new HostError("NotImplemented", `The embedded workbook draws no chart of type ${type}.`);
}

/** Types of Office.js that are not drawn here. */
const OTHERS: readonly string[] = [
  ...["Surface", "SurfaceWireframe", "SurfaceTopView", "SurfaceTopViewWireframe"],
  ...["StockHLC", "StockOHLC", "StockVHLC", "StockVOHLC"],
  ...["Histogram", "Boxwhisker", "Pareto", "RegionMap", "Treemap", "Waterfall", "Sunburst", "Funnel"],
];
