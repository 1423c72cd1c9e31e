import type { Evidence } from "../model";
import { END, type EvidenceChain } from "./evidenceChain";
import { Views } from "./views";

/** Where a row belongs: positions of its period, unit and leaf. */
export interface EvidencePlaces {
  readonly periods: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, number>;
  /** Set → code of the leaf → its position. */
  readonly leaves: ReadonlyMap<string, ReadonlyMap<string, { readonly index: number }>>;
  readonly leafCount: number;
}

/**
 * Evidence rows by cell (period, unit, leaf). The rows of a cell form a chain over two integer arrays, `first[cell]`
 * then `next[row]`, −1 ends it: a hundred thousand rows need no list for each cell.
 */
export class EvidenceIndex {
  readonly rows: (Evidence | undefined)[];
  private readonly first: Int32Array;
  private next: Int32Array;
  /** How many rows there are of a set in a period, whether or not their unit and leaf are known. */
  private readonly counts = new Views<{ rows: number }>();
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
    return this.countOf({ set, period }).rows > 0;
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
    if (before) {
      this.unlink(row, before);
      this.countOf(before).rows -= 1;
    }
    rows[row] = evidence;
    if (row >= this.next.length) {
      const larger = new Int32Array(this.next.length * 2).fill(END);
      larger.set(this.next);
      this.next = larger;
    }
    if (evidence) {
      this.link(row, evidence);
      this.countOf(evidence).rows += 1;
    }
    return before;
  }

  /** `link` for every row. Neighbours mostly share period, unit and set, so those are looked up only when they change. */
  private linkAll(evidence: readonly Evidence[]): void {
    const { periods, units, leaves: leafOf } = this.places;
    let [period, unit, set] = ["", "", ""];
    let base = -1;
    let leaves: ReadonlyMap<string, { readonly index: number }> | undefined;
    let at = 0;
    for (const row of evidence) {
      this.countOf(row).rows += 1;
      if (row.period !== period || row.unit !== unit) {
        ({ period, unit } = row);
        const periodAt = periods.get(period);
        const unitAt = units.get(unit);
        base = periodAt === undefined || unitAt === undefined ? -1 : this.cell(periodAt, unitAt, 0);
      }
      if (row.set !== set) {
        ({ set } = row);
        leaves = leafOf.get(set);
      }
      const leaf = leaves?.get(row.criterion);
      if (base >= 0 && leaf !== undefined) this.prepend(base + leaf.index, at);
      at += 1;
    }
  }

  private countOf({ set, period }: Pick<Evidence, "set" | "period">): { rows: number } {
    return this.counts.get(set, period, () => ({ rows: 0 }));
  }

  private link(row: number, evidence: Evidence): void {
    const cell = this.cellOf(evidence);
    if (cell !== undefined) this.prepend(cell, row);
  }

  private prepend(cell: number, row: number): void {
    this.next[row] = this.first[cell] ?? END;
    this.first[cell] = row;
  }

  private unlink(row: number, evidence: Evidence): void {
    const cell = this.cellOf(evidence);
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

  private cellOf(evidence: Evidence): number | undefined {
    const period = this.places.periods.get(evidence.period);
    const unit = this.places.units.get(evidence.unit);
    const leaf = this.places.leaves.get(evidence.set)?.get(evidence.criterion);
    if (period === undefined || unit === undefined || leaf === undefined) return undefined;
    return this.cell(period, unit, leaf.index);
  }
}
