import { DocumentTableRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { onDemand } from "../onDemand";
import type { DocumentsView } from "./view";

/** Reports, follow-up sheets, lists, award papers, evidence. */
export const documents: Page<DocumentsView> = {
  component: onDemand(async () => (await import("./Documents")).Documents),
  entries: [
    {
      area: "papers",
      place: 20,
      title: "documents.title",
      about: "documents.about",
      icon: DocumentTableRegular,
      opens: { at: "documents" },
    },
  ],
};
