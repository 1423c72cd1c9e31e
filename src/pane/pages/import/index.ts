import { ArrowImportRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { Import } from "./Import";
import type { ImportView } from "./view";

/** Reads files, sheets and pasted texts into the tables of the workbook. */
export const importData: Page<ImportView> = {
  component: Import,
  entries: [
    {
      section: "data",
      place: 10,
      title: "import.open",
      icon: ArrowImportRegular,
      opens: { at: "import" },
    },
    {
      section: "assignment",
      place: 100,
      title: "assign.import",
      icon: ArrowImportRegular,
      opens: { at: "import", kind: "ket-nghia" },
    },
  ],
};
