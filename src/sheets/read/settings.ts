import {
  findings,
  settingList,
  settingsFrom,
  type Finding,
  type Row,
  type Setting,
  type settingRows,
  type Settings,
} from "../../contract";
import { bareLetters, candidates, tidy } from "../../text";

/** `ThietLap` understood; a value that is not one of the allowed words is a finding and counts as not set. */
export function readSettings(rows: readonly Row<typeof settingRows>[]): {
  settings: Settings;
  findings: Finding[];
} {
  const found: Finding[] = [];
  const given = new Map<string, { readonly value: string; readonly row: number | undefined }>();
  for (const { key: typed, value, row } of rows) {
    const key = tidy(typed);
    if (value === undefined) continue;
    if (given.has(key)) found.push(findings.settingTwice({ key, row }));
    else given.set(key, { value: tidy(value), row });
  }
  found.push(...[...given].flatMap(([key, { row }]) => unlisted(key, row, given)));
  const texts = Object.fromEntries([...given].map(([key, { value }]) => [key, value]));
  const settings = settingsFrom(texts, (setting) => {
    const { value, problem } = valueOf(setting, texts[setting.key]);
    if (problem) {
      const at = { key: setting.key, row: given.get(setting.key)?.row };
      found.push(findings.settingInvalid(at, { shown: texts[setting.key] ?? "", choices: setting.examples }));
    }
    return value;
  });
  return { settings, findings: found };
}

const KEYS: readonly string[] = settingList.map(({ key }) => key);

/** A key that is no setting has no effect: said, for it may be one that is misspelt. */
function unlisted(
  key: string,
  row: number | undefined,
  given: { readonly has: (key: string) => boolean },
): Finding[] {
  if (KEYS.includes(key)) return [];
  // "Số lẻ" and "Cách tính cụm" are typed by whoever takes the key for a word.
  const same = KEYS.filter((known) => asKey(known) === asKey(key));
  const near = same.length > 0 ? same : candidates(key, KEYS);
  const at = { key, row };
  if (near.length === 0) return [findings.settingUnknown(at, { setting: key })];
  const taken = near.filter((known) => given.has(known));
  return [findings.settingUnknownNear(at, { setting: key, near, ...(taken.length > 0 && { taken }) })];
}

function asKey(text: string): string {
  return bareLetters(text).replaceAll(" ", "");
}

/** Settings from their texts alone: what a locked period was computed with may be older than the settings of today. */
export function settingsOfTexts(texts: Readonly<Record<string, string>>): Settings {
  return settingsFrom(texts, (setting) => valueOf(setting, texts[setting.key]).value);
}

/** What a setting says; one that says nothing, or nothing that is understood, has the template's value where it has a default. */
function valueOf(setting: Setting, typed: string | undefined): { value: unknown; problem: boolean } {
  const read = typed === undefined ? undefined : setting.parse(typed);
  const fallback = setting.hasDefault ? setting.parse(setting.initial) : undefined;
  return { value: read ?? fallback, problem: typed !== undefined && read === undefined };
}
