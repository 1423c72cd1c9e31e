import { CommandType } from "@univerjs/core";
import { forwards, type Forward } from "./forwards";

/** What becomes of a command of the grid library: it shows, it types, the workbook does it instead, or nobody does. */
export type Fate = "shows" | "types" | "refused" | { readonly forward: Forward };

/** Where one looks, what is selected, how large it is shown; and the editor in which a cell's text is typed. */
const SHOWS = new Set([
  "nil",
  "formula.command.insert-function",
  "sheet.command.change-zoom-ratio",
  "sheet.command.expand-selection",
  "sheet.command.move-selection",
  "sheet.command.move-selection-enter-tab",
  "sheet.command.scroll-to-cell",
  "sheet.command.scroll-view",
  "sheet.command.select-all",
  "sheet.command.select-range",
  "sheet.command.set-scroll-relative",
  "sheet.command.set-worksheet-activate",
  "sheet.command.set-zoom-ratio",
  "doc.command-cover-content",
  "doc.command-replace-content",
  "doc.command-replace-snapshot",
  "doc.command.break-line",
  "doc.command.delete-left",
  "doc.command.delete-right",
  "doc.command.delete-text",
  "doc.command.enter",
  "doc.command.ime-input",
  "doc.command.inner-cut",
  "doc.command.inner-paste",
  "doc.command.insert-text",
  "doc.command.replace-selection",
  "doc.command.replace-text-runs",
  "doc.command.select-all",
  "doc.command.set-zoom-ratio",
  "doc.command.tab",
  "doc.command.update-text",
]);

/** Panels of the library that would change its own copy of the workbook alone. */
const OTHER_PANELS =
  /^(?:sidebar\.|docs\.operation|sheet-permission\.|data-validation\.operation\.(?:open|toggle)|sheet\.operation\.open\.numfmt)/u;

/**
 * Changes of the library's copy that follow from what it shows and calculates, from what is typed, and from what the workbook
 * sends. All others would leave it with cells that the workbook does not have.
 */
const OWN_CHANGES =
  /^(?:formula\.mutation\.|doc\.mutation\.|sheet\.mutation\.(?:empty|set-range-values|set\.numfmt|remove\.numfmt|mark-dirty-filter-change|set-worksheet-row-(?:auto-)?height|set-worksheet-permission-points)$)/u;

/** Writes what was typed, and what the workbook sends; the workbook hears of the one and knows the other. */
const TYPES = "sheet.command.set-range-values";

/** @param type of the command, as the library has it */
export function fateOf(id: string, type: CommandType): Fate {
  if (type === CommandType.OPERATION) return OTHER_PANELS.test(id) ? "refused" : "shows";
  if (type === CommandType.MUTATION) return OWN_CHANGES.test(id) ? "shows" : "refused";
  if (id === TYPES) return "types";
  if (SHOWS.has(id)) return "shows";
  const forward = forwards.get(id);
  return forward ? { forward } : "refused";
}
