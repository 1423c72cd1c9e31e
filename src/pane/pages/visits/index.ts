import { CalendarRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { Visits } from "./Visits";

/** The calendar of visits, which follows from who looks after whom: it stands after that assignment. */
export const visits: Page = {
  component: Visits,
  entries: [
    {
      section: "assignment",
      place: 25,
      title: "assign.visits",
      icon: CalendarRegular,
      opens: { at: "visits" },
    },
  ],
};
