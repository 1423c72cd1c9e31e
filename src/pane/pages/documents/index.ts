import { DocumentTableRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { Documents } from "./Documents";

/** Reports, follow-up sheets, lists, award papers, evidence. */
export const documents: Page = {
  component: Documents,
  entries: [
    {
      section: "followUp",
      place: 20,
      title: "documents.title",
      icon: DocumentTableRegular,
      opens: { at: "documents" },
    },
  ],
};
