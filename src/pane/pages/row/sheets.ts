import { inputs } from "../../../contract";
import type { TableState } from "../../../sheets/read";

/** Input tables whose rows the pane can say something of, in the order in which people look for them. */
const SELECTABLE = [inputs.units, inputs.clusters, inputs.evidence, inputs.awards, inputs.pairings] as const;

/** The sheets in which a row can be selected: those that stand in the workbook with rows. */
export function sheetsToSelectIn(tables: readonly TableState[]): string[] {
  return SELECTABLE.filter(({ id }) => tables.some((table) => table.id === id && table.rows > 0)).map(
    ({ sheet }) => sheet,
  );
}
