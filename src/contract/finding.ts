import type { NamedColumn } from "./column";
import type { Row, TableSchema } from "./table";

export type Severity = "error" | "warning";
export type FindingParams = Readonly<Record<string, string | number | readonly string[]>>;

/** Finding — vấn đề: what is wrong, where, and (in the dictionary) how to mend it. */
export interface Finding<Code extends string = string> {
  readonly severity: Severity;
  readonly code: Code;
  /** Table of the contract (`MinhChung`). */
  readonly table: string;
  /** Row key a person recognises: the code in the row, else "#7" for row 7 of the sheet. */
  readonly key?: string;
  /** 0-based data row of the table as read; for the jump to the cell. */
  readonly row?: number;
  /** Header of the column. */
  readonly column?: string;
  readonly params?: FindingParams;
}

/** Facts that a finding's sentence needs; none for a sentence that needs none. */
type Given<Facts> = keyof Facts extends never ? [] : [facts: Facts];

/** Of a row, what names it and where it stands. */
export type RowReference<T> = T extends { readonly identity: readonly (infer Id)[] }
  ? Pick<Row<T>, Extract<Id, keyof Row<T>>> & { readonly row?: number | undefined }
  : never;

/** A cell, whatever its table. */
export interface CellReference {
  /** Where one kind is worse in some places than in others. */
  readonly severity?: Severity;
  readonly table: Pick<TableSchema, "table">;
  /** One of the contract, or what the sheet has in its header. */
  readonly column?: Pick<NamedColumn, "header"> | undefined;
  readonly key?: string | undefined;
  readonly row?: number | undefined;
}

/** A kind of finding, ready to be given its code: what it takes to report one. */
export type Maker<Args extends readonly unknown[]> = (code: string) => (...args: Args) => Finding;

function make(
  code: string,
  severity: Severity,
  { table, column, key, row, severity: worse = severity }: CellReference,
  params: FindingParams | undefined,
): Finding {
  return {
    severity: worse,
    code,
    table: table.table,
    ...(key !== undefined && { key }),
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column: column.header }),
    ...(params !== undefined && { params }),
  };
}

/** How people recognise a row: the cells of the table's identity. */
export function rowKey(table: TableSchema, row: Readonly<Record<string, unknown>>): string {
  return table.identity
    .map((id) => row[id])
    .filter((cell) => cell !== undefined)
    .map(String)
    .join(table.joint);
}

/** Kinds of findings about a table: at one of its rows, or at the table or a column as a whole. */
export function findingsIn<T extends TableSchema>(
  table: T,
): {
  row<Facts extends FindingParams = Record<never, never>>(
    severity: Severity,
    column?: keyof T["column"] & string,
  ): Maker<[at: RowReference<T>, ...Given<Facts>]>;
  whole<Facts extends FindingParams = Record<never, never>>(
    severity: Severity,
    column?: keyof T["column"] & string,
  ): Maker<Given<Facts>>;
  /** At something that the table has no row for (any more): named by a key. */
  keyed<Facts extends FindingParams = Record<never, never>>(
    severity: Severity,
    column?: keyof T["column"] & string,
  ): Maker<[key: string, ...Given<Facts>]>;
} {
  const columnOf = (id: string | undefined): NamedColumn | undefined =>
    id === undefined ? undefined : table.column[id];
  return {
    row: (severity, id) => (code) => (at, facts?: FindingParams) =>
      make(code, severity, { table, column: columnOf(id), key: rowKey(table, at), row: at.row }, facts),
    whole: (severity, id) => (code) => (facts?: FindingParams) =>
      make(code, severity, { table, column: columnOf(id) }, facts),
    keyed: (severity, id) => (code) => (key, facts?: FindingParams) =>
      make(code, severity, { table, column: columnOf(id), key }, facts),
  };
}

/** A kind of finding that any cell may have; the cell is given with the facts. */
export function anywhere<Facts extends FindingParams = Record<never, never>>(
  severity: Severity,
): Maker<[at: CellReference, ...Given<Facts>]> {
  return (code) =>
    (at, ...[facts]: readonly unknown[]) =>
      make(code, severity, at, facts as FindingParams | undefined);
}

/** Gives each kind its code: the name it is declared under. */
export function withCodes<D extends Record<string, Maker<never>>>(
  declared: D,
): { readonly [Code in keyof D & string]: Reporting<D[Code], Code> } {
  return Object.fromEntries(Object.entries(declared).map(([code, maker]) => [code, maker(code)])) as {
    [Code in keyof D & string]: Reporting<D[Code], Code>;
  };
}

type Reporting<M, Code extends string> =
  M extends Maker<infer Args> ? (...args: Args) => Finding<Code> : never;
