import { ArrowTrendingLinesRegular } from "@fluentui/react-icons";
import { onDemand } from "../onDemand";
import type { Page } from "../page";
import type { ScoresView } from "./view";

/** "Điểm và xếp hạng": units and clusters with rank, score, class, coverage and change, and why. */
export const scores: Page<ScoresView> = {
  component: onDemand<ScoresView>(async () => (await import("./Scores")).Scores),
  followsSelection: true,
  entries: [
    {
      area: "scores",
      place: 10,
      title: "area.scores",
      about: "scores.about",
      icon: ArrowTrendingLinesRegular,
      opens: { at: "scores" },
    },
  ],
};
