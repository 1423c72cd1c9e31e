import { HostError } from "../../errors";
import { ChartNode, labelPositions, richText, setRichText, type Plot } from "../../model/charts";
import { element } from "../../package";
import { assertFlag, assertWord, HostObject, invalid } from "../object";
import { ChartPartObject, type DrawnChart } from "./drawn";
import { ensureLabels, ensurePointLabel, pointLabel, type Shown } from "./labelElements";
import { ChartDataLabelFormatObject } from "./looks";
import { substringOf } from "./titles";

const POSITIONS: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

/** Labels of points; of several series at once where there are several nodes: told by the first, changed in all. */
abstract class LabelsObject extends ChartPartObject {
  static override readonly scalars: readonly string[] = [
    "ShowValue",
    "ShowCategoryName",
    "ShowSeriesName",
    "ShowPercentage",
    "ShowLegendKey",
    "ShowBubbleSize",
    "Position",
    "NumberFormat",
    "LinkNumberFormat",
    "Separator",
  ];

  get ShowValue(): boolean {
    return this.shows("showVal");
  }
  set ShowValue(shown: boolean) {
    assertFlag(shown);
    this.show("showVal", shown);
  }
  get ShowCategoryName(): boolean {
    return this.shows("showCatName");
  }
  set ShowCategoryName(shown: boolean) {
    assertFlag(shown);
    this.show("showCatName", shown);
  }
  get ShowSeriesName(): boolean {
    return this.shows("showSerName");
  }
  set ShowSeriesName(shown: boolean) {
    assertFlag(shown);
    this.show("showSerName", shown);
  }
  get ShowPercentage(): boolean {
    return this.shows("showPercent");
  }
  set ShowPercentage(shown: boolean) {
    assertFlag(shown);
    this.show("showPercent", shown);
  }
  get ShowLegendKey(): boolean {
    return this.shows("showLegendKey");
  }
  set ShowLegendKey(shown: boolean) {
    assertFlag(shown);
    this.show("showLegendKey", shown);
  }
  get ShowBubbleSize(): boolean {
    return this.shows("showBubbleSize");
  }
  set ShowBubbleSize(shown: boolean) {
    assertFlag(shown);
    this.show("showBubbleSize", shown);
  }
  get Position(): string {
    const [first] = this.allowed();
    const said = this.first?.value("dLblPos") ?? first?.[0];
    return Object.keys(POSITIONS).find((word) => POSITIONS[word] === said) ?? "None";
  }
  set Position(position: string) {
    assertWord(position, [...Object.keys(POSITIONS), "None", "Callout"]);
    const wanted = POSITIONS[position];
    if (wanted === undefined || this.allowed().some((positions) => !positions.includes(wanted)))
      throw invalid(`Labels of this type of chart do not stand at ${position}.`);
    this.change((labels) => labels.setValue("dLblPos", wanted));
  }
  get NumberFormat(): string {
    return this.first?.child("numFmt").attribute("formatCode") ?? "General";
  }
  set NumberFormat(format: string) {
    this.change((labels) => {
      labels.child("numFmt").setAttribute("formatCode", format === "" ? "General" : format);
      labels.child("numFmt").setAttribute("sourceLinked", 0);
    });
  }
  get LinkNumberFormat(): boolean {
    const linked = this.first?.child("numFmt").attribute("sourceLinked");
    return linked === undefined || linked === "1" || linked === "true";
  }
  set LinkNumberFormat(linked: boolean) {
    assertFlag(linked);
    const format = this.NumberFormat;
    this.change((labels) => {
      labels.child("numFmt").setAttribute("formatCode", format);
      labels.child("numFmt").setAttribute("sourceLinked", Number(linked));
    });
  }
  get Separator(): string {
    return this.first?.child("separator").find()?.text ?? ", ";
  }
  set Separator(separator: string) {
    this.change((labels) => labels.put(element("separator", {}, separator)));
  }

