import { HostError } from "../errors";
import { assertThere, type Comment, type Sheet, type Workbook } from "../model";
import { cellOf } from "./cellOf";
import { HostObject, invalid, NullObject } from "./object";
import { RangeObject } from "./range";
import { richOf, sayingOf, sayingOfPlain, sayingOfRich } from "./richContent";

/** The comments of the workbook, or those of one sheet. */
export class CommentCollectionObject extends HostObject {
  static override readonly events = {
    Added: "commentAdded",
    Changed: "commentChanged",
    Deleted: "commentDeleted",
  } as const;

  constructor(
    store: Workbook,
    private readonly sheet?: Sheet,
  ) {
    super(store);
  }

  override get eventTarget(): string | undefined {
    return this.sheet?.id;
  }
  override items(): HostObject[] {
    return this.own().map((comment) => new CommentObject(this.store, comment));
  }
  /** Beside what the reference says of addresses, those of a sheet's own collection may leave the sheet out, as Microsoft's samples do. */
  Add(cellAddress: RangeObject | string, content: unknown, contentType: string | null): HostObject {
    const { sheet, row, column } = cellOf(this.store, cellAddress, this.sheet, "InvalidArgument");
    const { text, mentions } = sayingOf(content, contentType);
    sheet.assertWritable(undefined, "objects");
    const comment = this.store.comments(sheet).add(row, column, this.store.author, text, mentions);
    return new CommentObject(this.store, comment);
  }
  GetCount(): number {
    return this.own().length;
  }
  GetItem(commentId: string): HostObject {
    const comment = this.find(commentId);
    if (!comment) throw missing(`comment "${commentId}"`);
    return new CommentObject(this.store, comment);
  }
  GetItemOrNullObject(commentId: string): HostObject {
    const comment = this.find(commentId);
    return comment ? new CommentObject(this.store, comment) : new NullObject(this.store);
  }
  GetItemAt(index: number): HostObject {
    const comment = this.own()[index];
    if (!comment) throw invalid(`There is no comment ${index}.`);
    return new CommentObject(this.store, comment);
  }
  GetItemByCell(cellAddress: RangeObject | string): HostObject {
    const { sheet, row, column } = cellOf(this.store, cellAddress, this.sheet, "InvalidArgument");
    const comment = this.store.comments(sheet).at(row, column);
    if (!comment) throw missing("a comment in that cell");
    return new CommentObject(this.store, comment);
  }
  GetItemByReplyId(replyId: string): HostObject {
    const comment = this.own().find((thread) => thread.replies().some(({ id }) => id === replyId));
    if (!comment) throw missing(`reply "${replyId}"`);
    return new CommentObject(this.store, comment);
  }

  private own(): Comment[] {
    const sheets = this.sheet ? [this.sheet] : this.store.sheets;
    return sheets.flatMap((sheet) => this.store.comments(sheet).all());
  }

  private find(id: string): Comment | undefined {
    return this.own().find((comment) => comment.id === id);
  }
}

/** What comments and replies have in common. */
abstract class RemarkObject extends HostObject {
  static override readonly scalars: readonly string[] = [
    "Id",
    "Content",
    "AuthorName",
    "AuthorEmail",
    "CreationDate",
    "Resolved",
    "RichContent",
    "Mentions",
    "ContentType",
  ];

  constructor(
    store: Workbook,
    private readonly known: Comment,
  ) {
    super(store);
  }

  override get wireId(): string {
    return this.known.id;
  }

  get Id(): string {
    return this.comment.id;
  }
  get Content(): string {
    return this.comment.text;
  }
  set Content(content: unknown) {
    const { text } = sayingOfPlain(content);
    this.comment.sheet.assertWritable(undefined, "objects");
    this.comment.say(text);
  }
  get AuthorName(): string {
    return this.comment.author.name;
  }
  get AuthorEmail(): string {
    return this.comment.author.email;
  }
  get CreationDate(): string | null {
    return this.comment.created ?? null;
  }
  get ContentType(): string {
    return this.comment.mentions.length > 0 ? "Mention" : "Plain";
  }
  get Mentions(): readonly unknown[] {
    return richOf(this.comment).people;
  }
  /** The text with those whom it calls in tags. */
  get RichContent(): string {
    return richOf(this.comment).richContent;
  }
  GetLocation(): HostObject {
    const { sheet, cell } = this.comment;
    const { row, column } = cell;
    return new RangeObject(this.store, sheet, { top: row, left: column, bottom: row, right: column });
  }
  /** Nobody is told by mail here. */
  UpdateMentions(content: unknown): void {
    const { text, mentions } = sayingOfRich(content);
    this.comment.sheet.assertWritable(undefined, "objects");
    this.comment.say(text, mentions);
  }
  Delete(): void {
    this.comment.sheet.assertWritable(undefined, "objects");
    this.comment.delete();
  }

  protected get comment(): Comment {
    assertThere(this.known);
    return this.known;
  }
}

export class CommentObject extends RemarkObject {
  get Resolved(): boolean {
    return this.comment.isResolved;
  }
  set Resolved(resolved: boolean) {
    if (typeof resolved !== "boolean") throw invalid("A comment is resolved or not.");
    this.comment.isResolved = resolved;
  }
  get Replies(): HostObject {
    return new CommentReplyCollectionObject(this.store, this.comment);
  }
}

class CommentReplyCollectionObject extends HostObject {
  constructor(
    store: Workbook,
    private readonly thread: Comment,
  ) {
    super(store);
  }

  override items(): HostObject[] {
    return this.thread.replies().map((reply) => new CommentReplyObject(this.store, reply));
  }
  Add(content: unknown, contentType: string | null): HostObject {
    assertThere(this.thread);
    const { text, mentions } = sayingOf(content, contentType);
    this.thread.sheet.assertWritable(undefined, "objects");
    return new CommentReplyObject(this.store, this.thread.reply(this.store.author, text, mentions));
  }
  GetCount(): number {
    return this.thread.replies().length;
  }
  GetItem(id: string): HostObject {
    const reply = this.thread.replies().find((entry) => entry.id === id);
    if (!reply) throw missing(`reply "${id}"`);
    return new CommentReplyObject(this.store, reply);
  }
  GetItemOrNullObject(id: string): HostObject {
    const reply = this.thread.replies().find((entry) => entry.id === id);
    return reply ? new CommentReplyObject(this.store, reply) : new NullObject(this.store);
  }
  GetItemAt(index: number): HostObject {
    const reply = this.thread.replies()[index];
    if (!reply) throw invalid(`There is no reply ${index}.`);
    return new CommentReplyObject(this.store, reply);
  }
}

class CommentReplyObject extends RemarkObject {
  get Resolved(): boolean {
    return this.comment.isResolved;
  }
  GetParentComment(): HostObject {
    return new CommentObject(this.store, this.comment.root);
  }
}

function missing(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
}
