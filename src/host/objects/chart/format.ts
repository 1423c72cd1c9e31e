import { HostError } from "../../errors";
import { element, elementsOf, type XmlElement } from "../../package";
import {
  ChartNode,
  EMU_PER_POINT,
  FILL_NAMES,
  Letters,
  solidColor,
  solidFill,
  type LetterSpan,
} from "../../model/charts";
import { colorOf } from "../format";
import { assertFlag, assertWord, invalid } from "../object";
import { ChartPartObject, type DrawnChart } from "./drawn";
import { putFill, type Parts } from "./fill";

/** How a part of a chart looks by itself where nobody said it. */
export interface AutomaticLook {
  /** `#RRGGBB` of its line or area; undefined where it is not known here. */
  readonly color?: string | undefined;
  /** Points of its line. */
  readonly weight?: number | undefined;
  /** How large its letters are, to those of the whole chart. */
  readonly scale?: number;
  readonly bold?: boolean;
  /** Parts that say how its letters look where it does not. */
  readonly around?: readonly ChartNode[];
}

/** Lines as Office.js names them, with the file's words; the first is the one that is written. */
const DASHES: Readonly<Record<string, readonly string[]>> = {
  Continuous: ["solid"],
  Dash: ["dash", "lgDash"],
  DashDot: ["dashDot", "lgDashDot", "sysDashDot"],
  DashDotDot: ["lgDashDotDot", "sysDashDotDot"],
  Dot: ["sysDash", "dot"],
  RoundDot: ["sysDot"],
};

/** Line of a part of a chart: `ChartLineFormat`, and `ChartBorder`, which has the same members. */
export class ChartLineFormatObject extends ChartPartObject {
  static override readonly scalars: readonly string[] = ["LineStyle", "Weight"];

  constructor(
    chart: DrawnChart,
    private readonly parts: Parts,
    private readonly automatic: AutomaticLook = {},
  ) {
    super(chart);
  }
  get Color(): string {
    const color = solidColor(this.store.styles, this.line.child("a:solidFill").find());
    const known = color ?? (isFilled(this.line) ? undefined : this.automatic.color);
    if (known === undefined)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook does not know the automatic colour of this line.",
      );
    return known;
  }
  set Color(color: string) {
    const wanted = colorOf(color);
    this.change((line) => putFill(line, solidFill(wanted)));
  }
  get LineStyle(): string {
    if (this.line.child("a:noFill").isThere) return "None";
    const dash = this.line.value("a:prstDash");
    if (dash === undefined) return isFilled(this.line) ? "Continuous" : "Automatic";
    return Object.entries(DASHES).find(([, words]) => words.includes(dash))?.[0] ?? "Automatic";
  }
  set LineStyle(style: string) {
    assertWord(style, ["None", "Automatic", ...Object.keys(DASHES), ...PATTERNS]);
    if (PATTERNS.includes(style))
      throw new HostError("NotImplemented", "The embedded workbook draws no lines of a grey pattern.");
    this.change((line) => {
      if (style === "None" || style === "Automatic") line.child("a:prstDash").remove();
      else line.setValue("a:prstDash", DASHES[style]?.[0]);
      if (style === "None") putFill(line, element("a:noFill"));
      else line.child("a:noFill").remove();
      if (style === "Automatic") line.child("a:solidFill").remove();
    });
  }
  /** Points. */
  get Weight(): number {
    const width = this.line.attribute("w");
    return width === undefined ? (this.automatic.weight ?? USUAL_WEIGHT) : Number(width) / EMU_PER_POINT;
  }
  set Weight(points: number) {
    if (typeof points !== "number" || !(points >= 0 && points <= MAX_WEIGHT))
      throw invalid(`A line is 0 to ${MAX_WEIGHT} points thick.`);
    this.change((line) => line.setAttribute("w", Math.round(points * EMU_PER_POINT)));
  }
  Clear(): void {
    this.LineStyle = "None";
  }

  private get line(): ChartNode {
    return lineOf(this.parts[0] ?? ChartNode.nowhere);
  }
  private change(change: (line: ChartNode) => void): void {
    this.chart.assertWritable();
    for (const part of this.parts) change(lineOf(part));
  }
}

function lineOf(part: ChartNode): ChartNode {
  return part.at("spPr", "a:ln");
}

