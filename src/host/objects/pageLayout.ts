import type { PageMargins, PageSetup } from "hucre";
import { parseArea, type Sheet, type Workbook } from "../model";
import { HostObject, invalid } from "./object";
import { RangeObject } from "./range";

const POINTS_PER_INCH = 72;

/** Headers and footers of a sheet: for all pages, and apart for the first where the state says so. */
class HeaderFooterGroupObject extends HostObject {
  static override readonly scalars = ["State"];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
  ) {
    super(store);
  }
  get State(): string {
    return this.sheet.file.headerFooter?.differentFirst ? "FirstAndDefault" : "Default";
  }
  set State(state: string) {
    if (state !== "Default" && state !== "FirstAndDefault") throw invalid(`${state} is no state known here.`);
    this.sheet.file.headerFooter = {
      ...this.sheet.file.headerFooter,
      differentFirst: state === "FirstAndDefault",
    };
  }
  get DefaultForAllPages(): HostObject {
    return new HeaderFooterObject(this.store, this.sheet, "odd");
  }
  get FirstPage(): HostObject {
    return new HeaderFooterObject(this.store, this.sheet, "first");
  }
}

/** The three parts of a header and of a footer; in the file they are one text each, `&Lleft&Ccentre&Rright`. */
class HeaderFooterObject extends HostObject {
  static override readonly scalars = [
    "LeftHeader",
    "CenterHeader",
    "RightHeader",
    "LeftFooter",
    "CenterFooter",
    "RightFooter",
  ];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
    readonly pages: "odd" | "first",
  ) {
    super(store);
  }
  private part(place: "Header" | "Footer", side: "L" | "C" | "R"): string {
    const text = this.sheet.file.headerFooter?.[`${this.pages}${place}`] ?? "";
    return new RegExp(`&${side}((?:(?!&[LCR])[\\s\\S])*)`, "u").exec(text)?.[1] ?? "";
  }
  private setPart(place: "Header" | "Footer", side: "L" | "C" | "R", text: string): void {
    const parts = (["L", "C", "R"] as const).map((each): [string, string] => [
      each,
      each === side ? text : this.part(place, each),
    ]);
    const joined = parts.map(([each, own]) => (own === "" ? "" : `&${each}${own}`)).join("");
    this.sheet.file.headerFooter = { ...this.sheet.file.headerFooter, [`${this.pages}${place}`]: joined };
  }
  get LeftHeader(): string {
    return this.part("Header", "L");
  }
  set LeftHeader(text: string) {
    this.setPart("Header", "L", text);
  }
  get CenterHeader(): string {
    return this.part("Header", "C");
  }
  set CenterHeader(text: string) {
    this.setPart("Header", "C", text);
  }
  get RightHeader(): string {
    return this.part("Header", "R");
  }
  set RightHeader(text: string) {
    this.setPart("Header", "R", text);
  }
  get LeftFooter(): string {
    return this.part("Footer", "L");
  }
  set LeftFooter(text: string) {
    this.setPart("Footer", "L", text);
  }
  get CenterFooter(): string {
    return this.part("Footer", "C");
  }
  set CenterFooter(text: string) {
    this.setPart("Footer", "C", text);
  }
  get RightFooter(): string {
    return this.part("Footer", "R");
  }
  set RightFooter(text: string) {
    this.setPart("Footer", "R", text);
  }
}

