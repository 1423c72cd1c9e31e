import { AppsListRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { onDemand } from "../onDemand";

/** "Dữ liệu": the tables of the workbook, what is wrong in them and how it is mended. */
export const data: Page = {
  component: onDemand(async () => (await import("./Data")).Data),
  followsSelection: true,
  entries: [
    {
      area: "data",
      place: 10,
      title: "area.data",
      about: "area.data.about",
      icon: AppsListRegular,
      opens: { at: "data" },
    },
  ],
};
