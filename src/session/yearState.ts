import { logTable } from "../contract";
import { phaseOf, workOutSteps, type LastResults, type OldBecause, type WorkedOut } from "../domain/year";
import { readStandingCells, type ReadOptions } from "../office/read";
import { logRows } from "../sheets/log";
import { lastWritten, type LastWritten } from "../sheets/proof";
import { parseDate } from "../text";
import type { Reading } from "./reading";
import type { Session } from "./session";
import { changedSince } from "./sinceWritten";
import { inSlices } from "../office/inSlices";

/**
 * What only the scores tell of the year, in slices, so that a page stays usable meanwhile and can stop it.
 * @throws what `signal` was aborted with
 */
export async function workOut(reading: Reading, signal: AbortSignal): Promise<WorkedOut> {
  const board = reading.board();
  return inSlices(workOutSteps(board, reading.resultSteps(board)), { signal });
}

/** When the results were written last, by whom, and whether they still hold; null when the log tells of none. */
export async function lastResults(
  session: Session,
  reading: Reading,
  options: ReadOptions = {},
): Promise<LastResults | null> {
  const log = (await readStandingCells([logTable], options)).get(logTable.id);
  const last = log && lastWritten(logRows(log.headers, log.rows));
  if (!last) return null;
  const { time, person } = last.line;
  return { time, person, old: await whyOld(session, reading, last) };
}

async function whyOld(
  session: Session,
  reading: Reading,
  last: LastWritten,
): Promise<OldBecause | undefined> {
  const { upToDate } = session;
  // Somebody computed since, and there was nothing to write.
  if (upToDate?.day === reading.today && upToDate.digest === (await reading.digest())) return undefined;
  const written = parseDate(/\d{1,2}\/\d{1,2}\/\d{4}/u.exec(last.line.time)?.[0] ?? "");
  const changed = await changedSince(reading, last);
  if (changed === "locks" && written !== undefined && doScoresStand(reading, last, written)) return "locked";
  if (changed) return changed;
  const hasPassed = reading.snapshot.periods.some(
    (period) =>
      period.state === "open" &&
      phaseOf(period, reading.today) === "over" &&
      written !== undefined &&
      phaseOf(period, written) !== "over",
  );
  return hasPassed ? "deadline" : undefined;
}

/** Whether nothing but periods that were due already was locked since: scores are what they were, unless only locked periods make the year. */
function doScoresStand({ snapshot }: Reading, { acts }: LastWritten, written: number): boolean {
  return (
    snapshot.settings.yearPeriods !== "locked" &&
    acts.every(({ kind, period: code }) => {
      const deadline = snapshot.periods.find((period) => period.code === code)?.deadline;
      return kind !== "unlock" && deadline !== undefined && deadline < written;
    })
  );
}
