import { referenceElement, type AxisGroup, type AxisRole } from "../../model/charts";
import { assertFlag, assertWord, invalid, wordOf, type HostObject } from "../object";
import { RangeObject } from "../range";
import { AxisLabels } from "./axisLabels";
import { ChartPartObject } from "./drawn";
import { ChartGridlinesObject } from "./gridlines";
import { ChartAxisFormatObject } from "./looks";
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

const CROSSES: Readonly<Record<string, string>> = { Automatic: "autoZero", Maximum: "max", Minimum: "min" };

/**
 * An axis of a chart, told by what it is made of, from `axisBase` to here. What is worked out by itself while drawing (an
 * automatic scale, a place on the page) is not known here.
 */
class ChartAxisObject extends AxisLabels {
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

  SetCategoryNames(range: RangeObject): void {
    if (!(range instanceof RangeObject)) throw invalid("Categories come from a range.");
    const plot = this.chart.edit();
    for (const number of plot.series()) {
      const name = plot.kindOf(number).data === "categories" ? "cat" : "xVal";
      plot.seriesNode(number).put(referenceElement(name, range.sheet, range.area));
    }
  }
}
