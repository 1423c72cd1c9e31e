import { positionsOf, settingRows, type SettingKey } from "../../contract";
import { fold } from "../../text";
import { cellText, type RawTables } from "../read";
import { findingAddress } from "./findingWords";

/** The data row of `ThietLap` that says a setting; undefined where the table has none. */
export function settingRow(setting: SettingKey, { settings }: RawTables): number | undefined {
  if (!settings) return undefined;
  const at = positionsOf(settingRows, settings.headers)("key");
  const row = settings.rows.findIndex((cells) => fold(cellText(cells[at])) === fold(setting));
  return row < 0 ? undefined : row;
}

/** The cell in which a setting is decided, `'Thiết lập'!B5`; the head of the column where the table has no row for it. */
export function settingAddress(setting: SettingKey, raw: RawTables): string | undefined {
  const { table, column } = settingRows;
  const row = settingRow(setting, raw);
  return findingAddress({ table, column: column.value.header, ...(row !== undefined && { row }) }, raw);
}
