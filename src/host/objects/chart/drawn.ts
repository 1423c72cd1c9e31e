import { HostError } from "../../errors";
import type { Sheet, Workbook } from "../../model";
import { isChartSpace, Plot, type ChartFrame } from "../../model/charts";
import { HostObject } from "../object";

/** A chart on its sheet, for the objects that tell and change parts of it. */
export class DrawnChart {
  constructor(
    readonly store: Workbook,
    readonly frame: ChartFrame,
  ) {}

  get sheet(): Sheet {
    return this.frame.sheet;
  }

  /** What it draws. @throws HostError NotImplemented for charts of the newer form (waterfall, treemap …), which have no such parts */
  get plot(): Plot {
    const { part } = this.frame;
    if (!isChartSpace(part.root))
      throw new HostError(
        "NotImplemented",
        "The embedded workbook moves and deletes this newer type of chart, no more.",
      );
    return new Plot(part);
  }

  /** The plot for changing. */
  edit(): Plot {
    this.assertWritable();
    return this.plot;
  }

  /** @throws HostError AccessDenied on a protected sheet */
  assertWritable(): void {
    this.sheet.assertWritable(undefined, "objects");
  }
}

/** Base of the objects that are a part of a chart. */
export abstract class ChartPartObject extends HostObject {
  constructor(readonly chart: DrawnChart) {
    super(chart.store);
  }
}
