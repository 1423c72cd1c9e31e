import type { HelpTextKey } from "../../../i18n/help";

/** What is said of the office's data, under its headings: what is read, what is kept and where, what goes out. */
export const FACTS = [
  {
    heading: "privacy.read",
    items: ["privacy.read.tables", "privacy.read.selection", "privacy.read.files", "privacy.read.functions"],
  },
  {
    heading: "privacy.workbook",
    items: [
      "privacy.workbook.sheets",
      "privacy.workbook.log",
      "privacy.workbook.seals",
      "privacy.workbook.parts",
    ],
  },
  {
    heading: "privacy.machine",
    items: ["privacy.machine.preferences", "privacy.machine.columns", "privacy.machine.nothing"],
  },
  {
    heading: "privacy.network",
    items: [
      "privacy.network.own",
      "privacy.network.office",
      "privacy.network.nothing",
      "privacy.network.excel",
    ],
  },
] as const satisfies readonly { readonly heading: HelpTextKey; readonly items: readonly HelpTextKey[] }[];
