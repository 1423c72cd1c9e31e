import { HostError } from "../errors";
import type { Sheet } from "../model";
import { HostObject, NullObject } from "./object";
import { SHEET_EVENTS, WorksheetObject } from "./worksheet";

/** The sheets of the workbook, in their order. */
export class WorksheetCollectionObject extends HostObject {
  static override readonly events = {
    ...SHEET_EVENTS,
    Added: "sheetAdded",
    Deleted: "sheetDeleted",
    Moved: "sheetMoved",
  } as const;

  override items(): HostObject[] {
    return this.store.sheets.map((sheet) => new WorksheetObject(this.store, sheet));
  }
  Add(name?: string): HostObject {
    return new WorksheetObject(this.store, this.store.addSheet(name ?? undefined));
  }
  GetItem(name: string): HostObject {
    const sheet = this.store.sheet(name);
    if (!sheet) throw new HostError("ItemNotFound", `The requested resource doesn't exist: sheet "${name}".`);
    return new WorksheetObject(this.store, sheet);
  }
  GetItemOrNullObject(name: string): HostObject {
    const sheet = this.store.sheet(name);
    return sheet ? new WorksheetObject(this.store, sheet) : new NullObject(this.store);
  }
  GetActiveWorksheet(): HostObject {
    return new WorksheetObject(this.store, this.store.active);
  }
  GetFirst(visibleOnly: boolean | null): HostObject {
    const first = this.among(visibleOnly)[0] ?? this.store.firstSheet;
    return new WorksheetObject(this.store, first);
  }
  GetLast(visibleOnly: boolean | null): HostObject {
    const last = this.among(visibleOnly).at(-1) ?? this.store.firstSheet;
    return new WorksheetObject(this.store, last);
  }
  GetCount(visibleOnly: boolean | null): number {
    return this.among(visibleOnly).length;
  }
  private among(visibleOnly: boolean | null): readonly Sheet[] {
    const { sheets } = this.store;
    return visibleOnly === true ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
  }
}
