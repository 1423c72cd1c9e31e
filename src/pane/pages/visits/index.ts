import { CalendarRegular } from "@fluentui/react-icons";
import { placeOf } from "../assign/place";
import type { Page } from "../page";
import { onDemand } from "../onDemand";

/** The calendar of visits: they go to those who are in somebody's charge, so it stands after that assignment. */
export const visits: Page = {
  component: onDemand(async () => (await import("./Visits")).Visits),
  entries: [
    {
      area: "assignments",
      place: placeOf("oversight") + 5,
      title: "assign.visits",
      about: "assign.visits.about",
      icon: CalendarRegular,
      opens: { at: "visits" },
    },
  ],
};
