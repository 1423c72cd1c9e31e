import { element } from "../../package";
import { valued, type ChartNode } from "../../model/charts";
import { assertFlag, HostObject } from "../object";
import { ChartPartObject } from "./drawn";
import { ChartDataTableFormatObject } from "./looks";

/** The table of values below a chart. */
export class ChartDataTableObject extends ChartPartObject {
  static override readonly scalars = [
    "Visible",
    "ShowHorizontalBorder",
    "ShowVerticalBorder",
    "ShowOutlineBorder",
    "ShowLegendKey",
  ];

  get Visible(): boolean {
    return this.table.isThere;
  }
  set Visible(visible: boolean) {
    assertFlag(visible);
    if (visible) this.show();
    else {
      this.chart.assertWritable();
      this.table.remove();
    }
  }
  get ShowHorizontalBorder(): boolean {
    return this.table.says("showHorzBorder");
  }
  set ShowHorizontalBorder(shown: boolean) {
    assertFlag(shown);
    this.say("showHorzBorder", shown);
  }
  get ShowVerticalBorder(): boolean {
    return this.table.says("showVertBorder");
  }
  set ShowVerticalBorder(shown: boolean) {
    assertFlag(shown);
    this.say("showVertBorder", shown);
  }
  get ShowOutlineBorder(): boolean {
    return this.table.says("showOutline");
  }
  set ShowOutlineBorder(shown: boolean) {
    assertFlag(shown);
    this.say("showOutline", shown);
  }
  get ShowLegendKey(): boolean {
    return this.table.says("showKeys");
  }
  set ShowLegendKey(shown: boolean) {
    assertFlag(shown);
    this.say("showKeys", shown);
  }
  get Format(): HostObject {
    return new ChartDataTableFormatObject(this.chart, [this.table]);
  }

  private get table(): ChartNode {
    return this.chart.plot.area.child("dTable");
  }
  private say(name: string, shown: boolean): void {
    this.show();
    this.table.setValue(name, shown);
  }
  private show(): void {
    this.chart.assertWritable();
    if (this.table.isThere) return;
    const words = ["showHorzBorder", "showVertBorder", "showOutline", "showKeys"];
    this.chart.plot.area.put(element("dTable", {}, ...words.map((word) => valued(word, true))));
  }
}
