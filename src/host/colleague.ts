import { HostError } from "./errors";
import { SentEdits } from "./sentEdits";
import {
  formatAddress,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  type Scalar,
  type Sheet,
  type Table,
  type Workbook,
} from "./model";
import { filterOfTable } from "./model/filters";
import {
  deleteSheet,
  deleteTable,
  enterTexts,
  filterColumn,
  placeFilter,
  renameSheet,
  renameTable,
  shift,
  sortCells,
} from "./model/commands";
import { sightOf } from "./objects/table/sight";

/**
 * Somebody who uses the same workbook by hand, without the add-in: a script types for them. What they do reaches everybody
 * else as remote. A new way to act is one more method here, over the operations of the store.
 */
export class Colleague extends SentEdits {
  /**
   * Types into a cell, e.g. `'Đơn vị'!B2`: a text is read as Excel reads it under their settings. All that follow resolve when the others have the change.
   * @throws HostError for what Excel refuses, when it reaches the workbook
   */
  type(address: string, input: Scalar): Promise<void> {
    const { sheet, area } = this.at(address);
    if (area.top !== area.bottom || area.left !== area.right)
      throw new HostError("InvalidArgument", `One types into one cell; ${address} is more.`);
    const cell = formatAddress(sheet.id, area);
    return this.change((store) => fill(store, sheet, area, [[input]]), cell);
  }

  /** Pastes a block whose first cell is the given one; texts are read as if typed. */
  paste(address: string, values: readonly (readonly Scalar[])[]): Promise<void> {
    const { sheet, area } = this.at(address);
    const width = values[0]?.length ?? 0;
    if (width === 0 || values.some((row) => row.length !== width))
      throw new HostError("InvalidArgument", "What is pasted is a block of cells.");
    const block = { ...area, bottom: area.top + values.length - 1, right: area.left + width - 1 };
    return this.change((store) => fill(store, sheet, block, values));
  }

