import { HostError, type HostErrorCode } from "./errors";

/** Members that go by the window in front, by class and in the names of the reference, with the error that they end with. */
const REFUSED: readonly (readonly [className: string, members: string, code: HostErrorCode])[] = [
  ["Chart", "activate", "GeneralException"],
  ["Range", "select", "GeneralException"],
  ["Table", "clearFilters", "GeneralException"],
  ["Workbook", "getActiveCell getSelectedRange getSelectedRanges", "InvalidSelection"],
  ["Worksheet", "activate", "GeneralException"],
  ["Worksheet", "delete", "InvalidSelection"],
  // The library reads `showGridlines` and `showHeadings`, and writes `gridlines` and `headings`.
  ["Worksheet", "gridlines showGridlines headings showHeadings", "GeneralException"],
  ["WorksheetCollection", "add", "GeneralException"],
  [
    "WorksheetFreezePanes",
    "freezeAt freezeColumns freezeRows getLocationOrNullObject unfreeze",
    "GeneralException",
  ],
];

/**
 * Refuses what Excel cannot do in a workbook while another one is in front. The list and its errors are Microsoft's:
 * "API limitations when the active workbook switches" in
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting, where it says "in the process of being
 * called when the focus changes"; here everything fails until the workbook is in front again.
 * @param member wire name of a property that is set, or of a method
 * @throws HostError GeneralException or InvalidSelection
 */
export function assertInFront(className: string, member: string): void {
  const name = member.toLowerCase();
  const refused = REFUSED.find(
    ([of, members]) => of === className && members.toLowerCase().split(" ").includes(name),
  );
  if (refused)
    throw new HostError(refused[2], `${className}.${member} is not possible: another workbook is in front.`);
}
