import { element } from "../../package";
import {
  accentColor,
  formulaOf,
  placesNamed,
  referenceElement,
  valued,
  valuesOf,
  type AxisGroup,
  type ChartNode,
} from "../../model/charts";
import { placesOf } from "../../model/places";
import { scalarOf } from "../../model";
import { assertFlag, assertWord, HostObject, invalid } from "../object";
import { RangeObject } from "../range";
import { DrawnSeries } from "./drawnSeries";
import { kindOf } from "./kinds";
import { areShown, ensureLabels } from "./labelElements";
import { ChartDataLabelsObject } from "./labels";
import { ChartSeriesFormatObject } from "./looks";
import { ChartPointsCollectionObject } from "./points";
import { ChartTrendlineCollectionObject } from "./trendlines";

const LONGEST_NAME = 255;
/** Points of a line that nobody gave a weight, in Excel's style. */
const LINE_WEIGHT = 2.25;

const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  Categories: ["cat", "xVal"],
  Values: ["val", "yVal"],
  XValues: ["xVal"],
  YValues: ["yVal"],
  BubbleSizes: ["bubbleSize"],
};

/** A series of a chart, known by its number in the file. */
export class ChartSeriesObject extends DrawnSeries {
  static override readonly scalars = ["Name", "ChartType", "AxisGroup", "HasDataLabels", "PlotOrder"];

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

/** @throws HostError InvalidArgument for what is no name of a series */
export function assertName(name: unknown): void {
  if (typeof name !== "string" || name.length > LONGEST_NAME)
    throw invalid(`The name of a series is a text of at most ${LONGEST_NAME} characters.`);
}
