import { followedTables, type TableSchema } from "../contract";
import { inputTables, memoryTables, schemaOf } from "../domain/tables";
import { followWorkbook, type SheetChange, type TableChange } from "../office/events";
import type { ReadOptions } from "../office/read";
import { readWorkbook } from "../office/workbook";
import { Reading } from "./reading";
import type { Solve } from "../domain/assignment";

/** The domain has no clock; a session has. */
export interface Clock {
  /** Excel serial day of today. */
  readonly today: () => number;
  /** Local time for the log, dd/MM/yyyy HH:mm:ss. */
  readonly now: () => string;
}

export interface AskOptions extends ReadOptions {
  /** Read again, whatever is known. */
  readonly fresh?: boolean;
}

const namesOf = (schemas: readonly TableSchema[]): ReadonlySet<string> =>
  new Set(schemas.map(({ table }) => table.toLowerCase()));

/** Tables that something is read from. */
const INPUT = namesOf([...inputTables, ...memoryTables]);
/** Those that scores hang on. */
const SCORED = namesOf([...followedTables.map(schemaOf), ...memoryTables]);

/**
 * One workbook while it is open: it is read once, and read again only when something has changed that it was read from, by a
 * colleague, by a formula, or by oneself. Scoring, explanations, documents, due dates, locks and live cells all ask here.
 */
export class Session {
  private known: Reading | undefined;
  /** Grows with every change, so that a reading that was overtaken while it ran is not kept. */
  private changes = 0;
  private following: Promise<void> | undefined;
  private readonly listeners = new Set<(change: TableChange) => void>();

  constructor(
    readonly clock: Clock,
    /** How assignments are solved here: in this process, or in a worker so that the pane stays responsive. */
    readonly solve: Solve,
  ) {}

  /** The workbook as it stands: as it was read before while nothing has changed. */
  async reading({ fresh = false, ...options }: AskOptions = {}): Promise<Reading> {
    const today = this.clock.today();
    if (!fresh && this.known?.today === today) return this.known;
    // A workbook that cannot be followed is read every time.
    const isFollowed = await this.follow().then(
      () => true,
      () => false,
    );
    const before = this.changes;
    const reading = new Reading(await readWorkbook(options), today);
    if (isFollowed && before === this.changes) this.known = reading;
    return reading;
  }

  /** What was read no longer holds. */
  forget(): void {
    this.changes += 1;
    this.known = undefined;
  }

  /** Calls back after every change of a table that scores hang on. @returns how to stop that */
  onChange(listener: (change: TableChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Begins to follow the workbook; later calls wait for the first. */
  follow(): Promise<void> {
    this.following ??= followWorkbook({
      onTable: (change) => this.tableChanged(change),
      onSheet: (change) => this.sheetChanged(change),
    }).catch((error: unknown) => {
      this.following = undefined;
      throw error;
    });
    return this.following;
  }

  private tableChanged(change: TableChange): void {
    // Tables that no score hangs on may change as they like; one that is not known yet may be an input.
    if (change.table !== undefined && !SCORED.has(change.table.toLowerCase())) return;
    this.forget();
    for (const listener of this.listeners) listener(change);
  }

  /**
   * Rows that are typed below a table, and formulas that look at another sheet, are input without being told as a change of
   * the table. Only sheets that hold nothing but what the add-in writes, and its own papers, may change as they like.
   */
  private sheetChanged({ tables, by }: SheetChange): void {
    const isInput = tables === undefined || tables.some((table) => INPUT.has(table.toLowerCase()));
    if (isInput || (tables.length === 0 && by === "person")) this.forget();
  }
}
