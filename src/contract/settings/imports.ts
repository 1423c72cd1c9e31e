import { abbreviations } from "./readings";
import { settingsOf } from "./setting";

const { standard } = settingsOf("imports");

/** How files of others are read. */
export const importSettings = {
  /** What the office abbreviates in names of units, besides the organisation's own dictionary: word, folded → what it stands for. */
  abbreviations: standard("TuVietTat", abbreviations, ""),
};
