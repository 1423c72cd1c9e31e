import { HostError } from "../../errors";
import {
  append,
  childrenNamed,
  element,
  numberOf,
  remove,
  setAttribute,
  type OfficePackage,
} from "../../package";
import { intersect, type Area } from "../address";
import { isName, type DefinedNames } from "../names";
import type { Sheet } from "../sheet";
import { Table, tablePart } from "../table";

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** The tables of a workbook, with their parts and the lists of their sheets. */
export class TableList {
  readonly all: Table[] = [];

  constructor(
    private readonly file: OfficePackage,
    private readonly names: DefinedNames,
    private readonly newId: () => string,
  ) {}

  /** Takes in the tables that the file has on a sheet. */
  open(sheet: Sheet): void {
    for (const { kind, target } of this.file.relations(sheet.path))
      if (kind === "table" && this.file.has(target))
        this.all.push(new Table(this.newId(), sheet, target, this.file.xml(target)));
  }

  find(nameOrId: string): Table | undefined {
    const folded = nameOrId.toLowerCase();
    return this.all.find((table) => table.id === nameOrId || table.name.toLowerCase() === folded);
  }

  /** The first table that has a cell in an area. */
  at(sheet: Sheet, area: Area): Table | undefined {
    return this.all.find((table) => table.sheet === sheet && intersect(table.area, area) !== undefined);
  }

  /** Makes a table of cells whose first row are its headers. */
  add(sheet: Sheet, area: Area): Table {
    const id = Math.max(0, ...this.all.map(({ part }) => numberOf(part.root, "id") ?? 0)) + 1;
    let number = this.all.length + 1;
    while (this.find(`Table${number}`) ?? this.names.find(`Table${number}`)) number += 1;
    const path = this.file.freePath("xl/tables/table#.xml");
    this.file.add(path, TABLE_TYPE, tablePart(id, `Table${number}`, area, []));
    const list = sheet.editChild("tableParts");
    append(list, element("tablePart", { "r:id": this.file.relate(sheet.path, "table", path) }));
    setAttribute(list, "count", childrenNamed(list, "tablePart").length);
    const table = new Table(this.newId(), sheet, path, this.file.xml(path));
    table.syncHeaders();
    this.all.push(table);
    return table;
  }

  /** Takes a table out; its cells stay. */
  remove(table: Table): void {
    this.all.splice(this.all.indexOf(table), 1);
    const { path } = table.sheet;
    const relation = this.file.relations(path).find(({ target }) => target === table.path);
    const list = table.sheet.editChild("tableParts");
    for (const entry of childrenNamed(list, "tablePart"))
      if (entry.attributes["r:id"] === relation?.id) remove(entry);
    setAttribute(list, "count", list.children.length);
    if (list.children.length === 0) remove(list);
    if (relation) this.file.unrelate(path, relation.id);
    this.file.deleteTree(table.path);
  }

  /** A sheet is gone, and its tables with it. */
  sheetLeft(sheet: Sheet): void {
    for (const table of this.all.filter((table) => table.sheet === sheet))
      this.all.splice(this.all.indexOf(table), 1);
  }

  /** @throws HostError InvalidArgument, ItemAlreadyExists */
  assertName(name: string, except?: Table): void {
    if (!isName(name)) throw new HostError("InvalidArgument", `"${name}" cannot name a table.`);
    const taken = this.find(name);
    if (taken && taken !== except)
      throw new HostError("ItemAlreadyExists", `A table named "${name}" exists already.`);
    if (this.names.find(name)) throw new HostError("ItemAlreadyExists", `The name "${name}" is taken.`);
  }
}
