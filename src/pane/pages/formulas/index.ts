import { MathFormatProfessionalRegular } from "@fluentui/react-icons";
import { onDemand } from "../onDemand";
import type { Page } from "../page";

/** "Soạn công thức": one of the add-in's functions, filled in with what the workbook has, shown with its result, and entered. */
export const formulas: Page = {
  component: onDemand(async () => (await import("./Formulas")).Formulas),
  entries: [
    {
      area: "help",
      place: 20,
      title: "formula.title",
      about: "formula.about",
      icon: MathFormatProfessionalRegular,
      opens: { at: "formulas" },
    },
  ],
};
