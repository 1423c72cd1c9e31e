import { performance } from "node:perf_hooks";
import type { Steps } from "../../src/domain/steps";
import { snapshotSteps } from "../../src/sheets/read";
import { Reading } from "../../src/session";
import { TODAY, type Report } from "./measure";
import { rawTables, withOpenRows } from "./scoring";

const TRIES = 5;
/** Open rows with which the awards are judged. */
const OPEN_ROWS = 500;
/** What a browser calls a long task; between two steps the page is drawn. */
const TASK_MS = 50;

/** How long the longest step of reading, scoring and judging a province takes: no page is drawn meanwhile. */
export function steps(report: Report): void {
  const raw = rawTables();
  const read = longestOf("reading", () => snapshotSteps(raw), report);
  const open = { ...read, snapshot: withOpenRows(read.snapshot, OPEN_ROWS) };
  const reading = (): Reading => new Reading(raw, TODAY, STATE, {}, open);
  longestOf("scoring", () => reading().resultSteps(), report);
  longestOf(
    `judging all awards with ${OPEN_ROWS} open rows`,
    () => {
      const scored = reading();
      // As in a computation: the scores are there.
      scored.results();
      return scored.reviewSteps();
    },
    report,
  );
}

const STATE = { isCalculatedByHand: false, isReadOnly: false, name: "" };

/**
 * Runs the same steps some times; each counts as long as it took at best, as others use the machine too.
 * @returns what they come to
 */
function longestOf<T>(what: string, begin: () => Steps<T>, report: Report): T {
  const best: number[] = [];
  let result: { readonly value: T } | undefined;
  for (let turn = 0; turn < TRIES; turn++) {
    const running = begin();
    for (let at = 0; ; at++) {
      const start = performance.now();
      const next = running.next();
      best[at] = Math.min(best[at] ?? Infinity, performance.now() - start);
      if (!next.done) continue;
      result = next;
      break;
    }
  }
  if (!result) throw new Error("steps that never end");
  const longest = Math.max(...best);
  const all = best.reduce((sum, step) => sum + step);
  report(
    `longest step of ${what} ÷ all of it`,
    `${longest.toFixed(1)} ms ÷ ${all.toFixed(0)} ms = 1/${Math.round(all / longest)}`,
    `≤ ${TASK_MS} ms`,
    longest <= TASK_MS,
  );
  return result.value;
}
