import type { AssignmentWeights } from "../model";
import type { SettingKey } from "../../contract";

/** The setting that each weight stands in. */
export const weightSettings: Readonly<Record<keyof AssignmentWeights, SettingKey>> = {
  keep: "TrongSoGiuNguyen",
  distance: "TrongSoKhoangCach",
  need: "TrongSoManhYeu",
  balance: "TrongSoCanBang",
  extraHost: "TrongSoThemDoDau",
  preference: "TrongSoUuTien",
  rotation: "TrongSoLuanPhien",
  cohesion: "TrongSoCungCum",
};
