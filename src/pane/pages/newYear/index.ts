import { CalendarAddRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { onDemand } from "../onDemand";

/** "Năm mới từ sổ này": a copy of last year's workbook becomes this year's. */
export const newYear: Page = {
  component: onDemand(async () => (await import("./NewYear")).NewYear),
  entries: [
    {
      area: "entry",
      place: 900,
      title: "newYear.title",
      about: "newYear.about",
      icon: CalendarAddRegular,
      opens: { at: "newYear" },
    },
  ],
};
