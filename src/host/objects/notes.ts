import { HostError } from "../errors";
import { assertThere, type Note, type Sheet, type Workbook } from "../model";
import { cellOf } from "./cellOf";
import { HostObject, invalid, NullObject } from "./object";
import { RangeObject } from "./range";

/** The notes of the workbook, or those of one sheet. */
export class NoteCollectionObject extends HostObject {
  constructor(
    store: Workbook,
    private readonly sheet?: Sheet,
  ) {
    super(store);
  }

  override items(): HostObject[] {
    return this.own().map((note) => new NoteObject(this.store, note));
  }
  Add(cellAddress: RangeObject | string, content: unknown): HostObject {
    const { sheet, row, column } = this.cell(cellAddress);
    if (typeof content !== "string" && typeof content !== "number" && typeof content !== "boolean")
      throw invalid("A note says something.");
    sheet.assertWritable(undefined, "objects");
    const note = this.store.notes(sheet).add(row, column, this.store.author, String(content));
    return new NoteObject(this.store, note);
  }
  GetCount(): number {
    return this.own().length;
  }
  GetItem(key: string): HostObject {
    const note = this.find(key);
    if (!note) throw new HostError("ItemNotFound", `The requested resource doesn't exist: a note in ${key}.`);
    return new NoteObject(this.store, note);
  }
  GetItemOrNullObject(key: string): HostObject {
    const note = this.find(key);
    return note ? new NoteObject(this.store, note) : new NullObject(this.store);
  }
  GetItemAt(index: number): HostObject {
    const note = this.own()[index];
    if (!note) throw invalid(`There is no note ${index}.`);
    return new NoteObject(this.store, note);
  }

  private own(): Note[] {
    const sheets = this.sheet ? [this.sheet] : this.store.sheets;
    return sheets.flatMap((sheet) => this.store.notes(sheet).all());
  }

  private find(key: string): Note | undefined {
    const { sheet, row, column } = this.cell(key);
    return this.store.notes(sheet).at(row, column);
  }

  private cell(address: RangeObject | string): ReturnType<typeof cellOf> {
    const cell = cellOf(this.store, address, this.sheet, "InvalidCellAddress");
    if (this.sheet && cell.sheet !== this.sheet)
      throw new HostError("InvalidCellAddress", `The cell is on another sheet than "${this.sheet.name}".`);
    return cell;
  }
}

class NoteObject extends HostObject {
  static override readonly scalars = ["AuthorName", "Content", "Height", "Visible", "Width"];

  constructor(
    store: Workbook,
    private readonly known: Note,
  ) {
    super(store);
  }

  get AuthorName(): string {
    return this.note.author;
  }
  get Content(): string {
    return this.note.text;
  }
  set Content(content: string) {
    if (typeof content !== "string") throw invalid("A note is a text.");
    this.edit().text = content;
  }
  get Visible(): boolean {
    return this.note.isVisible;
  }
  set Visible(visible: boolean) {
    if (typeof visible !== "boolean") throw invalid("A note is shown or not.");
    this.edit().isVisible = visible;
  }
  get Width(): number {
    return this.note.size.width;
  }
  set Width(width: number) {
    if (!(width > 0)) throw invalid("A note has a width above 0.");
    const note = this.edit();
    note.size = { ...note.size, width };
  }
  get Height(): number {
    return this.note.size.height;
  }
  set Height(height: number) {
    if (!(height > 0)) throw invalid("A note has a height above 0.");
    const note = this.edit();
    note.size = { ...note.size, height };
  }
  GetLocation(): HostObject {
    const { sheet, cell } = this.note;
    const { row, column } = cell;
    return new RangeObject(this.store, sheet, { top: row, left: column, bottom: row, right: column });
  }
  Delete(): void {
    this.edit().delete();
  }

  private get note(): Note {
    assertThere(this.known);
    return this.known;
  }

  private edit(): Note {
    this.note.sheet.assertWritable(undefined, "objects");
    return this.note;
  }
}
