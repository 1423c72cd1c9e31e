import {
  append,
  childrenNamed,
  element,
  numberOf,
  remove,
  setAttribute,
  type XmlElement,
} from "../../package";
import { MAX_COLUMNS, MAX_ROWS, type Sheet } from "../../model";
import { isFitted } from "./scaling";

export type BreakKind = "rowBreaks" | "colBreaks";

/**
 * Breaks of pages that people set, by the row or column that begins a page, from 0. Where a sheet is fitted to pages Excel ignores
 * them: they stand in the file as breaks that nobody set by hand, which every program passes over, and come back with the scale.
 */
export class PageBreaks {
  constructor(
    private readonly sheet: Sheet,
    private readonly kind: BreakKind,
  ) {}

  /** Where pages begin by hand when the sheet is printed now. */
  effective(): number[] {
    return isFitted(this.sheet) ? [] : placesOf(this.entries().filter(isByHand));
  }

  has(place: number): boolean {
    return placesOf(this.entries()).includes(place);
  }

  add(place: number): void {
    const list = this.sheet.editChild(this.kind);
    for (const entry of childrenNamed(list, "brk")) if (numberOf(entry, "id") === place) remove(entry);
    const entry = element("brk", {
      id: place,
      max: this.kind === "rowBreaks" ? MAX_COLUMNS - 1 : MAX_ROWS - 1,
      man: 1,
    });
    const behind = childrenNamed(list, "brk").find((other) => (numberOf(other, "id") ?? 0) > place);
    append(list, entry);
    if (behind) {
      list.children.pop();
      list.children.splice(list.children.indexOf(behind), 0, entry);
    }
    this.settle();
  }

  remove(place: number): void {
    if (!this.has(place)) return;
    const list = this.sheet.editChild(this.kind);
    for (const entry of childrenNamed(list, "brk")) if (numberOf(entry, "id") === place) remove(entry);
    this.settle();
  }

  clear(): void {
    if (this.sheet.child(this.kind)) remove(this.sheet.editChild(this.kind));
  }

  /** Makes the breaks what the way of printing makes of them, and counts them. */
  settle(): void {
    if (!this.sheet.child(this.kind)) return;
    const list = this.sheet.editChild(this.kind);
    const fitted = isFitted(this.sheet);
    const entries = childrenNamed(list, "brk");
    for (const entry of entries) {
      if (fitted && isByHand(entry)) setAttribute(entry, "man", undefined);
      // One that says 0 was never set by hand; one that says nothing was put aside.
      else if (!fitted && entry.attributes.man === undefined && entry.attributes.pt === undefined)
        setAttribute(entry, "man", true);
    }
    setAttribute(list, "count", entries.length);
    setAttribute(list, "manualBreakCount", entries.filter(isByHand).length);
    if (entries.length === 0) remove(list);
  }

  private entries(): XmlElement[] {
    const list = this.sheet.child(this.kind);
    return list ? childrenNamed(list, "brk") : [];
  }
}

function isByHand({ attributes }: XmlElement): boolean {
  return attributes.man === "1" || attributes.man === "true";
}

function placesOf(entries: readonly XmlElement[]): number[] {
  return entries.map((entry) => numberOf(entry, "id") ?? 0);
}

/** A sheet's breaks of both kinds, after its way of printing changed. */
export function settleBreaks(sheet: Sheet): void {
  for (const kind of ["rowBreaks", "colBreaks"] as const) new PageBreaks(sheet, kind).settle();
}
