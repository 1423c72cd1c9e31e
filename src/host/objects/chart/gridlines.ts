import type { ChartNode } from "../../model/charts";
import { assertFlag, type HostObject } from "../object";
import { ChartPartObject, type DrawnChart } from "./drawn";
import { ChartGridlinesFormatObject } from "./looks";

/** Lines across the plot at the marks of an axis. */
export class ChartGridlinesObject extends ChartPartObject {
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
