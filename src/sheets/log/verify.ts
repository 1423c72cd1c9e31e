import { beginning, chainText, isBlank, linkMark, ownMark, readChain, type Chain } from "./chain";
import type { LogRow } from "./entry";
import { longestRise, missingNumbers } from "./order";

/** What is not as the add-in wrote it. `row` is the data row of `NhatKy`, `number` the line's number in its chain. */
export type LogDifference =
  | {
      /**
       * edited: a cell was changed, or the whole line written anew; relabelled: the line is true, its `Mã lượt` or `Mã chuỗi`
       * is not; copied: it stands there twice; forked: it goes on from the same line as another,
       * because two people wrote at the same moment or because it was put in; torn: it does not go on from the line before, so
       * that one of the two is not what stood there.
       */
      readonly kind: "edited" | "relabelled" | "copied" | "forked" | "torn";
      readonly row: number;
      readonly number: number;
    }
  /** A true line that stands elsewhere. */
  | { readonly kind: "moved"; readonly row: number; readonly number: number }
  /** A line that the add-in did not write there. */
  | { readonly kind: "inserted"; readonly row: number }
  /** Lines are missing, `from` to `to`. */
  | { readonly kind: "deleted"; readonly from: number; readonly to: number }
  /** The lines that stood there before the log had a chain are not as they were when it began. */
  | { readonly kind: "olderChanged"; readonly count: number }
  /** So many lines bear the run that they were written with and no chain, which is never written without: it was taken away. */
  | { readonly kind: "unchained"; readonly count: number };

interface Line {
  readonly line: LogRow;
  readonly row: number;
}

/** A chained line at its place on the sheet. */
interface Placed extends Line {
  readonly chain: Chain;
}

/** Holds the lines of a log against their chain; of a log without one nothing can be told but that it was taken away. @param rows blank ones too */
export function verifyLog(rows: readonly LogRow[]): LogDifference[] {
  const chained: Placed[] = [];
  const unchained: Line[] = [];
  rows.forEach((line, row) => {
    const chain = readChain(line.chain);
    if (chain) chained.push({ line, row, chain });
    else if (!isBlank(line)) unchained.push({ line, row });
  });
  return chained.length === 0 ? unchainedOf(unchained) : new Verification(chained, unchained).differences();
}

function unchainedOf(lines: readonly Line[]): LogDifference[] {
  const count = lines.filter(({ line }) => line.run !== "").length;
  return count > 0 ? [{ kind: "unchained", count }] : [];
}

class Verification {
  private readonly found: LogDifference[] = [];
  private readonly byNumber = new Map<number, readonly Placed[]>();
  /** Number of the line with which the chain begins, as far as it is there. */
  private readonly first: number;
  /** Lines of before the chain, and those without a chain that are none of these. */
  private readonly older: readonly Line[];
  private readonly strange: Line[];
  /** Rows of which something is said already. */
  private readonly told = new Set<number>();

  constructor(chained: readonly Placed[], unchained: readonly Line[]) {
    const missing = missingNumbers(chained.map(({ chain }) => chain.number));
    const placed = chained.map((one, at) => {
      const runs = [chained[at - 1], chained[at + 1]].map((beside) => beside?.line.run ?? "");
      return this.asItWas(one, missing, runs);
    });
    const proven = new Set(placed.filter(isTrue).map(({ chain }) => chain.number));
    // A line that bears the chain of another one has lost its own.
    const robbed = placed.filter((one) => !isTrue(one) && proven.has(one.chain.number));
    for (const one of placed) if (!robbed.includes(one)) this.add(one);
    this.first = Math.min(...this.byNumber.keys());
    const begins = this.byNumber.get(this.first)?.[0]?.row ?? 0;
    const others = [...unchained, ...robbed].sort((a, b) => a.row - b.row);
    // As many as the chain began with are of before; any more were put in, most likely where the chain is.
    const surplus = Math.max(0, others.length - (this.first - 1));
    const later = others.filter(({ row }) => row > begins);
    this.strange = surplus === 0 ? [] : (later.length >= surplus ? later : others).slice(-surplus);
    this.older = others.filter((line) => !this.strange.includes(line));
  }

  differences(): LogDifference[] {
    this.checkLinks();
    for (const { row } of this.strange) this.tell({ kind: "inserted", row });
    this.checkOrder();
    this.found.push(...unchainedOf(this.older.filter(({ row }) => !this.told.has(row))));
    return this.found;
  }

  private add(placed: Placed): void {
    const { number } = placed.chain;
    this.byNumber.set(number, [...(this.byNumber.get(number) ?? []), placed]);
  }

  /** A line whose number or run was changed, as it was before, when that can be told. */
  private asItWas(placed: Placed, missing: readonly number[], runs: readonly string[]): Placed {
    const { chain, line, row } = placed;
    const fits = (number: number, run: string): boolean => ownMark(number, { ...line, run }) === chain.own;
    if (fits(chain.number, line.run)) return placed;
    const number = missing.find((candidate) => fits(candidate, line.run)) ?? chain.number;
    const run = runs.find((candidate) => fits(number, candidate)) ?? line.run;
    if (number === chain.number && run === line.run) return placed;
    this.tell({ kind: "relabelled", row, number });
    return { row, chain: { ...chain, number }, line: { ...line, run } };
  }

