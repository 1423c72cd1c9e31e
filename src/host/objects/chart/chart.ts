import { kindNamed, placesNamed, type Box, type SeriesBy } from "../../model/charts";
import { columnsOf, rowsOf } from "../../model";
import { HostError } from "../../errors";
import { assertFlag, assertWord, HostObject, invalid, NullObject } from "../object";
import { RangeObject, rangeAt } from "../range";
import { makerOf } from "../makers";
import { ChartAxesObject } from "./axes";
import { ChartDataTableObject } from "./dataTable";
import { ChartPartObject, type DrawnChart } from "./drawn";
import { kindOf } from "./kinds";
import { ChartDataLabelsObject } from "./labels";
import { ChartLegendObject } from "./legend";
import { ChartAreaFormatObject, ChartPlotAreaFormatObject } from "./looks";
import { ChartSeriesCollectionObject } from "./seriesCollection";
import { ChartTitleObject } from "./titles";

const BLANKS: Readonly<Record<string, string>> = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" };
/** Charts are at most this large, in points, as shapes of Excel are. */
const LARGEST = 169_056;

export class ChartObject extends HostObject {
  static override readonly scalars = ["Id", "Name", "Left", "Top", "Width", "Height"];

  constructor(readonly chart: DrawnChart) {
    super(chart.store);
  }
  override get wireId(): string {
    return this.Id;
  }

  get Id(): string {
    return this.chart.frame.id;
  }
  get Name(): string {
    return this.chart.frame.name;
  }
  set Name(name: string) {
    if (typeof name !== "string" || name === "" || name.length > 255)
      throw invalid("A chart has a name of 1 to 255 characters.");
    this.chart.assertWritable();
    this.chart.frame.name = name;
  }
  get ChartType(): string {
    return this.chart.plot.typeOf();
  }
  set ChartType(type: string) {
    const kind = kindOf(type);
    this.chart.edit().change(kind);
  }

  get Left(): number {
    return this.chart.frame.box.left;
  }
  set Left(left: number) {
    this.place({ left });
  }
  get Top(): number {
    return this.chart.frame.box.top;
  }
  set Top(top: number) {
    this.place({ top });
  }
  get Width(): number {
    return this.chart.frame.box.width;
  }
  set Width(width: number) {
    this.place({ width });
  }
  get Height(): number {
    return this.chart.frame.box.height;
  }
  set Height(height: number) {
    this.place({ height });
  }
  SetPosition(start: RangeObject | string, end: RangeObject | string | null): void {
    const from = this.rangeOf(start).area;
    if (end === null || end === undefined) {
      const { frame } = this.chart;
      this.chart.assertWritable();
      frame.box = { ...frame.box, ...frame.cornerOf(from.top, from.left) };
    } else {
      const to = this.rangeOf(end).area;
      if (to.bottom < from.top || to.right < from.left) throw invalid("The end lies before the start.");
      this.chart.assertWritable();
      this.chart.frame.cover({ row: from.top, column: from.left }, { row: to.bottom, column: to.right });
    }
  }

  get PlotBy(): string {
    const { plot, sheet } = this.chart;
    const [first] = plot.series();
    const series = first === undefined ? undefined : plot.seriesNode(first);
    const reference = series?.child("val").find() ?? series?.child("yVal").find();
    const [place] = placesNamed(this.store, sheet, reference) ?? [];
    return place && columnsOf(place.area) > rowsOf(place.area) ? "Rows" : "Columns";
  }
  get PlotVisibleOnly(): boolean {
    return this.chart.plot.root.child("chart").says("plotVisOnly");
  }
  set PlotVisibleOnly(visible: boolean) {
    assertFlag(visible);
    this.chart.edit().root.child("chart").setValue("plotVisOnly", visible);
  }
  get DisplayBlanksAs(): string {
    const said = this.chart.plot.root.child("chart").value("dispBlanksAs") ?? "zero";
    return Object.keys(BLANKS).find((word) => BLANKS[word] === said) ?? "Zero";
  }
  set DisplayBlanksAs(blanks: string) {
    assertWord(blanks, Object.keys(BLANKS));
    this.chart.edit().root.child("chart").setValue("dispBlanksAs", BLANKS[blanks]);
  }
  get ShowDataLabelsOverMaximum(): boolean {
    return this.chart.plot.root.child("chart").says("showDLblsOverMax", true);
  }
  set ShowDataLabelsOverMaximum(shown: boolean) {
    assertFlag(shown);
    this.chart.edit().root.child("chart").setValue("showDLblsOverMax", shown);
  }

  get Title(): HostObject {
    return new ChartTitleObject(this.chart, this.chart.plot.root.child("chart"));
  }
  get Legend(): HostObject {
    return new ChartLegendObject(this.chart);
  }
  get Series(): HostObject {
    return new ChartSeriesCollectionObject(this.chart);
  }
  get Axes(): HostObject {
    return new ChartAxesObject(this.chart);
  }
  get DataLabels(): HostObject {
    return new ChartDataLabelsObject(this.chart);
  }
  get Format(): HostObject {
    return new ChartAreaFormatObject(this.chart, [this.chart.plot.root]);
  }
  get PlotArea(): HostObject {
    return new ChartPlotAreaObject(this.chart);
  }
  get Worksheet(): HostObject {
    return makerOf("worksheet")(this.store, this.chart.sheet);
  }
  GetDataTable(): HostObject {
    if (!this.hasDataTable())
      throw new HostError("InvalidOperation", "Charts of this type have no data table.");
    return new ChartDataTableObject(this.chart);
  }
  GetDataTableOrNullObject(): HostObject {
    return this.hasDataTable() ? new ChartDataTableObject(this.chart) : new NullObject(this.store);
  }

  SetData(source: RangeObject, seriesBy: SeriesBy | null): void {
    const { plot } = this.chart;
    if (!(source instanceof RangeObject)) throw invalid("A chart needs a range.");
    assertWord(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"]);
    const kind = kindNamed(plot.typeOf());
    if (!kind)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook gives no new data to charts of this type.",
      );
    this.chart.edit().setData(kind, source.sheet, source.area, seriesBy ?? "Auto");
  }
  Delete(): void {
    this.chart.assertWritable();
    this.chart.frame.delete();
  }

  private place(change: Partial<Box>): void {
    for (const points of Object.values(change))
      if (typeof points !== "number" || !(points >= 0 && points <= LARGEST))
        throw invalid(`Places and sizes are 0 to ${LARGEST} points.`);
    this.chart.assertWritable();
    this.chart.frame.box = { ...this.chart.frame.box, ...change };
  }
  private rangeOf(place: RangeObject | string): RangeObject {
    const range = typeof place === "string" ? rangeAt(this.store, this.chart.sheet, place) : place;
    if (!(range instanceof RangeObject) || range.sheet !== this.chart.sheet)
      throw invalid("A chart lies over cells of its own sheet.");
    return range;
  }
  private hasDataTable(): boolean {
    const kind = kindNamed(this.chart.plot.typeOf());
    return (
      kind !== undefined && kind.axes !== "none" && kind.data === "categories" && kind.group !== "radarChart"
    );
  }
}

class ChartPlotAreaObject extends ChartPartObject {
  get Format(): HostObject {
    return new ChartPlotAreaFormatObject(this.chart, [this.chart.plot.area]);
  }
}
