/** A change of a table, one's own or a colleague's. */
export interface TableChange {
  /** Name of the table; undefined for one that was not there when its names were read last. */
  readonly table: string | undefined;
  /** Cells that were edited, as `Sheet!A2:B3` or `A2:B3`; undefined when rows or columns came or went. */
  readonly address: string | undefined;
}

/** Calls back after every change of a table of the workbook. */
export async function followTables(onChange: (change: TableChange) => void): Promise<void> {
  let names = await Excel.run(async (context) => {
    context.workbook.tables.onChanged.add((event) => {
      const table = names.get(event.tableId);
      onChange({ table, address: event.changeType === "RangeEdited" ? event.address : undefined });
      if (table === undefined) void tableNames().then((found) => (names = found));
      return Promise.resolve();
    });
    return loadNames(context);
  });
}

/** Names of the tables by the ids that events carry. */
async function tableNames(): Promise<ReadonlyMap<string, string>> {
  return Excel.run(loadNames);
}

async function loadNames(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const tables = context.workbook.tables.load("items/name,items/id");
  await context.sync();
  return new Map(tables.items.map(({ id, name }) => [id, name]));
}
