import { ShieldCheckmarkRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { Verify } from "./Verify";

/** "Kiểm tra khóa sổ": log, seals and results against each other. */
export const verify: Page = {
  component: Verify,
  entries: [
    {
      section: "followUp",
      place: 90,
      title: "verify.title",
      icon: ShieldCheckmarkRegular,
      opens: { at: "verify" },
    },
  ],
};
