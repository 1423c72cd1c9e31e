import { HostError } from "../../errors";
import { kindNamed } from "../../model/charts";
import { invalid, type HostObject } from "../object";
import { ChartPartObject } from "./drawn";
import { assertName, ChartSeriesObject } from "./series";

export class ChartSeriesCollectionObject extends ChartPartObject {
  static override readonly scalars = ["Count"];

  override items(): HostObject[] {
    return this.chart.plot.series().map((number) => new ChartSeriesObject(this.chart, number));
  }
  get Count(): number {
    return this.chart.plot.series().length;
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemAt(index: number): HostObject {
    const number = this.chart.plot.series()[index];
    if (number === undefined) throw new HostError("ItemNotFound", `The chart has no series ${index}.`);
    return new ChartSeriesObject(this.chart, number);
  }
  Add(name: string | null, index: number | null): HostObject {
    if (typeof name === "string") assertName(name);
    const plot = this.chart.edit();
    const numbers = plot.series();
    if (
      index !== null &&
      index !== undefined &&
      (!Number.isInteger(index) || index < 0 || index > numbers.length)
    )
      throw invalid(`The chart has ${numbers.length} series.`);
    const [first] = numbers;
    const kind = first === undefined ? kindNamed(plot.typeOf()) : plot.kindOf(first);
    if (!kind)
      throw new HostError("NotImplemented", "The embedded workbook adds no series to charts of this type.");
    const number = plot.add(kind, this.chart.sheet, undefined, name ?? undefined, index ?? undefined);
    return new ChartSeriesObject(this.chart, number);
  }
}
