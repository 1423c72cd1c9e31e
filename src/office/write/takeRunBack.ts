import { logTable } from "../../contract";
import type { Translate } from "../../i18n";
import type { LogEntry } from "../../sheets/log";
import type { KeptCell } from "../../sheets/plan";
import { isWithoutUndo, WriteRefused, WriteUnfinished } from "./errors";
import { findAgain } from "./foundAgain";
import { readJournal, sheetsOf, standingTables, type Change, type KeptJournal } from "./journal";
import { findLedTo } from "./ledTo";
import { LiftedFilters } from "./liftedFilters";
import { appendLog, loggedRuns, readLog, runsIn } from "./log";
import { readRuns } from "./runs";
import { takeBack, type Taking } from "./takeBack";

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
  if (part === undefined || !journal) return undefined;
  // It was taken back, and only its journal could not be let go.
  const { takenBack } = await loggedRuns(context);
  return takenBack.has(journal.run) ? undefined : { part, journal, isDone: true };
}

/**
 * Takes a whole run back, and says so in the log; nothing is left to do when somebody else has just done it.
 * @returns what stays, because somebody has changed it since, or it is gone
 * @throws WriteRefused before anything is done; WriteUnfinished when not all of it could be done: it can be tried again; what
 *   Excel refuses a group for, as it is
 */
export async function takeRunBack(
  context: Excel.RequestContext,
  last: LastRun,
  entries: readonly LogEntry[],
  translate: Translate,
): Promise<readonly KeptCell[]> {
  const { part: id, journal, isDone } = last;
  const part = context.workbook.customXmlParts.getItemOrNullObject(id).load("id");
  const log = await readLog(context, entries);
  if (runsIn(log).takenBack.has(journal.run)) return [];
  // What somebody has written since is to be taken back first.
  if (part.isNullObject) throw new WriteRefused("notLast", "");
  const { changes, gone } = await findAgain(context, journal, isDone);
  const filters = await LiftedFilters.find(
    context,
    [...standingTables(changes), logTable.table],
    journal.runs,
  );
  const taking: Taking = {
    run: journal.run,
    runs: new Set(journal.runs),
    translate,
    onFilter: (filter) => filters.met(filter),
    ledTo: await findLedTo(context, changes),
  };
  const kept: KeptCell[] = [...gone];
  try {
    await filters.lift(context, journal.run);
    const taken = await takeEachBack(context, [...changes].reverse(), taking);
    kept.push(...taken.kept);
    await filters.putBack(context, log.sheet);
    if (taken.left.length > 0) throw new Error("not all was taken back");
    await appendLog(context, entries, taking, { place: log, takenBack: journal.run });
  } catch (error) {
    if (isWithoutUndo(error)) throw error;
    await filters.restore(context);
    throw new WriteUnfinished(error, journal.run, sheetsOf(journal.changes), kept);
  }
  // The log says that it was taken back; what the workbook keeps of it can wait for the next run.
  await filters.restore(context);
  part.delete();
  await context.sync().catch(() => undefined);
  return kept;
}

/** A step that cannot be taken back does not keep the others from it. */
export async function takeEachBack(
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
