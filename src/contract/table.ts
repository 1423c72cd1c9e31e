import { fold } from "../text";
import type { CellValue, Column, NamedColumn, Presence } from "./column";

export type Columns = Readonly<Record<string, Column>>;

/** What is said of a table; everything else about it follows. */
interface Declaration<Id extends string, C extends Columns> {
  /** Name inside the program. */
  readonly id: Id;
  readonly sheet: string;
  /** Name of the table in Excel. */
  readonly table: string;
  /** In the order in which the sheet has them. */
  readonly columns: C;
  /** Columns by which people recognise a row; what findings name it by. */
  readonly identity?: readonly (keyof C & string)[];
  /** Between the parts of an identity. */
  readonly joint?: string;
  /** A result sheet that is made only when it has something to say. */
  readonly optional?: boolean;
  /** Its sheet is hidden when it is made: nobody reads it, and nobody should type there. */
  readonly hidden?: boolean;
  /** In result tables: columns that make up the key of a row, so that notes follow it. */
  readonly key?: readonly (keyof C & string)[];
}

/** A sheet with its one table. */
export interface TableSchema<Id extends string = string, C extends Columns = Columns> extends Omit<
  Declaration<Id, C>,
  "columns" | "identity" | "key"
> {
  readonly columns: readonly NamedColumn<keyof C & string>[];
  /** The same by their names. */
  readonly column: { readonly [Name in keyof C & string]: NamedColumn<Name> };
  readonly identity: readonly (keyof C & string)[];
  readonly joint: string;
  readonly key: readonly (keyof C & string)[];
  /** Never there when the program runs: it carries the types of the columns. */
  readonly shape?: C;
}

export function table<const Id extends string, const C extends Columns>(
  declaration: Declaration<Id, C>,
): TableSchema<Id, C> {
  const { columns, identity = [], joint = " · ", key = [], ...rest } = declaration;
  const named = Object.entries(columns).map(([id, column]) => ({ id, ...column }));
  return {
    ...rest,
    joint,
    identity,
    key,
    columns: named,
    column: Object.fromEntries(named.map((column) => [column.id, column])) as TableSchema<Id, C>["column"],
  };
}

type ColumnsOf<T> = T extends { readonly shape?: infer C } ? Exclude<C, undefined> : never;
/** Names of a table's columns. */
export type ColumnId<T> = keyof ColumnsOf<T> & string;

type Cell<C> = C extends Column<infer T, Presence> ? T : never;
type Filled<C extends Columns> = {
  readonly [Id in keyof C as C[Id] extends Column<CellValue, "required" | "defaulted"> ? Id : never]: Cell<
    C[Id]
  >;
};
type Maybe<C extends Columns> = {
  readonly [Id in keyof C as C[Id] extends Column<CellValue, "optional" | "headerOnly"> ? Id : never]?:
    Cell<C[Id]> | undefined;
};
type RowOf<C extends Columns> = Filled<C> &
  Maybe<C> & {
    /** 0-based data row of its table, for findings that jump to the cell; absent when it comes from elsewhere. */
    readonly row?: number | undefined;
  };

/** A row of a table as reading hands it out: its type follows from the columns. */
export type Row<T> = T extends { readonly shape?: infer C }
  ? Exclude<C, undefined> extends infer D extends Columns
    ? { readonly [Key in keyof RowOf<D>]: RowOf<D>[Key] }
    : never
  : never;

/** Cells to start a table with, or to write below its rows, by column: numbers, texts, `x`, serial days. */
export type CellsOf<T, Value> = { readonly [Id in ColumnId<T>]?: Value | undefined };

/** Where each column of a table stands among the headers of a sheet, by column; −1 for one that is not there. */
export function positionsOf<Id extends string, C extends Columns>(
  { columns }: TableSchema<Id, C>,
  headers: readonly unknown[],
): (id: keyof C & string) => number {
  const folded = headers.map((header) => fold(String(header)));
  const at = new Map<string, number>(
    columns.map((column) => [column.id, folded.indexOf(fold(column.header))]),
  );
  return (id) => at.get(id) ?? -1;
}

/** The column that a header of a sheet names; undefined for the office's own. */
export function columnOf({ columns }: TableSchema, header: string): NamedColumn | undefined {
  return columns.find((column) => fold(column.header) === fold(header));
}
