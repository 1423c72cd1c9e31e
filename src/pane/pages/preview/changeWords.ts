import type { Translate } from "../../../i18n";
import { isFormula, type Cell, type CellChange, type RowChange } from "../../../sheets/plan";
import { formatDate } from "../../../text";

/** Which row it is: the parts of its key that say something. */
export function rowWords({ key }: RowChange): string {
  return key.filter((part) => part !== "").join(" · ");
}

/** What becomes of a cell, "Điểm: 81,2 → 83,5"; of a new or a removed row what it holds. */
export function cellWords(
  { header, column, before, after }: CellChange,
  kind: RowChange["kind"],
  text: Translate,
): string {
  const shown = (cell: Cell): string => valueWords(cell, column, text);
  if (kind === "added") return text("preview.cell", { header, value: shown(after) });
  if (kind === "removed") return text("preview.cell", { header, value: shown(before) });
  return text("preview.cellChanged", { header, before: shown(before), after: shown(after) });
}

/** A cell as the sheet shows it. */
function valueWords(cell: Cell, column: CellChange["column"], text: Translate): string {
  if (isFormula(cell)) return cell.formula;
  if (cell === "") return text("preview.blank");
  if (typeof cell !== "number") return String(cell);
  if (column?.kind === "date") return formatDate(cell);
  if (column?.kind === "share") return text("scores.percentCell", { percent: cell * 100 });
  return text("pane.number", { count: cell });
}
