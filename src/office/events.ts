/** A change of a table, one's own or a colleague's. */
export interface TableChange {
  /** Name of the table; undefined for one that was not there when its names were read last. */
  readonly table: string | undefined;
  /** Cells that were edited, as `Sheet!A2:B3` or `A2:B3`; undefined when rows or columns came or went. */
  readonly address: string | undefined;
}

/** A change of a sheet, inside its tables or beside them. */
export interface SheetChange {
  /** Names of the tables on the sheet; undefined for a sheet or table that was not there when they were read last. */
  readonly tables: readonly string[] | undefined;
  /** How: somebody typed, this add-in wrote, or formulas have another result. */
  readonly by: "person" | "addIn" | "calculation";
}

/** What is told of a workbook. */
export interface Followers {
  readonly onTable: (change: TableChange) => void;
  /** Told of every change of cells, tables and sheets; a change inside a table is told to `onTable` besides. */
  readonly onSheet: (change: SheetChange) => void;
}

/** How long events are gathered before names are looked up. */
const QUIET_MS = 50;

/** Calls back after every change of the workbook. */
export async function followWorkbook({ onTable, onSheet }: Followers): Promise<void> {
  let known = await Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const lookUp = async (): Promise<void> => {
      soon = undefined;
      known = await Excel.run(loadTables);
    };
    /** Making a sheet brings a handful of events: they are looked up together. What is not known by then is unknown. */
    const again = (): void => {
      soon ??= setTimeout(() => void lookUp().catch(() => undefined), QUIET_MS);
    };
    const sheetChanged = (sheet: string, by: SheetChange["by"]): void => {
      const names = known.bySheet.get(sheet);
      onSheet({ tables: names, by });
      if (names === undefined) again();
    };
    const rebuilt = (): Promise<void> => {
      onSheet({ tables: undefined, by: "person" });
      again();
      return Promise.resolve();
    };
    tables.onChanged.add((event) => {
      const table = known.byId.get(event.tableId);
      onTable({ table, address: event.changeType === "RangeEdited" ? event.address : undefined });
      if (table === undefined) again();
      return Promise.resolve();
    });
    worksheets.onChanged.add(({ worksheetId, triggerSource }) => {
      sheetChanged(worksheetId, triggerSource === "ThisLocalAddin" ? "addIn" : "person");
      return Promise.resolve();
    });
    worksheets.onCalculated.add(({ worksheetId }) => {
      sheetChanged(worksheetId, "calculation");
      return Promise.resolve();
    });
    for (const events of [tables.onAdded, tables.onDeleted, worksheets.onDeleted]) events.add(rebuilt);
    return loadTables(context);
  });
}

interface KnownTables {
  /** Names of the tables by the ids that events carry. */
  readonly byId: ReadonlyMap<string, string>;
  /** Names of the tables on every sheet, by its id. */
  readonly bySheet: ReadonlyMap<string, readonly string[]>;
}

async function loadTables(context: Excel.RequestContext): Promise<KnownTables> {
  const sheets = context.workbook.worksheets.load("items/id");
  const tables = context.workbook.tables.load("items/name,items/id,items/worksheet/id");
  await context.sync();
  const bySheet = new Map(sheets.items.map(({ id }): [string, string[]] => [id, []]));
  for (const { name, worksheet } of tables.items) bySheet.get(worksheet.id)?.push(name);
  return { byId: new Map(tables.items.map(({ id, name }) => [id, name])), bySheet };
}
