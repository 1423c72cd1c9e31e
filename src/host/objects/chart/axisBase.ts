import { HostError } from "../../errors";
import type { AxisGroup, AxisRole, ChartNode } from "../../model/charts";
import { assertWord, invalid } from "../object";
import { ChartPartObject, type DrawnChart } from "./drawn";

/** What every part of an axis builds on: where it is in the file. The parts are one object, told in several files. */
export abstract class AxisBase extends ChartPartObject {
  constructor(
    chart: DrawnChart,
    protected readonly role: AxisRole,
    protected readonly group: AxisGroup,
  ) {
    super(chart);
  }

  protected get axis(): ChartNode {
    return this.chart.plot.axisNode(this.role, this.group);
  }
  /** @throws HostError ItemNotFound for an axis that the chart does not have */
  protected look(): ChartNode {
    const { axis } = this;
    if (!axis.isThere)
      throw new HostError(
        "ItemNotFound",
        `The chart has no ${this.group.toLowerCase()} ${this.role.toLowerCase()} axis.`,
      );
    return axis;
  }
  protected edit(): ChartNode {
    this.chart.assertWritable();
    return this.look();
  }
  /** The axis, when it has a scale. @throws HostError InvalidArgument for one of words */
  protected scaled(): ChartNode {
    const axis = this.look();
    const name = axis.find()?.name;
    if (name !== "valAx" && name !== "dateAx") throw invalid("Only an axis of numbers or days has a scale.");
    return axis;
  }
  protected categorical(): ChartNode {
    const axis = this.look();
    if (axis.find()?.name === "valAx") throw invalid("Only an axis of categories has this.");
    return axis;
  }
  protected crossing(): ChartNode {
    this.look();
    const other = this.role === "Category" ? "Value" : "Category";
    return this.chart.plot.axisNode(other, this.group);
  }
  protected fixed(of: ChartNode, name: string): number {
    const value = of.numeric(name);
    if (value === undefined)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook does not work out what Excel chooses while drawing.",
      );
    return value;
  }
  protected setWord(name: string, words: Readonly<Record<string, string>>, word: string): void {
    assertWord(word, Object.keys(words));
    this.edit().setValue(name, words[word]);
  }
}
