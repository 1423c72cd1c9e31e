import { followedTables } from "../contract";
import { memoryTables, schemaOf } from "../domain/tables";
import { followTables, type TableChange } from "../office/events";
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

/** Tables whose change means that what was read no longer holds. */
const FOLLOWED: ReadonlySet<string> = new Set(
  [...followedTables.map(schemaOf), ...memoryTables].map(({ table }) => table.toLowerCase()),
);

/**
 * One workbook while it is open: it is read once, and read again only when one of its tables has changed, a colleague's change
 * as well as one's own. Scoring, explanations, documents, due dates, locks and live cells all ask here.
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

  /** Calls back after every change of a table that matters. @returns how to stop that */
  onChange(listener: (change: TableChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Begins to follow the workbook; later calls wait for the first. */
  follow(): Promise<void> {
    this.following ??= followTables((change) => this.changed(change)).catch((error: unknown) => {
      this.following = undefined;
      throw error;
    });
    return this.following;
  }

  private changed(change: TableChange): void {
    // Tables that nothing is computed from may change as they like; one that is not known yet may be an input.
    if (change.table !== undefined && !FOLLOWED.has(change.table.toLowerCase())) return;
    this.forget();
    for (const listener of this.listeners) listener(change);
  }
}
