import { Scoreboard } from "../domain/scoring";
import { followedTables } from "../contract";
import { memoryTables, schemaOf } from "../domain/tables";
import { readSnapshot, type RawTables, type RawTable } from "../sheets/read";
import { readTables } from "./read";

/** Waits a moment after a change, so that a paste of many cells is read once. */
const QUIET_MS = 60;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 30_000;

/**
 * The workbook's scores kept up to date: reads all tables once, then follows table events, a colleague's as well
 * as one's own. A changed evidence row is read alone and changes only what it touches.
 */
export class LiveWorkbook {
  private current: Scoreboard | undefined;
  private raw: RawTables = {};
  /** Data row of `MinhChung` → position in the snapshot's evidence. */
  private positions = new Map<number, number>();
  private tableIds = new Map<string, string>();
  private foreign = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private readonly changedRows = new Set<number>();
  private everything = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private starting: Promise<void> | undefined;
  private retryAfter = FIRST_RETRY_MS;

  constructor(
    /** Excel serial day of today. */
    private readonly today: () => number,
  ) {}

  /** Undefined until the first reading is done, or when the workbook has no tables to score. */
  get board(): Scoreboard | undefined {
    return this.current;
  }

  /** Calls back after every update. @returns how to stop that */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    void this.start();
    return () => this.listeners.delete(listener);
  }

  /** Reads the workbook and begins to follow it; later calls wait for the first. */
  async start(): Promise<void> {
    this.starting ??= this.begin();
    return this.starting;
  }

  private async begin(): Promise<void> {
    await Excel.run(async (context) => {
      context.workbook.tables.onChanged.add((event) => this.changed(event));
      await context.sync();
    });
    await this.reload();
  }

  private changed(event: Excel.TableChangedEventArgs): Promise<void> {
    const table = this.tableIds.get(event.tableId);
    // Tables that scoring does not read may change as they like; one that is not known yet may be an input.
    if (this.foreign.has(event.tableId)) return Promise.resolve();
    const rows =
      table === "MinhChung" && event.changeType === "RangeEdited" ? this.dataRows(event.address) : undefined;
    if (rows) for (const row of rows) this.changedRows.add(row);
    else this.everything = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.catchUp(), QUIET_MS);
    return Promise.resolve();
  }

  /** Data rows of the evidence table that an address touches; undefined when only a full reading will do. */
  private dataRows(address: string): number[] | undefined {
    const { evidence } = this.raw;
    const match = /^\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/u.exec(address.split("!").pop() ?? "");
    if (!evidence || !match) return undefined;
    const first = Number(match[1]) - 2 - evidence.headerRow;
    const last = Number(match[2] ?? match[1]) - 2 - evidence.headerRow;
    if (first < 0 || last >= evidence.rows.length || last - first > 500) return undefined;
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  }

  private async catchUp(): Promise<void> {
    const rows = [...this.changedRows].sort((a, b) => a - b);
    const everything = this.everything || rows.some((row) => !this.positions.has(row));
    this.changedRows.clear();
    this.everything = false;
    try {
      if (everything || !(await this.readRows(rows))) await this.reload();
      else this.notify();
      this.retryAfter = FIRST_RETRY_MS;
    } catch {
      // Excel refuses while somebody types in a cell, or is busy: what changed is read a little later, all of it.
      this.everything = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.catchUp(), this.retryAfter);
      this.retryAfter = Math.min(this.retryAfter * 2, LAST_RETRY_MS);
    }
  }

  private async reload(): Promise<void> {
    await Excel.run(async (context) => {
      const tables = context.workbook.tables.load("items/name,items/id");
      this.raw = await readTables(context);
      const wanted = new Set(
        [...followedTables.map(schemaOf), ...memoryTables].map(({ table }) =>
          table.toLowerCase(),
        ),
      );
      const isWanted = (name: string): boolean => wanted.has(name.toLowerCase());
      this.tableIds = new Map(
        tables.items.filter((table) => isWanted(table.name)).map((table) => [table.id, table.name]),
      );
      this.foreign = new Set(tables.items.filter((table) => !isWanted(table.name)).map((table) => table.id));
    });
    const { snapshot } = readSnapshot(this.raw);
    this.positions = new Map(
      snapshot.evidence.map((evidence, position) => [evidence.row as number, position]),
    );
    this.current =
      snapshot.units.length > 0 && snapshot.criteria.length > 0
        ? new Scoreboard(snapshot, this.today())
        : undefined;
    this.notify();
  }

  /** Reads single evidence rows again. @returns false when they need a full reading */
  private async readRows(rows: readonly number[]): Promise<boolean> {
    const { evidence } = this.raw;
    const { current } = this;
    if (!evidence || !current) return false;
    const fresh = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("MinhChung").load("name");
      const body = table.getDataBodyRange();
      const ranges = rows.map((row) => body.getRow(row).load("values"));
      await context.sync();
      return table.isNullObject ? undefined : ranges.map((range) => range.values[0] as unknown[]);
    });
    if (!fresh) return false;
    const part: RawTable = { ...evidence, rows: fresh };
    // Locked periods and choices do not hang on single rows; reading them again would cost more than all the rest.
    const { seals: _seals, choices: _choices, ...tables } = this.raw;
    const { snapshot } = readSnapshot({ ...tables, evidence: part });
    const byRow = new Map(snapshot.evidence.map((entry) => [rows[entry.row as number], entry]));
    for (const row of rows) {
      const position = this.positions.get(row) as number;
      const next = byRow.get(row);
      // A new code may repeat another row's: only a full reading can tell.
      if (next && next.code !== current.evidence[position]?.code) return false;
      current.replaceEvidence(position, next && { ...next, row });
      if (!next) this.positions.delete(row);
    }
    fresh.forEach((cells, index) => ((evidence.rows as unknown[][])[rows[index]] = cells));
    return true;
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}
