import type { PageMargins, PageSetup } from "hucre";
import { parseArea, type SheetStore, type WorkbookStore } from "../store";
import { HostObject, invalid } from "./object";
import { RangeObject } from "./range";

const POINTS_PER_INCH = 72;

/** Page set-up of a sheet; margins in points as in Office.js (the file keeps inches). */
export class PageLayoutObject extends HostObject {
  static override readonly scalars = [
    "Orientation",
    "PaperSize",
    "TopMargin",
    "BottomMargin",
    "LeftMargin",
    "RightMargin",
    "CenterHorizontally",
    "PrintGridlines",
  ];

  constructor(
    store: WorkbookStore,
    readonly sheet: SheetStore,
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
    if (orientation !== "Portrait" && orientation !== "Landscape") throw invalid(`${orientation} is no orientation.`);
    this.setup.orientation = orientation === "Portrait" ? "portrait" : "landscape";
  }
  get PaperSize(): string {
    return this.setup.paperSize?.toUpperCase() ?? "Letter";
  }
  set PaperSize(size: string) {
    const known = { A3: "a3", A4: "a4", A5: "a5", B4: "b4", B5: "b5", Letter: "letter", Legal: "legal" } as const;
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
    return { scale: this.setup.scale, horizontalFitToPages: this.setup.fitToWidth, verticalFitToPages: this.setup.fitToHeight };
  }
  set Zoom({ scale, horizontalFitToPages, verticalFitToPages }: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number }) {
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
