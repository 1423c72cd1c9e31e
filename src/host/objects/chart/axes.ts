import { HostError } from "../../errors";
import { element } from "../../package";
import {
  placesNamed,
  referenceElement,
  type AxisGroup,
  type AxisRole,
  type ChartNode,
} from "../../model/charts";
import { assertFlag, assertWord, HostObject, invalid } from "../object";
import { RangeObject } from "../range";
import { ChartPartObject, type DrawnChart } from "./drawn";
import { ChartAxisFormatObject, ChartGridlinesFormatObject } from "./looks";
import { ChartAxisTitleObject } from "./titles";

export class ChartAxesObject extends ChartPartObject {
  get CategoryAxis(): HostObject {
    return new ChartAxisObject(this.chart, "Category", "Primary");
  }
  get ValueAxis(): HostObject {
    return new ChartAxisObject(this.chart, "Value", "Primary");
  }
  get SeriesAxis(): HostObject {
    return new ChartAxisObject(this.chart, "Series", "Primary");
  }
  GetItem(type: string, group: string | null): HostObject {
    assertWord(type, ["Category", "Value", "Series"]);
    assertWord(group ?? "Primary", ["Primary", "Secondary"]);
    return new ChartAxisObject(this.chart, type as AxisRole, (group ?? "Primary") as AxisGroup);
  }
}

const TICKS: Readonly<Record<string, string>> = {
  None: "none",
  Cross: "cross",
  Inside: "in",
  Outside: "out",
};
const LABELS: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};
const CROSSES: Readonly<Record<string, string>> = { Automatic: "autoZero", Maximum: "max", Minimum: "min" };
const ALIGNMENTS: Readonly<Record<string, string>> = { Center: "ctr", Left: "l", Right: "r" };
const UNITS: Readonly<Record<string, string>> = {
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
};

/** An axis of a chart. What is worked out by itself while drawing (an automatic scale, a place on the page) is not known here. */
class ChartAxisObject extends ChartPartObject {
  static override readonly scalars = [
    "Type",
    "AxisGroup",
    "Visible",
    "ReversePlotOrder",
    "NumberFormat",
    "LinkNumberFormat",
    "MajorTickMark",
    "MinorTickMark",
    "TickLabelPosition",
    "Position",
    "ScaleType",
    "DisplayUnit",
    "ShowDisplayUnitLabel",
  ];

  constructor(
    chart: DrawnChart,
    private readonly role: AxisRole,
    private readonly group: AxisGroup,
  ) {
    super(chart);
  }

  get Type(): string {
    this.look();
    return this.role;
  }
  get AxisGroup(): string {
    this.look();
    return this.group;
  }
  get Visible(): boolean {
    return !this.look().says("delete");
  }
  set Visible(visible: boolean) {
    assertFlag(visible);
    this.edit().setValue("delete", !visible);
  }
  get Title(): HostObject {
    this.look();
    return new ChartAxisTitleObject(this.chart, this.axis);
  }
  get MajorGridlines(): HostObject {
    return new ChartGridlinesObject(this.chart, this.axis, "majorGridlines");
  }
  get MinorGridlines(): HostObject {
    return new ChartGridlinesObject(this.chart, this.axis, "minorGridlines");
  }
  get Format(): HostObject {
    return new ChartAxisFormatObject(this.chart, [this.axis]);
  }

