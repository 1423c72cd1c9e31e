import type { PlatformName } from "./platforms";

/** Members that no Excel can undo, by class and in the names of the reference. */
const NOWHERE = {
  Chart: "categoryLabelLevel seriesNameLevel",
  Workbook: "close insertWorksheetsFromBase64 save",
  WorkbookProtection: "protect unprotect",
  Worksheet: "copy delete",
  WorksheetCollection: "addFromBase64",
  WorksheetProtection: "pauseProtection protect resumeProtection setPassword unprotect updateOptions",
} as const;

/** Members that Excel on Windows and Mac can undo, and the one on the web cannot. */
const ON_DESKTOPS = {
  ChartTrendlineLabel: "formula",
  DocumentProperties: "author category comments company keywords manager revisionNumber subject title",
  NamedItem: "comment",
  Style:
    "addIndent autoIndent formulaHidden horizontalAlignment includeAlignment includeBorder includeFont includeNumber " +
    "includePatterns includeProtection indentLevel locked numberFormat numberFormatLocal orientation readingOrder " +
    "shrinkToFit textOrientation verticalAlignment wrapText",
  Worksheet: "standardWidth",
} as const;

/** The other way round. */
const ON_THE_WEB = { Worksheet: "name position visibility" } as const;

/**
 * Whether Excel can undo what an add-in does with a member. Where it cannot, the person's list of steps ends there: nothing
 * that was done before can be undone any more.
 * @param member wire name of a property that was set, or of a method
 */
export function canBeUndone(className: string, member: string, platform: PlatformName): boolean {
  const isMissing = (table: Readonly<Record<string, string>>): boolean =>
    (table[className] ?? "").toLowerCase().split(" ").includes(member.toLowerCase());
  return !isMissing(NOWHERE) && !isMissing(platform === "web" ? ON_DESKTOPS : ON_THE_WEB);
}
