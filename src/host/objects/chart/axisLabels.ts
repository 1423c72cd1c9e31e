import { placesNamed } from "../../model/charts";
import { assertFlag, invalid, wordOf } from "../object";
import { AxisScale } from "./axisScale";

const TICKS: Readonly<Record<string, string>> = {
  None: "none",
  Cross: "cross",
  Inside: "in",
  Outside: "out",
};
const LABELS: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};
const ALIGNMENTS: Readonly<Record<string, string>> = { Center: "ctr", Left: "l", Right: "r" };

/** Marks and labels along an axis. */
export abstract class AxisLabels extends AxisScale {
  get NumberFormat(): string {
    const format = this.look().child("numFmt");
    return this.LinkNumberFormat ? this.sourceFormat() : (format.attribute("formatCode") ?? "General");
  }
  set NumberFormat(format: string) {
    const numFmt = this.edit().child("numFmt");
    numFmt.setAttribute("formatCode", format === "" ? "General" : format);
    numFmt.setAttribute("sourceLinked", 0);
  }
  get LinkNumberFormat(): boolean {
    const linked = this.look().child("numFmt").attribute("sourceLinked");
    return linked === undefined || linked === "1" || linked === "true";
  }
  set LinkNumberFormat(linked: boolean) {
    assertFlag(linked);
    const format = this.NumberFormat;
    const numFmt = this.edit().child("numFmt");
    numFmt.setAttribute("formatCode", format);
    numFmt.setAttribute("sourceLinked", Number(linked));
  }
  get MajorTickMark(): string {
    return wordOf(TICKS, this.look().value("majorTickMark"), "Cross");
  }
  set MajorTickMark(mark: string) {
    this.setWord("majorTickMark", TICKS, mark);
  }
  get MinorTickMark(): string {
    return wordOf(TICKS, this.look().value("minorTickMark"), "Cross");
  }
  set MinorTickMark(mark: string) {
    this.setWord("minorTickMark", TICKS, mark);
  }
  get TickLabelPosition(): string {
    return wordOf(LABELS, this.look().value("tickLblPos"), "NextToAxis");
  }
  set TickLabelPosition(position: string) {
    this.setWord("tickLblPos", LABELS, position);
  }
  get TickLabelSpacing(): number {
    return this.fixed(this.categorical(), "tickLblSkip");
  }
  set TickLabelSpacing(spacing: number | "") {
    this.setSpacing("tickLblSkip", spacing);
  }
  get TickMarkSpacing(): number {
    return this.categorical().numeric("tickMarkSkip") ?? 1;
  }
  set TickMarkSpacing(spacing: number) {
    this.setSpacing("tickMarkSkip", spacing);
  }
  /** How far the labels of categories stand from the axis, in per cent of the usual. */
  get Offset(): number {
    return this.categorical().numeric("lblOffset") ?? 100;
  }
  set Offset(offset: number) {
    if (!Number.isInteger(offset) || offset < 0 || offset > 1000) throw invalid("The offset is 0 to 1000.");
    this.categorical();
    this.edit().setValue("lblOffset", offset);
  }
  get Alignment(): string {
    return wordOf(ALIGNMENTS, this.categorical().value("lblAlgn"), "Center");
  }
  set Alignment(alignment: string) {
    this.categorical();
    this.setWord("lblAlgn", ALIGNMENTS, alignment);
  }
  get MultiLevel(): boolean {
    return !this.categorical().says("noMultiLvlLbl");
  }
  set MultiLevel(levels: boolean) {
    assertFlag(levels);
    this.categorical();
    this.edit().setValue("noMultiLvlLbl", !levels);
  }

  private setSpacing(name: "tickLblSkip" | "tickMarkSkip", spacing: number | ""): void {
    if (spacing !== "" && (!Number.isInteger(spacing) || spacing < 1 || spacing > 31_999))
      throw invalid("The spacing is 1 to 31999, or empty for an automatic one.");
    this.categorical();
    this.edit().setValue(name, spacing === "" ? undefined : spacing);
  }
  /** The number format of the cells that the first series draws. */
  private sourceFormat(): string {
    const { plot } = this.chart;
    const [first] = plot.series();
    if (first === undefined) return "General";
    const series = plot.seriesNode(first);
    const names = this.role === "Category" ? ["cat", "xVal"] : ["val", "yVal"];
    const reference = names.map((name) => series.child(name).find()).find((found) => found !== undefined);
    const [place] = placesNamed(this.store, this.chart.sheet, reference) ?? [];
    return place ? place.sheet.numberFormat(place.area.top, place.area.left) : "General";
  }
}
