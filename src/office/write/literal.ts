import type { Cell } from "../../sheets/plan";

/**
 * A cell for `Range.values`. Excel would turn text that begins like a formula into one and "01" into 1; a leading
 * apostrophe keeps such text as text, so nothing typed by people is ever executed.
 */
export function literal(cell: Cell): string | number | boolean {
  if (typeof cell === "object") return cell.formula;
  if (typeof cell !== "string" || cell === "") return cell;
  return /^[=+\-@'\d.(,$€₫%]|^(?:true|false)$/iu.test(cell.trim()) ? `'${cell}` : cell;
}