/** Page set-up of a sheet; margins in points as in Office.js (the file keeps inches). */
export class PageLayoutObject extends HostObject {
  static override readonly scalars = [
    "Orientation",
    "PaperSize",
    "TopMargin",
    "BottomMargin",
    "LeftMargin",
    "RightMargin",
    "HeaderMargin",
    "FooterMargin",
    "CenterHorizontally",
    "PrintGridlines",
  ];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
  ) {
    super(store);
  }

  private get setup(): PageSetup {
    return (this.sheet.file.pageSetup ??= {});
  }
  private margin(side: keyof PageMargins): number {
    return (this.setup.margins?.[side] ?? 0.7) * POINTS_PER_INCH;
  }
  private setMargin(side: keyof PageMargins, points: number): void {
    this.setup.margins = { ...this.setup.margins, [side]: points / POINTS_PER_INCH };
  }

  get Orientation(): string {
    return this.setup.orientation === "landscape" ? "Landscape" : "Portrait";
  }
  set Orientation(orientation: string) {
    if (orientation !== "Portrait" && orientation !== "Landscape")
      throw invalid(`${orientation} is no orientation.`);
    this.setup.orientation = orientation === "Portrait" ? "portrait" : "landscape";
  }
  get PaperSize(): string {
    return this.setup.paperSize?.toUpperCase() ?? "Letter";
  }
  set PaperSize(size: string) {
    const known = {
      A3: "a3",
      A4: "a4",
      A5: "a5",
      B4: "b4",
      B5: "b5",
      Letter: "letter",
      Legal: "legal",
    } as const;
    if (!(size in known)) throw invalid(`${size} is no paper size known here.`);
    this.setup.paperSize = known[size as keyof typeof known];
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
  get HeadersFooters(): HostObject {
    return new HeaderFooterGroupObject(this.store, this.sheet);
  }
  get CenterHorizontally(): boolean {
    return this.setup.horizontalCentered ?? false;
  }
  set CenterHorizontally(centered: boolean) {
    this.setup.horizontalCentered = centered;
  }
  get PrintGridlines(): boolean {
    return this.setup.showGridLines ?? false;
  }
  set PrintGridlines(show: boolean) {
    this.setup.showGridLines = show;
  }
  get Zoom(): unknown {
    return {
      scale: this.setup.scale,
      horizontalFitToPages: this.setup.fitToWidth,
      verticalFitToPages: this.setup.fitToHeight,
    };
  }
  set Zoom({
    scale,
    horizontalFitToPages,
    verticalFitToPages,
  }: {
    scale?: number;
    horizontalFitToPages?: number;
    verticalFitToPages?: number;
  }) {
    if (scale !== undefined) this.setup.scale = scale;
    if (horizontalFitToPages === undefined && verticalFitToPages === undefined) return;
    this.setup.fitToPage = true;
    // 0 in the file means: as many pages as it takes.
    this.setup.fitToWidth = horizontalFitToPages ?? 0;
    this.setup.fitToHeight = verticalFitToPages ?? 0;
  }
  SetPrintArea(range: RangeObject | string): void {
    this.setup.printArea = typeof range === "string" ? range : (range.Address.split("!").pop() ?? "");
  }
  SetPrintTitleRows(range: RangeObject | string): void {
    const area = typeof range === "string" ? parseArea(range.split("!").pop() ?? "") : range.area;
    this.setup.printTitlesRow = `${area.top + 1}:${area.bottom + 1}`;
  }
}

/** Where a page of a sheet begins by hand; the file keeps the last row of the page before. */
export class PageBreakCollectionObject extends HostObject {
  constructor(
    store: Workbook,
    readonly sheet: Sheet,
  ) {
    super(store);
  }
  override items(): HostObject[] {
    return (this.sheet.file.rowBreaks ?? []).map((row) => new PageBreakObject(this.store, this.sheet, row));
  }
  Add(range: RangeObject | string): HostObject {
    const { top } = typeof range === "string" ? parseArea(range.split("!").pop() ?? "") : range.area;
    if (top === 0) throw invalid("No page begins before the first row.");
    this.sheet.file.rowBreaks = [...new Set([...(this.sheet.file.rowBreaks ?? []), top - 1])].sort(
      (a, b) => a - b,
    );
    return new PageBreakObject(this.store, this.sheet, top - 1);
  }
  GetItem(index: number): HostObject {
    const row = this.sheet.file.rowBreaks?.[index];
    if (row === undefined) throw invalid(`There is no page break ${index}.`);
    return new PageBreakObject(this.store, this.sheet, row);
  }
  RemovePageBreaks(): void {
    this.sheet.file.rowBreaks = [];
  }
}

class PageBreakObject extends HostObject {
  static override readonly scalars = ["RowIndex", "ColumnIndex"];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
    readonly row: number,
  ) {
    super(store);
  }
  get RowIndex(): number {
    return this.row + 1;
  }
  get ColumnIndex(): number {
    return 0;
  }
  GetCellAfterBreak(): HostObject {
    return new RangeObject(this.store, this.sheet, {
      top: this.row + 1,
      left: 0,
      bottom: this.row + 1,
      right: 0,
    });
  }
  Delete(): void {
    this.sheet.file.rowBreaks = (this.sheet.file.rowBreaks ?? []).filter((row) => row !== this.row);
  }
}
