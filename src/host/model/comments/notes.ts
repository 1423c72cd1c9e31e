import { HostError } from "../../errors";
import type { OfficePackage, XmlElement } from "../../package";
import { parseArea } from "../address";
import type { Sheet } from "../sheet";
import type { Author } from "./author";
import { isBoxVisible, sizeOf, withSize, withVisibility, type BoxSize } from "./noteBox";
import { entryText, NotePart } from "./notePart";

/** Authors of entries that only stand for a comment begin so. */
export const THREAD = "tc=";

/** A note of a cell, as Excel has had them before comments: a text in a yellow box. */
export class Note {
  constructor(
    private readonly part: NotePart,
    readonly sheet: Sheet,
    private readonly entry: XmlElement,
  ) {}

  get isGone(): boolean {
    return this.entry.parent === null;
  }

  get author(): string {
    return this.part.authorOf(this.entry);
  }

  get cell(): { readonly row: number; readonly column: number } {
    const { top, left } = parseArea(this.entry.attributes.ref ?? "A1");
    return { row: top, column: left };
  }

  get text(): string {
    return entryText(this.entry);
  }

  set text(text: string) {
    this.part.setText(this.entry, text);
  }

  get isVisible(): boolean {
    return isBoxVisible(this.box);
  }

  set isVisible(visible: boolean) {
    const { box } = this;
    this.part.setBox(box, withVisibility(box, visible));
  }

  /** Points. */
  get size(): BoxSize {
    return sizeOf(this.box);
  }

  set size(size: BoxSize) {
    const { box } = this;
    const { row, column } = this.cell;
    this.part.setBox(box, withSize(box, this.sheet, row, column, size));
  }

  delete(): void {
    const { row, column } = this.cell;
    this.part.remove(this.entry, row, column);
  }

  private get box(): string {
    const { row, column } = this.cell;
    const box = this.part.box(row, column);
    if (box === undefined) throw new HostError("InvalidOperation", "The note has no box in its file.");
    return box;
  }
}

/** The notes of a sheet. */
export class Notes {
  private readonly part: NotePart;

  constructor(
    private readonly sheet: Sheet,
    file: OfficePackage,
  ) {
    this.part = new NotePart(sheet, file);
  }

  all(): Note[] {
    return this.part
      .entries()
      .filter((entry) => !this.part.authorOf(entry).startsWith(THREAD))
      .map((entry) => new Note(this.part, this.sheet, entry));
  }

  at(row: number, column: number): Note | undefined {
    return this.all().find(({ cell }) => cell.row === row && cell.column === column);
  }

  /** @throws HostError InvalidOperation for a cell that has a note or a comment */
  add(row: number, column: number, { name }: Author, text: string): Note {
    assertFree(this.part, row, column);
    return new Note(this.part, this.sheet, this.part.add(row, column, name, text));
  }
}

/** A cell has one note or one comment. */
export function assertFree(part: NotePart, row: number, column: number): void {
  const isTaken = part.entries().some(({ attributes }) => {
    const { top, left } = parseArea(attributes.ref ?? "A1");
    return top === row && left === column;
  });
  if (isTaken) throw new HostError("InvalidOperation", "The cell has a note or a comment already.");
}
