import { HostError } from "../errors";
import {
  childNamed,
  childrenNamed,
  element,
  ensureChild,
  flagOf,
  insertInOrder,
  numberOf,
  remove,
  setAttribute,
  type XmlElement,
  type XmlPart,
} from "../package";
import { columnLetters, parseArea, type Area } from "./address";
import type { CellForms, EnteredForm } from "./cellForms";
import { Columns } from "./columns";
import type { CellGrid } from "./grid";
import { Merges } from "./merges";
import { SHEET_ORDER } from "./order";
import { Protection, type ProtectedAction } from "./protection";
import { SheetCells } from "./sheetCells";
import type { StyleBook } from "./styles";

/** Points of a row of Calibri 11. */
const USUAL_HEIGHT = 15;

/** Rows and columns that stay in sight, and where they begin. */
export interface Frozen {
  readonly top: number;
  readonly left: number;
  /** How many; 0 = none. */
  readonly rows: number;
  readonly columns: number;
}

/** What a sheet needs of its workbook. */
export interface SheetHome {
  readonly styles: StyleBook;
  /** The element of this sheet in the workbook part, for looking. */
  entry(sheet: Sheet): XmlElement;
  readCells(sheet: Sheet): CellGrid;
  forms(sheet: Sheet): CellForms;
  /** The form that Excel gives formulas that are entered into the sheet. */
  entered(sheet: Sheet): EnteredForm;
  /** Is told when a row is hidden or shown. */
  noteHidden(sheet: Sheet, row: number, isHidden: boolean): void;
}

/** One worksheet: its cells, and everything else about it in the tree of its part. */
export class Sheet extends SheetCells {
  readonly columns: Columns;
  readonly merges: Merges;
  readonly protection: Protection;

  constructor(
    readonly id: string,
    /** Path of the part in the package. */
    readonly path: string,
    /** The part without its cells, which `<sheetData/>` stands for. */
    readonly part: XmlPart,
    private readonly home: SheetHome,
  ) {
    super();
    this.columns = new Columns(part);
    this.merges = new Merges(part);
    this.protection = new Protection(part);
  }

  protected get styles(): StyleBook {
    return this.home.styles;
  }

  protected readCells(): CellGrid {
    return this.home.readCells(this);
  }

  protected get entered(): EnteredForm {
    return this.home.entered(this);
  }

  get name(): string {
    return this.home.entry(this).attributes.name ?? "";
  }

  get visibility(): "Visible" | "Hidden" | "VeryHidden" {
    const { state } = this.home.entry(this).attributes;
    if (state === "veryHidden") return "VeryHidden";
    return state === "hidden" ? "Hidden" : "Visible";
  }

  /** How formulas of its cells stand in files. */
  get forms(): CellForms {
    return this.home.forms(this);
  }

  /** A child of the worksheet's element, for looking. */
  child(name: string): XmlElement | undefined {
    return childNamed(this.part.root, name);
  }

  /** The same for changing, made where the schema wants it when there is none. */
  editChild(name: string): XmlElement {
    return ensureChild(this.part.edit(), name, SHEET_ORDER);
  }

  /** The first view of the sheet: gridlines, frozen panes, selection. */
  editView(): XmlElement {
    const views = this.editChild("sheetViews");
    const known = childNamed(views, "sheetView");
    if (known) return known;
    const made = element("sheetView", { workbookViewId: 0 });
    insertInOrder(views, made, []);
    return made;
  }

  get view(): XmlElement | undefined {
    const views = this.child("sheetViews");
    return views && childNamed(views, "sheetView");
  }

  /** Height of a row in points; undefined when it is as the text needs. */
  rowHeight(row: number): number | undefined {
    const height = this.grid.rows[row]?.attributes?.ht;
    return height === undefined ? undefined : Number(height);
  }

  /** @param height points; undefined = as the text needs */
  setRowHeight(row: number, height: number | undefined): void {
    this.setRow(row, {
      ht: height === undefined ? undefined : String(height),
      customHeight: height === undefined ? undefined : "1",
    });
  }

