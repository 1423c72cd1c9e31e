import { ClockAlarmRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { DueList } from "./DueList";

/** "Việc đến hạn": what is overdue or due. */
export const due: Page = {
  component: DueList,
  entries: [
    {
      area: "programmes",
      place: 10,
      title: "due.title",
      about: "due.about",
      icon: ClockAlarmRegular,
      opens: { at: "due" },
    },
  ],
};
