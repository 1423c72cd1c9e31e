import { DocumentTableRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { onDemand } from "../onDemand";

/** The forms in which clusters or units return their evidence, as files to be sent to them. */
export const returnForms: Page = {
  component: onDemand(async () => (await import("./ReturnForms")).ReturnForms),
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
