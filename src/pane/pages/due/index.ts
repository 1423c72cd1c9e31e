import { ClockAlarmRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { onDemand } from "../onDemand";

/** "Việc đến hạn": what is overdue or due. */
export const due: Page = {
  component: onDemand(async () => (await import("./DueList")).DueList),
  entries: [
    {
      area: "programmes",
      place: 10,
      title: "due.title",
      about: "due.page.about",
      icon: ClockAlarmRegular,
      opens: { at: "due" },
    },
  ],
};
