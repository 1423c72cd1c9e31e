import type { Evidence } from "../model";
import { END, type EvidenceChain } from "./evidenceChain";

/** Positions of periods, units and leaves. */
export interface EvidencePlaces {
  readonly periods: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, number>;
  /** Set → code of the leaf → its position. */
  readonly leaves: ReadonlyMap<string, ReadonlyMap<string, { readonly index: number }>>;
  readonly leafCount: number;
}

/** What is known of a set: its leaves, and its rows by the positions of their periods, whether or not unit and leaf are known. */
interface SetRows {
  readonly leaves: ReadonlyMap<string, { readonly index: number }> | undefined;
  readonly rows: number[];
  readonly accepted: number[];
}

/** Where a row belongs; undefined = a period or unit that nobody knows. */
interface Place {
  readonly period: number | undefined;
  readonly unit: number | undefined;
  readonly set: SetRows;
}

/**
 * Evidence rows by cell (period, unit, leaf). The rows of a cell form a chain over two integer arrays, `first[cell]`
 * then `next[row]`, −1 ends it: a hundred thousand rows need no list for each cell.
 */
export class EvidenceIndex {
  readonly rows: (Evidence | undefined)[];
  private readonly first: Int32Array;
  private next: Int32Array;
  private readonly sets = new Map<string, SetRows>();
  private readonly chain: { evidence: readonly (Evidence | undefined)[]; first: number; next: Int32Array };

  constructor(
    evidence: readonly Evidence[],
    private readonly places: EvidencePlaces,
  ) {
    this.rows = evidence.slice();
    this.first = new Int32Array(places.periods.size * places.units.size * places.leafCount).fill(END);
    this.next = new Int32Array(Math.ceil(evidence.length * 1.1) + 16).fill(END);
    this.chain = { evidence: this.rows, first: END, next: this.next };
    this.linkAll(evidence);
  }

  /** Whether there is any row of a set in a period. */
  has(set: string, period: string): boolean {
    return this.countIn("rows", set, period) > 0;
  }

  /** Whether any of them is accepted. */
  hasAccepted(set: string, period: string): boolean {
    return this.countIn("accepted", set, period) > 0;
  }

  cell(period: number, unit: number, leaf: number): number {
    return (period * this.places.units.size + unit) * this.places.leafCount + leaf;
  }

  /** The rows of a cell. One chain serves all cells, one after the other: use it before asking for the next. */
  rowsOf(cell: number): EvidenceChain {
    const { chain } = this;
    chain.next = this.next;
    chain.first = this.first[cell] ?? END;
    return chain;
  }

  /** Puts another row (or none) at a position; position = count appends. @returns what stood there */
  replace(row: number, evidence: Evidence | undefined): Evidence | undefined {
    const { rows } = this;
    if (row > rows.length) throw new RangeError(`evidence row ${row} of ${rows.length}`);
    const before = rows[row];
    if (before) this.unlink(row, before);
    rows[row] = evidence;
    if (row >= this.next.length) {
      const larger = new Int32Array(this.next.length * 2).fill(END);
      larger.set(this.next);
      this.next = larger;
    }
    if (evidence) this.link(row, evidence);
    return before;
  }

  /** Neighbours mostly share period, unit and set, so those are looked up only when they change. */
  private linkAll(evidence: readonly Evidence[]): void {
    const { periods, units } = this.places;
    let last: Evidence | undefined;
    let period: number | undefined;
    let unit: number | undefined;
    let set: SetRows | undefined;
    let at = 0;
    for (const row of evidence) {
      if (row.period !== last?.period) period = periods.get(row.period);
      if (row.unit !== last?.unit) unit = units.get(row.unit);
      if (set === undefined || row.set !== last?.set) set = this.setOf(row.set);
      this.link(at, row, { period, unit, set });
      last = row;
      at += 1;
    }
  }

  private link(row: number, evidence: Evidence, place = this.placeOf(evidence)): void {
    count(evidence, place, 1);
    const cell = this.cellOf(evidence, place);
    if (cell === undefined) return;
    this.next[row] = this.first[cell] ?? END;
    this.first[cell] = row;
  }

  private unlink(row: number, evidence: Evidence): void {
    const place = this.placeOf(evidence);
    count(evidence, place, -1);
    const cell = this.cellOf(evidence, place);
    if (cell === undefined) return;
    const after = this.next[row] ?? END;
    let before = this.first[cell] ?? END;
    if (before === row) this.first[cell] = after;
    else {
      while (before !== END && this.next[before] !== row) before = this.next[before] ?? END;
      this.next[before] = after;
    }
    this.next[row] = END;
  }

  private placeOf({ period, unit, set }: Evidence): Place {
    const { periods, units } = this.places;
    return { period: periods.get(period), unit: units.get(unit), set: this.setOf(set) };
  }

  private cellOf({ criterion }: Evidence, { period, unit, set }: Place): number | undefined {
    const leaf = set.leaves?.get(criterion);
    if (period === undefined || unit === undefined || leaf === undefined) return undefined;
    return this.cell(period, unit, leaf.index);
  }

  private countIn(which: "rows" | "accepted", set: string, period: string): number {
    const at = this.places.periods.get(period);
    return (at === undefined ? undefined : this.sets.get(set)?.[which][at]) ?? 0;
  }

  private setOf(set: string): SetRows {
    let known = this.sets.get(set);
    if (!known) {
      known = { leaves: this.places.leaves.get(set), rows: [], accepted: [] };
      this.sets.set(set, known);
    }
    return known;
  }
}

function count({ status }: Evidence, { period, set }: Place, by: 1 | -1): void {
  if (period === undefined) return;
  set.rows[period] = (set.rows[period] ?? 0) + by;
  if (status === "accepted") set.accepted[period] = (set.accepted[period] ?? 0) + by;
}
