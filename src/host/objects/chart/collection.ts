import { HostError } from "../../errors";
import type { Sheet, Workbook } from "../../model";
import { addFrame, chartPart, framesOf, type SeriesBy } from "../../model/charts";
import { assertWord, HostObject, invalid, NullObject } from "../object";
import { RangeObject } from "../range";
import { ChartObject } from "./chart";
import { DrawnChart } from "./drawn";
import { kindOf } from "./kinds";

/** Points: 5 × 3 inches, as Excel makes them, and beside the first columns. */
const NEW_CHART = { left: 192, top: 15, width: 360, height: 216 };

/** Charts of a sheet, in the order in which they lie on each other. */
export class ChartCollectionObject extends HostObject {
  static override readonly scalars = ["Count"];
  /** Nobody can activate a chart here: events of that are refused. */
  static override readonly events = { Added: "chartAdded", Deleted: "chartDeleted" } as const;

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
  ) {
    super(store);
  }
  override get eventTarget(): string {
    return this.sheet.id;
  }
  override items(): ChartObject[] {
    return framesOf(this.store, this.sheet).map(
      (frame) => new ChartObject(new DrawnChart(this.store, frame)),
    );
  }
  get Count(): number {
    return framesOf(this.store, this.sheet).length;
  }
  GetCount(): number {
    return this.Count;
  }
  GetItem(name: string): HostObject {
    const chart = this.find(name);
    if (!chart) throw new HostError("ItemNotFound", `The requested resource doesn't exist: chart "${name}".`);
    return chart;
  }
  GetItemAt(index: number): HostObject {
    const chart = this.items()[index];
    if (!chart) throw new HostError("ItemNotFound", `The sheet has no chart ${index}.`);
    return chart;
  }
  GetItemOrNullObject(name: string): HostObject {
    return this.find(name) ?? new NullObject(this.store);
  }
  Add(type: string, source: RangeObject, seriesBy: SeriesBy | null): HostObject {
    const kind = kindOf(type);
    if (!(source instanceof RangeObject)) throw invalid("A chart needs a range.");
    assertWord(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"]);
    this.sheet.assertWritable(undefined, "objects");
    const part = chartPart(kind, source.sheet, source.area, seriesBy ?? "Auto");
    const frame = addFrame(this.store, this.sheet, part, NEW_CHART);
    return new ChartObject(new DrawnChart(this.store, frame));
  }

  /** By name, or by the id by which the library asks for items of a collection. */
  private find(name: string): ChartObject | undefined {
    const folded = String(name).toLowerCase();
    const charts = this.items();
    return (
      charts.find((chart) => chart.Name.toLowerCase() === folded) ?? charts.find((chart) => chart.Id === name)
    );
  }
}
