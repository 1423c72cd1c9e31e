import { HostError } from "../../errors";
import { flagOf, numberOf, setAttribute } from "../../package";
import { isWholeColumns, isWholeRows, type Area, type Sheet, type Workbook } from "../../model";
import { absoluteAddress, placesOf, splitUnion } from "../../model/places";
import { assertFlag, assertWord, HostObject, invalid, NullObject } from "../object";
import { RangeObject, rangeAt } from "../range";
import { RangeAreasObject } from "../rangeAreas";
import { settleBreaks } from "./breaks";
import { HeaderFooterGroupObject } from "./headersFooters";
import { PAPERS } from "./papers";
import { isFitted, setFitted } from "./scaling";

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
/** Inches, as Excel has them where a file says nothing. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
type Side = keyof typeof MARGINS;

const ORDERS: Words = { DownThenOver: "downThenOver", OverThenDown: "overThenDown" };
const ERRORS: Words = { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" };
const COMMENTS: Words = { NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" };
const ORIENTATIONS: Words = { Portrait: "portrait", Landscape: "landscape" };
type Words = Readonly<Record<string, string>>;

interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

/** Page set-up of a sheet; margins in points as in Office.js (the file keeps inches). */
export class PageLayoutObject extends HostObject {
  static override readonly scalars = [
    "Orientation",
    "PaperSize",
    "BlackAndWhite",
    "PrintErrors",
    "Zoom",
    "CenterHorizontally",
    "CenterVertically",
    "PrintHeadings",
    "PrintGridlines",
    "LeftMargin",
    "RightMargin",
    "TopMargin",
    "BottomMargin",
    "HeaderMargin",
    "FooterMargin",
    "PrintComments",
    "DraftMode",
    "FirstPageNumber",
    "PrintOrder",
  ];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
  ) {
    super(store);
  }

  get Orientation(): string {
    return this.setup("orientation") === "landscape" ? "Landscape" : "Portrait";
  }
  set Orientation(orientation: string) {
    this.setWord("orientation", ORIENTATIONS, orientation);
  }
  get PaperSize(): string {
    const size = PAPERS[Number(this.setup("paperSize") ?? 1) - 1];
    if (size === undefined)
      throw new HostError(
        "NotImplemented",
        `The embedded workbook has no name for the paper size ${this.setup("paperSize")}.`,
      );
    return size;
  }
  set PaperSize(size: string) {
    assertWord(size, PAPERS);
    this.setSetup("paperSize", PAPERS.indexOf(size) + 1);
  }
  get BlackAndWhite(): boolean {
    return flagOf(this.sheet.child("pageSetup"), "blackAndWhite");
  }
  set BlackAndWhite(plain: boolean) {
    assertFlag(plain);
    this.setSetup("blackAndWhite", plain ? true : undefined);
  }
  get DraftMode(): boolean {
    return flagOf(this.sheet.child("pageSetup"), "draft");
  }
  set DraftMode(draft: boolean) {
    assertFlag(draft);
    this.setSetup("draft", draft ? true : undefined);
  }
  get PrintOrder(): string {
    return wordOf(ORDERS, this.setup("pageOrder"), "DownThenOver");
  }
  set PrintOrder(order: string) {
    this.setWord("pageOrder", ORDERS, order);
  }
  get PrintErrors(): string {
    return wordOf(ERRORS, this.setup("errors"), "AsDisplayed");
  }
  set PrintErrors(errors: string) {
    this.setWord("errors", ERRORS, errors);
  }
  get PrintComments(): string {
    return wordOf(COMMENTS, this.setup("cellComments"), "NoComments");
  }
  set PrintComments(comments: string) {
    this.setWord("cellComments", COMMENTS, comments);
  }
  /** "" where pages are counted on from those before. */
  get FirstPageNumber(): number | "" {
    const setup = this.sheet.child("pageSetup");
    return flagOf(setup, "useFirstPageNumber") ? (numberOf(setup, "firstPageNumber") ?? 1) : "";
  }
  set FirstPageNumber(number: number | "" | null) {
    const isAutomatic = number === "" || number === null;
    if (!isAutomatic && (!Number.isInteger(number) || Math.abs(number) > 32_767))
      throw invalid("The number of a first page is a whole number, or empty for the usual one.");
    this.setSetup("firstPageNumber", isAutomatic ? undefined : number);
    this.setSetup("useFirstPageNumber", isAutomatic ? undefined : true);
  }

  get TopMargin(): number {
    return this.margin("top");
  }
  set TopMargin(points: number) {
    this.setMargin("top", points);
  }
  get BottomMargin(): number {
    return this.margin("bottom");
  }
  set BottomMargin(points: number) {
    this.setMargin("bottom", points);
  }
  get LeftMargin(): number {
    return this.margin("left");
  }
  set LeftMargin(points: number) {
    this.setMargin("left", points);
  }
  get RightMargin(): number {
    return this.margin("right");
  }
  set RightMargin(points: number) {
    this.setMargin("right", points);
  }
  get HeaderMargin(): number {
    return this.margin("header");
  }
  set HeaderMargin(points: number) {
    this.setMargin("header", points);
  }
  get FooterMargin(): number {
    return this.margin("footer");
  }
  set FooterMargin(points: number) {
    this.setMargin("footer", points);
  }
  SetPrintMargins(unit: string, margins: Readonly<Partial<Record<Side, number | null>>>): void {
    assertWord(unit, Object.keys(POINTS));
    const factor = POINTS[unit as keyof typeof POINTS];
    const sides = Object.keys(MARGINS) as Side[];
    for (const name of Object.keys(margins)) assertWord(name, sides);
    const given = sides.flatMap((side) => {
      const size = margins[side];
      return size === undefined || size === null ? [] : [[side, size] as const];
    });
    for (const [, size] of given) assertMargin(size);
    for (const [side, size] of given) this.setMargin(side, size * factor);
  }

  get CenterHorizontally(): boolean {
    return this.option("horizontalCentered");
  }
  set CenterHorizontally(centered: boolean) {
    assertFlag(centered);
    this.setOption("horizontalCentered", centered);
  }
  get CenterVertically(): boolean {
    return this.option("verticalCentered");
  }
  set CenterVertically(centered: boolean) {
    assertFlag(centered);
    this.setOption("verticalCentered", centered);
  }
  get PrintHeadings(): boolean {
    return this.option("headings");
  }
  set PrintHeadings(shown: boolean) {
    assertFlag(shown);
    this.setOption("headings", shown);
  }
  get PrintGridlines(): boolean {
    return this.option("gridLines") && flagOf(this.sheet.child("printOptions"), "gridLinesSet", true);
  }
  set PrintGridlines(shown: boolean) {
    assertFlag(shown);
    this.setOption("gridLines", shown);
    // Lines are printed only where both words say so; without the second one it does.
    setAttribute(this.sheet.editChild("printOptions"), "gridLinesSet", undefined);
  }
  get HeadersFooters(): HostObject {
    return new HeaderFooterGroupObject(this.store, this.sheet);
  }

  /** Either a scale in per cent, or how many pages wide and high, 0 for as many as it takes; the other is null. */
  get Zoom(): Zoom {
    const setup = this.sheet.child("pageSetup");
    return isFitted(this.sheet)
      ? {
          scale: null,
          horizontalFitToPages: numberOf(setup, "fitToWidth") ?? 1,
          verticalFitToPages: numberOf(setup, "fitToHeight") ?? 1,
        }
      : { scale: numberOf(setup, "scale") ?? 100, horizontalFitToPages: null, verticalFitToPages: null };
  }
  set Zoom(zoom: Zoom) {
    const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = zoom ?? {};
    const isScaled = scale !== undefined && scale !== null;
    const pages = [wide, high].filter((count) => count !== undefined && count !== null);
    if (isScaled === pages.length > 0) throw invalid("A zoom is a scale, or numbers of pages to fit.");
    if (isScaled && !(Number.isInteger(scale) && scale >= 10 && scale <= 400))
      throw invalid("A scale is 10 to 400 per cent.");
    if (pages.some((count) => !Number.isInteger(count) || count < 0 || count > 32_767))
      throw invalid("A number of pages is 0 to 32767.");
    this.setSetup("scale", isScaled && scale !== 100 ? scale : undefined);
    // The file counts one page where it says nothing.
    this.setSetup("fitToWidth", isScaled || wide === 1 ? undefined : (wide ?? 0));
    this.setSetup("fitToHeight", isScaled || high === 1 ? undefined : (high ?? 0));
    setFitted(this.sheet, !isScaled);
    settleBreaks(this.sheet);
  }

  /** @param area cells of this sheet; an empty text for the whole of it */
  SetPrintArea(area: RangeObject | RangeAreasObject | string): void {
    const areas = this.areasOf(area);
    const formula = areas.map((each) => absoluteAddress(this.sheet.name, each)).join(",");
    this.store.names.setBuiltIn("_xlnm.Print_Area", this.sheet, formula === "" ? undefined : formula);
  }
  GetPrintArea(): HostObject {
    const areas = this.printArea();
    if (!areas) throw new HostError("ItemNotFound", "The sheet has no print area.");
    return new RangeAreasObject(this.store, this.sheet, areas);
  }
  GetPrintAreaOrNullObject(): HostObject {
    const areas = this.printArea();
    return areas ? new RangeAreasObject(this.store, this.sheet, areas) : new NullObject(this.store);
  }

  SetPrintTitleRows(rows: RangeObject | string): void {
    this.setTitles({ rows });
  }
  SetPrintTitleColumns(columns: RangeObject | string): void {
    this.setTitles({ columns });
  }
  GetPrintTitleRows(): HostObject {
    return this.titleRange("rows") ?? missing("The sheet repeats no rows.");
  }
  GetPrintTitleRowsOrNullObject(): HostObject {
    return this.titleRange("rows") ?? new NullObject(this.store);
  }
  GetPrintTitleColumns(): HostObject {
    return this.titleRange("columns") ?? missing("The sheet repeats no columns.");
  }
  GetPrintTitleColumnsOrNullObject(): HostObject {
    return this.titleRange("columns") ?? new NullObject(this.store);
  }

  private setup(name: string): string | undefined {
    return this.sheet.child("pageSetup")?.attributes[name];
  }
  private setSetup(name: string, value: string | number | boolean | undefined): void {
    if (value !== undefined || this.setup(name) !== undefined)
      setAttribute(this.sheet.editChild("pageSetup"), name, value);
  }
  private setWord(name: string, words: Words, word: string): void {
    assertWord(word, Object.keys(words));
    this.setSetup(name, words[word]);
  }
  private option(name: string): boolean {
    return flagOf(this.sheet.child("printOptions"), name);
  }
  private setOption(name: string, value: boolean): void {
    setAttribute(this.sheet.editChild("printOptions"), name, value ? true : undefined);
  }
  private margin(side: Side): number {
    return round((numberOf(this.sheet.child("pageMargins"), side) ?? MARGINS[side]) * POINTS.Inches);
  }
  private setMargin(side: Side, points: number): void {
    assertMargin(points);
    const margins = this.sheet.editChild("pageMargins");
    for (const [name, usual] of Object.entries(MARGINS)) margins.attributes[name] ??= String(usual);
    setAttribute(margins, side, points / POINTS.Inches);
  }

  private areasOf(area: RangeObject | RangeAreasObject | string): readonly Area[] {
    if (typeof area === "string")
      return splitUnion(area).map((part) => rangeAt(this.store, this.sheet, part).area);
    if (area.sheet !== this.sheet) throw invalid("What is printed is on the sheet itself.");
    return area instanceof RangeAreasObject ? area.areas : [area.area];
  }
  private printArea(): readonly Area[] | undefined {
    const name = this.store.names.find("_xlnm.Print_Area", this.sheet);
    const places = name && placesOf(this.store, name.formula, this.sheet);
    return places?.map(({ area }) => area);
  }
  private titles(): { readonly rows: Area | undefined; readonly columns: Area | undefined } {
    const name = this.store.names.find("_xlnm.Print_Titles", this.sheet);
    const areas = (name && placesOf(this.store, name.formula, this.sheet))?.map(({ area }) => area) ?? [];
    return { rows: areas.find(isWholeRows), columns: areas.find(isWholeColumns) };
  }
  private titleRange(kind: "rows" | "columns"): RangeObject | undefined {
    const area = this.titles()[kind];
    return area && new RangeObject(this.store, this.sheet, area);
  }
  private setTitles(wanted: Partial<Record<"rows" | "columns", RangeObject | string>>): void {
    const titles = { ...this.titles() };
    for (const kind of ["rows", "columns"] as const) {
      const given = wanted[kind];
      if (given === undefined) continue;
      const [area] = this.areasOf(given);
      const isWhole = kind === "rows" ? isWholeRows : isWholeColumns;
      if (area && !isWhole(area)) throw invalid(`What is repeated are whole ${kind}.`);
      titles[kind] = area;
    }
    // Excel puts columns first.
    const areas = [titles.columns, titles.rows].filter((area) => area !== undefined);
    const formula = areas.map((area) => absoluteAddress(this.sheet.name, area)).join(",");
    this.store.names.setBuiltIn("_xlnm.Print_Titles", this.sheet, formula === "" ? undefined : formula);
  }
}

function assertMargin(size: unknown): asserts size is number {
  if (typeof size !== "number" || !(size >= 0) || !Number.isFinite(size))
    throw invalid("A margin is a number from 0.");
}

function missing(message: string): never {
  throw new HostError("ItemNotFound", message);
}

/** Inches of files come from points and centimetres with many digits. */
function round(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}

function wordOf(words: Words, value: string | undefined, otherwise: string): string {
  return Object.keys(words).find((word) => words[word] === value) ?? otherwise;
}
