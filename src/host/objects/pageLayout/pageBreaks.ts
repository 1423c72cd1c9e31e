import { HostError } from "../../errors";
import type { Sheet, Workbook } from "../../model";
import { HostObject, invalid } from "../object";
import { RangeObject, rangeAt } from "../range";
import { PageBreaks } from "./breaks";

/** Excel holds no more breaks of a kind. */
const MOST = 1026;

/** Where pages of a sheet begin by hand: below each other, or side by side. */
export class PageBreakCollectionObject extends HostObject {
  private readonly breaks: PageBreaks;

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
    private readonly direction: "Horizontal" | "Vertical" = "Horizontal",
  ) {
    super(store);
    this.breaks = new PageBreaks(sheet, direction === "Horizontal" ? "rowBreaks" : "colBreaks");
  }
  override items(): HostObject[] {
    return this.breaks.effective().map((place) => this.at(place));
  }
  GetCount(): number {
    return this.breaks.effective().length;
  }
  GetItem(index: number): HostObject {
    const place = this.breaks.effective()[index];
    if (place === undefined) throw new HostError("ItemNotFound", `There is no page break ${index}.`);
    return this.at(place);
  }
  Add(range: RangeObject | string): HostObject {
    const { sheet, area } = typeof range === "string" ? rangeAt(this.store, this.sheet, range) : range;
    if (sheet !== this.sheet) throw invalid("A page break is before a cell of its own sheet.");
    const place = this.direction === "Horizontal" ? area.top : area.left;
    if (place === 0) throw invalid("No page begins before the first row or column.");
    if (this.breaks.effective().length >= MOST) throw invalid(`A sheet has at most ${MOST} page breaks.`);
    this.breaks.add(place);
    return this.at(place);
  }
  RemovePageBreaks(): void {
    this.breaks.clear();
  }

  private at(place: number): HostObject {
    return new PageBreakObject(this.store, this.sheet, this.direction, place);
  }
}

class PageBreakObject extends HostObject {
  static override readonly scalars = ["RowIndex", "ColumnIndex"];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
    private readonly direction: "Horizontal" | "Vertical",
    private readonly place: number,
  ) {
    super(store);
  }
  get RowIndex(): number {
    return this.direction === "Horizontal" ? this.place : 0;
  }
  get ColumnIndex(): number {
    return this.direction === "Vertical" ? this.place : 0;
  }
  GetCellAfterBreak(): HostObject {
    const { RowIndex: row, ColumnIndex: column } = this;
    return new RangeObject(this.store, this.sheet, { top: row, left: column, bottom: row, right: column });
  }
  Delete(): void {
    const breaks = new PageBreaks(this.sheet, this.direction === "Horizontal" ? "rowBreaks" : "colBreaks");
    if (!breaks.has(this.place)) throw new HostError("ItemNotFound", "The page break is gone.");
    breaks.remove(this.place);
  }
}
