import { logTable } from "../contract";
import { phaseOf, workOutSteps, type LastResults, type OldBecause, type WorkedOut } from "../domain/year";
import { readStandingCells, type ReadOptions } from "../office/read";
import { logRows } from "../sheets/log";
import { inputDigest } from "../sheets/plan";
import { beforeActs, lastWritten, type LastWritten } from "../sheets/proof";
import { parseDate } from "../text";
import type { Reading } from "./reading";
import type { Session } from "./session";
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
  const now = await reading.digest();
  // Somebody computed since, and there was nothing to write.
  if (session.upToDate?.digest === now && session.upToDate.day === reading.today) return undefined;
  const written = parseDate(/\d{1,2}\/\d{1,2}\/\d{4}/u.exec(last.line.time)?.[0] ?? "");
  if (now !== last.line.inputDigest && !(await isButForActs(reading, last, written))) return "input";
  const hasPassed = reading.snapshot.periods.some(
    (period) =>
      period.state === "open" &&
      phaseOf(period, reading.today) === "over" &&
      written !== undefined &&
      phaseOf(period, written) !== "over",
  );
  return hasPassed ? "deadline" : undefined;
}

/**
 * Whether nothing but periods that were due already was locked or published since: their input is what it was, and so are the
 * scores, unless only locked periods make the year.
 */
async function isButForActs(
  { raw, snapshot }: Reading,
  { line, acts }: LastWritten,
  written: number | undefined,
): Promise<boolean> {
  if (acts.length === 0 || written === undefined || snapshot.settings.yearPeriods === "locked") return false;
  const wasDue = acts.every(({ period: code }) => {
    const period = snapshot.periods.find((candidate) => candidate.code === code);
    return period?.deadline !== undefined && period.deadline < written;
  });
  if (!wasDue) return false;
  const before = await Promise.all(beforeActs(raw, acts).map(inputDigest));
  return before.includes(line.inputDigest);
}
