import { ShieldRegular } from "@fluentui/react-icons";
import { onDemand } from "../onDemand";
import type { Page } from "../page";

/** "Quyền riêng tư": what is read, what is kept where, and that nothing leaves the machine. */
export const privacy: Page = {
  component: onDemand(async () => (await import("./Privacy")).Privacy),
  entries: [
    {
      area: "help",
      place: 50,
      title: "privacy.title",
      about: "privacy.about",
      icon: ShieldRegular,
      opens: { at: "privacy" },
    },
  ],
};