  /** What the labels are, the first for telling. */
  protected abstract nodes(): readonly ChartNode[];
  /** Where labels may stand, in the file's words, for each of them. */
  protected abstract allowed(): readonly (readonly string[])[];
  /** Makes labels where there are none yet: they show values. */
  protected abstract ensure(): void;

  protected get first(): ChartNode | undefined {
    return this.nodes()[0];
  }
  protected change(change: (labels: ChartNode) => void): void {
    this.chart.assertWritable();
    this.ensure();
    for (const labels of this.nodes()) change(labels);
  }
  private shows(name: Shown): boolean {
    const { first } = this;
    return first !== undefined && !first.says("delete") && first.says(name);
  }
  private show(name: Shown, shown: boolean): void {
    this.change((labels) => labels.setValue(name, shown));
  }
}

/** Labels of one series, or of all. */
export class ChartDataLabelsObject extends LabelsObject {
  constructor(
    chart: DrawnChart,
    /** Number of the series; undefined for all. */
    private readonly series?: number,
  ) {
    super(chart);
  }
  get Format(): HostObject {
    return new ChartDataLabelFormatObject(this.chart, this.nodes().map(ensured));
  }
  get ShowLeaderLines(): boolean {
    return this.first?.says("showLeaderLines") ?? false;
  }
  set ShowLeaderLines(shown: boolean) {
    assertFlag(shown);
    const { plot } = this.chart;
    // In the file only pies have the word itself; for others it stands in an extension of 2012.
    if (this.numbers(plot).some((number) => plot.kindOf(number).axes !== "none"))
      throw new HostError("NotImplemented", "The embedded workbook draws leader lines for pies only.");
    this.change((labels) => labels.setValue("showLeaderLines", shown));
  }

  protected override nodes(): ChartNode[] {
    const { plot } = this.chart;
    return this.numbers(plot).map((number) => plot.seriesNode(number).child("dLbls"));
  }
  protected override allowed(): readonly (readonly string[])[] {
    const { plot } = this.chart;
    return this.numbers(plot).map((number) => labelPositions(plot.kindOf(number)));
  }
  protected override ensure(): void {
    for (const labels of this.nodes()) ensureLabels(labels);
  }
  private numbers(plot: Plot): readonly number[] {
    return this.series === undefined ? plot.series() : [this.series];
  }
}

/** Labels that are made as people expect them: showing values. */
function ensured(labels: ChartNode): ChartNode {
  return new ChartNode(labels.find, () => {
    ensureLabels(labels);
    return labels.make();
  });
}

/** The label of one point. */
export class ChartDataLabelObject extends LabelsObject {
  static override readonly scalars = [...LabelsObject.scalars, "Text"];

  constructor(
    chart: DrawnChart,
    private readonly series: number,
    private readonly point: number,
    private readonly automaticText: () => string,
  ) {
    super(chart);
  }
  get Format(): HostObject {
    return new ChartDataLabelFormatObject(this.chart, [this.label], { around: [this.labels] });
  }
  get Text(): string {
    return richText(this.label) ?? this.automaticText();
  }
  set Text(text: string) {
    if (typeof text !== "string") throw invalid("A label is a text.");
    this.change((label) => setRichText(label, text));
  }
  GetSubstring(start: number, length: number | null): HostObject {
    const { Text } = this;
    this.change((label) => label.make());
    return substringOf(this.chart, this.label, Text, start, length ?? Text.length - start);
  }

  protected override nodes(): ChartNode[] {
    return [this.label.isThere ? this.label : this.labels];
  }
  protected override allowed(): readonly (readonly string[])[] {
    return [labelPositions(this.chart.plot.kindOf(this.series))];
  }
  protected override ensure(): void {
    ensurePointLabel(this.labels, this.point);
  }
  private get labels(): ChartNode {
    return this.chart.plot.seriesNode(this.series).child("dLbls");
  }
  private get label(): ChartNode {
    return pointLabel(this.labels, this.point);
  }
}
