import {
  acceptedTable,
  constraintsTable,
  inputs as ownInputs,
  logTable,
  memory as ownMemory,
  resultTables,
  type InputTableId,
  type ResultTableId,
  type TableSchema,
} from "../contract";
import { nameKey } from "../text";
import { kinds } from "./assignment/kinds";
import type { AssignmentKind } from "./model";

/** Words of `RangBuoc`, Bài toán. */
const problems: Readonly<Record<string, AssignmentKind>> = Object.fromEntries(
  kinds.map(({ word, id }) => [word, id]),
);

/** Every table that people write, by name, in the order in which an office fills them. */
export const inputs = { ...ownInputs, constraints: constraintsTable(problems) } as const;
export type Inputs = typeof inputs;
export const inputTables: readonly Inputs[InputTableId][] = Object.values(inputs);

/** The sheets of proposals, one for each kind of assignment. */
export const proposalTables = kinds.map(({ proposal }) => proposal);
export type ProposalTableId = `${AssignmentKind}Proposal`;

/** What people accepted of each kind of proposal. */
export const acceptedTables = kinds.map(({ id, proposal }) => acceptedTable<AssignmentKind>(id, proposal));

/**
 * What the add-in wrote once and reads back: the choices people made beside its results, the locked periods, and what they
 * accepted of its proposals. No office fills these tables from scratch, so the template and the user guide leave them out.
 */
export const memoryTables = [...Object.values(ownMemory), ...acceptedTables];
export type MemoryTableId = (typeof memoryTables)[number]["id"];

/** The tables that the add-in writes whole. */
export type OutputTableId = ResultTableId | ProposalTableId;
export const outputTables: readonly TableSchema[] = [...resultTables, ...proposalTables];

/** Whether the add-in fills a table, and people do not. */
export function isOutput(id: string): boolean {
  return outputTables.some((table) => table.id === id);
}
export type TableId = InputTableId | MemoryTableId | OutputTableId | "log";

/** Every table; where what is read back stands in a table of results, that one comes first. */
export const everyTable: readonly TableSchema[] = [
  ...inputTables,
  ...outputTables,
  ...memoryTables,
  logTable,
];

const ownNames: ReadonlySet<string> = new Set(everyTable.map(({ table }) => nameKey(table)));

/** Whether a table of this name is one of the contract's, in whichever letter case. */
export function isOwnTable(name: string): boolean {
  return ownNames.has(nameKey(name));
}

const byId: ReadonlyMap<string, TableSchema> = new Map(everyTable.map((schema) => [schema.id, schema]));

/** Any table by its name, where it does not matter which one it is. */
export function schemaOf(id: TableId): TableSchema {
  const schema = byId.get(id);
  if (!schema) throw new Error(`no table is called ${id}`);
  return schema;
}

/** The table that is called so in the workbook, whose letter case does not count; undefined for one that is not ours. */
export function tableNamed(name: string): TableSchema | undefined {
  const key = nameKey(name);
  return [...outputTables, ...inputTables].find(({ table }) => nameKey(table) === key);
}

/** The sheet that a table stands on: people know their sheets by name, not their tables. */
export function sheetOf(table: string): string {
  return [...byId.values()].find((schema) => schema.table === table)?.sheet ?? table;
}
