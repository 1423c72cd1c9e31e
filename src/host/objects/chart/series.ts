import { HostError } from "../../errors";
import { element } from "../../package";
import {
  accentColor,
  formulaOf,
  kindNamed,
  placesNamed,
  referenceElement,
  valued,
  valuesOf,
  type AxisGroup,
  type ChartKind,
  type ChartNode,
} from "../../model/charts";
import { placesOf } from "../../model/places";
import { scalarOf } from "../../model";
import { assertFlag, assertWord, HostObject, invalid } from "../object";
import { RangeObject } from "../range";
import { ChartPartObject, type DrawnChart } from "./drawn";
import { areShown, ChartDataLabelsObject, ensureLabels } from "./labels";
import { ChartSeriesFormatObject } from "./looks";
import { MarkedObject } from "./markers";
import { ChartPointsCollectionObject } from "./points";
import { ChartTrendlineCollectionObject } from "./trendlines";

const LONGEST_NAME = 255;

export class ChartSeriesCollectionObject extends ChartPartObject {
  static override readonly scalars = ["Count"];

  override items(): HostObject[] {
    return this.chart.plot.series().map((number) => new ChartSeriesObject(this.chart, number));
  }
  get Count(): number {
    return this.chart.plot.series().length;
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemAt(index: number): HostObject {
    const number = this.chart.plot.series()[index];
    if (number === undefined) throw new HostError("ItemNotFound", `The chart has no series ${index}.`);
    return new ChartSeriesObject(this.chart, number);
  }
  Add(name: string | null, index: number | null): HostObject {
    if (typeof name === "string") assertName(name);
    const plot = this.chart.edit();
    const numbers = plot.series();
    if (
      index !== null &&
      index !== undefined &&
      (!Number.isInteger(index) || index < 0 || index > numbers.length)
    )
      throw invalid(`The chart has ${numbers.length} series.`);
    const [first] = numbers;
    const kind = first === undefined ? kindNamed(plot.typeOf()) : plot.kindOf(first);
    if (!kind)
      throw new HostError("NotImplemented", "The embedded workbook adds no series to charts of this type.");
    const number = plot.add(kind, this.chart.sheet, undefined, name ?? undefined, index ?? undefined);
    return new ChartSeriesObject(this.chart, number);
  }
}

function assertName(name: unknown): void {
  if (typeof name !== "string" || name.length > LONGEST_NAME)
    throw invalid(`The name of a series is a text of at most ${LONGEST_NAME} characters.`);
}

const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  Categories: ["cat", "xVal"],
  Values: ["val", "yVal"],
  XValues: ["xVal"],
  YValues: ["yVal"],
  BubbleSizes: ["bubbleSize"],
};

/** A series of a chart, known by its number in the file. */
export class ChartSeriesObject extends MarkedObject {
  static override readonly scalars = ["Name", "ChartType", "AxisGroup", "HasDataLabels", "PlotOrder"];

  constructor(
    chart: DrawnChart,
    private readonly number: number,
  ) {
    super(chart);
  }

  get Name(): string {
    const said = this.look().child("tx");
    const text = said.child("v").find()?.text;
    if (text !== undefined) return text;
    const cells = valuesOf(this.store, this.chart.sheet, said.find());
    if (cells.length === 0) return `Series${this.chart.plot.series().indexOf(this.number) + 1}`;
    return cells.map((cell) => String(scalarOf(cell) ?? "")).join(" ");
  }
  set Name(name: string) {
    assertName(name);
    const series = this.edit();
    const [place] = name.startsWith("=") ? (placesOf(this.store, name, this.chart.sheet) ?? []) : [];
    if (name.startsWith("=") && !place) throw invalid(`"${name}" names no cells.`);
    series.put(
      place ? referenceElement("tx", place.sheet, place.area) : element("tx", {}, element("v", {}, name)),
    );
  }
  get ChartType(): string {
    this.look();
    return this.chart.plot.typeOf(this.number);
  }
  set ChartType(type: string) {
    this.edit();
    this.chart.plot.changeSeries(this.number, kindOf(type));
  }
  get AxisGroup(): string {
    this.look();
    return this.chart.plot.axisGroupOf(this.number);
  }
  set AxisGroup(group: string) {
    assertWord(group, ["Primary", "Secondary"]);
    this.edit();
    this.chart.plot.setAxisGroup(this.number, group as AxisGroup);
  }
  get PlotOrder(): number {
    this.look();
    return this.chart.plot.series().indexOf(this.number);
  }
  set PlotOrder(place: number) {
    const { length } = this.chart.plot.series();
    if (!Number.isInteger(place) || place < 0 || place >= length)
      throw invalid(`The chart has ${length} series.`);
    this.edit();
    this.chart.plot.move(this.number, place);
  }

