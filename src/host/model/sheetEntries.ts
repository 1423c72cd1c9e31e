import { HostError } from "../errors";
import {
  append,
  childNamed,
  childrenNamed,
  element,
  ensureChild,
  flagOf,
  numberOf,
  remove,
  setAttribute,
  type OfficePackage,
  type XmlElement,
  type XmlPart,
} from "../package";
import { WORKBOOK_ORDER } from "./order";
import type { Sheet } from "./sheet";

/** The list of the sheets in the workbook part: their names, their order, which of them are hidden and which one is open. */
export class SheetEntries {
  /** Entries that were looked up. */
  private readonly known = new Map<Sheet, XmlElement>();

  constructor(
    private readonly part: XmlPart,
    private readonly file: OfficePackage,
    private readonly sheets: readonly Sheet[],
  ) {}

  /** Entries of the sheets and chart sheets, in their order. */
  all(): XmlElement[] {
    const list = childNamed(this.part.root, "sheets");
    return list ? childrenNamed(list, "sheet") : [];
  }

  /** Paths of the worksheets that the list leads to. */
  paths(): string[] {
    return this.all().flatMap((entry) => {
      const relation = this.file.relation(this.part.path, entry.attributes["r:id"]);
      return relation?.kind === "worksheet" ? [relation.target] : [];
    });
  }

  /** Sheets by the place of their entry; a chart sheet is undefined. */
  places(): (Sheet | undefined)[] {
    const relations = new Map(this.file.relations(this.part.path).map(({ id, target }) => [id, target]));
    return this.all().map((entry) => {
      const path = relations.get(entry.attributes["r:id"] ?? "");
      return this.sheets.find((sheet) => sheet.path === path);
    });
  }

  /** The entry of a sheet, for looking. @throws HostError InvalidReference when the sheet is gone */
  of(sheet: Sheet): XmlElement {
    if (!this.known.has(sheet)) {
      const entries = this.all();
      for (const [place, found] of this.places().entries()) {
        const entry = entries[place];
        if (found && entry) this.known.set(found, entry);
      }
    }
    const entry = this.known.get(sheet);
    if (!entry) throw new HostError("InvalidReference", "The sheet is gone.");
    return entry;
  }

  /** Adds a sheet's part to the end of the list, with a number that no other has. */
  add(name: string, path: string): void {
    const relation = this.file.relate(this.part.path, "worksheet", path);
    const sheetId = Math.max(0, ...this.all().map((entry) => numberOf(entry, "sheetId") ?? 0)) + 1;
    const list = ensureChild(this.part.edit(), "sheets", WORKBOOK_ORDER);
    append(list, element("sheet", { name, sheetId, "r:id": relation }));
  }

  /** Changes an attribute of a sheet's entry; undefined takes it away. */
  set(sheet: Sheet, attribute: "name" | "state", value: string | undefined): void {
    this.part.edit();
    setAttribute(this.of(sheet), attribute, value);
  }

  /**
   * Puts the entry of a sheet before or behind that of another.
   * @returns the place of an entry by the one that it had
   */
  move(sheet: Sheet, neighbour: Sheet | undefined, isBehind: boolean): (place: number) => number {
    const before = this.all();
    const entry = this.of(sheet);
    const list = ensureChild(this.part.edit(), "sheets", WORKBOOK_ORDER);
    remove(entry);
    const at = neighbour ? list.children.indexOf(this.of(neighbour)) : list.children.length - 1;
    entry.parent = list;
    list.children.splice(isBehind ? at + 1 : at, 0, entry);
    this.known.delete(sheet);
    const after = this.all();
    return (place) => {
      const moved = before[place];
      return moved ? after.indexOf(moved) : place;
    };
  }

  /** Takes the entry of a sheet out. @returns the place where it was */
  remove(sheet: Sheet): number {
    const place = this.places().indexOf(sheet);
    const entry = this.of(sheet);
    this.part.edit();
    this.file.unrelate(this.part.path, entry.attributes["r:id"] ?? "");
    remove(entry);
    this.known.delete(sheet);
    return place;
  }

  /** The sheet that the file opens with; undefined where that is none of the worksheets. */
  get open(): Sheet | undefined {
    return this.places()[this.openPlace];
  }

  /** Makes a sheet the one that the file opens with, selected alone. */
  setOpen(wanted: Sheet): void {
    const place = this.places().indexOf(wanted);
    if (place === this.openPlace) return;
    const views = ensureChild(this.part.edit(), "bookViews", WORKBOOK_ORDER);
    if (!childNamed(views, "workbookView")) append(views, element("workbookView"));
    const view = childNamed(views, "workbookView");
    if (view) setAttribute(view, "activeTab", place);
    for (const sheet of this.sheets) {
      const isSelected = sheet === wanted;
      if (flagOf(sheet.view, "tabSelected") !== isSelected)
        setAttribute(sheet.editView(), "tabSelected", isSelected ? true : undefined);
    }
  }

  /** Forgets what was looked up, after the part was put back to an earlier state. */
  forget(): void {
    this.known.clear();
  }

  private get openPlace(): number {
    const views = childNamed(this.part.root, "bookViews");
    return numberOf(views && childNamed(views, "workbookView"), "activeTab") ?? 0;
  }
}

/** @throws HostError InvalidArgument for what cannot name a sheet */
export function assertNamesSheet(name: string): void {
  if (
    name === "" ||
    name.length > 31 ||
    /[:*?/\\[\]]/u.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    // Excel keeps it for its own list of changes.
    name.toLowerCase() === "history"
  )
    throw new HostError("InvalidArgument", `"${name}" cannot name a sheet.`);
}
