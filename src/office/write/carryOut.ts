import { logTable } from "../../contract";
import type { Step as Progress } from "../../domain/steps";
import type { Translate } from "../../i18n";
import type { LogEntry } from "../../sheets/log";
import type { KeptCell, Patch } from "../../sheets/plan";
import { patiently } from "../patiently";
import {
  FoundOtherwise,
  isWithoutUndo,
  NotBegun,
  WriteRefused,
  WriteUndone,
  WriteUnfinished,
} from "./errors";
import { activeFilters, liftFilters, putFilterBack, type HeldFilter } from "./filters";
import {
  closeJournal,
  dropJournal,
  keepJournal,
  readJournal,
  type Change,
  type Journal,
  type Journals,
  type KeptJournal,
} from "./journal";
import { appendLog, loggedRuns, readLog } from "./log";
import { readRuns } from "./runs";
import { takeBack, type Taking } from "./takeBack";
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
  const filters = await activeFilters(context, standingSheets(steps.map(({ change }) => change)));
  const journal = journalOf(run, journals, filters);
  // Those that an earlier run lifted before it broke off are put back as well.
  const held = new Map(journal.filters.map((filter) => [keyOf(filter), filter]));
  const trace = new Trace();
  const rows = steps.reduce((sum, { change }) => sum + rowsOf(change), lines.length);
  const written = new WrittenRows(rows, run.onStep);
  const making: Making = {
    run: run.run,
    translate,
    onFilter: (filter) => void held.set(keyOf(filter), held.get(keyOf(filter)) ?? filter),
    onSent: (change, slices) => trace.sent(change, slices),
    onSettled: (change, own) => trace.settled(change, own),
    onWritten: (rows) => written.add(rows),
  };
  const begun: Change[] = [];
  const { part } = await keepJournal(context, journal);
  try {
    for (const filter of await liftFilters(context, filters)) held.set(keyOf(filter), filter);
    for (const { change, write } of steps) {
      begun.unshift(change);
      await write(context, making).catch((error: unknown) => {
        if (!(error instanceof NotBegun)) throw error;
        begun.shift();
        throw error.cause;
      });
      if (change.kind !== "table") written.add(rowsOf(change));
    }
    await putFiltersBack(context, held);
    await appendLog(context, lines, making, log);
  } catch (error) {
    if (await hasEnded(context, run)) return;
    const changes = begun.flatMap((change) => trace.ownPart(change) ?? []);
    // In requests of its own: Excel cannot undo that a sheet goes, and refuses it in the group of what is written.
    await patiently((own) => takeAllBack(own, { journal, changes, making, held, cause: error }));
  }
  // The lines of the log say that the run came to its end; whether its journal says so too can wait for the next run.
  await endOf(context, run, part, journals).catch(() => undefined);
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

function standingSheets(changes: readonly Change[]): Set<string> {
  return new Set(
    changes
      .filter((change) => change.kind === "table" && !change.makes && change.id !== "log")
      .map(({ sheet }) => sheet),
  );
}

function keyOf({ table, sheet }: HeldFilter): string {
  return table ?? `\n${sheet}`;
}

