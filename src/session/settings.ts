import { settingList, type Setting, type SettingKey } from "../contract";
import { readTablePlaces } from "../office/workbook";
import { WriteRefused } from "../office/write";
import { digest, planEdits } from "../sheets/plan";
import { settingRow } from "../sheets/read";
import { tidy } from "../text";
import { inSheets } from "./texts";
import type { AskOptions, Session } from "./session";
import { writePlanned, type PlannedWriting } from "./written";
import { SettingRefused } from "./refused";

/** An answer to a setting. */
export interface SettingAnswer {
  readonly setting: SettingKey;
  /** As it is to stand in the cell; "" = no answer. */
  readonly value: string;
  /** What stood there when the person was asked; where it is something else by now nothing is written. */
  readonly seen?: string | undefined;
}

/** What one answer will write, and the workbook as it was when somebody gave it. */
export interface SettingPlan extends PlannedWriting {
  readonly setting: SettingKey;
  readonly before: string;
  readonly after: string;
}

/** The declaration of a setting. */
export function settingOf(key: SettingKey): Setting<SettingKey> {
  const setting = settingList.find((one) => one.key === key);
  if (!setting) throw new Error(`no setting ${key}`);
  return setting;
}

/**
 * Plans an answer: the one cell `Giá trị` of its row, or a row of its own below the others where it has none.
 * @throws SettingRefused, WriteRefused where the cell cannot be written: it calculates, its sheet is protected
 */
export async function planSetting(
  session: Session,
  { setting: key, value, seen }: SettingAnswer,
  options: AskOptions = {},
): Promise<SettingPlan> {
  const setting = settingOf(key);
  const after = tidy(value);
  if (setting.byAddIn === true) throw new SettingRefused("byAddIn", key);
  if (after !== "" && setting.parse(after) === undefined)
    throw new SettingRefused("invalid", key, { value: after, examples: setting.examples.join(" · ") });
  const reading = await session.reading(options);
  const before = reading.snapshot.settings.texts[key] ?? "";
  if (seen !== undefined && seen !== before) throw new SettingRefused("changed", key, { now: before });
  const base = { setting: key, before, after, reading, tables: [], resultDigest: await digest([key, after]) };
  if (before === after) return { ...base, edits: [] };
  const { settings: place } = await readTablePlaces(["settings"]);
  const at = settingRow(key, reading.raw.settings ?? { headers: [], rows: [] });
  const edits = at.isThere
    ? { cells: [{ row: at.row, column: "value", value: after }], rows: [] }
    : { cells: [], rows: [{ key, value: after, help: inSheets(`setting.${key}`) }] };
  const edit = planEdits({ id: "settings", ...edits }, place);
  if (edit.obstacle)
    throw new WriteRefused(
      edit.obstacle,
      edit.place.sheet,
      edit.schema.table,
      edit.place.standing?.firstBelow,
    );
  return { ...base, edits: [edit] };
}

/**
 * Writes an answer with its line of the log, if the workbook is still the one it was given for. An answer that stands there
 * already has none; where an earlier run broke off, that is said in the log all the same.
 * @throws WriteRefused, WriteUndone
 */
export async function writeSetting(session: Session, plan: SettingPlan): Promise<void> {
  const { edits = [], setting, before, after } = plan;
  const line = { act: inSheets("log.setting"), subject: inSheets(`setting.${setting}.name`), before, after };
  await writePlanned(session, plan, edits.length > 0 ? [line] : []);
}
