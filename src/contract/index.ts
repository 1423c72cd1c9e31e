export { abbreviations } from "./abbreviations";
export { ADDITIONS, additionsSince } from "./additions";
export {
  choiceWord,
  needsHeader,
  text,
  type CellValue,
  type Column,
  type ColumnKind,
  type NamedColumn,
  type Presence,
} from "./column";
export type { CellReference, FindingParams, Severity } from "./finding";
export { findings, MISSING_TABLE, type Finding, type FindingCode } from "./findings";
export {
  functionIds,
  functionParameters,
  type FunctionId,
  type Parameter,
  type ParameterName,
  type ParameterText,
  type Taken,
} from "./functions";
export {
  isSettingKey,
  latenessText,
  monthsText,
  percentText,
  readDay,
  readDays,
  SETTING_THEMES,
  settingList,
  settingPlaces,
  settings,
  settingsFrom,
  type AssignmentSettings,
  type AssignmentWeights,
  type CriteriaSet,
  type DeclaredTotal,
  type DocumentSettings,
  type Grade,
  type Indicator,
  type Lateness,
  type Milestone,
  type ProgrammeSettings,
  type Setting,
  type SettingEffect,
  type SettingForm,
  type SettingKey,
  type SettingName,
  type Settings,
  type SettingTheme,
} from "./settings";
export {
  columnOf,
  positionsOf,
  type CellsOf,
  type ColumnId,
  type Columns,
  type Row,
  type TableSchema,
} from "./table";
export * from "./tables";
export { CURRENT_VERSION } from "./version";
