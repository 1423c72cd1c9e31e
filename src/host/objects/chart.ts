import type { Chart, SheetChart } from "hucre";
import { HostError } from "../errors";
import { formatArea, type Area, type Sheet, type Workbook } from "../model";
import { HostObject, invalid, NullObject } from "./object";
import { RangeObject, rangeAt } from "./range";

/** A chart made here; one that came with the file (`Chart`) is shown and deleted, never edited. */
type OwnChart = SheetChart & { series: SheetChart["series"] };
type StoredChart = OwnChart | Chart;

/** Office.js chart types that this host draws, and the file's words for them. */
const TYPES: Readonly<Record<string, Pick<SheetChart, "type" | "barGrouping">>> = {
  ColumnClustered: { type: "column", barGrouping: "clustered" },
  ColumnStacked: { type: "column", barGrouping: "stacked" },
  BarClustered: { type: "bar", barGrouping: "clustered" },
  BarStacked: { type: "bar", barGrouping: "stacked" },
  Line: { type: "line" },
};

function chartsOf(sheet: Sheet): StoredChart[] {
  return (sheet.file.charts ??= []);
}

function isOwn(chart: StoredChart): chart is OwnChart {
  return "type" in chart;
}

function absolute(sheet: Sheet, area: Area): string {
  const cells = formatArea(area).replace(/([A-Z]+)(\d+)/gu, "$$$1$$$2");
  return `'${sheet.name.replaceAll("'", "''")}'!${cells}`;
}

/** Charts of a sheet. The name of a chart is the title of its frame in the file, where Excel keeps it as well. */
export class ChartCollectionObject extends HostObject {
  static override readonly scalars = ["Count"];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
  ) {
    super(store);
  }
  override items(): HostObject[] {
    return chartsOf(this.sheet).map((chart) => new ChartObject(this.store, this.sheet, chart));
  }
  get Count(): number {
    return chartsOf(this.sheet).length;
  }
  GetItem(name: string): HostObject {
    const chart = this.find(name);
    if (!chart) throw new HostError("ItemNotFound", `The requested resource doesn't exist: chart "${name}".`);
    return new ChartObject(this.store, this.sheet, chart);
  }
  GetItemOrNullObject(name: string): HostObject {
    const chart = this.find(name);
    return chart ? new ChartObject(this.store, this.sheet, chart) : new NullObject(this.store);
  }
  Add(type: string, source: RangeObject, seriesBy = "Auto"): HostObject {
    const kind = TYPES[type];
    if (!kind) throw invalid(`The embedded workbook draws no chart of type ${type}.`);
    if (!(source instanceof RangeObject)) throw invalid("A chart needs a range.");
    this.sheet.assertWritable();
    this.store.assertRedrawable(this.sheet);
    const { top, left, bottom, right } = source.area;
    const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && right - left > bottom - top);
    const series = byRows
      ? Array.from({ length: bottom - top + 1 }, (_, at) => ({
          values: absolute(source.sheet, { top: top + at, left, bottom: top + at, right }),
        }))
      : Array.from({ length: right - left + 1 }, (_, at) => ({
          values: absolute(source.sheet, { top, left: left + at, bottom, right: left + at }),
        }));
    const chart: OwnChart = {
      ...kind,
      series,
      anchor: { from: { row: 0, col: 0 }, to: { row: 15, col: 8 } },
      frameTitle: `Chart ${chartsOf(this.sheet).length + 1}`,
    };
    chartsOf(this.sheet).push(chart);
    this.store.chartsChanged(this.sheet);
    return new ChartObject(this.store, this.sheet, chart);
  }

  private find(name: string): StoredChart | undefined {
    return chartsOf(this.sheet).find((chart) => chart.frameTitle?.toLowerCase() === name.toLowerCase());
  }
}

class ChartObject extends HostObject {
  static override readonly scalars = ["Name"];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
    readonly chart: StoredChart,
  ) {
    super(store);
  }
  /** The chart for changing. */
  own(): OwnChart {
    if (!isOwn(this.chart))
      throw new HostError(
        "NotImplemented",
        "A chart that came with the file can be deleted here, not edited.",
      );
    this.store.chartsChanged(this.sheet);
    return this.chart;
  }
  get Name(): string {
    return this.chart.frameTitle ?? "";
  }
  set Name(name: string) {
    this.own().frameTitle = name;
  }
  get Title(): HostObject {
    return new ChartTitleObject(this.store, this);
  }
  get Legend(): HostObject {
    return new ChartLegendObject(this.store, this);
  }
  get Series(): HostObject {
    return new ChartSeriesCollectionObject(this.store, this);
  }
  get Axes(): HostObject {
    return new ChartAxesObject(this.store, this);
  }
  SetPosition(start: RangeObject | string, end?: RangeObject | string): void {
    const areaOf = (place: RangeObject | string): Area =>
      typeof place === "string" ? rangeAt(this.store, this.sheet, place).area : place.area;
    const from = areaOf(start);
    const to =
      end === undefined || end === null
        ? { ...from, bottom: from.top + 14, right: from.left + 7 }
        : areaOf(end);
    this.own().anchor = {
      from: { row: from.top, col: from.left },
      to: { row: to.bottom + 1, col: to.right + 1 },
    };
  }
  Delete(): void {
    this.sheet.assertWritable();
    this.store.assertRedrawable(this.sheet);
    const charts = chartsOf(this.sheet);
    charts.splice(charts.indexOf(this.chart), 1);
    this.store.chartsChanged(this.sheet);
  }
}

