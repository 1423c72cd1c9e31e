import { SettingsRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { Settings } from "./Settings";
import type { SettingsView } from "./view";

/** "Cài đặt": what the office decides, asked in words; the answers stand on the sheet `Thiết lập`. */
export const settings: Page<SettingsView> = {
  component: Settings,
  entries: [
    {
      area: "settings",
      place: 10,
      title: "area.settings",
      about: "area.settings.about",
      icon: SettingsRegular,
      opens: { at: "settings" },
    },
  ],
};
