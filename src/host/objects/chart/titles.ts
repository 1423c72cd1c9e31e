import { element } from "../../package";
import { HostError } from "../../errors";
import {
  Letters,
  referenceElement,
  richText,
  setRichText,
  titleElement,
  valuesOf,
  type ChartNode,
  type LetterSpan,
} from "../../model/charts";
import { placesOf } from "../../model/places";
import { scalarOf } from "../../model";
import { assertFlag, assertWord, HostObject, invalid } from "../object";
import { ChartPartObject, type DrawnChart } from "./drawn";
import { ChartFontObject } from "./format";
import { ChartAxisTitleFormatObject, ChartTitleFormatObject } from "./looks";

/** A title: of the chart, or of an axis. Its text is its own, or that of a cell, or what Excel says by itself. */
abstract class TitledObject extends ChartPartObject {
  static override readonly scalars: readonly string[] = ["Text", "Visible", "TextOrientation"];

  constructor(
    chart: DrawnChart,
    /** The element that has the title. */
    protected readonly owner: ChartNode,
  ) {
    super(chart);
  }

  /** Points of the letters of a new one. */
  protected abstract readonly newSize: number;
  /** What Excel says where there is no text. */
  protected abstract get automaticText(): string;

  get Text(): string {
    if (!this.title.isThere) return "";
    const own = richText(this.title);
    if (own !== undefined) return own;
    const [cell] = valuesOf(this.store, this.chart.sheet, this.title.child("tx").find());
    return cell === undefined ? this.automaticText : String(scalarOf(cell) ?? "");
  }
  set Text(text: string) {
    if (typeof text !== "string") throw invalid("A title is a text.");
    this.show();
    setRichText(this.title, text);
  }
  get Visible(): boolean {
    return this.title.isThere;
  }
  set Visible(visible: boolean) {
    assertFlag(visible);
    this.chart.assertWritable();
    if (visible) this.show();
    else this.hide();
  }
  /** Degrees, upwards positive. */
  get TextOrientation(): number {
    const rotation =
      this.title.at("tx", "rich", "a:bodyPr").attribute("rot") ??
      this.title.at("txPr", "a:bodyPr").attribute("rot");
    return rotation === undefined ? 0 : -Number(rotation) / DEGREE;
  }
  set TextOrientation(degrees: number) {
    if (typeof degrees !== "number" || !(degrees >= -90 && degrees <= 90))
      throw invalid("A text turns by -90 to 90 degrees.");
    this.show();
    const holder = this.title.at("tx", "rich").isThere ? this.title.at("tx", "rich") : this.letterHolder();
    const body = holder.child("a:bodyPr");
    body.setAttribute("rot", -degrees * DEGREE);
    body.setAttribute("vert", "horz");
  }
  /** Takes the text from a cell. @param formula `=Sheet1!A1` */
  SetFormula(formula: string): void {
    const [place] = placesOf(this.store, String(formula), this.chart.sheet) ?? [];
    if (!place) throw invalid(`"${formula}" names no cell.`);
    this.show();
    this.title.put(referenceElement("tx", place.sheet, place.area));
  }

  protected get title(): ChartNode {
    return this.owner.child("title");
  }
  protected show(): void {
    this.chart.assertWritable();
    if (!this.title.isThere) this.owner.put(titleElement(this.newSize));
  }
  protected hide(): void {
    this.title.remove();
  }
  private letterHolder(): ChartNode {
    const letters = new Letters(this.title);
    // Saying again what is said makes the element that says it.
    letters.setAttribute("sz", letters.own("sz"));
    return this.title.child("txPr");
  }
}

/** 60,000ths of a degree, in which DrawingML turns things. */
const DEGREE = 60_000;

export class ChartTitleObject extends TitledObject {
  protected override readonly newSize = 14;
  static override readonly scalars = [
    "Text",
    "Visible",
    "Overlay",
    "Position",
    "ShowShadow",
    "TextOrientation",
  ];

  get Format(): HostObject {
    return new ChartTitleFormatObject(this.chart, [this.title], { scale: 1.2, bold: true });
  }
  get Overlay(): boolean {
    return this.title.says("overlay");
  }
  set Overlay(over: boolean) {
    assertFlag(over);
    this.show();
    this.title.setValue("overlay", over);
  }
  get Position(): string {
    return this.title.at("layout", "manualLayout").isThere ? "Automatic" : "Top";
  }
  set Position(position: string) {
    assertWord(position, ["Automatic", "Top", "Bottom", "Left", "Right"]);
    if (position !== "Automatic" && position !== "Top")
      throw new HostError(
        "NotImplemented",
        "The embedded workbook puts the title of a chart at its top only.",
      );
    this.show();
    this.title.child("layout").remove();
  }
  get ShowShadow(): boolean {
    return this.title.at("spPr", "a:effectLst", "a:outerShdw").isThere;
  }
  set ShowShadow(shown: boolean) {
    assertFlag(shown);
    this.show();
    if (!shown) this.title.at("spPr", "a:effectLst").remove();
    else if (!this.ShowShadow) this.title.child("spPr").put(shadow());
  }
  /** Letters of the title from one place on, for looks of their own. */
  GetSubstring(start: number, length: number): HostObject {
    return substringOf(this.chart, this.title, this.Text, start, length);
  }

  protected override get automaticText(): string {
    const { plot } = this.chart;
    const [only, ...others] = plot.series();
    if (only === undefined || others.length > 0) return "Chart Title";
    const [name] = valuesOf(this.store, this.chart.sheet, plot.seriesNode(only).child("tx").find());
    return name === undefined ? "Chart Title" : String(scalarOf(name) ?? "");
  }
  protected override show(): void {
    super.show();
    this.owner.setValue("autoTitleDeleted", false);
  }
  protected override hide(): void {
    super.hide();
    // Without this word Excel names the only series as the title.
    this.owner.setValue("autoTitleDeleted", true);
  }
}

function shadow(): ReturnType<typeof element> {
  return element(
    "a:effectLst",
    {},
    element(
      "a:outerShdw",
      { blurRad: 50_800, dist: 38_100, dir: 2_700_000, algn: "tl", rotWithShape: 0 },
      element("a:prstClr", { val: "black" }, element("a:alpha", { val: 40_000 })),
    ),
  );
}

export class ChartAxisTitleObject extends TitledObject {
  protected override readonly newSize = 10;

  get Format(): HostObject {
    return new ChartAxisTitleFormatObject(this.chart, [this.title], { bold: true });
  }
  protected override get automaticText(): string {
    return "Axis Title";
  }
}

/** Some letters of a text, for looks of their own. */
export class ChartFormatStringObject extends ChartPartObject {
  constructor(
    chart: DrawnChart,
    private readonly part: ChartNode,
    private readonly span: LetterSpan,
  ) {
    super(chart);
  }
  get Font(): HostObject {
    return new ChartFontObject(this.chart, [this.part], {}, this.span);
  }
}

/**
 * @param text what stands there; it becomes the part's own where it came from elsewhere
 * @throws HostError InvalidArgument for letters that the text does not have
 */
export function substringOf(
  chart: DrawnChart,
  part: ChartNode,
  text: string,
  start: number,
  length: number,
): HostObject {
  if (
    !Number.isInteger(start) ||
    start < 0 ||
    start >= text.length ||
    !Number.isInteger(length) ||
    length < 1
  )
    throw invalid(`The text has ${text.length} letters.`);
  chart.assertWritable();
  if (richText(part) === undefined) setRichText(part, text);
  return new ChartFormatStringObject(chart, part, { start, end: Math.min(text.length, start + length) });
}
