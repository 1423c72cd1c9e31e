import { performance } from "node:perf_hooks";
import { serialDay } from "../../src/text";

/** Prints a figure beside its goal. */
export type Report = (name: string, figure: string, goal: string, good: boolean) => void;

/** The day on which everything is computed. */
export const TODAY = serialDay(2024, 12, 1) as number;

/** Milliseconds. */
export function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The one in the middle of them: what else the machine does pulls it neither way. */
export function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b).at(Math.floor(times.length / 2)) ?? NaN;
}