  get Minimum(): number {
    return this.fixed(this.look().child("scaling"), "min");
  }
  set Minimum(minimum: number | "") {
    this.fix("min", minimum);
  }
  get Maximum(): number {
    return this.fixed(this.look().child("scaling"), "max");
  }
  set Maximum(maximum: number | "") {
    this.fix("max", maximum);
  }
  get MajorUnit(): number {
    return this.fixed(this.scaled(), "majorUnit");
  }
  set MajorUnit(unit: number | "") {
    this.setUnit("majorUnit", unit);
  }
  get MinorUnit(): number {
    return this.fixed(this.scaled(), "minorUnit");
  }
  set MinorUnit(unit: number | "") {
    this.setUnit("minorUnit", unit);
  }
  get ReversePlotOrder(): boolean {
    return this.look().child("scaling").value("orientation") === "maxMin";
  }
  set ReversePlotOrder(reverse: boolean) {
    assertFlag(reverse);
    this.edit()
      .child("scaling")
      .setValue("orientation", reverse ? "maxMin" : "minMax");
  }
  get ScaleType(): string {
    return this.look().at("scaling", "logBase").isThere ? "Logarithmic" : "Linear";
  }
  set ScaleType(type: string) {
    assertWord(type, ["Linear", "Logarithmic"]);
    const base = type === "Linear" ? undefined : (this.look().child("scaling").numeric("logBase") ?? 10);
    this.scaled();
    this.edit().child("scaling").setValue("logBase", base);
  }
  get LogBase(): number {
    return this.look().child("scaling").numeric("logBase") ?? 10;
  }
  set LogBase(base: number) {
    if (typeof base !== "number" || !(base >= 2 && base <= 1000))
      throw invalid("The base of a logarithm is 2 to 1000.");
    this.scaled();
    this.edit().child("scaling").setValue("logBase", base);
  }

  get NumberFormat(): string {
    const format = this.look().child("numFmt");
    return this.LinkNumberFormat ? this.sourceFormat() : (format.attribute("formatCode") ?? "General");
  }
  set NumberFormat(format: string) {
    const numFmt = this.edit().child("numFmt");
    numFmt.setAttribute("formatCode", format === "" ? "General" : format);
    numFmt.setAttribute("sourceLinked", 0);
  }
  get LinkNumberFormat(): boolean {
    const linked = this.look().child("numFmt").attribute("sourceLinked");
    return linked === undefined || linked === "1" || linked === "true";
  }
  set LinkNumberFormat(linked: boolean) {
    assertFlag(linked);
    const format = this.NumberFormat;
    const numFmt = this.edit().child("numFmt");
    numFmt.setAttribute("formatCode", format);
    numFmt.setAttribute("sourceLinked", Number(linked));
  }
  get MajorTickMark(): string {
    return wordOf(TICKS, this.look().value("majorTickMark"), "Cross");
  }
  set MajorTickMark(mark: string) {
    this.setWord("majorTickMark", TICKS, mark);
  }
  get MinorTickMark(): string {
    return wordOf(TICKS, this.look().value("minorTickMark"), "Cross");
  }
  set MinorTickMark(mark: string) {
    this.setWord("minorTickMark", TICKS, mark);
  }
  get TickLabelPosition(): string {
    return wordOf(LABELS, this.look().value("tickLblPos"), "NextToAxis");
  }
  set TickLabelPosition(position: string) {
    this.setWord("tickLblPos", LABELS, position);
  }
  get TickLabelSpacing(): number {
    return this.fixed(this.categorical(), "tickLblSkip");
  }
  set TickLabelSpacing(spacing: number | "") {
    this.setSpacing("tickLblSkip", spacing);
  }
  get TickMarkSpacing(): number {
    return this.categorical().numeric("tickMarkSkip") ?? 1;
  }
  set TickMarkSpacing(spacing: number) {
    this.setSpacing("tickMarkSkip", spacing);
  }
  /** How far the labels of categories stand from the axis, in per cent of the usual. */
  get Offset(): number {
    return this.categorical().numeric("lblOffset") ?? 100;
  }
  set Offset(offset: number) {
    if (!Number.isInteger(offset) || offset < 0 || offset > 1000) throw invalid("The offset is 0 to 1000.");
    this.categorical();
    this.edit().setValue("lblOffset", offset);
  }
  get Alignment(): string {
    return wordOf(ALIGNMENTS, this.categorical().value("lblAlgn"), "Center");
  }
  set Alignment(alignment: string) {
    this.categorical();
    this.setWord("lblAlgn", ALIGNMENTS, alignment);
  }
  get MultiLevel(): boolean {
    return !this.categorical().says("noMultiLvlLbl");
  }
  set MultiLevel(levels: boolean) {
    assertFlag(levels);
    this.categorical();
    this.edit().setValue("noMultiLvlLbl", !levels);
  }
  get IsBetweenCategories(): boolean {
    this.categorical();
    return this.crossing().value("crossBetween") !== "midCat";
  }
  set IsBetweenCategories(between: boolean) {
    assertFlag(between);
    this.categorical();
    this.chart.assertWritable();
    this.crossing().setValue("crossBetween", between ? "between" : "midCat");
  }