  private checkLinks(): void {
    // What a line may go on from: the line before as it stands, or as its own cells say that it was.
    let before = this.beginnings();
    let last = this.first - 1;
    for (const number of [...this.byNumber.keys()].sort((a, b) => a - b)) {
      if (number > last + 1) before = this.bridge(last, number, before);
      before = this.checkNumber(number, before);
      last = number;
    }
  }

  /** What the first line may go on from. */
  private beginnings(): string[] {
    const count = this.first - 1;
    if (this.older.length < count) {
      this.found.push({ kind: "deleted", from: this.older.length + 1, to: count });
      return [];
    }
    const whole = beginning(this.older.map(({ line }) => line));
    const last = this.older.at(-1);
    if (!last || this.goesOn(whole, this.first)) return [whole];
    // The first line of the chain may have lost its own: then it looks like one of before.
    const shorter = beginning(this.older.slice(0, -1).map(({ line }) => line));
    const lost = textOf(last.line, count, shorter);
    if (!this.goesOn(lost, this.first)) return [whole];
    this.tell({ kind: "relabelled", row: last.row, number: count });
    return [lost];
  }

  /** Over a gap in the numbers: one line without a chain may be the missing one. @returns what the line after it goes on from */
  private bridge(last: number, number: number, before: readonly string[]): string[] {
    const gap = last + 1;
    if (number === gap + 1)
      for (const { line, row } of this.strange) {
        const text = before
          .map((previous) => textOf(line, gap, previous))
          .find((candidate) => this.goesOn(candidate, number));
        if (text === undefined) continue;
        this.tell({ kind: "relabelled", row, number: gap });
        return [text];
      }
    this.found.push({ kind: "deleted", from: gap, to: number - 1 });
    return [];
  }

  /** @returns what the next line may go on from */
  private checkNumber(number: number, before: readonly string[]): string[] {
    const judged = (this.byNumber.get(number) ?? []).map((placed) => ({
      ...placed,
      ...judge(placed, before),
    }));
    const linked = judged.filter(({ isLinked }) => isLinked);
    judged.forEach((one, at) => {
      const { row, isOwn, isLinked, chain } = one;
      const isCopy = judged.slice(0, at).some((other) => other.chain.link === chain.link);
      if (isCopy) this.tell({ kind: "copied", row, number });
      else if (isLinked && isOwn && one !== linked[0]) this.tell({ kind: "forked", row, number });
      else if (isLinked && !isOwn) this.tell({ kind: "relabelled", row, number });
      else if (!isLinked && linked.length > 0) this.tell({ kind: "inserted", row });
      else if (!isOwn) this.tell({ kind: "edited", row, number });
      else if (!isLinked && before.length > 0) this.tellTorn(one, one.expected);
    });
    return judged.flatMap(({ chain, expected }) => [chainText(chain), ...expected]);
  }

  /** A line that is true in itself and does not go on from the one before: the next line knows which of the two is false. */
  private tellTorn({ chain, row }: Placed, expected: readonly string[]): void {
    const { number } = chain;
    if (expected.some((text) => this.goesOn(text, number + 1)))
      this.tell({ kind: "relabelled", row, number });
    else if (!this.goesOn(chainText(chain), number + 1)) this.tell({ kind: "torn", row, number });
    else if (number === this.first) this.found.push({ kind: "olderChanged", count: number - 1 });
    else
      for (const before of this.byNumber.get(number - 1) ?? [])
        this.tell({ kind: "edited", row: before.row, number: number - 1 });
  }

  /** Whether a line of that number goes on from a chain. */
  private goesOn(text: string, number: number): boolean {
    const lines = this.byNumber.get(number) ?? [];
    return lines.some(({ line, chain }) => linkMark(text, number, line) === chain.link);
  }

  private checkOrder(): void {
    const inPlace = [...this.byNumber.values()]
      .flatMap((same) => same.slice(0, 1))
      .sort((a, b) => a.row - b.row);
    const kept = new Set(longestRise(inPlace.map(({ chain }) => chain.number)));
    for (const { row, chain } of inPlace)
      if (!kept.has(chain.number)) this.found.push({ kind: "moved", row, number: chain.number });
  }

  /** One thing is said of a row: what was found first. */
  private tell(difference: LogDifference & { readonly row: number }): void {
    if (this.told.has(difference.row)) return;
    this.told.add(difference.row);
    this.found.push(difference);
  }
}

/** Whether a line says what its own mark says. */
function isTrue({ chain, line }: Pick<Placed, "chain" | "line">): boolean {
  return ownMark(chain.number, line) === chain.own;
}

/** Whether a line says what its marks say, and what its chain would be by its cells. */
function judge(
  { chain, line }: Placed,
  before: readonly string[],
): { isOwn: boolean; isLinked: boolean; expected: string[] } {
  const { number, link } = chain;
  return {
    isOwn: isTrue({ chain, line }),
    isLinked: before.some((previous) => linkMark(previous, number, line) === link),
    expected: before.map((previous) => textOf(line, number, previous)),
  };
}

/** The chain that a line would have by its cells. */
function textOf(line: LogRow, number: number, previous: string): string {
  return chainText({ number, own: ownMark(number, line), link: linkMark(previous, number, line) });
}
