import type { SettingKey } from "../../../contract";
import type { View } from "../views";

export interface SettingsView {
  /** The question that is asked; absent = all of them. */
  readonly setting?: SettingKey;
  /** What is looked for among the questions. */
  readonly search?: string;
  /** Where the person was when they were asked: there they are again with the answer. */
  readonly from?: View;
}
