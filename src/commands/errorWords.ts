import { settingName, type Key, type Translate } from "../i18n";
import { WriteRefused, WriteUndone, WriteUnfinished } from "../office/write";
import { NewYearRefused, PeriodRefused, ReadRefused, SettingRefused } from "../session";
import { CommandRefused } from "./command";

/** What a person is told when an action fails; never a stack, never a cell's content. Undefined for what nobody foresaw. */
export function errorWords(error: unknown, translate: Translate): string | undefined {
  if (error instanceof WriteRefused) {
    const { code, sheet, table, below } = error;
    return translate(`error.${code}` satisfies Key, { sheet, table, below });
  }
  if (error instanceof ReadRefused) return translate(`error.read.${error.code}`);
  if (error instanceof CommandRefused) return translate(error.key, error.params);
  if (error instanceof PeriodRefused) return translate(`error.period.${error.code}`, error.params);
  if (error instanceof SettingRefused)
    return translate(`error.setting.${error.code}`, {
      ...error.params,
      setting: settingName(error.setting, translate),
    });
  if (error instanceof NewYearRefused) return translate(`error.newYear.${error.code}`, error.params);
  if (error instanceof WriteUndone)
    return translate(codeOf(error.cause) === "AccessDenied" ? "error.accessDenied" : "error.undone");
  if (error instanceof WriteUnfinished)
    return translate("error.unfinished", { sheets: error.sheets.map((sheet) => `«${sheet}»`).join(", ") });
  const name = nameOf(error);
  if (name === "AbortError") return translate("pane.cancelled");
  if (codeOf(error) === "InvalidOperationInCellEditMode") return translate("error.cellEdit");
  if (codeOf(error) === "AccessDenied") return translate("error.accessDenied");
  return undefined;
}

/** Name of an error, whatever it is. */
export function nameOf(error: unknown): string | undefined {
  return typeof error === "object" && error && "name" in error ? String(error.name) : undefined;
}

/** Code of an error of Office.js. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error && "code" in error ? String(error.code) : undefined;
}
