import { logTable } from "../../contract";
import type { Step as Progress } from "../../domain/steps";
import type { Translate } from "../../i18n";
import type { LogEntry } from "../../sheets/log";
import type { Patch } from "../../sheets/plan";
import { patiently } from "../patiently";
import { FoundOtherwise, isGone, NotBegun, WriteRefused, WriteUndone, WriteUnfinished } from "./errors";
import {
  closeJournal,
  dropJournal,
  keepJournal,
  sheetsOf,
  standingTables,
  type Change,
  type Journal,
  type Journals,
} from "./journal";
import { LiftedFilters } from "./liftedFilters";
import { appendLog, loggedRuns, readLog } from "./log";
import { readRuns } from "./runs";
import { takeEachBack } from "./takeRunBack";
import type { Making } from "./tables";
import { rowsOf, WrittenRows } from "./writtenRows";

/** One thing that a run does: what it changes, as data, and how it is done. */
export interface Step {
  readonly change: Change;
  readonly write: (context: Excel.RequestContext, making: Making) => Promise<void>;
}

/** What the log says of an act. */
export interface ActLines {
  readonly entries: readonly LogEntry[];
  /** What it says besides where an earlier run broke off: all but which sheets and when. */
  readonly onBroken: LogEntry;
}

/** A run: everything that one act of a person writes. */
export interface Run {
  readonly run: string;
  /** Local time for people, as in the log. */
  readonly time: string;
  readonly steps: readonly Step[];
  /** Its lines of the log; absent for what leaves none. */
  readonly lines?: ActLines;
  /** A run of this session that just broke off. */
  readonly broken?: string | undefined;
  /** How far it has come, in rows. */
  readonly onStep?: ((step: Progress) => void) | undefined;
  readonly translate: Translate;
}

/**
 * Does all of a run or nothing. What it changes is kept in the workbook before its first cell; it ends with its lines of the
 * log. Where it breaks off, everything is taken back, but for what somebody has changed since.
 * @throws WriteRefused when somebody has changed what was planned from, WriteUndone after any other failure;
 *   WriteUnfinished when Excel cannot be reached any more
 */
export async function carryOut(context: Excel.RequestContext, run: Run): Promise<void> {
  const { steps, translate } = run;
  const journals = await readRuns(context, run.broken);
  const lines = linesOf(run, journals);
  if (steps.length === 0 && lines.length === 0) return;
  const log = lines.length > 0 ? await readLog(context, lines) : undefined;
  const journal = journalOf(run, journals);
  // Those that an earlier run lifted before it broke off are put back as well.
  const filters = await LiftedFilters.find(
    context,
    [...standingTables(steps.map(({ change }) => change)), ...(log ? [logTable.table] : [])],
    journal.runs,
  );
  const trace = new Trace();
  const rows = steps.reduce((sum, { change }) => sum + rowsOf(change), lines.length);
  const written = new WrittenRows(rows, run.onStep);
  const making: Making = {
    run: run.run,
    translate,
    onFilter: (filter) => filters.met(filter),
    onSent: (change, slices) => trace.sent(change, slices),
    onSettled: (change, own) => trace.settled(change, own),
    onWritten: (rows) => written.add(rows),
  };
  const begun: Change[] = [];
  const { part } = await keepJournal(context, journal);
  try {
    await filters.lift(context, run.run);
    for (const { change, write } of steps) {
      begun.unshift(change);
      await write(context, making).catch((error: unknown) => {
        if (!(error instanceof NotBegun)) throw error;
        begun.shift();
        throw error.cause;
      });
      if (change.kind !== "table") written.add(rowsOf(change));
    }
    await filters.putBack(context, log?.sheet);
    await appendLog(context, lines, making, { place: log });
    await filters.putBack(context);
  } catch (error) {
    if (await hasEnded(context, run)) return filters.restore(context);
    const changes = begun.flatMap((change) => trace.ownPart(change) ?? []);
    // In requests of its own: Excel cannot undo that a sheet goes, and refuses it in the group of what is written.
    await patiently((own) => takeAllBack(own, { journal, changes, making, filters, cause: error }));
  }
  // The lines of the log say that the run came to its end; whether its journal says so too can wait for the next run.
  await endOf(context, run, part, journals).catch(() => undefined);
  await filters.restore(context);
}

