import { LockClosedRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { onDemand } from "../onDemand";
import type { PeriodsView } from "./view";

/** "Khóa và công bố kỳ": how each period stands, and the way to its lock, its publication and back. */
export const periods: Page<PeriodsView> = {
  component: onDemand<PeriodsView>(async () => (await import("./Periods")).Periods),
  entries: [
    {
      area: "scores",
      place: 90,
      title: "periods.title",
      about: "periods.about",
      icon: LockClosedRegular,
      opens: { at: "periods" },
    },
  ],
};