  // Where the other axis crosses this one stands with the other axis.
  get Position(): string {
    const other = this.crossing();
    if (other.child("crossesAt").isThere) return "Custom";
    return wordOf(CROSSES, other.value("crosses"), "Automatic");
  }
  set Position(position: string) {
    assertWord(position, [...Object.keys(CROSSES), "Custom"]);
    if (position === "Custom") throw invalid("Say where with setPositionAt.");
    this.chart.assertWritable();
    const other = this.crossing();
    other.child("crossesAt").remove();
    other.setValue("crosses", CROSSES[position]);
  }
  get PositionAt(): number {
    return this.fixed(this.crossing(), "crossesAt");
  }
  SetPositionAt(value: number): void {
    if (typeof value !== "number") throw invalid("A position is a number.");
    this.chart.assertWritable();
    const other = this.crossing();
    other.child("crosses").remove();
    other.setValue("crossesAt", value);
  }

  get DisplayUnit(): string {
    const units = this.look().child("dispUnits");
    if (units.child("custUnit").isThere) return "Custom";
    return units.isThere ? wordOf(UNITS, units.value("builtInUnit"), "Thousands") : "None";
  }
  set DisplayUnit(unit: string) {
    assertWord(unit, ["None", "Custom", ...Object.keys(UNITS)]);
    if (unit === "Custom") throw invalid("Say which with setCustomDisplayUnit.");
    this.scaled();
    const units = this.edit().child("dispUnits");
    units.child("custUnit").remove();
    if (unit === "None") units.remove();
    else {
      const isNew = !units.isThere;
      units.setValue("builtInUnit", UNITS[unit]);
      if (isNew) units.put(element("dispUnitsLbl"));
    }
  }
  get CustomDisplayUnit(): number {
    return this.fixed(this.look().child("dispUnits"), "custUnit");
  }
  SetCustomDisplayUnit(value: number): void {
    if (typeof value !== "number" || !(value > 0)) throw invalid("A unit is a number above 0.");
    this.scaled();
    const units = this.edit().child("dispUnits");
    units.child("builtInUnit").remove();
    units.setValue("custUnit", value);
  }
  get ShowDisplayUnitLabel(): boolean {
    return this.look().at("dispUnits", "dispUnitsLbl").isThere;
  }
  set ShowDisplayUnitLabel(shown: boolean) {
    assertFlag(shown);
    const units = this.edit().child("dispUnits");
    if (!units.isThere) throw invalid("The axis has no display unit.");
    if (!shown) units.child("dispUnitsLbl").remove();
    else if (!this.ShowDisplayUnitLabel) units.put(element("dispUnitsLbl"));
  }

  SetCategoryNames(range: RangeObject): void {
    if (!(range instanceof RangeObject)) throw invalid("Categories come from a range.");
    const plot = this.chart.edit();
    for (const number of plot.series()) {
      const name = plot.kindOf(number).data === "categories" ? "cat" : "xVal";
      plot.seriesNode(number).put(referenceElement(name, range.sheet, range.area));
    }
  }

