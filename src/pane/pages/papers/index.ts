import { DocumentFolderRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { Papers } from "./Papers";

/** All papers of an occasion in one go. */
export const papers: Page = {
  component: Papers,
  entries: [
    {
      section: "followUp",
      place: 30,
      title: "papers.title",
      icon: DocumentFolderRegular,
      opens: { at: "papers" },
    },
  ],
};
