import type { Cell } from "../../sheets/plan";

/** What Excel may read as something else than a text: signs and digits in front, booleans, errors, English days ("Mar 1"). */
const READ_OTHERWISE =
  /^[=+\-@'\d.(,$€₫%#]|^(?:true|false)$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/,]*\d/iu;

/**
 * A cell for `Range.values`. Excel would turn text that begins like a formula into one, "01" into 1 and "Mar 1" into a day; a
 * leading apostrophe keeps such text as text, so nothing typed by people is ever executed.
 */
export function literal(cell: Cell): string | number | boolean {
  if (typeof cell === "object") return cell.formula;
  if (typeof cell !== "string" || cell === "") return cell;
  return READ_OTHERWISE.test(cell.trim()) ? `'${cell}` : cell;
}
