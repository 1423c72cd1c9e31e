import { childrenNamed, element, insertInOrder, remove, type XmlElement } from "../../package";
import { HostError } from "../../errors";
import { accentFill, ChartNode, orderIn, valued } from "../../model/charts";
import { assertFlag, assertWord, HostObject, invalid } from "../object";
import { ChartPartObject, type DrawnChart } from "./drawn";
import { ChartTrendlineFormatObject } from "./looks";

const TYPES: Readonly<Record<string, string>> = {
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
};

/** The lines that show the trend of a series, known by their places. */
export class ChartTrendlineCollectionObject extends ChartPartObject {
  constructor(
    chart: DrawnChart,
    private readonly series: number,
  ) {
    super(chart);
  }
  override items(): HostObject[] {
    return Array.from(
      { length: this.GetCount() },
      (_, place) => new ChartTrendlineObject(this.chart, this.series, place),
    );
  }
  GetCount(): number {
    return linesOf(this.chart, this.series).length;
  }
  GetItem(index: number): HostObject {
    if (!Number.isInteger(index) || index < 0 || index >= this.GetCount())
      throw new HostError("ItemNotFound", `The series has no trendline ${index}.`);
    return new ChartTrendlineObject(this.chart, this.series, index);
  }
  Add(type: string | null): HostObject {
    const wanted = type ?? "Linear";
    assertWord(wanted, Object.keys(TYPES));
    const { plot } = this.chart;
    const { group, grouping } = plot.kindOf(this.series);
    const isFitting = FITTING.includes(group) && grouping !== "stacked" && grouping !== "percentStacked";
    if (!isFitting) throw invalid("Series of this type of chart have no trendline.");
    this.chart.assertWritable();
    const place = this.GetCount();
    const series = plot.seriesNode(this.series).make();
    const line = element(
      "trendline",
      {},
      ...newLook(this.series),
      valued("trendlineType", TYPES[wanted] ?? "linear"),
      ...(wanted === "Polynomial" ? [valued("order", 2)] : []),
      ...(wanted === "MovingAverage" ? [valued("period", 2)] : []),
      valued("dispRSqr", false),
      valued("dispEq", false),
    );
    insertInOrder(series, line, orderIn("ser"));
    return new ChartTrendlineObject(this.chart, this.series, place);
  }
}

/** A new trendline looks as Excel makes it: dots of the accent of its series, 1.5 points thick. */
function newLook(series: number): XmlElement[] {
  const fill = accentFill(series);
  if (!fill) return [];
  return [
    element("spPr", {}, element("a:ln", { w: 19_050, cap: "rnd" }, fill, valued("a:prstDash", "sysDot"))),
  ];
}

/** Kinds of charts whose series can have a trend. */
const FITTING = ["barChart", "lineChart", "areaChart", "scatterChart", "bubbleChart"];

class ChartTrendlineObject extends ChartPartObject {
  static override readonly scalars = ["Type", "Name"];

  constructor(
    chart: DrawnChart,
    private readonly series: number,
    private readonly place: number,
  ) {
    super(chart);
  }
  get Type(): string {
    const type = this.look().value("trendlineType");
    return Object.keys(TYPES).find((word) => TYPES[word] === type) ?? "Linear";
  }
  set Type(type: string) {
    assertWord(type, Object.keys(TYPES));
    const line = this.edit();
    line.setValue("trendlineType", TYPES[type]);
    line.setValue("order", type === "Polynomial" ? (line.numeric("order") ?? 2) : undefined);
    line.setValue("period", type === "MovingAverage" ? (line.numeric("period") ?? 2) : undefined);
  }
  get Name(): string {
    return this.look().child("name").find()?.text ?? "";
  }
  set Name(name: string) {
    const line = this.edit();
    if (name === "") line.child("name").remove();
    else line.put(element("name", {}, String(name)));
  }
  get PolynomialOrder(): number {
    this.assertType("Polynomial");
    return this.look().numeric("order") ?? 2;
  }
  set PolynomialOrder(order: number) {
    this.assertType("Polynomial");
    this.setWhole("order", order, 2, 6);
  }
  get MovingAveragePeriod(): number {
    this.assertType("MovingAverage");
    return this.look().numeric("period") ?? 2;
  }
  set MovingAveragePeriod(period: number) {
    this.assertType("MovingAverage");
    this.setWhole("period", period, 2, 255);
  }
  get ForwardPeriod(): number {
    return this.look().numeric("forward") ?? 0;
  }
  set ForwardPeriod(periods: number) {
    this.setPeriods("forward", periods);
  }
  get BackwardPeriod(): number {
    return this.look().numeric("backward") ?? 0;
  }
  set BackwardPeriod(periods: number) {
    this.setPeriods("backward", periods);
  }
  get Intercept(): number | "" {
    return this.look().numeric("intercept") ?? "";
  }
  set Intercept(intercept: number | "") {
    if (typeof intercept !== "number" && intercept !== "")
      throw invalid("An intercept is a number, or empty for none.");
    this.edit().setValue("intercept", intercept === "" ? undefined : intercept);
  }
  get ShowEquation(): boolean {
    return this.look().says("dispEq");
  }
  set ShowEquation(shown: boolean) {
    assertFlag(shown);
    this.edit().setValue("dispEq", shown);
  }
  get ShowRSquared(): boolean {
    return this.look().says("dispRSqr");
  }
  set ShowRSquared(shown: boolean) {
    assertFlag(shown);
    this.edit().setValue("dispRSqr", shown);
  }
  get Format(): HostObject {
    return new ChartTrendlineFormatObject(this.chart, [this.line]);
  }
  Delete(): void {
    remove(this.edit().make());
  }

  private get line(): ChartNode {
    const series = this.chart.plot.seriesNode(this.series);
    const find = (): XmlElement | undefined => linesOf(this.chart, this.series)[this.place];
    return new ChartNode(find, () => {
      series.make();
      const found = find();
      if (!found) throw new HostError("ItemNotFound", "The trendline is gone.");
      return found;
    });
  }
  private look(): ChartNode {
    const { line } = this;
    if (!line.isThere) throw new HostError("ItemNotFound", "The trendline is gone.");
    return line;
  }
  private edit(): ChartNode {
    this.chart.assertWritable();
    return this.look();
  }
  private assertType(type: string): void {
    if (this.Type !== type) throw invalid(`A trendline of type ${this.Type} does not have this.`);
  }
  private setWhole(name: string, value: number, least: number, most: number): void {
    if (!Number.isInteger(value) || value < least || value > most)
      throw invalid(`It is a whole number from ${least} to ${most}.`);
    this.edit().setValue(name, value);
  }
  private setPeriods(name: "forward" | "backward", periods: number): void {
    if (typeof periods !== "number" || !(periods >= 0)) throw invalid("Periods are a number from 0.");
    this.edit().setValue(name, periods === 0 ? undefined : periods);
  }
}

function linesOf(chart: DrawnChart, number: number): XmlElement[] {
  const series = chart.plot.seriesNode(number).find();
  return series ? childrenNamed(series, "trendline") : [];
}
