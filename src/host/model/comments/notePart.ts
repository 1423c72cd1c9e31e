import {
  append,
  childNamed,
  childrenNamed,
  element,
  elementsOf,
  ensureChild,
  insertInOrder,
  remove,
  serializeElement,
  setAttribute,
  type OfficePackage,
  type XmlElement,
} from "../../package";
import { formatArea } from "../address";
import { SHEET_ORDER } from "../order";
import type { Sheet } from "../sheet";
import { blocksOf, boxAt, emptyBoxes, hasShapes, withBox, withoutBox } from "./noteBox";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";
/** Children of `comments` (ECMA-376 part 1, 18.7.6). */
const ORDER = ["authors", "commentList", "extLst"];
const FONT = () => element("rPr", {}, element("sz", { val: 9 }), element("rFont", { val: "Tahoma" }));

/** The part with the notes of a sheet, and the drawing with their boxes. Comments have an entry here too, for older programs. */
export class NotePart {
  constructor(
    private readonly sheet: Sheet,
    private readonly file: OfficePackage,
  ) {}

  /** All entries, those that stand for comments too. */
  entries(): XmlElement[] {
    const { path } = this;
    const list = path === undefined ? undefined : childNamed(this.file.xml(path).root, "commentList");
    return list ? childrenNamed(list, "comment") : [];
  }

  authorOf(entry: XmlElement): string {
    const { path } = this;
    const authors = path === undefined ? undefined : childNamed(this.file.xml(path).root, "authors");
    return (authors && elementsOf(authors)[Number(entry.attributes.authorId)]?.text) ?? "";
  }

  /** @param attributes of the entry besides its place and author */
  add(
    row: number,
    column: number,
    author: string,
    text: string,
    attributes: Readonly<Record<string, string>> = {},
  ): XmlElement {
    const root = this.editRoot();
    const ref = formatArea({ top: row, left: column, bottom: row, right: column });
    const entry = element("comment", {
      ref,
      authorId: authorNumber(root, author),
      shapeId: 0,
      ...attributes,
    });
    setEntryText(entry, text);
    append(ensureChild(root, "commentList", ORDER), entry);
    const drawing = this.editDrawing();
    this.file.put(drawing, withBox(this.file.text(drawing), this.sheet, row, column));
    return entry;
  }

  setText(entry: XmlElement, text: string): void {
    this.editRoot();
    setEntryText(entry, text);
  }

  remove(entry: XmlElement, row: number, column: number): void {
    this.editRoot();
    remove(entry);
    const { path, drawing } = this;
    if (drawing !== undefined) {
      const left = withoutBox(this.file.text(drawing), row, column);
      if (hasShapes(left)) this.file.put(drawing, left);
      else this.dropDrawing(drawing);
    }
    if (path !== undefined && this.entries().length === 0) this.drop(path);
  }

  /** The box of a note; undefined where the drawing has none. */
  box(row: number, column: number): string | undefined {
    return this.drawing === undefined ? undefined : boxAt(this.file.text(this.drawing), row, column);
  }

  setBox(before: string, after: string): void {
    if (this.drawing === undefined) return;
    const text = this.file.text(this.drawing);
    const at = text.indexOf(before);
    this.file.put(this.drawing, text.slice(0, at) + after + text.slice(at + before.length));
  }

  declare(prefix: string, address: string): void {
    const root = this.editRoot();
    setAttribute(root, "xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
    setAttribute(root, `xmlns:${prefix}`, address);
    const ignorable = new Set(
      (root.attributes["mc:Ignorable"] ?? "").split(" ").filter((word) => word !== ""),
    );
    setAttribute(root, "mc:Ignorable", [...ignorable.add(prefix)].join(" "));
  }

  private get path(): string | undefined {
    return this.related("comments");
  }

  private get drawing(): string | undefined {
    const id = this.sheet.child("legacyDrawing")?.attributes["r:id"];
    const relation = this.file.relation(this.sheet.path, id);
    return relation && this.file.has(relation.target) ? relation.target : undefined;
  }

  private related(kind: string): string | undefined {
    const relation = this.file.relations(this.sheet.path).find((entry) => entry.kind === kind);
    return relation && this.file.has(relation.target) ? relation.target : undefined;
  }

  private editRoot(): XmlElement {
    let { path } = this;
    if (path === undefined) {
      path = this.file.freePath("xl/comments#.xml");
      const root = element("comments", { xmlns: MAIN }, element("authors"), element("commentList"));
      this.file.add(path, COMMENTS, serializeElement(root));
      this.file.relate(this.sheet.path, "comments", path);
    }
    return this.file.xml(path).edit();
  }

  private editDrawing(): string {
    const { drawing } = this;
    if (drawing !== undefined) return drawing;
    const taken = this.file
      .paths()
      .filter((path) => path.endsWith(".vml"))
      .flatMap((path) => blocksOf(this.file.text(path)));
    const path = this.file.freePath("xl/drawings/vmlDrawing#.vml");
    this.file.add(path, DRAWING, emptyBoxes(Math.max(0, ...taken) + 1));
    const id = this.file.relate(this.sheet.path, "vmlDrawing", path);
    insertInOrder(this.sheet.part.edit(), element("legacyDrawing", { "r:id": id }), SHEET_ORDER);
    return path;
  }

  private dropDrawing(path: string): void {
    remove(this.sheet.editChild("legacyDrawing"));
    this.drop(path);
  }

  private drop(path: string): void {
    for (const { id, target } of this.file.relations(this.sheet.path))
      if (target === path) this.file.unrelate(this.sheet.path, id);
    this.file.deleteTree(path);
  }
}

function authorNumber(root: XmlElement, author: string): number {
  const authors = ensureChild(root, "authors", ORDER);
  const known = elementsOf(authors).findIndex(({ text }) => text === author);
  if (known >= 0) return known;
  append(authors, element("author", {}, author));
  return elementsOf(authors).length - 1;
}

function setEntryText(entry: XmlElement, text: string): void {
  for (const old of childrenNamed(entry, "text")) remove(old);
  const run = element("r", {}, FONT(), element("t", { "xml:space": "preserve" }, text));
  insertInOrder(entry, element("text", {}, run), ["text", "commentPr"]);
}

/** The text of an entry, all its runs. */
export function entryText(entry: XmlElement): string {
  const text = childNamed(entry, "text");
  if (!text) return "";
  return elementsOf(text)
    .map((piece) => {
      if (piece.name === "t") return piece.text;
      return piece.name === "r" ? (childNamed(piece, "t")?.text ?? "") : "";
    })
    .join("");
}
