import { groupBy } from "../../domain/scoring/groupBy";
import { BLANK, isBlankRow, sameCell, sameCells, type Cell, type Planned } from "./cell";
import { matched, type Match } from "./matches";
import { contentIn, isRemoved, keyIn, sameCount, type Line, type SeenChange } from "./writtenLines";

/** Where the rows of a change stand now. */
export class LinePlaces {
  private readonly found = new Map<Line, Match<number>>();
  private readonly taken = new Set<number>();
  private readonly byContent: ReadonlyMap<string, readonly number[]>;
  private readonly byKey: ReadonlyMap<string, readonly number[]>;
  private readonly sharedKeys: ReadonlySet<string>;

  /** @param rows as they stand now, formulas seen from their row */
  constructor(
    private readonly change: SeenChange,
    private readonly rows: readonly (readonly Cell[])[],
  ) {
    const { lines } = change;
    this.byContent = groupBy(rows.keys(), (at) => contentIn(change, rows[at] ?? []));
    this.byKey = groupBy(rows.keys(), (at) => keyIn(change, rows[at] ?? []));
    this.sharedKeys = new Set(
      [
        rows,
        lines.flatMap(({ before }) => (before ? [before] : [])),
        lines.map(({ whole }) => whole),
      ].flatMap((side) => [...this.repeated(side)]),
    );
    for (const line of lines) this.findSame(line);
    for (const line of lines) this.findMoved(line);
    this.findChanged();
  }

  of(line: Line): number | undefined {
    return this.found.get(line)?.other;
  }

  /** Whether no other row could as well be the one of the line, nor its row another line's. */
  isSure(line: Line): boolean {
    return this.found.get(line)?.isSure === true;
  }

  /** Whether a run broke off before it came to a line: its row is the one of before, in every cell where others have its key. */
  isAhead(line: Line): boolean {
    const { before } = line;
    const cells = this.rows[this.of(line) ?? line.at];
    if (!cells) return false;
    if (!before) return isBlankRow(cells);
    const hasKeyOf = keyIn(this.change, cells) === keyIn(this.change, before);
    return hasKeyOf && (!this.isKeyShared(before) || sameCells(before, cells));
  }

  /** Rows that stand where they were written, as they were written. */
  private findSame(line: Line): void {
    const cells = this.rows[line.at];
    if (cells && sameCells(line.whole, cells)) this.take(line, line.at);
  }

  /** Rows that stand elsewhere as they were written, or still are as they were before. */
  private findMoved(line: Line): void {
    if (this.found.has(line)) return;
    const at = isRemoved(line) ? this.notRemoved(line) : (this.sameElsewhere(line) ?? this.notWritten(line));
    if (at !== undefined) this.take(line, at);
  }

  /** Rows with the same key, of which a part says something else; where the table has none, the row in the same place. */
  private findChanged(): void {
    const { hasKey, keys, lines } = this.change;
    if (!hasKey) return;
    const missing = lines.filter((line) => !this.found.has(line) && !isRemoved(line));
    if (keys.length === 0) {
      for (const line of missing) if (line.before && this.isFree(line.at)) this.take(line, line.at);
      return;
    }
    const matches = matched<Line, number>(missing, {
      alikeTo: ({ whole }) => this.withKey(whole),
      likeness: ({ whole }, at) => sameCount(whole, this.rows[at] ?? []),
      isInPlace: (line, at) => line.at === at,
    });
    for (const [line, { other, isSure }] of matches) this.take(line, other, isSure);
    // A row with the key of before may be the one that was not written yet, and may be another.
    for (const line of missing)
      if (!this.found.has(line) && line.before && this.withKey(line.before).includes(line.at))
        this.take(line, line.at, false);
  }

  private take(line: Line, at: number, isSure = true): void {
    this.found.set(line, { other: at, isSure });
    this.taken.add(at);
  }

  private isFree(at: number): boolean {
    return at < this.rows.length && !this.taken.has(at);
  }

  /** A row that was to be removed and still stands, whole or in part. */
  private notRemoved({ at, before }: Line): number | undefined {
    const cells = this.rows[at];
    const isOurs = cells?.every((cell, column) => cell === BLANK || sameCell(cell, before?.[column]));
    return isOurs && this.isFree(at) ? at : undefined;
  }

  private sameElsewhere({ whole }: Line): number | undefined {
    const places = this.byContent.get(contentIn(this.change, whole)) ?? [];
    // Without its key a row is like another one all too easily.
    return this.change.hasKey || places.length === 1 ? places.find((at) => this.isFree(at)) : undefined;
  }

  /** A row in its place that is as it was before: the run broke off before it came to it. */
  private notWritten({ at, before }: Line): number | undefined {
    const cells = this.rows[at];
    return this.change.hasKey && before && cells && this.isFree(at) && sameCells(before, cells)
      ? at
      : undefined;
  }

  /** Whether several rows have the key of this one, now, before or as they were written. */
  private isKeyShared(cells: readonly Planned[]): boolean {
    return this.change.keys.length > 0 && this.sharedKeys.has(keyIn(this.change, cells));
  }

  private withKey(cells: readonly Planned[]): number[] {
    return (this.byKey.get(keyIn(this.change, cells)) ?? []).filter((at) => this.isFree(at));
  }

  /** Keys that several rows have. */
  private repeated(rows: readonly (readonly Planned[])[]): Set<string> {
    const [seen, twice] = [new Set<string>(), new Set<string>()];
    for (const cells of rows) {
      const key = keyIn(this.change, cells);
      (seen.has(key) ? twice : seen).add(key);
    }
    return twice;
  }
}
