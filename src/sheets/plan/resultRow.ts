import type { CellsOf, ResultTableId, Results } from "../../contract";

/** What a result cell holds before it meets Excel; undefined = blank. A formula is one of ours (a link), never a person's text. */
export type ResultValue = string | number | { readonly formula: string } | undefined;
export type ResultRow = Readonly<Record<string, ResultValue>>;
/** The same for one result table: only columns that it has. */
export type ResultRowOf<Id extends ResultTableId> = CellsOf<Results[Id], ResultValue>;
