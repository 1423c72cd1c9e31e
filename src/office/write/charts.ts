import { cellText } from "../../sheets/read";
import type { TablePlan } from "../../sheets/plan";
import { positionsOf } from "../../contract";
import type { Translate } from "../../i18n";

/** What the names of our charts begin with. */
const OWN = "ThiDua ";

export function isOwnChart(name: string): boolean {
  return name.startsWith(OWN);
}

/** Dark and middle grey: bars that differ in print without colour. */
const SCORE_FILL = "#404040";
const COVERAGE_FILL = "#8C8C8C";
const ROWS_PER_BAR = 1.6;
const ROWS_AROUND = 5;

interface ChartSpec {
  readonly name: string;
  readonly title: string;
  /** Id of the column whose values it shows. */
  readonly column: string;
  readonly fill: string;
  readonly format: string;
}

/**
 * Bar charts of the clusters' scores and coverage in the year, for each set, below the table `Điểm cụm`. They are bound
 * to the cells, so they follow what is written there; they are drawn anew only when those rows have moved.
 */
export async function drawClusterCharts(
  context: Excel.RequestContext,
  plan: TablePlan,
  year: string,
  translate: Translate,
): Promise<void> {
  const at = positionsOf(plan.schema, plan.headers);
  const [set, period] = [at("set"), at("period")];
  const views = new Map<string, { from: number; to: number; scope: string }>();
  plan.rows.forEach((row, index) => {
    if (row[period] !== year) return;
    const view = views.get(cellText(row[set]));
    if (view) view.to = index;
    else views.set(cellText(row[set]), { from: index, to: index, scope: cellText(row[at("scope")]) });
  });
  const { sheet: name, standing } = plan.place;
  const sheet = context.workbook.worksheets.getItem(name);
  const top = (standing?.headerRow ?? 0) + 1;
  const left = standing?.firstColumn ?? 0;
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  await context.sync();
  // Below whatever stands under the table: a chart hides the cells under it.
  const bottom = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  let below = Math.max(top + plan.rows.length, bottom) + 1;
  const drawn = [...views].flatMap(([view, { from, to, scope }]) => {
    const height = Math.round((to - from + 1) * ROWS_PER_BAR) + ROWS_AROUND;
    const place = below;
    below += height + 1;
    const specs: ChartSpec[] = [
      {
        name: `${OWN}điểm cụm ${view}`,
        title: translate("chart.score", { set: view, scope }),
        column: "score",
        fill: SCORE_FILL,
        format: "#,##0.00",
      },
      {
        name: `${OWN}đầy đủ ${view}`,
        title: translate("chart.coverage", { set: view, scope }),
        column: "coverage",
        fill: COVERAGE_FILL,
        format: "0%",
      },
    ];
    // Half of the table's width for each.
    const half = Math.max(2, at("score"));
    return specs.map((spec, index) => ({
      ...spec,
      from,
      to,
      place:
        index === 0
          ? { left: 0, right: half - 1 }
          : { left: half, right: Math.max(half + 3, plan.headers.length - 1) },
      top: place,
      bottom: place + height - 1,
      standing: sheet.charts.getItemOrNullObject(spec.name).load("left,top,width,height"),
    }));
  });
  const free = sheet.getRangeByIndexes(top + plan.rows.length, left, 1, 1).load("top");
  await context.sync();
  for (const spec of drawn) {
    const { standing } = spec;
    // Where somebody has moved it to, as long as the table has not grown below it.
    const moved = !standing.isNullObject && standing.top >= free.top ? boxOf(standing) : undefined;
    if (!standing.isNullObject) standing.delete();
    const column = (id: string): Excel.Range =>
      sheet.getRangeByIndexes(top + spec.from, left + at(id), spec.to - spec.from + 1, 1);
    const chart = sheet.charts.add("BarClustered", column(spec.column), "Columns");
    chart.name = spec.name;
    chart.title.text = spec.title;
    chart.legend.visible = false;
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.numberFormat = spec.format;
    const series = chart.series.getItemAt(0);
    series.name = plan.headers[at(spec.column)] ?? "";
    series.setXAxisValues(column("name"));
    series.format.fill.setSolidColor(spec.fill);
    series.gapWidth = 60;
    series.hasDataLabels = true;
    if (moved) chart.set(moved);
    else
      chart.setPosition(
        sheet.getRangeByIndexes(spec.top, left + spec.place.left, 1, 1),
        sheet.getRangeByIndexes(spec.bottom, left + spec.place.right, 1, 1),
      );
  }
  await context.sync();
}

/** Points. */
function boxOf({
  left,
  top,
  width,
  height,
}: Excel.Chart): Pick<Excel.Chart, "left" | "top" | "width" | "height"> {
  return { left, top, width, height };
}
