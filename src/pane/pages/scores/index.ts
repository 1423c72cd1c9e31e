import { ArrowTrendingLinesRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { Scores } from "./Scores";

/** "Điểm và xếp hạng": units and clusters with rank, score, class, coverage and change, and why. */
export const scores: Page = {
  component: Scores,
  entries: [
    {
      area: "scores",
      place: 10,
      title: "area.scores",
      about: "area.scores.about",
      icon: ArrowTrendingLinesRegular,
      opens: { at: "scores" },
    },
  ],
};
