import { patiently } from "./patiently";
import { TableMap } from "./tableMap";

/** Something in the workbook that changed, by whoever's hand. */
export interface WorkbookChange {
  /** Names of the tables that it may have changed; undefined when that can be any. */
  readonly tables: readonly string[] | undefined;
  /** How: somebody typed, this add-in wrote, or formulas have another result. */
  readonly by: "person" | "addIn" | "calculation";
  /** The cells of those tables that were edited, as `A2:B3`; undefined when there may be more, or rows came, went or moved. */
  readonly cells: string | undefined;
}

/** What is told of a workbook. */
export interface Followers {
  /** Told of every change of cells, tables and sheets. */
  readonly onChange: (change: WorkbookChange) => void;
  /** Told when somebody moves about in the workbook. */
  readonly onLook: () => void;
}

/** How long events are gathered before tables are looked for. */
const QUIET_MS = 50;
/** How long somebody must stand still before tables are looked for without a change. */
const STANDING_MS = 1_000;

/** Calls back after every change of the workbook. */
export async function followWorkbook(followers: Followers): Promise<void> {
  const following = new Following(followers);
  try {
    await patiently((context) => following.begin(context));
  } catch (error) {
    // What of it had begun would tell of every change beside whatever is begun next.
    await following.end();
    throw error;
  }
}

/** A handler of an event, of whatever kind. */
type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "context" | "remove">;

/**
 * Excel tells of cells, rows, sheets, and of tables that come and go. It does not tell that a table was renamed, moved or
 * resized: that is noticed by looking for the tables again, after a change and when somebody moves about.
 */
class Following {
  private known = TableMap.nothing;
  private soon: { readonly timer: ReturnType<typeof setTimeout>; readonly at: number } | undefined;
  /** What was told since tables were looked for last: any table there may have changed. */
  private told = new Told();
  /** The same, of the look that is under way. */
  private looking: Told | undefined;
  private readonly handlers: Handler[] = [];
  /** Undefined when it is over: then nobody is told, even if a handler could not be taken away. */
  private followers: Followers | undefined;

  constructor(followers: Followers) {
    this.followers = followers;
  }

  async begin(context: Excel.RequestContext): Promise<void> {
    const { tables, worksheets } = context.workbook;
    this.handlers.push(
      tables.onChanged.add((event) => this.edited(event)),
      worksheets.onChanged.add((event) => this.edited(event)),
      ...[worksheets.onRowSorted, worksheets.onColumnSorted].map((events) =>
        events.add(({ worksheetId }) => this.tell(worksheetId, "person")),
      ),
      worksheets.onCalculated.add(({ worksheetId }) => this.tell(worksheetId, "calculation")),
      ...[tables.onAdded, tables.onDeleted, worksheets.onDeleted].map((events) =>
        events.add(() => this.rebuilt()),
      ),
      ...[worksheets.onSelectionChanged, worksheets.onActivated].map((events) =>
        events.add(() => this.looked()),
      ),
    );
    this.known = await TableMap.load(context);
  }

  /** Takes the handlers away, as far as Excel lets it. */
  async end(): Promise<void> {
    this.followers = undefined;
    clearTimeout(this.soon?.timer);
    const [first] = this.handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of this.handlers) handler.remove();
      await context.sync();
    }).catch(() => undefined);
  }

  private edited({ worksheetId, changeType, address, triggerSource }: EditedCells): Promise<void> {
    const by = triggerSource === "ThisLocalAddin" ? "addIn" : "person";
    const isKnown = !this.told.has(worksheetId) && this.looking?.has(worksheetId) !== true;
    const beside =
      changeType === "RangeEdited" && isKnown ? this.known.beside(worksheetId, address) : undefined;
    if (beside?.isInside) {
      this.followers?.onChange({ tables: beside.names, by, cells: address });
      return Promise.resolve();
    }
    this.told.sheets.add(worksheetId);
    this.lookIn(QUIET_MS);
    return this.tell(worksheetId, by);
  }

  /** Any table of the sheet may have changed. */
  private tell(sheet: string, by: WorkbookChange["by"]): Promise<void> {
    const tables = this.known.on(sheet);
    this.followers?.onChange({ tables, by, cells: undefined });
    if (tables === undefined) this.lookIn(QUIET_MS);
    return Promise.resolve();
  }

  private rebuilt(): Promise<void> {
    this.told.everything = true;
    this.followers?.onChange({ tables: undefined, by: "person", cells: undefined });
    this.lookIn(QUIET_MS);
    return Promise.resolve();
  }

  private looked(): Promise<void> {
    this.followers?.onLook();
    this.lookIn(STANDING_MS);
    return Promise.resolve();
  }

  /** Looks for the tables in a while; a look that comes sooner does for both. */
  private lookIn(milliseconds: number): void {
    if (!this.followers) return;
    const at = Date.now() + milliseconds;
    if (this.soon && this.soon.at <= at) return;
    clearTimeout(this.soon?.timer);
    this.soon = { at, timer: setTimeout(() => void this.lookUp(), milliseconds) };
  }

  private async lookUp(): Promise<void> {
    this.soon = undefined;
    const looking = this.looking ? this.told.and(this.looking) : this.told;
    this.looking = looking;
    this.told = new Told();
    try {
      const now = await patiently((context) => TableMap.load(context));
      const tables = this.known.differencesTo(now, (sheet) => looking.has(sheet) || this.told.has(sheet));
      this.known = now;
      if (tables.length > 0) this.followers?.onChange({ tables, by: "person", cells: undefined });
    } catch {
      // What is not known stays so: the next change, or somebody who moves about, has the tables looked for again.
      this.told = this.told.and(looking);
    } finally {
      if (this.looking === looking) this.looking = undefined;
    }
  }
}

/** What events of tables and of sheets both tell; only those of sheets say through whom. */
type EditedCells = Pick<Excel.WorksheetChangedEventArgs, "worksheetId" | "changeType" | "address"> &
  Partial<Pick<Excel.WorksheetChangedEventArgs, "triggerSource">>;

/** Sheets of which it was told that any table of theirs may have changed. */
class Told {
  everything = false;
  readonly sheets = new Set<string>();

  has(sheet: string): boolean {
    return this.everything || this.sheets.has(sheet);
  }

  and(other: Told): Told {
    const both = new Told();
    both.everything = this.everything || other.everything;
    for (const sheet of [...this.sheets, ...other.sheets]) both.sheets.add(sheet);
    return both;
  }
}
