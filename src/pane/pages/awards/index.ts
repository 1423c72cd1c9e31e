import { TrophyRegular } from "@fluentui/react-icons";
import { onDemand } from "../onDemand";
import type { Page } from "../page";

/** "Khen thưởng": who is to receive what and why, how safe that is, and what is still to be decided. */
export const awards: Page = {
  component: onDemand(async () => (await import("./AwardsPage")).AwardsPage),
  followsSelection: true,
  entries: [
    {
      area: "awards",
      place: 10,
      title: "area.awards",
      about: "area.awards.about",
      icon: TrophyRegular,
      opens: { at: "awards" },
    },
  ],
};
