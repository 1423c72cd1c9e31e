import { inputTables, memoryTables } from "../domain/tables";
import { followWorkbook, type WorkbookChange } from "../office/events";
import type { ReadOptions } from "../office/read";
import { readWorkbook } from "../office/workbook";
import { isGone, WriteRefused, WriteUnfinished } from "../office/write";
import { snapshotSteps } from "../sheets/read";
import { Reading } from "./reading";
import { inSlices } from "../office/inSlices";
import type { Solve } from "../domain/assignment";
import type { Step } from "../domain/steps";

/** The domain has no clock; a session has. */
export interface Clock {
  /** Excel serial day of today. */
  readonly today: () => number;
  /** Local time for the log, dd/MM/yyyy HH:mm:ss. */
  readonly now: () => string;
  /** Who works here, as they say themselves, for the log; undefined when nobody said. */
  readonly person?: () => string | undefined;
}

export interface AskOptions extends ReadOptions {
  /** Read again, whatever is known. */
  readonly fresh?: boolean;
  /** How far computing has come, once the workbook is read. */
  readonly onStep?: (step: Step) => void;
}

/** What a run that writes is told, and whom it tells. */
export interface WritingRun {
  /** A run of this session that broke off just before. */
  readonly broken: string | undefined;
  readonly onStep: (step: Step) => void;
}

/** Tables that something is read from. */
const INPUT: ReadonlySet<string> = new Set(
  [...inputTables, ...memoryTables].map(({ table }) => table.toLowerCase()),
);

/**
 * One workbook while it is open: it is read once, and read again only when something has changed that it was read from, by a
 * colleague, by a formula, or by oneself. Scoring, explanations, documents, due dates, locks and live cells all ask here.
 */
export class Session {
  private known: Reading | undefined;
  /** Grows with every change, so that a reading that was overtaken while it ran is not kept. */
  private changes = 0;
  private following: Promise<void> | undefined;
  /** The day of the last reading. */
  private day: number | undefined;
  private brokenRun: string | undefined;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly watchers = new Set<(step: Step) => void>();
  /** Fingerprint of the input, and the day, of the last computation that came to what stands in the result sheets already. */
  upToDate: { readonly digest: string; readonly day: number } | undefined;

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
    this.day = today;
    const { tables, around, state } = await readWorkbook(options);
    const understood = await inSlices(snapshotSteps(tables, around), options);
    const reading = new Reading(tables, today, state, around, understood);
    if (isFollowed && before === this.changes) this.known = reading;
    return reading;
  }

  /** What was read no longer holds. */
  forget(): void {
    this.changes += 1;
    this.known = undefined;
  }

  /** The run of this session that broke off last and could not be taken back; undefined when all is well. */
  get broken(): string | undefined {
    return this.brokenRun;
  }

  /** Writes to the workbook: what was read holds no longer, and a run that broke off is remembered. */
  async writing<T>(work: (run: WritingRun) => Promise<T>): Promise<T> {
    try {
      const done = await work({ broken: this.brokenRun, onStep: (step) => this.wrote(step) });
      this.brokenRun = undefined;
      return done;
    } catch (error) {
      if (error instanceof WriteUnfinished) this.brokenRun = error.run;
      // Somebody deleted or renamed what was looked at, before anything was written.
      if (isGone(error)) throw new WriteRefused("stale", "");
      throw error;
    } finally {
      this.forget();
    }
  }

  /** Calls back after every change of what is read, and when another day has come. @returns how to stop that */
  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back while anything is written, with how far it is. @returns how to stop that */
  onWriting(listener: (step: Step) => void): () => void {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  }

  private wrote(step: Step): void {
    for (const listener of this.watchers) listener(step);
  }

  /** Begins to follow the workbook; later calls wait for the first. */
  follow(): Promise<void> {
    this.following ??= followWorkbook({
      onChange: (change) => this.changed(change),
      onLook: () => this.looked(),
    }).catch((error: unknown) => {
      this.following = undefined;
      throw error;
    });
    return this.following;
  }

  /**
   * Tables that nothing is read from may change as they like: results, and the add-in's own papers. Whatever a person types
   * beside all tables may become one.
   */
  private changed(change: WorkbookChange): void {
    const { tables, by } = change;
    const isInput = tables === undefined || tables.some((table) => INPUT.has(table.toLowerCase()));
    if (isInput) this.tell(change);
    else if (tables.length === 0 && by === "person") this.forget();
  }

  /** What is due and what is late hangs on the day, and nothing tells that it is over. */
  private looked(): void {
    if (this.day === undefined || this.day === this.clock.today()) return;
    this.day = undefined;
    this.tell({ tables: undefined, by: "person", cells: undefined });
  }

  private tell(change: WorkbookChange): void {
    this.forget();
    for (const listener of this.listeners) listener(change);
  }
}
