export type { Around, BlankFormula, OtherTable, PlainSheet } from "./around";
export { cellReader } from "./cell";
export type { EvidenceTitles } from "./evidenceTitles";
export { MARK, readChoices } from "./memory";
export { areSame, cellText, type FormulaCell, type RawTable, type RawTables } from "./raw";
export { settingsOfTexts } from "./settings";
export { MISSING_TABLE, plainRows, type PlainRows } from "./surroundings";
export { matchHeaders } from "./table";
export { readSnapshot, type SnapshotReading, type TableState } from "./snapshot";
