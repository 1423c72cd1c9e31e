import { assertFlag, type HostObject } from "../object";
import { ChartPartObject, type DrawnChart } from "./drawn";
import { ChartFillObject, type Parts } from "./fill";
import { ChartBorderObject, ChartFontObject, ChartLineFormatObject, type AutomaticLook } from "./format";

/** What `format` of a part of a chart leads to. Each class below has the members that Office.js gives that part. */
abstract class LooksObject extends ChartPartObject {
  constructor(
    chart: DrawnChart,
    readonly parts: Parts,
    readonly automatic: AutomaticLook = {},
  ) {
    super(chart);
  }
}

abstract class FilledObject extends LooksObject {
  get Fill(): HostObject {
    return new ChartFillObject(this.chart, this.parts);
  }
  get Border(): HostObject {
    return new ChartBorderObject(this.chart, this.parts);
  }
}

abstract class LetteredObject extends FilledObject {
  get Font(): HostObject {
    return new ChartFontObject(this.chart, this.parts, this.automatic);
  }
}

export class ChartTitleFormatObject extends LetteredObject {}
export class ChartAxisTitleFormatObject extends LetteredObject {}
export class ChartLegendFormatObject extends LetteredObject {}
export class ChartDataLabelFormatObject extends LetteredObject {}
export class ChartDataTableFormatObject extends LetteredObject {}
export class ChartPlotAreaFormatObject extends FilledObject {}
export class ChartPointFormatObject extends FilledObject {}

export class ChartAreaFormatObject extends LetteredObject {
  static override readonly scalars = ["RoundedCorners"];

  get RoundedCorners(): boolean {
    return this.parts.some((part) => part.says("roundedCorners"));
  }
  set RoundedCorners(rounded: boolean) {
    assertFlag(rounded);
    this.chart.assertWritable();
    for (const part of this.parts) part.setValue("roundedCorners", rounded);
  }
}

abstract class LinedObject extends LooksObject {
  get Line(): HostObject {
    return new ChartLineFormatObject(this.chart, this.parts, this.automatic);
  }
}

export class ChartGridlinesFormatObject extends LinedObject {}
export class ChartTrendlineFormatObject extends LinedObject {}

export class ChartSeriesFormatObject extends LinedObject {
  get Fill(): HostObject {
    return new ChartFillObject(this.chart, this.parts);
  }
}

export class ChartAxisFormatObject extends LinedObject {
  get Fill(): HostObject {
    return new ChartFillObject(this.chart, this.parts);
  }
  get Font(): HostObject {
    return new ChartFontObject(this.chart, this.parts);
  }
}
