import { DocumentTableRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { ReturnForms } from "./ReturnForms";

/** The forms in which clusters or units return their evidence, as files to be sent to them. */
export const returnForms: Page = {
  component: ReturnForms,
  entries: [
    {
      area: "entry",
      place: 20,
      title: "return.forms",
      about: "return.about",
      icon: DocumentTableRegular,
      opens: { at: "returnForms" },
    },
  ],
};
