import type { Setting, SettingKey } from "../../../contract";

/** A question that is answered. */
export interface AnswerInputProps {
  readonly setting: Setting<SettingKey>;
  /** As it stands in the sheet or will stand there. */
  readonly value: string;
  /** The heading that asks. */
  readonly labelledBy: string;
  readonly onChange: (value: string) => void;
}
