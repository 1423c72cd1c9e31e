import { nameOf, type Case } from "./cases";
import type { Verdict } from "./verdict";

/** What came of some cases. */
export interface Counts {
  cases: number;
  held: number;
  refused: number;
  unfinished: number;
  broken: number;
  /** The first broken one, and why. */
  example?: string;
}

/** Cases whose disturbance could not happen are none. */
export class Tally {
  private readonly counts = new Map<string, Counts>();

  /** @param order of the lines: that of these cases */
  constructor(order: readonly Case[] = []) {
    for (const one of order) this.of(one);
  }

  add(one: Case, verdict: Verdict): void {
    if (verdict.kind === "absent") return;
    const known = this.of(one);
    known.cases += 1;
    known[verdict.kind] += 1;
    if (verdict.kind === "broken" && known.example === undefined) known.example = brokenLine(one, verdict);
  }

  private of({ action, disturbance }: Case): Counts {
    const key = `${action} / ${disturbance}`;
    const known = this.counts.get(key) ?? { cases: 0, held: 0, refused: 0, unfinished: 0, broken: 0 };
    this.counts.set(key, known);
    return known;
  }

  /** One line for an action and a disturbance, in the order of both; the last line is the sum. */
  table(): string[] {
    const head = row(
      "action / disturbance",
      ["cases", "held", "refused", "unfinished", "broken"],
      "first broken",
    );
    const lines = [...this.counts].map(([key, counts]) => row(key, numbersOf(counts), counts.example ?? ""));
    const all = [...this.counts.values()].map(numbersOf);
    const sums = [0, 1, 2, 3, 4].map((at) => all.reduce((sum, numbers) => sum + (numbers[at] ?? 0), 0));
    return [head, ...lines, row("all", sums, "")];
  }

  get cases(): number {
    return [...this.counts.values()].reduce((sum, { cases }) => sum + cases, 0);
  }

  get broken(): number {
    return [...this.counts.values()].reduce((sum, { broken }) => sum + broken, 0);
  }
}

/** A broken case on one line: its name, how it broke, the first things that are not as they should be. */
export function brokenLine(one: Case, { why, facts }: Extract<Verdict, { kind: "broken" }>): string {
  const shown = facts.slice(0, 3).map((fact) => (fact.length > 110 ? `${fact.slice(0, 107)}…` : fact));
  const more = facts.length > 3 ? ` (and ${facts.length - 3} more)` : "";
  return `"${nameOf(one)}": ${why}: ${shown.join("; ")}${more}`;
}

function numbersOf({ cases, held, refused, unfinished, broken }: Counts): number[] {
  return [cases, held, refused, unfinished, broken];
}

function row(name: string, numbers: readonly (string | number)[], last: string): string {
  return [name.padEnd(44), ...numbers.map((number) => String(number).padStart(11)), `  ${last}`]
    .join("")
    .trimEnd();
}
