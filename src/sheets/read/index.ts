export { readDay } from "./assignmentSettings";
export { cellReader, type CellValue } from "./cell";
export { readChoices, sealRows } from "./memory";
export { readSnapshot, type RawTables, type SnapshotReading, type TableState } from "./snapshot";
export {
  checkReferences,
  matchHeaders,
  readTable,
  type CodeLookup,
  type RawTable,
  type TableReading,
  type TableRow,
} from "./table";
export type { EvidenceTitles } from "./evidenceTitles";
