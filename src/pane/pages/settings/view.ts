import type { SettingKey } from "../../../contract";

export interface SettingsView {
  /** The question that is asked; absent = all of them. */
  readonly setting?: SettingKey;
  /** What is looked for among the questions. */
  readonly search?: string;
}
