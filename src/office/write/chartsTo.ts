import { inTurn } from "../inTurn";
import { supports } from "../supports";
import { isOwnChart } from "./charts";

/** A chart of the office, as people name its place, and where its figures come from. */
export interface ForeignChart {
  readonly sheet: string;
  readonly place: string;
  /** References as formulas have them; undefined where Excel does not tell. */
  readonly sources: readonly string[] | undefined;
}

/** What series of charts over numbers on both axes draw from; all others have values over categories. */
const DIMENSIONS = {
  xy: ["XValues", "YValues"],
  other: ["Values", "Categories"],
} as const;

/** The charts of the workbook that are not ours, with what they draw from. */
export async function readForeignCharts(context: Excel.RequestContext): Promise<ForeignChart[]> {
  const worksheets = context.workbook.worksheets.load("items/name,items/charts/items/name");
  await context.sync();
  const charts = worksheets.items.flatMap(({ name, charts: { items } }) =>
    items.filter((chart) => !isOwnChart(chart.name)).map((chart) => ({ sheet: name, chart })),
  );
  const read: ForeignChart[] = [];
  await inTurn(charts, async ({ sheet, chart }) => {
    // What kinds of series Excel refuses to tell of, nobody has written down.
    const sources = await sourcesOf(context, chart).catch(() => undefined);
    read.push({ sheet, place: `${sheet} · ${chart.name}`, sources });
  });
  return read;
}

async function sourcesOf(context: Excel.RequestContext, chart: Excel.Chart): Promise<string[] | undefined> {
  if (!supports("1.15")) return undefined;
  const series = chart.series.load("items/chartType");
  await context.sync();
  const told = series.items.flatMap((one) => {
    const isXy = /^(?:XYScatter|Bubble)/u.test(one.chartType);
    return DIMENSIONS[isXy ? "xy" : "other"].map((dimension) => one.getDimensionDataSourceString(dimension));
  });
  await context.sync();
  return told.map(({ value }) => value);
}
