import { logTable, positionsOf } from "../../contract";
import { lastChain, chainLines, logRows, type LogEntry, type LogRow } from "../../sheets/log";
import { editChange, planEdits, pushingDown, type EditPlan, type TablePlace } from "../../sheets/plan";
import { tryTimes } from "../inTurn";
import { WriteRefused } from "./errors";
import { readPlaces } from "./places";
import { takeBack } from "./takeBack";
import { writeTable, type Making } from "./tables";

/**
 * Where the log stands or will stand, with its lines.
 * @param entries that it is to get
 * @throws WriteRefused when they cannot be written into it
 */
export async function readLog(
  context: Excel.RequestContext,
  entries: readonly LogEntry[],
): Promise<TablePlace> {
  const { log: found = { sheet: logTable.sheet } } = await readPlaces(context, {}, ["log"]);
  // A signature below the log must not keep anybody from working: it moves down, as long as it can.
  const log = pushingDown(found);
  const { obstacle } = planLines(log, entries);
  if (obstacle) throw new WriteRefused(obstacle, log.sheet, logTable.table, log.standing?.firstBelow);
  return log;
}

/** Somebody may append at the same moment: then it is tried again below their lines, so many times. */
const TRIES = 5;

/** What is known of lines before they are appended. */
export interface Known {
  /** Where the log stands, when it was read a moment ago. */
  readonly place: TablePlace | undefined;
  /** The run that they say was taken back: once is enough, whoever says it. */
  readonly takenBack?: string;
}

/**
 * Appends lines to the log, each tied to the one before, below whatever stands there by then. Never through `rows.add`, which
 * breaks merges of co-authors.
 */
export async function appendLog(
  context: Excel.RequestContext,
  entries: readonly LogEntry[],
  making: Making,
  { place: known, takenBack }: Known,
): Promise<void> {
  let place = known;
  await tryTimes(
    TRIES,
    () => true,
    async () => {
      const log = place ?? (await readLog(context, entries));
      place = undefined;
      const runs = runsIn(log);
      if (runs.written.has(entries[0]?.run ?? "") || runs.takenBack.has(takenBack ?? "")) return;
      const change = editChange(planLines(log, entries));
      if (!change) return;
      try {
        await writeTable(context, change, making);
      } catch (error) {
        // What of it stands is taken out again, so that no line stands twice.
        await takeBack(context, change, { ...making, runs: new Set([making.run]) });
        throw error;
      }
    },
  );
}

/** The runs that the log tells of. */
export interface LoggedRuns {
  /** Their lines stand there: they came to their end. */
  readonly written: ReadonlySet<string>;
  readonly takenBack: ReadonlySet<string>;
}

/** Reads which runs the log tells of. */
export async function loggedRuns(context: Excel.RequestContext): Promise<LoggedRuns> {
  const { log } = await readPlaces(context, {}, ["log"]);
  return runsIn(log);
}

/** The same of a log that was read. */
export function runsIn(place: TablePlace | undefined): LoggedRuns {
  const lines = place ? linesOf(place) : [];
  const filled = (texts: readonly string[]): Set<string> => new Set(texts.filter((text) => text !== ""));
  // No line names a run as what it came to but the one that says that it was taken back.
  return { written: filled(lines.map(({ run }) => run)), takenBack: filled(lines.map(({ after }) => after)) };
}

function linesOf({ standing }: TablePlace): LogRow[] {
  return logRows(standing?.headers ?? [], standing?.rows ?? []);
}

/** A log from before lines were chained gets the columns for it, unless the office's own cells stand there. */
function planLines(place: TablePlace, entries: readonly LogEntry[]): EditPlan {
  const chained = plan(place, chainLines(lastChain(linesOf(place)), entries));
  if (chained.obstacle !== "blockedRight") return chained;
  const at = positionsOf(logTable, place.standing?.headers ?? []);
  const blanks = logTable.columns.filter(({ id }) => at(id) < 0).map(({ id }) => [id, ""]);
  const bare = entries.map((entry) => ({ ...entry, ...(Object.fromEntries(blanks) as Partial<LogEntry>) }));
  const lines = chainLines(lastChain(linesOf(place)), bare).map((line) =>
    Object.fromEntries(Object.entries(line).filter(([id]) => at(id as keyof LogRow) >= 0)),
  );
  return plan(place, lines);
}

function plan(place: TablePlace, rows: readonly Readonly<Record<string, string>>[]): EditPlan {
  return planEdits({ id: "log", cells: [], rows }, place);
}
