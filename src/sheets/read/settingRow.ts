import { positionsOf, settingRows } from "../../contract";
import { tidy } from "../../text";
import { cellText, type RawTable } from "./raw";

/** Where a setting stands in `ThietLap`: its data row, or the first free one below where it has none. */
export interface SettingRow {
  readonly row: number;
  readonly isThere: boolean;
}

/** The row that says a setting: of several the first with a value, as it is read. */
export function settingRow(key: string, { headers, rows }: Pick<RawTable, "headers" | "rows">): SettingRow {
  const at = positionsOf(settingRows, headers);
  const text = (row: readonly unknown[], id: "key" | "value"): string => tidy(cellText(row[at(id)]));
  const own = rows.flatMap((row, index) => (text(row, "key") === key ? [{ row, index }] : []));
  const said = own.find(({ row }) => text(row, "value") !== "") ?? own[0];
  if (said) return { row: said.index, isThere: true };
  const lastFilled = rows.findLastIndex((row) => row.some((cell) => cellText(cell) !== ""));
  return { row: lastFilled + 1, isThere: false };
}