/** A run that leaves no line in the log, such as a template, is not offered for taking back: people work on in its sheets. */
async function endOf(
  context: Excel.RequestContext,
  { run, lines }: Run,
  part: Excel.CustomXmlPart,
  journals: Journals,
): Promise<void> {
  if (lines) closeJournal(context, { part: part.id, run }, journals);
  else part.delete();
  await context.sync();
}

/**
 * What a run has itself written into tables that were there: somebody else may write the same at the same moment, and that must
 * not be taken back with it.
 */
class Trace {
  private readonly own = new Map<Change, Patch[]>();
  /** Of the request that is under way: nobody knows yet whether it arrived. */
  private readonly open = new Map<Change, readonly Patch[]>();

  sent(change: Change, slices: readonly Patch[]): void {
    this.open.set(change, slices);
  }

  settled(change: Change, own: readonly Patch[]): void {
    this.open.delete(change);
    this.own.set(change, [...(this.own.get(change) ?? []), ...own]);
  }

  /** The part of a change that this run may have done; undefined when it has not touched the table. */
  ownPart(change: Change): Change | undefined {
    if (change.kind !== "table" || change.makes) return change;
    const [own, open] = [this.own.get(change), this.open.get(change)];
    if (!own && !open) return undefined;
    return { ...change, patches: [...(own ?? []), ...(open ?? [])] };
  }
}

/** What an earlier run broke off with is taken along: until it is taken back, it can only be taken back with this one. */
function journalOf({ run, time, steps }: Run, { broken }: Journals): Journal {
  const former = broken.map(({ journal }) => journal);
  return {
    run,
    runs: [...former.flatMap(({ runs }) => runs), run],
    time,
    begun: Date.now(),
    changes: [...former.flatMap(({ changes }) => changes), ...steps.map(({ change }) => change)],
  };
}

/** Its lines; what an earlier run left behind when it broke off gets a line as well. */
function linesOf({ lines }: Run, { broken }: Journals): LogEntry[] {
  if (!lines) return [];
  const former = broken.map(({ journal: { changes, time } }) => ({
    ...lines.onBroken,
    subject: sheetsOf(changes).join("; "),
    before: time,
  }));
  return [...former, ...lines.entries];
}

/** A reply can be lost after everything was done. */
async function hasEnded(context: Excel.RequestContext, { run, lines }: Run): Promise<boolean> {
  if (!lines) return false;
  return loggedRuns(context).then(
    ({ written }) => written.has(run),
    () => false,
  );
}

interface Broken {
  readonly journal: Journal;
  /** The last one first. */
  readonly changes: readonly Change[];
  readonly making: Making;
  readonly filters: LiftedFilters;
  readonly cause: unknown;
}

async function takeAllBack(
  context: Excel.RequestContext,
  { journal, changes, making, filters, cause }: Broken,
): Promise<never> {
  const { kept, left } = await takeEachBack(context, changes, { ...making, runs: new Set([making.run]) });
  await filters.restore(context);
  if (left.length > 0 || filters.sheets.length > 0)
    throw new WriteUnfinished(cause, journal.run, [...new Set([...sheetsOf(left), ...filters.sheets])], kept);
  await dropJournal(context, journal.run).catch(() => undefined);
  if (cause instanceof FoundOtherwise) throw new WriteRefused(cause.code, cause.sheet);
  if (cause instanceof WriteRefused) throw cause;
  // Somebody has just made, renamed or deleted what was planned to be made or written.
  if (isGone(cause) || (cause as { code?: unknown }).code === "ItemAlreadyExists")
    throw new WriteRefused("stale", sheetsOf(changes)[0] ?? "");
  throw new WriteUndone(cause);
}
