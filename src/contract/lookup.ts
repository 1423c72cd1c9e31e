import { fold } from "../text";
import type { Column, TableSchema } from "./types";

/** Where each column of the contract stands among the headers of a table, by column id; −1 for one that is not there. */
export function positionsOf(schema: TableSchema, headers: readonly unknown[]): (id: string) => number {
  const folded = headers.map((header) => fold(String(header)));
  const at = new Map(schema.columns.map((column) => [column.id, folded.indexOf(fold(column.header))]));
  return (id) => at.get(id) ?? -1;
}

/** The word that the contract writes for a choice, `locked` → khóa; the name itself when it has none. */
export function choiceWord({ choices = {} }: Column, name: string): string {
  return Object.entries(choices).find(([, own]) => own === name)?.[0] ?? name;
}
