import { compareVietnamese, fold, type UnitNaming } from "../../text";
import type { InputTableId } from "../../contract";
import type { Criterion, Period, Snapshot } from "../model";
import { NameBook, type Named, type NameMatch } from "./names";
import type { SourcePlace, Unclear } from "./reading";

/** Which points a score sheet holds: of the unit itself, of its cluster, of the verifiers. */
export type Stage = "self" | "cluster" | "verified";

/** What whoever imports says besides the sources. */
export interface ImportOptions {
  readonly period?: string | undefined;
  readonly set?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly session?: string | undefined;
  /** What names mean, as a person has confirmed: name → code. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  /** Leaves whose way of scoring, read from its words, a person has confirmed: code → "confirm". */
  readonly rules?: Readonly<Record<string, "confirm">> | undefined;
}

/** The office's own data that sources are held against. */
export class ImportContext {
  readonly units: NameBook<Snapshot["units"][number]>;
  readonly clusters: NameBook<Named>;
  readonly officers: NameBook<Snapshot["officers"][number]>;
  readonly codes: CodeMaker;
  private readonly leaves = new Map<string, Criterion[]>();

  /** @param taken every code that stands in a table, also in rows that cannot be computed with */
  constructor(
    readonly snapshot: Snapshot,
    readonly naming: UnitNaming,
    readonly options: ImportOptions,
    taken: Readonly<Partial<Record<InputTableId, readonly string[]>>>,
    /** The year of the office's plan (`Nam`); what a date without a year is of. */
    readonly year: number | undefined,
    abbreviations: Readonly<Record<string, readonly string[]>> = {},
  ) {
    const confirmed = new Map(Object.entries(options.names ?? {}).map(([name, code]) => [fold(name), code]));
    const book = <T extends Named>(items: readonly T[]): NameBook<T> =>
      new NameBook(items, naming, abbreviations, confirmed);
    this.units = book(snapshot.units);
    this.clusters = book(snapshot.clusters);
    this.officers = book(snapshot.officers);
    this.codes = new CodeMaker(taken);
    for (const leaf of snapshot.criteria) {
      for (const key of new Set([leaf.code, leaf.text].map(leafKey)))
        this.leaves.set(key, [...(this.leaves.get(key) ?? []), leaf]);
    }
  }

  /** The leaves that a code or the text of a condition names, in one set or in any. */
  leavesNamed(text: string, set: string | undefined): readonly Criterion[] {
    const found = this.leaves.get(leafKey(text)) ?? [];
    return set === undefined ? found : found.filter((leaf) => leaf.set === set);
  }

  get sets(): string[] {
    return [...new Set(this.snapshot.criteria.map(({ set }) => set))];
  }

  /** Periods of a set; of all where the set is not known. */
  periodsOf(set: string | undefined): readonly Period[] {
    return this.snapshot.periods.filter(
      (period) => set === undefined || period.set === undefined || period.set === set,
    );
  }
}

/** Codes and conditions are compared without their full stop at the end: "1.2." is "1.2". */
function leafKey(text: string): string {
  return fold(text).replace(/[.:;]+$/u, "");
}

/** Makes codes for new rows: the next of the series that the table has, never one that stands there. */
export class CodeMaker {
  /** Folded code → code, by table. */
  private readonly taken = new Map<InputTableId, Map<string, string>>();
  private readonly series = new Map<InputTableId, Series>();

  constructor(taken: Readonly<Partial<Record<InputTableId, readonly string[]>>>) {
    for (const [table, codes] of Object.entries(taken) as [InputTableId, readonly string[]][])
      for (const code of codes) this.take(table, code);
  }

  /** @param usual what codes begin with in a table that has none */
  next(table: InputTableId, usual: string): string {
    const series = this.series.get(table) ?? seriesOf([...this.codesOf(table).values()], usual);
    this.series.set(table, series);
    for (;;) {
      series.last += 1;
      const code = `${series.prefix}${String(series.last).padStart(series.width, "0")}`;
      if (this.codesOf(table).has(fold(code))) continue;
      this.take(table, code);
      return code;
    }
  }

  /** A code that a source gives to a new row. */
  take(table: InputTableId, code: string): void {
    this.codesOf(table).set(fold(code), code);
  }

  private codesOf(table: InputTableId): Map<string, string> {
    const known = this.taken.get(table) ?? new Map<string, string>();
    this.taken.set(table, known);
    return known;
  }
}

/** Codes of the same letters with a number behind them. */
interface Series {
  readonly prefix: string;
  /** Digits of the number, with zeros before it. */
  readonly width: number;
  /** The highest number so far. */
  last: number;
}

/** The most used series of codes. */
function seriesOf(codes: readonly string[], usual: string): Series {
  const series = new Map<string, { count: number; width: number; last: number }>();
  for (const code of codes) {
    const [, prefix, digits] = /^(.*?)(\d+)$/u.exec(code) ?? [];
    if (prefix === undefined || digits === undefined) continue;
    const { count = 0, width = 1, last = 0 } = series.get(prefix) ?? {};
    series.set(prefix, {
      count: count + 1,
      width: Math.max(width, digits.startsWith("0") ? digits.length : 1),
      last: Math.max(last, Number(digits)),
    });
  }
  const [best] = [...series].sort(
    ([a, one], [b, other]) => other.count - one.count || compareVietnamese(a, b),
  );
  return best ? { prefix: best[0], ...best[1] } : { prefix: usual, width: 2, last: 0 };
}

/** How a candidate is shown to a person: its name and its code. */
export function shownName({ name, code }: Named): string {
  return `${name} (${code})`;
}

/** Why a name was not taken, with whom it may mean. */
export function unclearName<T extends Named>(
  match: Exclude<NameMatch<T>, { kind: "one" }>,
  from: SourcePlace,
  text: string,
  whose: "unit" | "officer",
): Unclear {
  const items = match.kind === "several" ? match.items : match.near;
  const reasons = {
    unit: { several: "unitSeveral", near: "unitNear", none: "unitUnknown" },
    officer: { several: "officerSeveral", near: "officerNear", none: "officerNear" },
  } as const;
  const state = match.kind === "several" ? "several" : items.length > 0 ? "near" : "none";
  return {
    from,
    text,
    why: reasons[whose][state],
    candidates: items.map(shownName),
    codes: items.map(({ code }) => code),
  };
}
