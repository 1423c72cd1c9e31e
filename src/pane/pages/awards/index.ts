import { TrophyRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { AwardsPage } from "./AwardsPage";

/** "Khen thưởng": who is to receive what and why, how safe that is, and what is still to be decided. */
export const awards: Page = {
  component: AwardsPage,
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
