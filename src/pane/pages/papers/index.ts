import { DocumentFolderRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { onDemand } from "../onDemand";

/** All papers of an occasion in one go. */
export const papers: Page = {
  component: onDemand(async () => (await import("./Papers")).Papers),
  entries: [
    {
      area: "papers",
      place: 30,
      title: "papers.title",
      about: "papers.about",
      icon: DocumentFolderRegular,
      opens: { at: "papers" },
    },
  ],
};
