import { compareVietnamese, fold, type UnitNaming } from "../../text";
import type { InputTableId } from "../../contract";
import type { Profile, SourceWords } from "../../profile";
import type { Criterion, Period, Snapshot } from "../model";
import { ClusterBook } from "./clusters";
import { NameBook, PERSON_NAMING, type Named, type NameMatch, type Person } from "./names";
import type { SourcePlace, Unclear } from "./reading";

/** Which points a score sheet holds: of the unit itself, of its cluster, of the verifiers. */
export type Stage = "self" | "cluster" | "verified";

/** Words for the stages, as people say and type them. */
export const STAGE_WORDS: Readonly<Record<string, Stage>> = {
  "tự chấm": "self",
  "cụm chấm": "cluster",
  "thẩm định": "verified",
};

/** What whoever imports says besides the sources. */
export interface ImportOptions {
  readonly period?: string | undefined;
  readonly set?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly session?: string | undefined;
  /** Whose a sheet is, as a person has said: `sheetKey` → code of a unit. */
  readonly owners?: Readonly<Record<string, string>> | undefined;
  /** What names mean, as a person has confirmed: name → code. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  /** Leaves whose way of scoring, read from its words, a person has confirmed: code → "confirm". */
  readonly rules?: Readonly<Record<string, "confirm">> | undefined;
}

/** What a sheet is known by in what a person says of it. */
export function sheetKey({ file, sheet }: { readonly file: string; readonly sheet: string }): string {
  return `${file}\n${sheet}`;
}

/** Of an organisation's profile: what its units are called, and what its people call things in what they send. */
export type Organisation = Pick<Profile, "units" | "imports">;

/** The office's own data that sources are held against. */
export class ImportContext {
  readonly units: NameBook<Snapshot["units"][number]>;
  readonly clusters: ClusterBook;
  readonly officers: NameBook<Snapshot["officers"][number]>;
  readonly codes: CodeMaker;
  readonly naming: UnitNaming;
  readonly words: SourceWords;
  /** Officers that this import makes, so that whoever is named twice is one person. */
  readonly newOfficers: Person[] = [];
  private readonly confirmed: ReadonlyMap<string, string>;
  private readonly made = new Map<string, string>();
  private readonly leaves = new Map<string, Criterion[]>();

  /** @param taken every code that stands in a table, also in rows that cannot be computed with */
  constructor(
    readonly snapshot: Snapshot,
    { units: naming, imports: words }: Organisation,
    readonly options: ImportOptions,
    taken: Readonly<Partial<Record<InputTableId, readonly string[]>>>,
    /** The year of the office's plan (`Nam`); what a date without a year is of. */
    readonly year: number | undefined,
  ) {
    const confirmed = new Map(Object.entries(options.names ?? {}).map(([name, code]) => [fold(name), code]));
    this.confirmed = confirmed;
    this.naming = naming;
    this.words = words;
    const { abbreviations } = snapshot.settings.imports;
    this.units = new NameBook(snapshot.units, naming, abbreviations, confirmed);
    this.clusters = new ClusterBook(snapshot.clusters, naming, confirmed);
    this.officers = new NameBook(snapshot.officers, PERSON_NAMING, {}, confirmed);
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

  /** Whether a person has said what a name means. */
  isConfirmed(name: string): boolean {
    return this.confirmed.has(fold(name));
  }

  /** The code of something new, the same each time that it comes. */
  madeOnce(table: InputTableId, key: string, make: () => string): string {
    const known = this.made.get(`${table}\n${key}`) ?? make();
    this.made.set(`${table}\n${key}`, known);
    return known;
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

  /** @param usual the code before the first of a table that has none: "MC0000" */
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

  /** The next code that begins so: "X01-04" after "X01-03". */
  nextOf(table: InputTableId, prefix: string, width: number): string {
    for (let number = 1; ; number++) {
      const code = `${prefix}${String(number).padStart(width, "0")}`;
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
  if (best) return { prefix: best[0], ...best[1] };
  const [, prefix = usual, digits = "0"] = /^(.*?)(\d+)$/u.exec(usual) ?? [];
  return { prefix, width: digits.length, last: 0 };
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
    unit: { several: "unitSeveral", none: items.length > 0 ? "unitNear" : "unitUnknown" },
    officer: { several: "officerSeveral", none: "officerNear" },
  } as const;
  return {
    from,
    text,
    why: reasons[whose][match.kind],
    candidates: items.map(shownName),
    codes: items.map(({ code }) => code),
  };
}
