import { inputTables, type InputTableId } from "./inputs";
import { memoryTables, type MemoryTableId } from "./memory";
import { proposalTables, type ProposalTableId } from "./proposals";
import { logTable, resultTables, type ResultTableId } from "./results";
import type { TableSchema } from "./types";

export { followedTables, inputTables, scoringTables, type InputTableId } from "./inputs";
export { choiceWord, positionsOf } from "./lookup";
export { memoryTables, type MemoryTableId } from "./memory";
export { proposalTables, type ProposalTableId } from "./proposals";
export { logTable, resultTables, type ResultTableId } from "./results";
export { settings, type SettingKey, type SettingSchema } from "./settings";
export type { Column, ColumnKind, TableSchema } from "./types";

/** The tables that the add-in writes whole. */
export type OutputTableId = ResultTableId | ProposalTableId;
export type TableId = InputTableId | MemoryTableId | OutputTableId | "log";

const byId = new Map<string, TableSchema>(
  [...inputTables, ...memoryTables, ...resultTables, ...proposalTables, logTable].map((table) => [
    table.id,
    table,
  ]),
);

export function tableSchema(id: TableId): TableSchema {
  return byId.get(id) as TableSchema;
}
