import { CalendarAddRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { NewYear } from "./NewYear";

/** "Năm mới từ sổ này": a copy of last year's workbook becomes this year's. */
export const newYear: Page = {
  component: NewYear,
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
