import { SettingsRegular } from "@fluentui/react-icons";
import { onDemand } from "../onDemand";
import type { Page } from "../page";

import type { Carried } from "../views";

/** "Cài đặt": what the office decides, asked in words; the answers stand on the sheet `Thiết lập`. */
export const settings: Page<Carried["settings"]> = {
  component: onDemand(async () => (await import("./Settings")).Settings),
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
