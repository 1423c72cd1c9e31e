import { HostError } from "../../errors";
import { FILL_NAMES, orderIn, solidColor, solidFill, type ChartNode } from "../../model/charts";
import { element, elementsOf, insertInOrder, remove, type XmlElement } from "../../package";
import { colorOf } from "../format";
import { ChartPartObject, type DrawnChart } from "./drawn";

/** The elements with `spPr` and `txPr` that are told by the first and changed together. */
export type Parts = readonly ChartNode[];

/** Area of a part of a chart. */
export class ChartFillObject extends ChartPartObject {
  constructor(
    chart: DrawnChart,
    private readonly parts: Parts,
  ) {
    super(chart);
  }
  SetSolidColor(color: string): void {
    const wanted = colorOf(color);
    this.chart.assertWritable();
    for (const part of this.parts) putFill(part.child("spPr"), solidFill(wanted));
  }
  Clear(): void {
    this.chart.assertWritable();
    for (const part of this.parts) putFill(part.child("spPr"), element("a:noFill"));
  }
  /** The library here does not know it yet. */
  GetSolidColor(): string {
    const [part] = this.parts;
    const color = solidColor(this.store.styles, part?.at("spPr", "a:solidFill").find());
    if (color === undefined)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook tells the colour of an area that has one of its own only.",
      );
    return color;
  }
}

/** Fills a shape or a line in this way and no other. */
export function putFill(shape: ChartNode, fill: XmlElement): void {
  const own = shape.make();
  for (const old of elementsOf(own)) if (FILL_NAMES.includes(old.name)) remove(old);
  insertInOrder(own, fill, orderIn(own.name));
}
