import type { Period, Snapshot } from "../model";
import type { EvidenceChain } from "./evidenceChain";
import { appliesTo, type IndexedLeaf } from "./leafCatalogue";
import type { LatenessRule } from "./lateness";
import type { LeafTerms } from "./leaf";
import { sumRows } from "./rowSums";
import { withMember, type Participation, type Pool } from "./rules";
import { participation, type PeriodStudy } from "./study";
import { belongsTo } from "./validity";

/** What leaves depend on beyond the unit's own rows: the best of the comparable units, who took part in study sessions. */
export class LeafSurroundings {
  private readonly plain: LeafTerms;
  /** By position of the leaf and period, and kind of unit: what leaves that look at a pool are told. */
  private readonly pools = new Map<number, LeafTerms>();
  private readonly studies = new Map<string, PeriodStudy>();

  /**
   * @param periodCount how many periods there are positions for
   * @param rowsOf the evidence of a leaf, period and unit, by their positions
   */
  constructor(
    private readonly snapshot: Snapshot,
    lateness: LatenessRule | undefined,
    private readonly periodCount: number,
    private readonly rowsOf: (leaf: IndexedLeaf, periodAt: number, unitAt: number) => EvidenceChain,
  ) {
    this.plain = { lateness, pool: undefined, participation: undefined };
  }

  /** Most leaves need nothing but the office's rule for lateness. */
  of(
    leaf: IndexedLeaf,
    period: Period,
    periodAt: number,
    unit: { code: string; special: boolean },
  ): LeafTerms {
    switch (leaf.needs) {
      case "nothing":
        return this.plain;
      case "pool":
        return this.pooled(leaf, period, periodAt, unit.special);
      case "participation":
        return { ...this.plain, participation: this.participationOf(period, unit.code) };
    }
  }

  /** Evidence changed: another unit may be the best. */
  forgetPools(): void {
    this.pools.clear();
  }

  private pooled(leaf: IndexedLeaf, period: Period, periodAt: number, special: boolean): LeafTerms {
    const key = 2 * (leaf.index * this.periodCount + periodAt) + Number(special);
    let terms = this.pools.get(key);
    if (!terms) {
      terms = { ...this.plain, pool: this.poolOf(leaf, period, periodAt, special) };
      this.pools.set(key, terms);
    }
    return terms;
  }

  /** The best of the comparable units: those the leaf applies to in the period; special units among themselves. */
  private poolOf(leaf: IndexedLeaf, period: Period, periodAt: number, special: boolean): Pool {
    const { units, settings } = this.snapshot;
    let pool: Pool = {};
    units.forEach((unit, unitAt) => {
      const comparable =
        unit.special === special &&
        belongsTo(unit, period) &&
        appliesTo(leaf.criterion, unit, settings.specialSet);
      if (!comparable) return;
      const sums = sumRows(this.rowsOf(leaf, periodAt, unitAt), undefined);
      if (!sums.notApplicable && sums.items > 0) pool = withMember(pool, sums);
    });
    return pool;
  }

  private participationOf(period: Period, unit: string): Participation | null {
    let study = this.studies.get(period.code);
    if (!study) this.studies.set(period.code, (study = participation(this.snapshot, period)));
    return study.of(unit);
  }
}
