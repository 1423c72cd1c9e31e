import type { Sheet, Workbook } from "../../model";
import { numberOf, setAttribute } from "../../package";
import { assertWord, HostObject, invalid } from "../object";

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
/** Inches, as Excel has them where a file says nothing. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
type Side = keyof typeof MARGINS;

/** The margins of a page, in points as in Office.js (the file keeps inches). */
export abstract class PageMargins extends HostObject {
  constructor(
    store: Workbook,
    readonly sheet: Sheet,
  ) {
    super(store);
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

  private margin(side: Side): number {
    return round((numberOf(this.sheet.child("pageMargins"), side) ?? MARGINS[side]) * POINTS.Inches);
  }
  private setMargin(side: Side, points: number): void {
    assertMargin(points);
    const margins = this.sheet.editChild("pageMargins");
    for (const [name, usual] of Object.entries(MARGINS)) margins.attributes[name] ??= String(usual);
    setAttribute(margins, side, points / POINTS.Inches);
  }
}

function assertMargin(size: unknown): asserts size is number {
  if (typeof size !== "number" || !(size >= 0) || !Number.isFinite(size))
    throw invalid("A margin is a number from 0.");
}

/** Inches of files come from points and centimetres with many digits. */
function round(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}
