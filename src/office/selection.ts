import { headersOf } from "./read";

/** Where somebody is in a table of the workbook: which one, its headers, and the cells of their row. */
export interface SelectedRow {
  /** Name of the table. */
  readonly table: string;
  readonly headers: readonly string[];
  readonly cells: readonly unknown[];
  /** Which of the table's columns the cell is in, 0-based. */
  readonly column: number;
}

/** How long somebody must stay in a cell before it is looked at. */
const STANDING_MS = 250;

/**
 * Calls back with the row that somebody stands in, one look for each place they stay at; undefined outside of tables and in a header.
 * @param isWanted asked before each look: nobody who is not looking has the workbook asked
 * @returns how to stop that
 */
export async function followSelection(
  onSelect: (row: SelectedRow | undefined) => void,
  isWanted: () => boolean,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const look = async (): Promise<void> => {
    if (!isWanted()) return;
    const turn = ++last;
    const row = await selectedRow();
    if (turn === last) onSelect(row);
  };
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), STANDING_MS);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  // Where somebody stands already.
  void look();
  return async () => {
    clearTimeout(timer);
    last += 1;
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}

/** The row of a table that the active cell is in, in one request. */
async function selectedRow(): Promise<SelectedRow | undefined> {
  try {
    return await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell().load("columnIndex,rowIndex");
      const table = cell.getTables(false).getFirst().load("name");
      const header = table.getHeaderRowRange().load("values,columnIndex,rowIndex");
      const row = cell.getEntireRow().getIntersection(table.getRange()).load("values");
      await context.sync();
      if (cell.rowIndex <= header.rowIndex) return undefined;
      return {
        table: table.name,
        headers: headersOf(header),
        cells: (row.values[0] ?? []) as unknown[],
        column: cell.columnIndex - header.columnIndex,
      };
    });
  } catch {
    // No table there, several of them, or Excel is busy with a cell: there is nothing to say of it.
    return undefined;
  }
}