  get HasDataLabels(): boolean {
    const own = this.look().child("dLbls");
    return own.isThere ? areShown(own) : areShown(this.group.child("dLbls"));
  }
  set HasDataLabels(shown: boolean) {
    assertFlag(shown);
    const labels = this.edit().child("dLbls");
    if (shown) {
      ensureLabels(labels);
      if (!areShown(labels)) labels.setValue("showVal", true);
      return;
    }
    labels.remove();
    // What its group shows for all series is taken away for this one.
    if (areShown(this.group.child("dLbls"))) this.edit().put(element("dLbls", {}, valued("delete", true)));
  }
  get DataLabels(): HostObject {
    this.look();
    return new ChartDataLabelsObject(this.chart, this.number);
  }
  get Format(): HostObject {
    const { plot } = this.chart;
    const isLine = /^(?:line|scatter|radar)Chart$/u.test(this.group.find()?.name ?? "");
    const color = accentColor(this.store.styles, this.number);
    return new ChartSeriesFormatObject(this.chart, [plot.seriesNode(this.number)], {
      weight: isLine ? LINE_WEIGHT : undefined,
      color: isLine ? color : undefined,
    });
  }
  get Points(): HostObject {
    this.look();
    return new ChartPointsCollectionObject(this.chart, this.number);
  }
  get Trendlines(): HostObject {
    this.look();
    return new ChartTrendlineCollectionObject(this.chart, this.number);
  }

  get GapWidth(): number {
    return this.inGroup(["barChart", "bar3DChart", "ofPieChart"]).numeric("gapWidth") ?? 150;
  }
  set GapWidth(width: number) {
    this.setInGroup(["barChart", "bar3DChart", "ofPieChart"], "gapWidth", width, [0, 500]);
  }
  get Overlap(): number {
    return this.inGroup(["barChart"]).numeric("overlap") ?? 0;
  }
  set Overlap(overlap: number) {
    this.setInGroup(["barChart"], "overlap", overlap, [-100, 100]);
  }
  get DoughnutHoleSize(): number {
    return this.inGroup(["doughnutChart"]).numeric("holeSize") ?? 10;
  }
  set DoughnutHoleSize(size: number) {
    this.setInGroup(["doughnutChart"], "holeSize", size, [10, 90]);
  }
  get FirstSliceAngle(): number {
    return this.inGroup(["pieChart", "doughnutChart"]).numeric("firstSliceAng") ?? 0;
  }
  set FirstSliceAngle(degrees: number) {
    this.setInGroup(["pieChart", "doughnutChart"], "firstSliceAng", degrees, [0, 360]);
  }
  get BubbleScale(): number {
    return this.inGroup(["bubbleChart"]).numeric("bubbleScale") ?? 100;
  }
  set BubbleScale(scale: number) {
    this.setInGroup(["bubbleChart"], "bubbleScale", scale, [0, 300]);
  }
  get VaryByCategories(): boolean {
    this.look();
    return this.group.says("varyColors");
  }
  set VaryByCategories(vary: boolean) {
    assertFlag(vary);
    this.edit();
    this.group.setValue("varyColors", vary);
  }
  get Explosion(): number {
    this.inGroup(PIES);
    return this.look().numeric("explosion") ?? 0;
  }
  set Explosion(explosion: number) {
    this.inGroup(PIES);
    assertBetween(explosion, [0, 400]);
    this.edit().setValue("explosion", explosion);
  }
  get InvertIfNegative(): boolean {
    this.inGroup(["barChart", "bar3DChart", "bubbleChart"]);
    return this.look().says("invertIfNegative");
  }
  set InvertIfNegative(invert: boolean) {
    assertFlag(invert);
    this.inGroup(["barChart", "bar3DChart", "bubbleChart"]);
    this.edit().setValue("invertIfNegative", invert);
  }
  get Smooth(): boolean {
    this.inGroup(["lineChart", "scatterChart"]);
    return this.look().says("smooth");
  }
  set Smooth(smooth: boolean) {
    assertFlag(smooth);
    this.inGroup(["lineChart", "scatterChart"]);
    this.edit().setValue("smooth", smooth);
  }

