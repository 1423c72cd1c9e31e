import { HostError } from "../../errors";
import { flagOf, numberOf, setAttribute } from "../../package";
import { assertFlag, assertWord, invalid, wordOf, type HostObject } from "../object";
import { settleBreaks } from "./breaks";
import { HeaderFooterGroupObject } from "./headersFooters";
import { PAPERS } from "./papers";
import { PrintedCells } from "./printed";
import { isFitted, setFitted } from "./scaling";

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

/** Page set-up of a sheet. */
export class PageLayoutObject extends PrintedCells {
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
}
