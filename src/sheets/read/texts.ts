import { positionsOf, type ColumnId, type Columns, type TableSchema } from "../../contract";
import { cellText, type RawTable } from "./raw";

/** Cells of a table that the add-in wrote, by column, as text; what the table lacks is "". */
export function textRows<T extends TableSchema>(
  schema: T,
  raw: RawTable | undefined,
): Readonly<Record<ColumnId<T>, string>>[] {
  if (!raw) return [];
  const at = positionsOf<string, Columns>(schema, raw.headers);
  return raw.rows.map((cells) => {
    const texts = schema.columns.map(({ id }) => [id, cellText(cells[at(id)])]);
    return Object.fromEntries(texts) as Record<ColumnId<T>, string>;
  });
}