  private get axis(): ChartNode {
    return this.chart.plot.axisNode(this.role, this.group);
  }
  /** @throws HostError ItemNotFound for an axis that the chart does not have */
  private look(): ChartNode {
    const { axis } = this;
    if (!axis.isThere)
      throw new HostError(
        "ItemNotFound",
        `The chart has no ${this.group.toLowerCase()} ${this.role.toLowerCase()} axis.`,
      );
    return axis;
  }
  private edit(): ChartNode {
    this.chart.assertWritable();
    return this.look();
  }
  /** The axis, when it has a scale. @throws HostError InvalidArgument for one of words */
  private scaled(): ChartNode {
    const axis = this.look();
    const name = axis.find()?.name;
    if (name !== "valAx" && name !== "dateAx") throw invalid("Only an axis of numbers or days has a scale.");
    return axis;
  }
  private categorical(): ChartNode {
    const axis = this.look();
    if (axis.find()?.name === "valAx") throw invalid("Only an axis of categories has this.");
    return axis;
  }
  private crossing(): ChartNode {
    this.look();
    const other = this.role === "Category" ? "Value" : "Category";
    return this.chart.plot.axisNode(other, this.group);
  }
  private fixed(of: ChartNode, name: string): number {
    const value = of.numeric(name);
    if (value === undefined)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook does not work out what Excel chooses while drawing.",
      );
    return value;
  }
  private fix(name: "min" | "max", value: number | ""): void {
    if (typeof value !== "number" && value !== "")
      throw invalid("A bound of an axis is a number, or empty for an automatic one.");
    this.scaled();
    this.edit()
      .child("scaling")
      .setValue(name, value === "" ? undefined : value);
  }
  private setUnit(name: "majorUnit" | "minorUnit", value: number | ""): void {
    if (value !== "" && (typeof value !== "number" || !(value > 0)))
      throw invalid("A unit of an axis is a number above 0, or empty for an automatic one.");
    this.scaled();
    this.edit().setValue(name, value === "" ? undefined : value);
  }
  private setSpacing(name: "tickLblSkip" | "tickMarkSkip", spacing: number | ""): void {
    if (spacing !== "" && (!Number.isInteger(spacing) || spacing < 1 || spacing > 31_999))
      throw invalid("The spacing is 1 to 31999, or empty for an automatic one.");
    this.categorical();
    this.edit().setValue(name, spacing === "" ? undefined : spacing);
  }
  private setWord(name: string, words: Readonly<Record<string, string>>, word: string): void {
    assertWord(word, Object.keys(words));
    this.edit().setValue(name, words[word]);
  }
  /** The number format of the cells that the first series draws. */
  private sourceFormat(): string {
    const { plot } = this.chart;
    const [first] = plot.series();
    if (first === undefined) return "General";
    const series = plot.seriesNode(first);
    const names = this.role === "Category" ? ["cat", "xVal"] : ["val", "yVal"];
    const reference = names.map((name) => series.child(name).find()).find((found) => found !== undefined);
    const [place] = placesNamed(this.store, this.chart.sheet, reference) ?? [];
    return place ? place.sheet.numberFormat(place.area.top, place.area.left) : "General";
  }
}

class ChartGridlinesObject extends ChartPartObject {
  static override readonly scalars = ["Visible"];

  constructor(
    chart: DrawnChart,
    private readonly axis: ChartNode,
    private readonly name: "majorGridlines" | "minorGridlines",
  ) {
    super(chart);
  }
  get Visible(): boolean {
    return this.lines.isThere;
  }
  set Visible(visible: boolean) {
    assertFlag(visible);
    this.chart.assertWritable();
    if (visible) this.lines.make();
    else this.lines.remove();
  }
  get Format(): HostObject {
    return new ChartGridlinesFormatObject(this.chart, [this.lines]);
  }

  private get lines(): ChartNode {
    return this.axis.child(this.name);
  }
}

function wordOf(
  words: Readonly<Record<string, string>>,
  value: string | undefined,
  otherwise: string,
): string {
  return Object.keys(words).find((word) => words[word] === value) ?? otherwise;
}
