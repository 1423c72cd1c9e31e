import { inputs, settings, type SettingName, type TableSchema } from "../../contract";
import type { Rule } from "./model";

/** Where a rule stands: a cell of a table, or the column or the table as a whole. */
export function cellOf<T extends TableSchema>(
  { table, column: columns }: T,
  column?: keyof T["column"] & string,
  { key, row }: { readonly key?: string; readonly row?: number | undefined } = {},
): Rule["source"] {
  const header = column === undefined ? undefined : columns[column]?.header;
  return {
    table,
    ...(key !== undefined && { key }),
    ...(header !== undefined && { column: header }),
    ...(row !== undefined && { row }),
  };
}

/** The cell of a setting that a rule comes from. */
export function settingCell(name: SettingName): Rule["source"] {
  return cellOf(inputs.settings, "value", { key: settings[name].key });
}
