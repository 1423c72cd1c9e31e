import { childNamed, childrenNamed, element, insertInOrder, remove, type XmlElement } from "../../package";
import { HostError } from "../../errors";
import { legendElement, orderIn, valued, type ChartNode } from "../../model/charts";
import { assertFlag, assertWord, HostObject, invalid } from "../object";
import { ChartPartObject, type DrawnChart } from "./drawn";
import { ChartLegendFormatObject } from "./looks";

const POSITIONS: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

export class ChartLegendObject extends ChartPartObject {
  static override readonly scalars = ["Visible", "Position", "Overlay"];

  get Visible(): boolean {
    return this.legend.isThere;
  }
  set Visible(visible: boolean) {
    assertFlag(visible);
    this.chart.assertWritable();
    if (visible) this.show();
    else this.legend.remove();
  }
  get Position(): string {
    const said = this.legend.value("legendPos");
    return Object.keys(POSITIONS).find((word) => POSITIONS[word] === said) ?? "Right";
  }
  set Position(position: string) {
    assertWord(position, [...Object.keys(POSITIONS), "Custom"]);
    if (position === "Custom")
      throw new HostError(
        "NotImplemented",
        "The embedded workbook puts a legend at a side or in the corner only.",
      );
    this.show();
    this.legend.child("layout").remove();
    this.legend.setValue("legendPos", POSITIONS[position]);
  }
  get Overlay(): boolean {
    return this.legend.says("overlay");
  }
  set Overlay(over: boolean) {
    assertFlag(over);
    this.show();
    this.legend.setValue("overlay", over);
  }
  get Format(): HostObject {
    return new ChartLegendFormatObject(this.chart, [this.legend]);
  }
  get LegendEntries(): HostObject {
    return new ChartLegendEntryCollectionObject(this.chart);
  }

  private get legend(): ChartNode {
    return this.chart.plot.root.at("chart", "legend");
  }
  private show(): void {
    this.chart.assertWritable();
    if (!this.legend.isThere) this.chart.plot.root.child("chart").put(legendElement());
  }
}

/** The entries of a legend: one for each series. */
class ChartLegendEntryCollectionObject extends ChartPartObject {
  override items(): HostObject[] {
    return this.chart.plot.series().map((_, at) => new ChartLegendEntryObject(this.chart, at));
  }
  GetCount(): number {
    return this.chart.plot.series().length;
  }
  GetItemAt(index: number): HostObject {
    const entry = this.items()[index];
    if (!entry) throw invalid(`The legend has no entry ${index}.`);
    return entry;
  }
}

class ChartLegendEntryObject extends ChartPartObject {
  static override readonly scalars = ["Index", "Visible"];

  constructor(
    chart: DrawnChart,
    private readonly place: number,
  ) {
    super(chart);
  }
  get Index(): number {
    return this.place;
  }
  get Visible(): boolean {
    const legend = this.chart.plot.root.at("chart", "legend").find();
    return !legend || !entryOf(legend, this.place);
  }
  set Visible(visible: boolean) {
    assertFlag(visible);
    this.chart.assertWritable();
    const legend = this.chart.plot.root.at("chart", "legend").make();
    const known = entryOf(legend, this.place);
    if (known && visible) remove(known);
    if (known || visible) return;
    const entry = element("legendEntry", {}, valued("idx", this.place), valued("delete", true));
    insertInOrder(legend, entry, orderIn("legend"));
  }
}

/** The entry that says that a series is not shown in the legend. */
function entryOf(legend: XmlElement, place: number): XmlElement | undefined {
  return childrenNamed(legend, "legendEntry").find(
    (entry) =>
      childNamed(entry, "idx")?.attributes.val === String(place) && childNamed(entry, "delete") !== undefined,
  );
}
