import { choiceWord, type NamedColumn, type TableSchema } from "../../contract";
import { formatDate } from "../../text";

/** A row of a sealed table, then or now. */
export interface ComparedRow {
  readonly key: string;
  readonly row: number | undefined;
  readonly cells: Readonly<Record<string, unknown>>;
}

interface Change {
  readonly column: NamedColumn;
  readonly was: string;
  readonly is: string;
}

/** The columns in which two rows differ, with both values as the sheet shows them. */
export function changedCells(
  { columns }: TableSchema,
  wanted: readonly string[],
  before: ComparedRow,
  now: ComparedRow,
): Change[] {
  // In the order in which they are named.
  return wanted.flatMap((id) =>
    columns
      .filter((column) => column.id === id)
      .map((column) => ({ column, was: shown(before.cells[id], column), is: shown(now.cells[id], column) }))
      .filter(({ was, is }) => was !== is),
  );
}

/** A value as the sheet shows it. */
function shown(value: unknown, column: NamedColumn): string {
  if (Array.isArray(value)) return value.length === 0 ? "–" : value.join("; ");
  switch (typeof value) {
    case "boolean":
      return value ? "x" : "–";
    case "number":
      if (column.kind === "date") return formatDate(value);
      return value.toLocaleString("vi-VN", { useGrouping: false, maximumFractionDigits: 6 });
    case "string":
      // What a blank cell is read as, where the sheet has no word for it.
      if (value === "" || (value === column.fallback && choiceWord(column, value) === value)) return "–";
      return choiceWord(column, value);
    default:
      return "–";
  }
}
