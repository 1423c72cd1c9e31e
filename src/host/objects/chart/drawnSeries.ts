import { HostError } from "../../errors";
import type { ChartNode } from "../../model/charts";
import { assertFlag, invalid } from "../object";
import type { DrawnChart } from "./drawn";
import { MarkedObject } from "./markers";

const PIES = ["pieChart", "pie3DChart", "ofPieChart", "doughnutChart"];

/** How a series is drawn in the way of its type of chart, much of it by all series of a plot group alike. */
export abstract class DrawnSeries extends MarkedObject {
  constructor(
    chart: DrawnChart,
    protected readonly number: number,
  ) {
    super(chart);
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

  protected override get marked(): ChartNode {
    return this.chart.plot.seriesNode(this.number);
  }
  protected override get group(): ChartNode {
    return this.chart.plot.groupNode(this.number);
  }
  /** @throws HostError ItemNotFound when the series is gone */
  protected look(): ChartNode {
    const series = this.chart.plot.seriesNode(this.number);
    if (!series.isThere) throw new HostError("ItemNotFound", "The series is gone.");
    return series;
  }
  protected edit(): ChartNode {
    this.chart.assertWritable();
    return this.look();
  }
  /** The plot group. @throws HostError InvalidArgument when it is none of these */
  protected inGroup(names: readonly string[]): ChartNode {
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
}

function assertBetween(value: unknown, [least, most]: readonly [number, number]): void {
  if (typeof value !== "number" || !(value >= least && value <= most))
    throw invalid(`It is ${least} to ${most}.`);
}
