import { PersonSupportRegular } from "@fluentui/react-icons";
import { onDemand } from "../onDemand";
import type { Page } from "../page";

/** "Thông tin hỗ trợ": what somebody who helps needs to know, without anything of the workbook's content. */
export const support: Page = {
  component: onDemand(async () => (await import("./Support")).Support),
  entries: [
    {
      area: "help",
      place: 40,
      title: "support.title",
      about: "support.about",
      icon: PersonSupportRegular,
      opens: { at: "support" },
    },
  ],
};