/** What an earlier run broke off with is taken along: until it is taken back, it can only be taken back with this one. */
function journalOf({ run, time, steps }: Run, { broken }: Journals, filters: readonly HeldFilter[]): Journal {
  const former = broken.map(({ journal }) => journal);
  return {
    run,
    runs: [...former.flatMap(({ runs }) => runs), run],
    time,
    begun: Date.now(),
    changes: [...former.flatMap(({ changes }) => changes), ...steps.map(({ change }) => change)],
    filters: [...former.flatMap((journal) => journal.filters), ...filters],
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

function sheetsOf(changes: readonly Change[]): string[] {
  return [...new Set(changes.map(({ sheet }) => sheet))].filter((sheet) => sheet !== logTable.sheet);
}

/** One that cannot be put back does not keep the others from it. @throws what kept the first from it, with those left in `held` */
async function putFiltersBack(context: Excel.RequestContext, held: Map<string, HeldFilter>): Promise<void> {
  const failures: unknown[] = [];
  for (const [key, filter] of [...held]) {
    try {
      await putFilterBack(context, filter);
      held.delete(key);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** A reply can be lost after everything was done. */
async function hasEnded(context: Excel.RequestContext, { run, lines }: Run): Promise<boolean> {
  if (!lines) return false;
  return loggedRuns(context).then(
    (runs) => runs.has(run),
    () => false,
  );
}

/** Codes of Office.js for something that is there although it was not, or the other way round. */
const MEANWHILE: ReadonlySet<string> = new Set(["ItemAlreadyExists", "ItemNotFound"]);

interface Broken {
  readonly journal: Journal;
  /** The last one first. */
  readonly changes: readonly Change[];
  readonly making: Making;
  readonly held: Map<string, HeldFilter>;
  readonly cause: unknown;
}

async function takeAllBack(
  context: Excel.RequestContext,
  { journal, changes, making, held, cause }: Broken,
): Promise<never> {
  const { kept, left } = await takeEachBack(context, changes, { ...making, runs: new Set([making.run]) });
  const areFiltersBack = await putFiltersBack(context, held).then(
    () => true,
    () => false,
  );
  if (left.length > 0 || !areFiltersBack) {
    const filtered = [...held.values()].map(({ sheet }) => sheet);
    throw new WriteUnfinished(cause, journal.run, [...new Set([...sheetsOf(left), ...filtered])], kept);
  }
  await dropJournal(context, journal.run).catch(() => undefined);
  if (cause instanceof FoundOtherwise) throw new WriteRefused(cause.code, cause.sheet);
  if (cause instanceof WriteRefused) throw cause;
  // Somebody has just made, renamed or deleted what was planned to be made or written.
  if (MEANWHILE.has(String((cause as { code?: unknown }).code)))
    throw new WriteRefused("stale", sheetsOf(changes)[0] ?? "");
  throw new WriteUndone(cause);
}

/** A step that cannot be taken back does not keep the others from it. */
async function takeEachBack(
  context: Excel.RequestContext,
  changes: readonly Change[],
  taking: Taking,
): Promise<{ readonly kept: readonly KeptCell[]; readonly left: readonly Change[] }> {
  const kept: KeptCell[] = [];
  const left: Change[] = [];
  for (const change of changes) {
    try {
      kept.push(...(await takeBack(context, change, taking)));
    } catch (error) {
      if (isWithoutUndo(error)) throw error;
      left.push(change);
    }
  }
  return { kept, left };
}

/** A run that can be taken back, and whether it came to its end. */
export interface LastRun extends KeptJournal {
  readonly isDone: boolean;
}

/** The last one: one that broke off, else the last that came to its end. @param own a run of this session that just broke off */
export async function lastRun(context: Excel.RequestContext, own?: string): Promise<LastRun | undefined> {
  const { broken, done: part } = await readRuns(context, own);
  const last = broken.at(-1);
  if (last) return { ...last, isDone: false };
  const journal = part === undefined ? undefined : await readJournal(context, part);
  return part !== undefined && journal ? { part, journal, isDone: true } : undefined;
}

/**
 * Takes a whole run back, and says so in the log.
 * @returns what stays, because somebody has changed it since
 * @throws WriteUnfinished when not all of it could be done: it can be tried again; what Excel refuses a group for, as it is
 */
export async function takeRunBack(
  context: Excel.RequestContext,
  { part, journal, isDone }: LastRun,
  entries: readonly LogEntry[],
  translate: Translate,
): Promise<readonly KeptCell[]> {
  const log = await readLog(context, entries);
  const filters = await activeFilters(context, standingSheets(journal.changes));
  // A run that came to its end has put its filters back itself.
  const held = new Map(
    [...(isDone ? [] : journal.filters), ...filters].map((filter) => [keyOf(filter), filter]),
  );
  const taking: Taking = {
    run: journal.run,
    runs: new Set(journal.runs),
    translate,
    onFilter: (filter) => void held.set(keyOf(filter), filter),
  };
  const lifted = await liftFilters(context, filters).catch(() => filters);
  for (const filter of lifted) held.set(keyOf(filter), filter);
  const { kept, left } = await takeEachBack(context, [...journal.changes].reverse(), taking);
  try {
    await putFiltersBack(context, held);
    if (left.length > 0) throw new Error("not all was taken back");
    await appendLog(context, entries, taking, log);
    context.workbook.customXmlParts.getItemOrNullObject(part).delete();
    await context.sync();
  } catch (error) {
    if (isWithoutUndo(error)) throw error;
    throw new WriteUnfinished(error, journal.run, sheetsOf(journal.changes), kept);
  }
  return kept;
}
