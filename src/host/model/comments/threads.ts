import { HostError } from "../../errors";
import {
  append,
  childNamed,
  childrenNamed,
  element,
  flagOf,
  remove,
  serializeElement,
  setAttribute,
  setText,
  type OfficePackage,
  type XmlElement,
} from "../../package";
import { formatArea, parseArea } from "../address";
import type { Sheet } from "../sheet";
import type { Author } from "./author";
import { newId } from "./ids";
import { mentionsOf, putMentions, type Mention } from "./mentions";
import { NotePart } from "./notePart";
import { assertFree, THREAD } from "./notes";
import { THREADED, type Persons } from "./persons";

const TYPE = "application/vnd.ms-excel.threadedcomments+xml";
const RELATION = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const REVISION = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";

/** A comment, or a reply to one. */
export class Comment {
  constructor(
    private readonly threads: Threads,
    private readonly entry: XmlElement,
  ) {}

  get sheet(): Sheet {
    return this.threads.sheet;
  }

  get isGone(): boolean {
    return this.entry.parent === null;
  }

  get id(): string {
    return this.entry.attributes.id ?? "";
  }

  /** Undefined for the first of a thread. */
  get parentId(): string | undefined {
    return this.entry.attributes.parentId;
  }

  get author(): Author {
    return this.threads.persons.author(this.entry.attributes.personId);
  }

  /** ISO 8601; undefined for a comment that was a note before. */
  get created(): string | undefined {
    const { dT } = this.entry.attributes;
    return dT === undefined ? undefined : `${dT.replace(/Z$/u, "")}Z`;
  }

  get cell(): { readonly row: number; readonly column: number } {
    const { top, left } = parseArea(this.entry.attributes.ref ?? "A1");
    return { row: top, column: left };
  }

  get text(): string {
    return childNamed(this.entry, "text")?.text ?? "";
  }

  get mentions(): Mention[] {
    return mentionsOf(this.entry, this.threads.persons);
  }

  /** Gives it another text, which calls these and nobody else. */
  say(text: string, mentions: readonly Mention[] = []): void {
    this.threads.edit();
    const target = childNamed(this.entry, "text");
    if (target) setText(target, text);
    else append(this.entry, element("text", {}, text));
    putMentions(this.entry, mentions, this.threads.persons);
    this.threads.tellOlder(this.root);
    this.threads.changed();
  }

  get isResolved(): boolean {
    return flagOf(this.root.entry, "done");
  }

  set isResolved(isResolved: boolean) {
    this.threads.edit();
    setAttribute(this.root.entry, "done", isResolved ? 1 : undefined);
    this.threads.changed();
  }

  /** The first of the thread. */
  get root(): Comment {
    return this.parentId === undefined ? this : (this.threads.find(this.parentId) ?? this);
  }

  replies(): Comment[] {
    return this.threads.entries().filter(({ parentId }) => parentId === this.id);
  }

  reply(author: Author, text: string, mentions: readonly Mention[] = []): Comment {
    return this.threads.append(this.cell, author, { text, mentions }, this.root);
  }

  /** Takes the comment away; of a thread its replies too. */
  delete(): void {
    this.threads.remove(this);
    this.threads.changed();
  }

  detach(): void {
    remove(this.entry);
  }
}

/** The comments of a sheet: threads with replies, and for older programs a note in the place of each. */
export class Threads {
  private readonly part: NotePart;

  constructor(
    readonly sheet: Sheet,
    private readonly file: OfficePackage,
    readonly persons: Persons,
    /** Is told when something about them is otherwise. */
    readonly changed: () => void,
  ) {
    this.part = new NotePart(sheet, file);
  }

  /** Threads by their first comment. */
  all(): Comment[] {
    return this.entries().filter(({ parentId }) => parentId === undefined);
  }

  /** Comments and replies. */
  entries(): Comment[] {
    const { path } = this;
    const found = path === undefined ? [] : childrenNamed(this.file.xml(path).root, "threadedComment");
    return found.map((entry) => new Comment(this, entry));
  }

  find(id: string): Comment | undefined {
    return this.entries().find((comment) => comment.id === id);
  }

  at(row: number, column: number): Comment | undefined {
    return this.all().find(({ cell }) => cell.row === row && cell.column === column);
  }

  /** @throws HostError InvalidOperation for a cell that has a note or a comment */
  add(row: number, column: number, author: Author, text: string, mentions: readonly Mention[] = []): Comment {
    assertFree(this.part, row, column);
    return this.append({ row, column }, author, { text, mentions }, undefined);
  }

  append(
    { row, column }: { readonly row: number; readonly column: number },
    author: Author,
    { text, mentions }: { readonly text: string; readonly mentions: readonly Mention[] },
    parent: Comment | undefined,
  ): Comment {
    const ref = formatArea({ top: row, left: column, bottom: row, right: column });
    const id = newId();
    const dT = new Date().toISOString().replace(/(\.\d\d)\dZ$/u, "$1");
    const personId = this.persons.idOf(author);
    const entry = element(
      "threadedComment",
      { ref, dT, personId, id, parentId: parent?.id },
      element("text", {}, text),
    );
    putMentions(entry, mentions, this.persons);
    append(this.edit(), entry);
    const comment = new Comment(this, entry);
    if (parent) this.tellOlder(parent);
    else {
      this.part.declare("xr", REVISION);
      this.part.add(row, column, `${THREAD}${id}`, forOlder(comment), { "xr:uid": id });
    }
    this.changed();
    return comment;
  }

  remove(comment: Comment): void {
    this.edit();
    if (comment.parentId !== undefined) {
      const { root } = comment;
      comment.detach();
      this.tellOlder(root);
      return;
    }
    const { row, column } = comment.cell;
    const older = this.olderOf(comment);
    for (const reply of comment.replies()) reply.detach();
    comment.detach();
    if (older) this.part.remove(older, row, column);
    const { path } = this;
    if (path !== undefined && this.entries().length === 0) {
      for (const { id, target } of this.file.relations(this.sheet.path))
        if (target === path) this.file.unrelate(this.sheet.path, id);
      this.file.deleteTree(path);
    }
  }

  /** What older programs show in the place of a thread. */
  tellOlder(root: Comment): void {
    const older = this.olderOf(root);
    if (older) this.part.setText(older, forOlder(root));
  }

  edit(): XmlElement {
    let { path } = this;
    if (path === undefined) {
      path = this.file.freePath("xl/threadedComments/threadedComment#.xml");
      this.file.add(path, TYPE, serializeElement(element("ThreadedComments", { xmlns: THREADED })));
      this.file.relate(this.sheet.path, RELATION, path);
    }
    return this.file.xml(path).edit();
  }

  private olderOf({ id }: Comment): XmlElement | undefined {
    return this.part.entries().find((entry) => this.part.authorOf(entry) === `${THREAD}${id}`);
  }

  private get path(): string | undefined {
    const relation = this.file.relations(this.sheet.path).find(({ kind }) => kind === "threadedComment");
    return relation && this.file.has(relation.target) ? relation.target : undefined;
  }
}

function forOlder(root: Comment): string {
  const pieces = [`Comment:\n    ${root.text}`, ...root.replies().map(({ text }) => `Reply:\n    ${text}`)];
  return `[Threaded comment]\n\n${pieces.join("\n")}`;
}

/** @throws HostError ItemNotFound */
export function assertThere(comment: { readonly isGone: boolean }): void {
  if (comment.isGone)
    throw new HostError("ItemNotFound", "The requested resource doesn't exist: the comment is gone.");
}
