import { HostError } from "../../errors";
import { solidColor, solidFill, type ChartNode } from "../../model/charts";
import { colorOf } from "../format";
import { assertWord, invalid } from "../object";
import { ChartPartObject } from "./drawn";
import { putFill } from "./fill";

const SYMBOLS: Readonly<Record<string, string>> = {
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
  Picture: "picture",
};
/** Charts whose points have marks. */
const MARKED = ["lineChart", "scatterChart", "radarChart"];

/** What series and points have in common: the marks of points. */
export abstract class MarkedObject extends ChartPartObject {
  /** The element with the marker. */
  protected abstract get marked(): ChartNode;
  /** The plot group that it is in. */
  protected abstract get group(): ChartNode;

  get MarkerStyle(): string {
    const symbol = this.marker.value("symbol");
    return Object.keys(SYMBOLS).find((word) => SYMBOLS[word] === symbol) ?? "Automatic";
  }
  set MarkerStyle(style: string) {
    assertWord(style, Object.keys(SYMBOLS));
    if (style === "Picture")
      throw new HostError("NotImplemented", "The embedded workbook draws no pictures as marks.");
    this.editMarker().setValue("symbol", SYMBOLS[style]);
  }
  get MarkerSize(): number {
    return this.marker.numeric("size") ?? 5;
  }
  set MarkerSize(size: number) {
    if (!Number.isInteger(size) || size < 2 || size > 72) throw invalid("The size of a mark is 2 to 72.");
    this.editMarker().setValue("size", size);
  }
  get MarkerBackgroundColor(): string {
    return this.color(this.marker.at("spPr", "a:solidFill"));
  }
  set MarkerBackgroundColor(color: string) {
    paint(this.editMarker().child("spPr"), color);
  }
  get MarkerForegroundColor(): string {
    return this.color(this.marker.at("spPr", "a:ln", "a:solidFill"));
  }
  set MarkerForegroundColor(color: string) {
    paint(this.editMarker().at("spPr", "a:ln"), color);
  }

  private get marker(): ChartNode {
    if (!MARKED.includes(this.group.find()?.name ?? ""))
      throw invalid("Points of this type of chart have no marks.");
    return this.marked.child("marker");
  }
  private editMarker(): ChartNode {
    const { marker, group } = this;
    this.chart.assertWritable();
    // Lines show marks only where their group says so.
    if (group.find()?.name === "lineChart") group.setValue("marker", true);
    return marker;
  }
  private color(fill: ChartNode): string {
    const color = solidColor(this.store.styles, fill.find());
    if (color === undefined)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook does not know the automatic colour of marks.",
      );
    return color;
  }
}

function paint(shape: ChartNode, color: string): void {
  putFill(shape, solidFill(colorOf(color)));
}
