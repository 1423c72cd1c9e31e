import { assignmentSettings, solvingSettings, weightSettings } from "./assignment";
import { importSettings } from "./imports";
import { annexSettings, letterheadSettings, officeSettings, workbookSettings } from "./office";
import { programmeSettings } from "./programmes";
import { scoringSettings } from "./scoring";
import type { Setting } from "./setting";

/** Every setting by its name in the program, in the order of the sheet `Thiết lập`. */
export const settings = {
  ...officeSettings,
  ...scoringSettings,
  ...assignmentSettings,
  ...weightSettings,
  ...solvingSettings,
  ...annexSettings,
  ...programmeSettings,
  ...letterheadSettings,
  ...importSettings,
  ...workbookSettings,
};

type All = typeof settings;
export type SettingName = keyof All;
/** What stands in the column `Khóa`. */
export type SettingKey = All[SettingName]["key"];
export const settingList: readonly Setting<SettingKey>[] = Object.values(settings);

/** Whether something is the key of a setting. */
export function isSettingKey(key: unknown): key is SettingKey {
  return settingList.some((setting) => setting.key === key);
}
