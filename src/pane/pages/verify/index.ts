import { ShieldCheckmarkRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { onDemand } from "../onDemand";

/** "Kiểm tra khóa sổ": log, seals and results against each other. */
export const verify: Page = {
  component: onDemand(async () => (await import("./Verify")).Verify),
  entries: [
    {
      area: "log",
      place: 20,
      title: "verify.title",
      about: "verify.about",
      icon: ShieldCheckmarkRegular,
      opens: { at: "verify" },
    },
  ],
};
