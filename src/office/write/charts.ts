import { cellText } from "../../sheets/read";
import type { TablePlan } from "../../sheets/plan";
import { positionsOf } from "../../contract";
import type { Translate } from "../../i18n";

/** What the names of our charts begin with. */
const OWN = "ThiDua ";

export function isOwnChart(name: string): boolean {
  return name.startsWith(OWN);
}

/** What has to be loaded of shapes to tell whose they are. */
export const SHAPE = "items/name,items/type,items/width,items/height";

/** Arrows of filters and drop-downs are as high as a line, points. */
const ARROW = 24;

/**
 * Whether somebody has put a shape there. What has no kind may be Excel's own, as the arrows of filters are; SmartArt, ink,
 * slicers and embedded files have none either.
 */
export function isDrawn({ name, type, width, height }: Excel.Interfaces.ShapeData): boolean {
  const isArrow = /^Drop Down \d+$/u.test(name ?? "") || ((width ?? 0) <= ARROW && (height ?? 0) <= ARROW);
  return type !== "Unsupported" || !isArrow;
}

/** Dark and middle grey: bars that differ in print without colour. */
const SCORE_FILL = "#404040";
const COVERAGE_FILL = "#8C8C8C";
const ROWS_PER_BAR = 1.6;
const ROWS_AROUND = 5;

/** Points between what lies on a sheet and a chart below it. */
const GAP = 12;

interface ChartSpec {
  readonly name: string;
  readonly title: string;
  /** Id of the column whose values it shows. */
  readonly column: "score" | "coverage";
  readonly fill: string;
  readonly format: string;
}

/** The clusters of one set in the year: neighbouring rows of the table. */
interface View {
  readonly set: string;
  readonly scope: string;
  readonly from: number;
  to: number;
}

/** A rectangle on a sheet, in points. */
type Box = Pick<Excel.Chart, "left" | "top" | "width" | "height">;

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
  const { sheet: name, standing } = plan.place;
  const sheet = context.workbook.worksheets.getItem(name);
  const top = (standing?.headerRow ?? 0) + 1;
  const left = standing?.firstColumn ?? 0;
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  await context.sync();
  // Below whatever stands under the table: a chart hides the cells under it.
  const bottom = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  let below = Math.max(top + plan.rows.length, bottom) + 1;
  const drawn = viewsOf(plan, year).map((view) => {
    const rows = Math.round((view.to - view.from + 1) * ROWS_PER_BAR) + ROWS_AROUND;
    const room = sheet.getRangeByIndexes(below, left, rows, plan.headers.length).load(BOX);
    const charts = specsOf(view, translate).map((spec) => ({
      spec,
      standing: sheet.charts.getItemOrNullObject(spec.name).load(BOX),
    }));
    below += rows + 1;
    return { view, room, charts };
  });
  const table = sheet.getRangeByIndexes(top - 1, left, plan.rows.length + 1, plan.headers.length).load(BOX);
  const others = loadOthers(sheet);
  await context.sync();
  const laid = drawn.map(({ view, room, charts }) => ({
    view,
    room,
    charts: charts.map(({ spec, standing }, index) => {
      const place = partOf(room, index, charts.length);
      // Where somebody has moved it to, beside or below the table.
      const isMoved = !standing.isNullObject && !isInColumn(standing, place) && !overlap(standing, table);
      return { spec, standing, place, moved: isMoved ? boxOf(standing) : undefined };
    }),
  }));
  const taken = [...others(), ...laid.flatMap(({ charts }) => charts.flatMap(({ moved }) => moved ?? []))];
  let down = 0;
  for (const { view, room, charts } of laid) {
    down += shiftBelow({ ...boxOf(room), top: room.top + down }, taken);
    for (const { spec, standing, place, moved } of charts) {
      if (!standing.isNullObject) standing.delete();
      const column = (id: "name" | ChartSpec["column"]): Excel.Range =>
        sheet.getRangeByIndexes(top + view.from, left + at(id), view.to - view.from + 1, 1);
      const chart = sheet.charts.add("BarClustered", column(spec.column), "Columns");
      dress(chart, spec, plan.headers[at(spec.column)] ?? "", column("name"));
      chart.set(moved ?? { ...place, top: place.top + down });
    }
  }
  await context.sync();
}

/** One of so many equal parts of a box, side by side. */
function partOf({ left, top, width, height }: Box, index: number, count: number): Box {
  return { left: left + (width / count) * index, top, width: width / count, height };
}

/** Points by which a chart may be off a place that it was laid on: Excel rounds to pixels. */
const NEAR = 2;

/** Whether a chart lies in the column in which it would be laid, and is as wide: then nobody has moved it but with its rows. */
function isInColumn({ left, width }: Box, place: Box): boolean {
  return Math.abs(left - place.left) <= NEAR && Math.abs(width - place.width) <= NEAR;
}

function viewsOf({ schema, headers, rows }: TablePlan, year: string): View[] {
  const at = positionsOf(schema, headers);
  const views = new Map<string, View>();
  rows.forEach((row, index) => {
    if (row[at("period")] !== year) return;
    const set = cellText(row[at("set")]);
    const view = views.get(set);
    if (view) view.to = index;
    else views.set(set, { set, scope: cellText(row[at("scope")]), from: index, to: index });
  });
  return [...views.values()];
}

function specsOf({ set, scope }: View, translate: Translate): readonly ChartSpec[] {
  return [
    {
      name: `${OWN}điểm cụm ${set}`,
      title: translate("chart.score", { set, scope }),
      column: "score",
      fill: SCORE_FILL,
      format: "#,##0.00",
    },
    {
      name: `${OWN}đầy đủ ${set}`,
      title: translate("chart.coverage", { set, scope }),
      column: "coverage",
      fill: COVERAGE_FILL,
      format: "0%",
    },
  ];
}

function dress(
  chart: Excel.Chart,
  { name, title, fill, format }: ChartSpec,
  header: string,
  names: Excel.Range,
): void {
  chart.name = name;
  chart.title.text = title;
  chart.legend.visible = false;
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.numberFormat = format;
  const series = chart.series.getItemAt(0);
  series.name = header;
  series.setXAxisValues(names);
  series.format.fill.setSolidColor(fill);
  series.gapWidth = 60;
  series.hasDataLabels = true;
}

const BOX = "left,top,width,height";

/** What lies on the sheet besides our charts; loaded, to be asked after the caller has synced. */
function loadOthers(sheet: Excel.Worksheet): () => Box[] {
  const charts = sheet.charts.load("items/name,items/left,items/top,items/width,items/height");
  const shapes = sheet.shapes.load(`${SHAPE},items/left,items/top`);
  return () => [
    ...charts.items.filter(({ name }) => !isOwnChart(name)).map(boxOf),
    ...shapes.items.filter(isDrawn).map(boxOf),
  ];
}

/** By how many points a box has to go down so that it lies over none of the others. */
function shiftBelow({ left, top, width, height }: Box, others: readonly Box[]): number {
  let down = 0;
  for (const other of [...others].sort((a, b) => a.top - b.top))
    if (overlap(other, { left, top: top + down, width, height })) down = other.top + other.height + GAP - top;
  return down;
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

function boxOf({ left, top, width, height }: Box): Box {
  return { left, top, width, height };
}
