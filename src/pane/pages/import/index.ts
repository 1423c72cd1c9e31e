import { ArrowImportRegular } from "@fluentui/react-icons";
import type { Page } from "../page";
import { onDemand } from "../onDemand";
import type { ImportView } from "./view";

/** Reads files, sheets and pasted texts into the tables of the workbook. */
export const importData: Page<ImportView> = {
  component: onDemand<ImportView>(async () => (await import("./Import")).Import),
  entries: [
    {
      area: "entry",
      place: 10,
      title: "import.open",
      about: "import.about",
      icon: ArrowImportRegular,
      opens: { at: "import" },
    },
    {
      area: "entry",
      place: 10,
      title: "assign.import",
      about: "import.annexAbout",
      icon: ArrowImportRegular,
      opens: { at: "import", kind: "ket-nghia" },
    },
  ],
};
