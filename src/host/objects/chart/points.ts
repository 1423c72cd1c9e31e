import { childNamed, childrenNamed, element, insertInOrder, remove, type XmlElement } from "../../package";
import { HostError } from "../../errors";
import { ChartNode, countOf, orderIn, valued, valuesOf } from "../../model/charts";
import { scalarOf } from "../../model";
import { assertFlag, HostObject } from "../object";
import { ChartPartObject, type DrawnChart } from "./drawn";
import { areShown, ensurePointLabel, pointLabel } from "./labelElements";
import { ChartDataLabelObject } from "./labels";
import { ChartPointFormatObject } from "./looks";
import { MarkedObject } from "./markers";

/** The points of a series. */
export class ChartPointsCollectionObject extends ChartPartObject {
  static override readonly scalars = ["Count"];

  constructor(
    chart: DrawnChart,
    private readonly series: number,
  ) {
    super(chart);
  }
  override items(): HostObject[] {
    return Array.from({ length: this.Count }, (_, at) => new ChartPointObject(this.chart, this.series, at));
  }
  get Count(): number {
    return countOf(this.store, this.chart.sheet, valuesIn(this.chart, this.series));
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemAt(index: number): HostObject {
    if (!Number.isInteger(index) || index < 0 || index >= this.Count)
      throw new HostError("ItemNotFound", `The series has no point ${index}.`);
    return new ChartPointObject(this.chart, this.series, index);
  }
}

class ChartPointObject extends MarkedObject {
  static override readonly scalars = ["HasDataLabel", "Value"];

  constructor(
    chart: DrawnChart,
    private readonly series: number,
    private readonly place: number,
  ) {
    super(chart);
  }
  get Value(): unknown {
    const value = valuesOf(this.store, this.chart.sheet, valuesIn(this.chart, this.series))[this.place];
    return value === undefined ? null : scalarOf(value);
  }
  get Format(): HostObject {
    return new ChartPointFormatObject(this.chart, [this.marked]);
  }
  get HasDataLabel(): boolean {
    const own = pointLabel(this.labels, this.place);
    return own.isThere ? areShown(own) : areShown(this.labels);
  }
  set HasDataLabel(shown: boolean) {
    assertFlag(shown);
    this.chart.assertWritable();
    ensurePointLabel(this.labels, this.place);
    const label = pointLabel(this.labels, this.place);
    if (shown && !areShown(label)) label.setValue("showVal", true);
    if (shown) return;
    const own = label.make();
    own.children.splice(0);
    insertInOrder(own, valued("idx", this.place), orderIn("dLbl"));
    insertInOrder(own, valued("delete", true), orderIn("dLbl"));
  }
  get DataLabel(): HostObject {
    return new ChartDataLabelObject(this.chart, this.series, this.place, () => this.shownText());
  }

  protected override get marked(): ChartNode {
    const series = this.chart.plot.seriesNode(this.series);
    const find = (): XmlElement | undefined => {
      const own = series.find();
      return own && pointIn(own, this.place);
    };
    return new ChartNode(find, () => {
      const own = series.make();
      const known = pointIn(own, this.place);
      if (known) return known;
      const made = element("dPt", {}, valued("idx", this.place), ...extras(this.group.find()?.name));
      const behind = childrenNamed(own, "dPt").find((point) => placeOf(point) > this.place);
      insertInOrder(own, made, orderIn("ser"));
      if (behind) {
        remove(made);
        own.children.splice(own.children.indexOf(behind), 0, made);
        made.parent = own;
      }
      return made;
    });
  }
  protected override get group(): ChartNode {
    return this.chart.plot.groupNode(this.series);
  }

  private get labels(): ChartNode {
    return this.chart.plot.seriesNode(this.series).child("dLbls");
  }
  /** What its label says by itself: the value. */
  private shownText(): string {
    const { Value } = this;
    return typeof Value === "number" || typeof Value === "string" || typeof Value === "boolean"
      ? String(Value)
      : "";
  }
}

/** What a point of bars or bubbles must say besides. */
function extras(group: string | undefined): XmlElement[] {
  const isBar = group === "barChart" || group === "bar3DChart" || group === "bubbleChart";
  return [...(isBar ? [valued("invertIfNegative", false)] : []), valued("bubble3D", false)];
}

function pointIn(series: XmlElement, place: number): XmlElement | undefined {
  return childrenNamed(series, "dPt").find((point) => placeOf(point) === place);
}

function placeOf(point: XmlElement): number {
  return Number(childNamed(point, "idx")?.attributes.val ?? 0);
}

function valuesIn(chart: DrawnChart, number: number): XmlElement | undefined {
  const series = chart.plot.seriesNode(number);
  return series.child("val").find() ?? series.child("yVal").find();
}