  SetValues(range: RangeObject): void {
    this.put(range, ["val", "yVal"]);
  }
  SetXAxisValues(range: RangeObject): void {
    this.put(range, ["cat", "xVal"]);
  }
  SetBubbleSizes(range: RangeObject): void {
    this.inGroup(["bubbleChart"]);
    if (!(range instanceof RangeObject)) throw invalid("Sizes come from a range.");
    this.edit().put(referenceElement("bubbleSize", range.sheet, range.area));
  }
  GetDimensionValues(dimension: string): string[] {
    const reference = this.dimension(dimension);
    return valuesOf(this.store, this.chart.sheet, reference).map((value) => String(scalarOf(value) ?? ""));
  }
  /** Where the values are, as the chart says it: `Sheet1!$A$1:$A$3`. */
  GetDimensionDataSourceString(dimension: string): string {
    return formulaOf(this.dimension(dimension)) ?? "";
  }
  GetDimensionDataSourceType(dimension: string): string {
    const reference = this.dimension(dimension);
    const formula = formulaOf(reference);
    if (formula === undefined) return reference ? "List" : "Unknown";
    if (placesNamed(this.store, this.chart.sheet, reference)) return "LocalRange";
    return /^'?[^'!]*\[/u.test(formula) ? "ExternalRange" : "Unknown";
  }
  Delete(): void {
    this.edit();
    this.chart.plot.remove(this.number);
  }

  protected override get marked(): ChartNode {
    return this.chart.plot.seriesNode(this.number);
  }
  protected override get group(): ChartNode {
    return this.chart.plot.groupNode(this.number);
  }
  /** @throws HostError ItemNotFound when the series is gone */
  private look(): ChartNode {
    const series = this.chart.plot.seriesNode(this.number);
    if (!series.isThere) throw new HostError("ItemNotFound", "The series is gone.");
    return series;
  }
  private edit(): ChartNode {
    this.chart.assertWritable();
    return this.look();
  }
  /** The plot group. @throws HostError InvalidArgument when it is none of these */
  private inGroup(names: readonly string[]): ChartNode {
    this.look();
    const { group } = this;
    if (!names.includes(group.find()?.name ?? ""))
      throw invalid("Series of this type of chart do not have this.");
    return group;
  }
  private setInGroup(
    names: readonly string[],
    name: string,
    value: number,
    bounds: readonly [number, number],
  ): void {
    const group = this.inGroup(names);
    assertBetween(value, bounds);
    this.edit();
    group.setValue(name, Math.round(value));
  }
  private put(range: RangeObject, [byCategories, byPairs]: readonly ["val" | "cat", "yVal" | "xVal"]): void {
    if (!(range instanceof RangeObject)) throw invalid("Values come from a range.");
    const { plot } = this.chart;
    this.look();
    const name = plot.kindOf(this.number).data === "categories" ? byCategories : byPairs;
    this.edit().put(referenceElement(name, range.sheet, range.area));
  }
  private dimension(dimension: string): ReturnType<ChartNode["find"]> {
    assertWord(dimension, Object.keys(DIMENSIONS));
    const series = this.look();
    const found = (DIMENSIONS[dimension] ?? []).map((name) => series.child(name).find());
    return found.find((reference) => reference !== undefined);
  }
}

const PIES = ["pieChart", "pie3DChart", "ofPieChart", "doughnutChart"];
/** Points of a line that nobody gave a weight, in Excel's style. */
const LINE_WEIGHT = 2.25;

function assertBetween(value: unknown, [least, most]: readonly [number, number]): void {
  if (typeof value !== "number" || !(value >= least && value <= most))
    throw invalid(`It is ${least} to ${most}.`);
}

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