/** Whether a line says how it is filled. */
function isFilled(line: ChartNode): boolean {
  const own = line.find();
  return own !== undefined && elementsOf(own).some(({ name }) => FILL_NAMES.includes(name));
}

const PATTERNS: readonly string[] = ["Grey25", "Grey50", "Grey75"];
const USUAL_WEIGHT = 0.75;
/** The thickest line of DrawingML. */
const MAX_WEIGHT = 1584;

export class ChartBorderObject extends ChartLineFormatObject {}

/** Points of letters where a chart says nothing. */
const USUAL_SIZE = 10;
const USUAL_FONT = "Calibri";

/** Letters of a part of a chart. */
export class ChartFontObject extends ChartPartObject {
  static override readonly scalars = ["Bold", "Color", "Italic", "Name", "Size", "Underline"];

  constructor(
    chart: DrawnChart,
    private readonly parts: Parts,
    private readonly automatic: AutomaticLook = {},
    /** Letters of the part's text; all where it is left out. */
    private readonly span?: LetterSpan,
  ) {
    super(chart);
  }
  get Bold(): boolean {
    const bold = this.letters.attribute("b");
    return bold === undefined ? (this.automatic.bold ?? false) : isYes(bold);
  }
  set Bold(bold: boolean) {
    assertFlag(bold);
    this.write((letters) => letters.setAttribute("b", Number(bold)));
  }
  get Italic(): boolean {
    return isYes(this.letters.attribute("i"));
  }
  set Italic(italic: boolean) {
    assertFlag(italic);
    this.write((letters) => letters.setAttribute("i", Number(italic)));
  }
  get Underline(): string {
    const line = this.letters.attribute("u");
    return line === undefined || line === "none" ? "None" : "Single";
  }
  set Underline(underline: string) {
    assertWord(underline, ["None", "Single"]);
    this.write((letters) => letters.setAttribute("u", underline === "None" ? "none" : "sng"));
  }
  get Size(): number {
    const own = this.letters.own("sz");
    if (own !== undefined) return Number(own) / 100;
    const whole = this.letters.attribute("sz");
    return (whole === undefined ? USUAL_SIZE : Number(whole) / 100) * (this.automatic.scale ?? 1);
  }
  set Size(points: number) {
    if (typeof points !== "number" || !(points >= 1 && points <= 409))
      throw invalid("Letters are 1 to 409 points high.");
    this.write((letters) => letters.setAttribute("sz", Math.round(points * 100)));
  }
  get Name(): string {
    const name = this.letters.child("a:latin")?.attributes.typeface;
    // `+mn-lt` and its like are the fonts of the theme; the workbook's own is the one for bodies of text.
    return name === undefined || name.startsWith("+")
      ? this.store.styles.style(0).font.name || USUAL_FONT
      : name;
  }
  set Name(name: string) {
    if (typeof name !== "string" || name === "") throw invalid("A font has a name.");
    this.write((letters) => letters.put(element("a:latin", { typeface: name })));
  }
  get Color(): string {
    const fill = this.letters.child("a:solidFill");
    const color = fill ? solidColor(this.store.styles, fill) : "#000000";
    if (color === undefined)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook does not work out the colour of these letters.",
      );
    return color;
  }
  set Color(color: string) {
    const fill = solidFill(colorOf(color));
    this.write((letters) => letters.put(fill));
  }

  private get letters(): Letters {
    const around = [...(this.automatic.around ?? []), this.chart.plot.root];
    return new Letters(this.parts[0] ?? ChartNode.nowhere, around, this.span);
  }
  private write(change: (letters: Letters) => void): void {
    this.chart.assertWritable();
    for (const part of this.parts) {
      change(new Letters(part, [], this.span));
      // The letters of the whole chart are those of each part.
      if (part.find()?.name === "chartSpace")
        for (const inner of partsWithLetters(part)) change(new Letters(inner));
    }
  }
}

function isYes(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Parts of a chart that say themselves how their letters look. */
function partsWithLetters(root: ChartNode): ChartNode[] {
  const own = root.find();
  const found: XmlElement[] = [];
  const look = (from: XmlElement): void => {
    const children = elementsOf(from);
    if (from !== own && children.some(({ name }) => name === "txPr")) found.push(from);
    else if (from.name === "title") found.push(from);
    children.forEach(look);
  };
  if (own) look(own);
  return found.map((part) => {
    const make = (): XmlElement => {
      root.make();
      return part;
    };
    return new ChartNode(() => part, make);
  });
}