class ChartPart extends HostObject {
  constructor(
    store: Workbook,
    readonly owner: ChartObject,
  ) {
    super(store);
  }
}

class ChartTitleObject extends ChartPart {
  static override readonly scalars = ["Text", "Visible"];
  get Text(): string {
    return this.owner.chart.title ?? "";
  }
  set Text(text: string) {
    this.owner.own().title = text;
  }
  get Visible(): boolean {
    return this.owner.chart.title !== undefined;
  }
}

class ChartLegendObject extends ChartPart {
  static override readonly scalars = ["Visible"];
  get Visible(): boolean {
    return this.owner.chart.legend !== false;
  }
  set Visible(visible: boolean) {
    this.owner.own().legend = visible ? "bottom" : false;
  }
}

class ChartAxesObject extends ChartPart {
  get ValueAxis(): HostObject {
    return new ChartAxisObject(this.store, this.owner, "y");
  }
  get CategoryAxis(): HostObject {
    return new ChartAxisObject(this.store, this.owner, "x");
  }
}

class ChartAxisObject extends ChartPart {
  constructor(
    store: Workbook,
    owner: ChartObject,
    private readonly axis: "x" | "y",
  ) {
    super(store, owner);
  }
  set Minimum(min: number) {
    this.change({ scale: { ...this.info.scale, min } });
  }
  set Maximum(max: number) {
    this.change({ scale: { ...this.info.scale, max } });
  }
  set NumberFormat(formatCode: string) {
    this.change({ numberFormat: { formatCode } });
  }
  set ReversePlotOrder(reverse: boolean) {
    this.change({ reverse });
  }
  private get info(): NonNullable<NonNullable<SheetChart["axes"]>["y"]> {
    return (this.owner.chart as OwnChart).axes?.[this.axis] ?? {};
  }
  private change(part: NonNullable<NonNullable<SheetChart["axes"]>["y"]>): void {
    const chart = this.owner.own();
    chart.axes = { ...chart.axes, [this.axis]: { ...this.info, ...part } };
  }
}

class ChartSeriesCollectionObject extends ChartPart {
  static override readonly scalars = ["Count"];
  override items(): HostObject[] {
    return (this.owner.chart.series ?? []).map((_, at) => new ChartSeriesObject(this.store, this.owner, at));
  }
  get Count(): number {
    return this.owner.chart.series?.length ?? 0;
  }
  GetItemAt(index: number): HostObject {
    if (index < 0 || index >= this.Count)
      throw new HostError("ItemNotFound", `The chart has no series ${index}.`);
    return new ChartSeriesObject(this.store, this.owner, index);
  }
}

class ChartSeriesObject extends ChartPart {
  static override readonly scalars = ["Name"];
  constructor(
    store: Workbook,
    owner: ChartObject,
    private readonly at: number,
  ) {
    super(store, owner);
  }
  private own(): OwnChart["series"][number] {
    return seriesOf(this.owner, this.at);
  }
  get Name(): string {
    return this.owner.chart.series?.[this.at]?.name ?? "";
  }
  set Name(name: string) {
    this.own().name = name;
  }
  set HasDataLabels(shown: boolean) {
    this.own().dataLabels = shown ? { showValue: true } : false;
  }
  set GapWidth(width: number) {
    this.owner.own().gapWidth = width;
  }
  get Format(): HostObject {
    return new ChartSeriesFormatObject(this.store, this.owner, this.at);
  }
  SetValues(range: RangeObject): void {
    this.own().values = absolute(range.sheet, range.area);
  }
  SetXAxisValues(range: RangeObject): void {
    this.own().categories = absolute(range.sheet, range.area);
  }
}

class ChartSeriesFormatObject extends ChartPart {
  constructor(
    store: Workbook,
    owner: ChartObject,
    private readonly at: number,
  ) {
    super(store, owner);
  }
  get Fill(): HostObject {
    return new ChartFillObject(this.store, this.owner, this.at);
  }
}

class ChartFillObject extends ChartPart {
  constructor(
    store: Workbook,
    owner: ChartObject,
    private readonly at: number,
  ) {
    super(store, owner);
  }
  SetSolidColor(color: string): void {
    if (!/^#[0-9a-f]{6}$/iu.test(color)) throw invalid(`${color} is no colour in the form #RRGGBB.`);
    seriesOf(this.owner, this.at).color = color.slice(1).toUpperCase();
  }
}

/** A series of the chart, for changing. */
function seriesOf(owner: ChartObject, at: number): OwnChart["series"][number] {
  const series = owner.own().series[at];
  if (!series) throw new HostError("ItemNotFound", `The chart has no series ${at}.`);
  return series;
}
