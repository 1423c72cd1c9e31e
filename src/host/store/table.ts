import type { TableDefinition } from "hucre";
import { HostError } from "../errors";
import { formatArea, parseArea, type Area } from "../model/address";
import type { SheetStore } from "./sheet";

/** A table of the store. Its column names are the header cells, so that file and sheet cannot disagree. */
export class TableStore {
  constructor(
    readonly id: string,
    readonly sheet: SheetStore,
    readonly file: TableDefinition,
  ) {}

  get name(): string {
    return this.file.displayName ?? this.file.name;
  }

  set name(name: string) {
    this.file.name = name;
    this.file.displayName = name;
  }

  get area(): Area {
    return parseArea(this.file.range as string);
  }

  get body(): Area {
    const { top, left, bottom, right } = this.area;
    return { top: top + 1, left, bottom: this.file.showTotalRow ? bottom - 1 : bottom, right };
  }

  get header(): Area {
    const { top, left, right } = this.area;
    return { top, left, bottom: top, right };
  }

  headers(): string[] {
    return (this.sheet.values(this.header)[0] ?? []).map(String);
  }

  resize(area: Area): void {
    if (area.top !== this.area.top)
      throw new HostError("InvalidArgument", "The header row of a table must stay where it is.");
    if (area.bottom <= area.top)
      throw new HostError("InvalidArgument", "A table needs at least one row below its header.");
    this.file.range = formatArea(area);
    this.syncHeaders();
  }

  /** Header cells must be texts, filled and unique: Excel repairs a file in which they are not. */
  syncHeaders(): void {
    const { top, left } = this.area;
    const taken = new Set<string>();
    const names = this.headers().map((text, index) => {
      const base = text.trim() === "" ? `Column${index + 1}` : text;
      let name = base;
      for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${base}${copy}`;
      taken.add(name.toLowerCase());
      if (this.sheet.value(top, left + index) !== name) this.sheet.setValue(top, left + index, name);
      return name;
    });
    const known = new Map(this.file.columns.map((column) => [column.name, column]));
    this.file.columns = names.map((name) => known.get(name) ?? { name });
  }
}
