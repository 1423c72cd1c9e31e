import type { Cluster, Evidence, Finding, Period, Snapshot, Unit } from "../model";
import { rankClusters } from "./clusterRanking";
import { clusterValue } from "./clusterValue";
import type { IndexedLeaf } from "./leafCatalogue";
import { LeafScorer, type LeafView } from "./leafScorer";
import type { LeafResult } from "./leaf";
import { rankUnits } from "./ranking";
import type { ClusterScore, UnitScore } from "./results";
import { standingOfPeriod, type PeriodStanding } from "./periodStanding";
import { noTotal, type UnitTotal } from "./unitTotal";
import { belongsTo } from "./validity";
import { UnitViews, Views } from "./views";

/** The periods of one snapshot, scored when asked for and remembered until their evidence changes. It knows no year. */
export class SnapshotBoard {
  private readonly scorer: LeafScorer;
  private readonly clusters: ReadonlyMap<string, Cluster>;
  private readonly totals = new UnitViews<UnitTotal>();
  private readonly unitRanks = new Views<readonly UnitScore[]>();
  private readonly clusterRanks = new Views<readonly ClusterScore[]>();

  /** @param today Excel serial day: tells "thiếu" from "quá hạn", and which periods are due */
  constructor(
    readonly snapshot: Snapshot,
    private readonly today: number,
    readonly periods: readonly Period[] = snapshot.periods,
  ) {
    this.scorer = new LeafScorer(snapshot, today, periods);
    this.clusters = new Map(snapshot.clusters.map((cluster) => [cluster.code, cluster]));
  }

  get lateness() {
    return this.scorer.lateness;
  }

  /** Findings about the criteria themselves; the others come with the units. */
  get ruleFindings(): readonly Finding[] {
    return this.scorer.catalogue.findings;
  }

  /** The evidence as it stands now; a row that is not there any more is undefined. */
  get evidence(): readonly (Evidence | undefined)[] {
    return this.scorer.evidence.rows;
  }

  sets(): string[] {
    return this.scorer.catalogue.sets();
  }

  unit(code: string): Unit | undefined {
    return this.scorer.unit(code);
  }

  cluster(code: string): Cluster | undefined {
    return this.clusters.get(code);
  }

  period(code: string): Period | undefined {
    return this.scorer.period(code);
  }

  leaf(set: string, criterion: string): IndexedLeaf | undefined {
    return this.scorer.leaf(set, criterion);
  }

  /** How far a period is in a set; one that the snapshot does not have has nothing. */
  standing(set: string, periodCode: string): PeriodStanding {
    const period = this.period(periodCode);
    return period
      ? standingOfPeriod(period, this.today, () => this.scorer.evidence.has(set, periodCode))
      : "none";
  }

  /** Whether any row of the set is accepted in the period. */
  hasAccepted(set: string, period: string): boolean {
    return this.scorer.evidence.hasAccepted(set, period);
  }

  unitScores(set: string, periodCode: string): readonly UnitScore[] {
    const period = this.period(periodCode);
    if (!period) return [];
    return this.unitRanks.get(set, periodCode, () =>
      rankUnits(this, set, period, (unit) => this.total(set, periodCode, unit)),
    );
  }

  clusterScores(set: string, periodCode: string): readonly ClusterScore[] {
    const period = this.period(periodCode);
    if (!period) return [];
    return this.clusterRanks.get(set, periodCode, () =>
      rankClusters(this.snapshot, set, period, this.members(set, periodCode), (_cluster, units) =>
        clusterValue(units, this.snapshot.settings.clusterMethod),
      ),
    );
  }

  /** The units that count in their clusters' scores. */
  members(set: string, periodCode: string): UnitScore[] {
    const { specialInCluster } = this.snapshot.settings;
    return this.unitScores(set, periodCode).filter(
      (score) =>
        score.cluster !== undefined &&
        (specialInCluster || !score.special) &&
        this.counts(score.unit, periodCode),
    );
  }

  total(set: string, period: string, unit: string): UnitTotal {
    return this.totals.get(set, period, unit, () =>
      this.standing(set, period) === "none" ? noTotal() : this.scorer.total(set, period, unit),
    );
  }

  /** Whether a unit was there at the end of the period. */
  counts(unitCode: string, periodCode: string): boolean {
    const unit = this.unit(unitCode);
    const period = this.period(periodCode);
    return unit !== undefined && period !== undefined && belongsTo(unit, period);
  }

  leafViews(set: string, period: string, unit: string): LeafView[] {
    return this.standing(set, period) === "none" ? [] : this.scorer.views(set, period, unit);
  }

  rowsOf(set: string, period: string, unit: string, criterion: string): [number, Evidence][] {
    return this.scorer.rowsOf(set, period, unit, criterion);
  }

  scoreRows(
    set: string,
    period: string,
    unit: string,
    criterion: string,
    rows: readonly Evidence[],
  ): LeafResult | undefined {
    return this.scorer.scoreRows(set, period, unit, criterion, rows);
  }

  /**
   * Replaces the evidence at `row` (undefined takes it away; `row` = count appends).
   * @returns what lost its total: a unit of a set, or with `unit` undefined all units of the set
   */
  replaceEvidence(row: number, evidence: Evidence | undefined): { set: string; unit: string | undefined }[] {
    const changes = [this.evidence[row], evidence]
      .filter((changed) => changed !== undefined)
      .map((changed) => ({ changed, before: this.standing(changed.set, changed.period) }));
    this.scorer.evidence.replace(row, evidence);
    return changes.map(({ changed, before }) => {
      const { set, period } = changed;
      // The first row of a period that is not due gives everybody a score, the last one takes it.
      const concernsAll = this.scorer.forget(changed) || this.standing(set, period) !== before;
      const unit = concernsAll ? undefined : changed.unit;
      this.totals.delete(set, period, unit);
      this.unitRanks.delete(set, period);
      this.clusterRanks.delete(set, period);
      return { set, unit };
    });
  }
}
