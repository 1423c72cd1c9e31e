export { cellReader } from "./cell";
export type { EvidenceTitles } from "./evidenceTitles";
export { readChoices } from "./memory";
export type { RawTable, RawTables } from "./raw";
export { settingsOfTexts } from "./settings";
export { readSnapshot, type SnapshotReading, type TableState } from "./snapshot";
