import { cellText } from "../../sheets/read";
import type { TablePlan } from "../../sheets/plan";
import { positionsOf } from "../../contract";
import type { Translate } from "../../i18n";

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
  const views = new Map<string, { from: number; to: number }>();
  plan.rows.forEach((row, index) => {
    if (row[period] !== year) return;
    const view = views.get(cellText(row[set]));
    if (view) view.to = index;
    else views.set(cellText(row[set]), { from: index, to: index });
  });
  const sheet = context.workbook.worksheets.getItem(plan.before?.sheet ?? plan.schema.sheet);
  const top = (plan.before?.headerRow ?? 0) + 1;
  const left = plan.before?.firstColumn ?? 0;
  let below = top + plan.rows.length + 1;
  const drawn = [...views].flatMap(([name, { from, to }]) => {
    const height = Math.round((to - from + 1) * ROWS_PER_BAR) + ROWS_AROUND;
    const place = below;
    below += height + 1;
    const specs: ChartSpec[] = [
      {
        name: `ThiDua điểm cụm ${name}`,
        title: translate("chart.score", { set: name }),
        column: "score",
        fill: SCORE_FILL,
        format: "#,##0.00",
      },
      {
        name: `ThiDua đầy đủ ${name}`,
        title: translate("chart.coverage", { set: name }),
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
      standing: sheet.charts.getItemOrNullObject(spec.name).load("name"),
    }));
  });
  await context.sync();
  for (const spec of drawn) {
    if (!spec.standing.isNullObject) spec.standing.delete();
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
    chart.setPosition(
      sheet.getRangeByIndexes(spec.top, left + spec.place.left, 1, 1),
      sheet.getRangeByIndexes(spec.bottom, left + spec.place.right, 1, 1),
    );
  }
  await context.sync();
}
