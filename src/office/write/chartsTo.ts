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
export async function readForeignCharts(context: Excel.RequestContext): Promise<readonly ForeignChart[]> {
  const worksheets = context.workbook.worksheets.load("items/name,items/charts/items/name");
  await context.sync();
  const charts = worksheets.items.flatMap(({ name, charts: { items } }) =>
    items.filter((chart) => !isOwnChart(chart.name)).map((chart) => ({ sheet: name, chart })),
  );
  if (charts.length === 0) return [];
  const asked = charts.map(({ chart }) => chart);
  const sources = await sourcesOf(context, asked).catch(() => sourcesOfEach(context, asked));
  return charts.map(({ sheet, chart }, at) => ({
    sheet,
    place: `${sheet} · ${chart.name}`,
    sources: sources[at],
  }));
}

/** What kinds of series Excel refuses to tell of, nobody has written down: one must not hide the others. */
async function sourcesOfEach(
  context: Excel.RequestContext,
  charts: readonly Excel.Chart[],
): Promise<(string[] | undefined)[]> {
  const sources: (string[] | undefined)[] = [];
  await inTurn(charts, async (chart) => {
    sources.push((await sourcesOf(context, [chart]).catch(() => []))[0]);
  });
  return sources;
}

/** @returns for each chart; nothing where Excel is too old to tell */
async function sourcesOf(context: Excel.RequestContext, charts: readonly Excel.Chart[]): Promise<string[][]> {
  if (!supports("1.15")) return [];
  const series = charts.map((chart) => chart.series.load("items/chartType"));
  await context.sync();
  const told = series.map(({ items }) =>
    items.flatMap((one) => {
      const isXy = /^(?:XYScatter|Bubble)/u.test(one.chartType);
      return DIMENSIONS[isXy ? "xy" : "other"].map((dimension) =>
        one.getDimensionDataSourceString(dimension),
      );
    }),
  );
  await context.sync();
  return told.map((sources) => sources.map(({ value }) => value));
}
