import { ArrowImportRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { AnnexImport } from "./AnnexImport";

/** Reads an annex of pairs (phụ lục kết nghĩa) into the workbook. */
export const annexImport: Page = {
  component: AnnexImport,
  entries: [
    {
      section: "assignment",
      place: 100,
      title: "assign.import",
      icon: ArrowImportRegular,
      opens: { at: "import" },
    },
  ],
};
