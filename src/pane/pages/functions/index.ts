import { MathFormulaRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { onDemand } from "../onDemand";

/** "Hàm trong ô": the cells that call our functions, those that are not calculated, and values in their place. */
export const functions: Page = {
  component: onDemand(async () => (await import("./Functions")).Functions),
  entries: [
    {
      area: "help",
      place: 30,
      title: "functions.title",
      about: "functions.about",
      icon: MathFormulaRegular,
      opens: { at: "functions" },
    },
  ],
};
