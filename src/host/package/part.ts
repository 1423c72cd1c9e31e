import type { XmlDocument } from "@rgrove/parse-xml";
import { putBack, TreeRecords, type ElementRecord } from "./treeRecord";
import { parsePart, serializePart, type XmlElement } from "./xml";
import { UnreadableFile } from "./zip";

/** How a part stood at one moment. The same object as long as nobody changes the part. */
export interface PartState {
  /** What the tree is, known when it has been changed since. */
  tree: ElementRecord | undefined;
  /** Whether the part was to be written anew. */
  readonly isChanged: boolean;
}

/** One XML part: a tree that is read when somebody asks, and written again only when somebody changed it. */
export class XmlPart {
  private tree: XmlDocument | undefined;
  /** As it came. */
  readonly first: PartState = { tree: undefined, isChanged: false };
  private current = this.first;
  /** Somebody may want the part back as it is now. */
  private isKept = true;
  private changes = 0;
  private readonly records = new TreeRecords();

  constructor(
    readonly path: string,
    private readonly source: string,
  ) {}

  /** For looking. Who changes anything asks `edit` first. */
  get root(): XmlElement {
    const { root } = this.document;
    if (!root) throw new UnreadableFile("damaged");
    return root;
  }

  /** For changing, each time before anything is changed: the part is written anew when the package is saved. */
  edit(): XmlElement {
    const { root } = this;
    if (this.isKept || !this.current.isChanged) this.begin({ tree: undefined, isChanged: true });
    this.changes += 1;
    return root;
  }

  /** Goes up with each change, so that what was found in the part can be kept until the next. */
  get revision(): number {
    return this.changes;
  }

  /** Whether somebody changed the part since it was read. */
  get isChanged(): boolean {
    return this.current.isChanged;
  }

  /** The part as text if it was changed. */
  get written(): string | undefined {
    return this.isChanged && this.tree ? serializePart(this.tree) : undefined;
  }

  /** The part as it stands. */
  get text(): string {
    return this.written ?? this.source;
  }

  /** How the part stands, to be put back by `restore`. Costs nothing until somebody changes the part. */
  state(): PartState {
    this.isKept = true;
    return this.current;
  }

  /** Puts back how it stood: its elements are the same ones again. */
  restore(state: PartState): void {
    if (state === this.current) return;
    this.changes += 1;
    this.begin(state);
    this.isKept = true;
    if (state.tree) putBack(this.root, state.tree);
  }

  /** The tree as it stood in a state that was taken of this part. */
  treeOf(state: PartState): ElementRecord {
    return state.tree ?? this.records.take(this.root);
  }

  private begin(next: PartState): void {
    if (this.isKept) this.current.tree = this.treeOf(this.current);
    this.current = next;
    this.isKept = false;
  }

  private get document(): XmlDocument {
    return (this.tree ??= parsePart(this.source));
  }
}