  isRowHidden(row: number): boolean {
    const { hidden } = this.grid.rows[row]?.attributes ?? {};
    return hidden === "1" || hidden === "true";
  }

  /** Changes attributes of a row; undefined takes one away. */
  setRow(row: number, attributes: Readonly<Record<string, string | undefined>>): void {
    const target = this.edit().row(row);
    const wasHidden = this.isRowHidden(row);
    const changed = { ...target.attributes, ...attributes };
    const kept = Object.entries(changed).filter(([, value]) => value !== undefined);
    target.attributes = kept.length === 0 ? undefined : (Object.fromEntries(kept) as Record<string, string>);
    const isHidden = this.isRowHidden(row);
    if (isHidden !== wasHidden) this.home.noteHidden(this, row, isHidden);
  }

  /** Points of a row without a height of its own. */
  get defaultRowHeight(): number {
    return numberOf(this.child("sheetFormatPr"), "defaultRowHeight") ?? USUAL_HEIGHT;
  }

  /** Whether rows without a height of their own are as tall as somebody set, not as their text needs. */
  get hasOwnRowHeight(): boolean {
    return flagOf(this.child("sheetFormatPr"), "customHeight");
  }

  /** Gives all rows of the sheet a height, those without cells as well. @param height as for `setRowHeight` */
  setAllRowHeights(height: number | undefined): void {
    const { rows } = this.edit();
    rows.forEach((cells, row) => {
      if (cells?.attributes?.ht !== undefined) this.setRowHeight(row, undefined);
    });
    if (height === undefined && !this.hasOwnRowHeight) return;
    const changed = this.editChild("sheetFormatPr");
    setAttribute(changed, "defaultRowHeight", height ?? USUAL_HEIGHT);
    setAttribute(changed, "customHeight", height === undefined ? undefined : true);
  }

  /**
   * Excel refuses changes on a protected sheet, except of cells that are not locked and of what the protection allows.
   * @param area the cells that change; left out for other things than cells
   * @throws HostError AccessDenied
   */
  assertWritable(area?: Area, action?: ProtectedAction): void {
    if (!this.protection.isOn) return;
    if (action !== undefined && this.protection.allows(action)) return;
    const isUnlocked =
      area !== undefined && action === undefined && this.stylesIn(area).every(({ locked }) => !locked);
    if (!isUnlocked)
      throw new HostError("AccessDenied", `You cannot change the sheet "${this.name}": it is protected.`);
  }

  /** Rows and columns that stay in sight. */
  get frozen(): Frozen {
    const pane = this.view && childNamed(this.view, "pane");
    if (!pane?.attributes.state?.startsWith("frozen")) return { top: 0, left: 0, rows: 0, columns: 0 };
    const { top, left } = parseArea(this.view?.attributes.topLeftCell ?? "A1");
    return { top, left, rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
  }

  /** Rows before `top` and columns before `left` are out of sight as long as the others are frozen. */
  freeze({ rows, columns, top = 0, left = 0 }: Partial<Frozen> & Pick<Frozen, "rows" | "columns">): void {
    const view = this.editView();
    for (const old of [...childrenNamed(view, "pane"), ...childrenNamed(view, "selection")]) remove(old);
    if (rows === 0 && columns === 0) return;
    const isScrolled = top > 0 || left > 0;
    setAttribute(view, "topLeftCell", isScrolled ? `${columnLetters(left)}${top + 1}` : undefined);
    const corner = rows > 0 ? "bottomLeft" : "topRight";
    const activePane = rows > 0 && columns > 0 ? "bottomRight" : corner;
    const pane = element("pane", {
      xSplit: columns > 0 ? columns : undefined,
      ySplit: rows > 0 ? rows : undefined,
      topLeftCell: `${columnLetters(left + columns)}${top + rows + 1}`,
      activePane,
      state: "frozen",
    });
    insertInOrder(view, pane, ["pane", "selection", "pivotSelection", "extLst"]);
  }

  get hasGridlines(): boolean {
    return flagOf(this.view, "showGridLines", true);
  }
}
