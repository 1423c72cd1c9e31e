import { assignmentSettings, solvingSettings, weightSettings } from "./assignment";
import { importSettings } from "./imports";
import { annexSettings, letterheadSettings, officeSettings, workbookSettings } from "./office";
import { programmeSettings } from "./programmes";
import { scoringSettings } from "./scoring";
import { settings } from "./list";
import type { Setting, SettingGroup } from "./setting";

export {
  latenessText,
  percentText,
  type CriteriaSet,
  type DeclaredTotal,
  type Grade,
  type Indicator,
  type Lateness,
} from "./readings";
export { isSettingKey, settingList, settings, type SettingKey, type SettingName } from "./list";
export type { Setting, SettingForm, SettingGroup } from "./setting";
export { monthsText, readDay, readDays, type Milestone } from "./spans";
export {
  SETTING_THEMES,
  settingPlaces,
  type SettingEffect,
  type SettingPlace,
  type SettingTheme,
} from "./themes";

type ValueOf<S> =
  S extends Setting<string, infer T, infer Default> ? (Default extends true ? T : T | undefined) : never;
type InGroup<Part> = { readonly [Name in keyof Part]: ValueOf<Part[Name]> };

/** Points for what a proposal is asked to avoid (TrongSo…). */
export type AssignmentWeights = InGroup<typeof weightSettings>;
export type AssignmentSettings = InGroup<typeof assignmentSettings & typeof solvingSettings> & {
  readonly weights: AssignmentWeights;
};
export type ProgrammeSettings = InGroup<typeof programmeSettings>;
export type ImportSettings = InGroup<typeof importSettings>;
export type DocumentSettings = InGroup<
  typeof officeSettings & typeof annexSettings & typeof letterheadSettings & typeof workbookSettings
>;

/**
 * `ThietLap` understood. What has no default is undefined until the office decides: no plan settles it, so the step that
 * needs it asks.
 */
export interface Settings extends InGroup<typeof scoringSettings> {
  /** Every value as typed, by key: what a locked period is compared with. */
  readonly texts: Readonly<Record<string, string>>;
  readonly assignment: AssignmentSettings;
  readonly programmes: ProgrammeSettings;
  readonly imports: ImportSettings;
  readonly document: DocumentSettings;
}

/** The values of all settings from what `read` makes of each. */
export function settingsFrom(
  texts: Readonly<Record<string, string>>,
  read: (setting: Setting) => unknown,
): Settings {
  const groups: Record<SettingGroup, Record<string, unknown>> = {
    scoring: {},
    assignment: {},
    weights: {},
    programmes: {},
    imports: {},
    document: {},
  };
  for (const [name, setting] of Object.entries(settings)) groups[setting.group][name] = read(setting);
  const { scoring, assignment, weights, programmes, imports, document } = groups;
  // The declarations above are what the types were made from.
  return {
    ...scoring,
    texts,
    programmes,
    imports,
    document,
    assignment: { ...assignment, weights },
  } as unknown as Settings;
}