  /** Deletes the contents of cells. */
  clear(address: string): Promise<void> {
    const { sheet, area } = this.at(address);
    return this.change((store) => {
      assertThere(store, sheet);
      const isOne = area.top === area.bottom && area.left === area.right;
      const before = isOne ? sheet.state(area.top, area.left) : undefined;
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) sheet.setValue(row, column, null);
      store.emit({ kind: "cells", sheet, area, origin: "api", before });
    });
  }

  /** Makes room for whole rows, e.g. `Sheet1!3:4`. */
  insertRows(address: string): Promise<void> {
    return this.shift("insert", "rows", address);
  }

  deleteRows(address: string): Promise<void> {
    return this.shift("delete", "rows", address);
  }

  /** Makes room for whole columns, e.g. `Sheet1!B:C`. */
  insertColumns(address: string): Promise<void> {
    return this.shift("insert", "columns", address);
  }

  deleteColumns(address: string): Promise<void> {
    return this.shift("delete", "columns", address);
  }

  /**
   * Sorts rows below their headers by columns of the range, from 0; the first ones go before.
   * @param columns `{ key: 2, isAscending: false }` …
   */
  sort(
    address: string,
    columns: readonly { readonly key: number; readonly isAscending: boolean }[],
  ): Promise<void> {
    const { sheet, area } = this.at(address);
    return this.change((store) => {
      assertThere(store, sheet);
      sortCells(store, sheet, area, {
        fields: columns,
        matchesCase: false,
        hasHeaders: true,
        byColumns: false,
      });
    });
  }

  /** Filters rows below their headers: those stay whose cell in a column of the range, from 0, shows one of the texts. */
  filter(address: string, column: number, texts: readonly string[]): Promise<void> {
    const { sheet, area } = this.at(address);
    return this.change((store) => {
      assertThere(store, sheet);
      const criteria = { kind: "values", texts, blanks: false, dates: [] } as const;
      filterColumn(store, placeFilter(store, sheet, area), column, criteria, sightOf(store));
    });
  }

  /** The same for a table, by its own filter. @param column counted from the table's first one */
  filterTable(name: string, column: number, texts: readonly string[]): Promise<void> {
    const table = this.table(name);
    return this.change((store) => {
      const criteria = { kind: "values", texts, blanks: false, dates: [] } as const;
      filterColumn(store, filterOfTable(table), column, criteria, sightOf(store));
    });
  }

  /** Writes a note to a cell. */
  addNote(address: string, text: string): Promise<void> {
    const { sheet, area } = this.at(address);
    return this.change((store) => {
      assertThere(store, sheet);
      store.notes(sheet).add(area.top, area.left, store.author, text);
    });
  }

  addSheet(name: string): Promise<void> {
    return this.change((store) => void store.addSheet(name));
  }

  renameSheet(sheet: string, name: string): Promise<void> {
    return this.change((store) => renameSheet(store, this.sheet(sheet), name));
  }

  deleteSheet(sheet: string): Promise<void> {
    return this.change((store) => deleteSheet(store, this.sheet(sheet)));
  }

  showSheet(sheet: string, visibility: "Visible" | "Hidden" | "VeryHidden"): Promise<void> {
    return this.change((store) => store.setVisibility(this.sheet(sheet), visibility));
  }

  /** Protects a sheet, without a password. */
  protectSheet(sheet: string): Promise<void> {
    return this.change((store) => {
      this.sheet(sheet).protection.protect({}, undefined);
      store.emit({ kind: "objects", origin: "api" });
    });
  }

  unprotectSheet(sheet: string): Promise<void> {
    return this.change((store) => {
      this.sheet(sheet).protection.unprotect();
      store.emit({ kind: "objects", origin: "api" });
    });
  }

  /** Protects the structure of the workbook, without a password. */
  protectWorkbook(): Promise<void> {
    return this.change((store) => store.protection.protect(undefined));
  }

  /** Gives a name to something in the workbook. @param formula without `=`, e.g. `'Đơn vị'!$A$1` */
  addName(name: string, formula: string): Promise<void> {
    return this.change((store) => {
      store.names.add(name, formula);
      store.emit({ kind: "structure", origin: "api" });
    });
  }

  renameTable(table: string, name: string): Promise<void> {
    return this.change((store) => renameTable(store, this.table(table), name));
  }

  /** Deletes a table with its cells. */
  deleteTable(table: string): Promise<void> {
    return this.change((store) => deleteTable(store, this.table(table)));
  }

  private shift(kind: "insert" | "delete", axis: "rows" | "columns", address: string): Promise<void> {
    const { sheet, area } = this.at(address);
    const whole =
      axis === "rows"
        ? { ...area, left: 0, right: MAX_COLUMNS - 1 }
        : { ...area, top: 0, bottom: MAX_ROWS - 1 };
    return this.change((store) => {
      assertThere(store, sheet);
      shift(store, sheet, kind, whole, axis);
    });
  }

  private at(address: string): { sheet: Sheet; area: Area } {
    const { store } = this.workbook;
    return store.resolve(address, this.person.view.active);
  }

  private sheet(name: string): Sheet {
    const sheet = this.workbook.store.sheet(name);
    if (!sheet) throw new HostError("ItemNotFound", `There is no sheet "${name}".`);
    return sheet;
  }

  private table(name: string): Table {
    const table = this.workbook.store.table(name);
    if (!table) throw new HostError("ItemNotFound", `There is no table "${name}".`);
    return table;
  }
}

function fill(store: Workbook, sheet: Sheet, area: Area, values: readonly (readonly Scalar[])[]): void {
  assertThere(store, sheet);
  enterTexts(store, sheet, area, values);
}

/** What was done to a sheet may arrive when it is gone, or protected. */
function assertThere(store: Workbook, sheet: Sheet): void {
  if (!store.sheets.includes(sheet)) throw new HostError("ItemNotFound", "The sheet is gone.");
  sheet.assertWritable();
}
