import { evidence as evidenceTable, memory, MISSING_TABLE, type Finding } from "../contract";
import { Scoreboard } from "../domain/scoring";
import { inputTables } from "../domain/tables";
import { areaOf } from "../office/area";
import type { WorkbookChange } from "../office/events";
import { readEvidenceRows } from "../office/read";
import { readSnapshot, type RawTables } from "../sheets/read";
import type { Session } from "./session";

/** Waits a moment after a change, so that a paste of many cells is read once. */
const QUIET_MS = 60;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 30_000;
/** So often in a row reading may fail before cells no longer show what they did: until then it may be over in a moment. */
const MOST_FAILURES = 4;
/** More rows than these are read with everything else. */
const MOST_ROWS = 500;

/** What live cells go by. */
export interface LiveState {
  /** Undefined when the workbook has no units or criteria to score, or could not be read. */
  readonly board: Scoreboard | undefined;
  /**
   * Names of tables that nothing can be scored without and that are not there: deleted, renamed, turned into ordinary cells,
   * or never made.
   */
  readonly missing: readonly string[];
  /** Names of tables that people fill, and of that of locked periods, which cannot be read: their header row is switched off. */
  readonly headerless: readonly string[];
  /** The workbook could not be read; it is tried again. */
  readonly isUnread: boolean;
}

const UNREAD: LiveState = { board: undefined, missing: [], headerless: [], isUnread: true };

/**
 * The workbook's scores kept up to date for cells that live on them: follows the session's changes, a colleague's as well
 * as one's own. A changed evidence row is read alone and changes only what it touches.
 */
export class LiveWorkbook {
  private known: LiveState | undefined;
  private raw: RawTables = {};
  /** Data row of `MinhChung` → position in the snapshot's evidence. */
  private positions = new Map<number, number>();
  private readonly listeners = new Set<() => void>();
  private readonly changedRows = new Set<number>();
  /** Everything has to be read; at first nothing is known. */
  private everything = true;
  /** Somebody changed something, not only formulas their results. */
  private byHand = true;
  /** How often in a row formulas alone were the reason to read again. */
  private calculations = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStarted = false;
  private isReading = false;
  private retryAfter = FIRST_RETRY_MS;
  /** How often in a row reading failed. */
  private failures = 0;

  constructor(private readonly session: Session) {}

  /** Undefined until the workbook was read, or that failed; as it was read last, unless reading has failed again and again since. */
  get state(): LiveState | undefined {
    return this.known;
  }

  /** Calls back after every update. The first who asks has the workbook read and followed. @returns how to stop that */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    if (!this.isStarted) {
      this.isStarted = true;
      this.session.onChange((change) => this.changed(change));
      void this.catchUp();
    }
    return () => this.listeners.delete(listener);
  }

  private changed(change: WorkbookChange): void {
    const rows = this.evidenceRows(change);
    if (rows) for (const row of rows) this.changedRows.add(row);
    else this.everything = true;
    this.byHand ||= change.by !== "calculation";
    // Formulas over live cells beside the input may go round for ever; they do so ever more slowly.
    this.catchUpIn(this.byHand ? QUIET_MS : Math.min(QUIET_MS * 2 ** this.calculations, LAST_RETRY_MS));
  }

  private catchUpIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.catchUp(), milliseconds);
  }

  /** Data rows of the evidence table that an edit touches; undefined when only a full reading will do. */
  private evidenceRows({ tables, cells }: WorkbookChange): number[] | undefined {
    const { evidence } = this.raw;
    const [table, ...others] = tables ?? [];
    const area = cells === undefined ? undefined : areaOf(cells);
    const isEvidence = table?.toLowerCase() === evidenceTable.table.toLowerCase() && others.length === 0;
    if (!isEvidence || !evidence || !area) return undefined;
    const first = area.top - 1 - evidence.headerRow;
    const last = area.bottom - 1 - evidence.headerRow;
    if (first < 0 || last >= evidence.rows.length || last - first > MOST_ROWS) return undefined;
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  }

  /** Reads what has changed. One reading at a time: an older one must not overtake a newer one. */
  private async catchUp(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    const rows = [...this.changedRows].sort((a, b) => a - b);
    const everything = this.everything || rows.some((row) => !this.positions.has(row));
    this.calculations = this.byHand ? 0 : this.calculations + 1;
    this.byHand = false;
    this.changedRows.clear();
    this.everything = false;
    try {
      await this.session.follow();
      if (everything || !(await this.readRows(rows))) await this.reload();
      this.retryAfter = FIRST_RETRY_MS;
      this.failures = 0;
      this.notify();
      if (this.isBehind) this.catchUpIn(QUIET_MS);
    } catch {
      this.tryAgain();
    } finally {
      this.isReading = false;
    }
  }

  /** Whether something changed while the last change was being read. */
  private get isBehind(): boolean {
    return this.everything || this.changedRows.size > 0;
  }

  /** Excel may be busy: what changed is read a little later, all of it. */
  private tryAgain(): void {
    this.everything = true;
    this.catchUpIn(this.retryAfter);
    this.retryAfter = Math.min(this.retryAfter * 2, LAST_RETRY_MS);
    this.failures += 1;
    // What was true a while ago must not look as if it still were.
    if (this.known?.isUnread || (this.known && this.failures < MOST_FAILURES)) return;
    this.known = UNREAD;
    this.notify();
  }

  private async reload(): Promise<void> {
    const { raw, snapshot, findings, today } = await this.session.reading();
    this.raw = {
      ...raw,
      ...(raw.evidence && { evidence: { ...raw.evidence, rows: [...raw.evidence.rows] } }),
    };
    this.positions = new Map(
      snapshot.evidence.flatMap(({ row }, position) => (row === undefined ? [] : [[row, position] as const])),
    );
    // A board of its own: single rows are changed in it, while a reading stays as it was read.
    const canScore = snapshot.units.length > 0 && snapshot.criteria.length > 0;
    this.known = {
      board: canScore ? new Scoreboard(snapshot, today) : undefined,
      missing: neededAndMissing(findings),
      headerless: headerlessAmongNeeded(findings),
      isUnread: false,
    };
  }

  /** Reads single evidence rows again. @returns false when they need a full reading */
  private async readRows(rows: readonly number[]): Promise<boolean> {
    const board = this.known?.board;
    // Locked periods and choices do not hang on single rows; reading them again would cost more than all the rest.
    const { seals: _seals, choices: _choices, evidence, ...tables } = this.raw;
    if (!evidence || !board) return false;
    const fresh = await readEvidenceRows(rows);
    if (!fresh) return false;
    const { snapshot } = readSnapshot({ ...tables, evidence: { ...evidence, rows: fresh } });
    const byRow = new Map(snapshot.evidence.map((entry) => [rows[entry.row ?? -1], entry]));
    for (const row of rows) {
      const position = this.positions.get(row);
      if (position === undefined) return false;
      const next = byRow.get(row);
      // A new code may repeat another row's: only a full reading can tell.
      if (next && next.code !== board.evidence[position]?.code) return false;
      board.replaceEvidence(position, next && { ...next, row });
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

/** What live cells rest on; without the choices beside results, and what was accepted of proposals, nothing is told wrongly. */
const RESTED_ON: ReadonlySet<string> = new Set([...inputTables, memory.seals].map(({ table }) => table));

function headerlessAmongNeeded(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ code, table }) =>
    code === "tableHeaderless" && RESTED_ON.has(table) ? [table] : [],
  );
}

function neededAndMissing(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ code, severity, table }) =>
    MISSING_TABLE.has(code) && severity === "error" ? [table] : [],
  );
}
