import { evidence as evidenceTable } from "../contract";
import { Scoreboard } from "../domain/scoring";
import type { TableChange } from "../office/events";
import { readEvidenceRows } from "../office/read";
import { readSnapshot, type RawTables } from "../sheets/read";
import type { Session } from "./session";

/** Waits a moment after a change, so that a paste of many cells is read once. */
const QUIET_MS = 60;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 30_000;
/** More rows than these are read with everything else. */
const MOST_ROWS = 500;

/**
 * The workbook's scores kept up to date for cells that live on them: follows the session's changes, a colleague's as well
 * as one's own. A changed evidence row is read alone and changes only what it touches.
 */
export class LiveWorkbook {
  private current: Scoreboard | undefined;
  private raw: RawTables = {};
  /** Data row of `MinhChung` → position in the snapshot's evidence. */
  private positions = new Map<number, number>();
  private readonly listeners = new Set<() => void>();
  private readonly changedRows = new Set<number>();
  private everything = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private starting: Promise<void> | undefined;
  private retryAfter = FIRST_RETRY_MS;

  constructor(private readonly session: Session) {}

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
    this.session.onChange((change) => this.changed(change));
    await this.session.follow();
    await this.reload();
  }

  private changed({ table, address }: TableChange): void {
    const isEvidence = table?.toLowerCase() === evidenceTable.table.toLowerCase();
    const rows = isEvidence && address !== undefined ? this.dataRows(address) : undefined;
    if (rows) for (const row of rows) this.changedRows.add(row);
    else this.everything = true;
    this.catchUpIn(QUIET_MS);
  }

  private catchUpIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.catchUp(), milliseconds);
  }

  /** Data rows of the evidence table that an address touches; undefined when only a full reading will do. */
  private dataRows(address: string): number[] | undefined {
    const { evidence } = this.raw;
    const [, top, bottom] =
      /^\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/u.exec(address.split("!").pop() ?? "") ?? [];
    if (!evidence || top === undefined) return undefined;
    const first = Number(top) - 2 - evidence.headerRow;
    const last = Number(bottom ?? top) - 2 - evidence.headerRow;
    if (first < 0 || last >= evidence.rows.length || last - first > MOST_ROWS) return undefined;
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
      this.catchUpIn(this.retryAfter);
      this.retryAfter = Math.min(this.retryAfter * 2, LAST_RETRY_MS);
    }
  }

  private async reload(): Promise<void> {
    const { raw, snapshot, today } = await this.session.reading();
    this.raw = {
      ...raw,
      ...(raw.evidence && { evidence: { ...raw.evidence, rows: [...raw.evidence.rows] } }),
    };
    this.positions = new Map(
      snapshot.evidence.flatMap(({ row }, position) => (row === undefined ? [] : [[row, position] as const])),
    );
    // A board of its own: single rows are changed in it, while a reading stays as it was read.
    const canScore = snapshot.units.length > 0 && snapshot.criteria.length > 0;
    this.current = canScore ? new Scoreboard(snapshot, today) : undefined;
    this.notify();
  }

  /** Reads single evidence rows again. @returns false when they need a full reading */
  private async readRows(rows: readonly number[]): Promise<boolean> {
    const { current } = this;
    // Locked periods and choices do not hang on single rows; reading them again would cost more than all the rest.
    const { seals: _seals, choices: _choices, evidence, ...tables } = this.raw;
    if (!evidence || !current) return false;
    const fresh = await readEvidenceRows(rows);
    if (!fresh) return false;
    const { snapshot } = readSnapshot({ ...tables, evidence: { ...evidence, rows: fresh } });
    const byRow = new Map(snapshot.evidence.map((entry) => [rows[entry.row ?? -1], entry]));
    for (const row of rows) {
      const position = this.positions.get(row);
      if (position === undefined) return false;
      const next = byRow.get(row);
      // A new code may repeat another row's: only a full reading can tell.
      if (next && next.code !== current.evidence[position]?.code) return false;
      current.replaceEvidence(position, next && { ...next, row });
      if (!next) this.positions.delete(row);
    }
    const all = [...evidence.rows];
    fresh.forEach((cells, index) => {
      const row = rows[index];
      if (row !== undefined) all[row] = cells;
    });
    this.raw = { ...this.raw, evidence: { ...evidence, rows: all } };
    return true;
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}
