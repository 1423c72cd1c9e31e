import type { Fraction } from "../exact/fraction";
import type { Cluster, Evidence, Finding, Period, Snapshot, Unit } from "../model";
import { rankClusters } from "./clusterRanking";
import { weightedMean } from "./clusterValue";
import type { LatenessRule } from "./lateness";
import { makesYear, scopeOf, type PeriodStanding, type YearScope } from "./periodStanding";
import type { Leaf, LeafResult } from "./leaf";
import type { LeafView } from "./leafScorer";
import { rankUnits } from "./ranking";
import type { ClusterScore, MissingEvidence, UnitScore } from "./results";
import { SnapshotBoard } from "./snapshotBoard";
import { yearTotal, type UnitTotal } from "./unitTotal";
import { UnitViews, Views } from "./views";

/**
 * Scores of one snapshot, computed when asked for and remembered. One changed evidence row forgets only the
 * unit, cluster and rankings it touches, so live functions over 100,000 rows stay quick
 * while `score()` and a live cell still run through the very same code.
 *
 * A period is answered by the board of its own input: what stands in the workbook, or what was sealed when the period
 * was locked, which nothing typed since reaches. The year is made of the periods, here.
 * `period` is a period's code, or undefined for the year.
 */
export class Scoreboard {
  /** The periods in the order of `Ky`, locked ones as they were sealed. */
  readonly periods: readonly Period[];
  /** Grows with every change of the evidence. */
  version = 0;
  private readonly open: SnapshotBoard;
  private readonly sealed: ReadonlyMap<string, SnapshotBoard>;
  private readonly yearTotals = new UnitViews<UnitTotal>();
  private readonly unitRanks = new Views<readonly UnitScore[]>();
  private readonly clusterRanks = new Views<readonly ClusterScore[]>();

  constructor(
    readonly snapshot: Snapshot,
    /** Excel serial day: tells "thiếu" from "quá hạn". */
    readonly today: number,
  ) {
    this.periods = withSeals(snapshot);
    this.open = new SnapshotBoard(snapshot, today, this.periods);
    this.sealed = new Map(
      snapshot.seals.map((seal) => [
        seal.period,
        new SnapshotBoard(seal.snapshot, today, seal.snapshot.periods.map(asLocked)),
      ]),
    );
  }

  get lateness(): LatenessRule | undefined {
    return this.open.lateness;
  }

  /** Findings about the criteria themselves; the others come with the units. */
  get ruleFindings(): readonly Finding[] {
    return this.open.ruleFindings;
  }

  /** The evidence as it stands now; a row that is not there any more is undefined. */
  get evidence(): readonly (Evidence | undefined)[] {
    return this.open.evidence;
  }

  /** The sets in the office's order (`BoTieuChi`), then those that only the criteria name. */
  sets(): string[] {
    return this.open.sets();
  }

  periodsOf(set: string): Period[] {
    return this.periods.filter((period) => period.set === undefined || period.set === set);
  }

  /** How far a period is in a set. */
  standing(set: string, period: string): PeriodStanding {
    return this.boardOf(period).standing(set, period);
  }

  /** Whether any row of a set is accepted in a period; a locked one goes by what was sealed, whatever stands in the table now. */
  hasAccepted(set: string, period: string): boolean {
    return this.boardOf(period).hasAccepted(set, period);
  }

  /** The periods that make the year of a set (`KyTinhNam`), in the order of `Ky`. */
  yearPeriods(set: string): Period[] {
    const { yearPeriods } = this.snapshot.settings;
    return this.periodsOf(set).filter((period) =>
      makesYear(period, this.standing(set, period.code), yearPeriods),
    );
  }

  /** The periods that a view goes by: the one it is of, or those that make its year. */
  periodsIn(set: string, period: string | undefined): readonly string[] {
    return period === undefined ? this.yearPeriods(set).map(({ code }) => code) : [period];
  }

  /** What the year figures of a set cover. */
  yearScope(set: string): YearScope {
    return scopeOf(this.yearPeriods(set), this.periodsOf(set));
  }

  period(code: string): Period | undefined {
    return this.open.period(code);
  }

  isSealed(period: string): boolean {
    return this.sealed.has(period);
  }

  /** The input that the results of a period rest on. */
  snapshotOf(period: string | undefined): Snapshot {
    return this.boardOf(period).snapshot;
  }

  /** @param period the unit as it was there; absent = as it is */
  unit(code: string, period?: string): Unit | undefined {
    return this.boardOf(period).unit(code);
  }

  /** @param period the cluster as it was there; absent = as it is */
  cluster(code: string, period?: string): Cluster | undefined {
    return this.boardOf(period).cluster(code);
  }

  leaf(set: string, criterion: string): Leaf | undefined {
    return this.open.leaf(set, criterion);
  }

  /** Replaces the evidence at `row` of the snapshot (undefined takes it away; `row` = count appends). */
  replaceEvidence(row: number, evidence: Evidence | undefined): void {
    this.version += 1;
    for (const { set, unit } of this.open.replaceEvidence(row, evidence)) {
      this.yearTotals.delete(set, undefined, unit);
      this.unitRanks.delete(set, undefined);
      this.clusterRanks.delete(set, undefined);
    }
  }

  /** Another board over the same input, with the evidence as it stands now. */
  copy(): Scoreboard {
    const other = new Scoreboard(this.snapshot, this.today);
    this.evidence.forEach((row, at) => {
      if (at >= other.evidence.length || row !== other.evidence[at]) other.replaceEvidence(at, row);
    });
    return other;
  }

  /** Every unit of the set in one period (or the year), ranked within its cluster. */
  unitScores(set: string, period: string | undefined): readonly UnitScore[] {
    if (period !== undefined) return this.boardOf(period).unitScores(set, period);
    return this.unitRanks.get(set, undefined, () =>
      rankUnits(this, set, undefined, (unit) => this.total(set, undefined, unit)),
    );
  }

  /** Every cluster of the set in one period (or the year), ranked. Without `CachTinhCum` there are no scores. */
  clusterScores(set: string, period: string | undefined): readonly ClusterScore[] {
    if (period !== undefined) return this.boardOf(period).clusterScores(set, period);
    return this.clusterRanks.get(set, undefined, () =>
      rankClusters(this.snapshot, set, undefined, this.members(set, undefined), (cluster) =>
        this.clusterYear(set, cluster),
      ),
    );
  }

  /** The units that count in their clusters' scores. */
  members(set: string, period: string | undefined): UnitScore[] {
    if (period !== undefined) return this.boardOf(period).members(set, period);
    const { specialInCluster } = this.snapshot.settings;
    const periods = this.yearPeriods(set);
    return this.unitScores(set, undefined).filter(
      (score) =>
        score.cluster !== undefined &&
        (specialInCluster || !score.special) &&
        periods.some(({ code }) => this.open.counts(score.unit, code)),
    );
  }

  /** A unit's total in a period or the year, before ranks. */
  total(set: string, period: string | undefined, unit: string): UnitTotal {
    if (period !== undefined) return this.boardOf(period).total(set, period, unit);
    return this.yearTotals.get(set, undefined, unit, () => {
      const periods = this.yearPeriods(set);
      const totals = periods.map(({ code }) => this.total(set, code, unit));
      return yearTotal(periods, totals);
    });
  }

  /** Each applicable leaf of a unit in a period, in the order of the criteria table, with what its points came from. */
  leafViews(set: string, period: string, unit: string): LeafView[] {
    return this.boardOf(period).leafViews(set, period, unit);
  }

  /** The rows of a leaf, unit and open period, with their positions in the evidence (see `replaceEvidence`). */
  rowsOf(set: string, period: string, unit: string, criterion: string): [number, Evidence][] {
    return this.isSealed(period) ? [] : this.open.rowsOf(set, period, unit, criterion);
  }

  /** What a leaf would come to for a unit if these were its rows; `chỉ tiêu` is measured against the best as it stands. */
  scoreRows(
    set: string,
    period: string,
    unit: string,
    criterion: string,
    rows: readonly Evidence[],
  ): LeafResult | undefined {
    return this.boardOf(period).scoreRows(set, period, unit, criterion, rows);
  }

  /** What is missing and what was found wrong, over all sets, periods and units. */
  details(): { missing: MissingEvidence[]; findings: Finding[]; lateOpen: boolean } {
    const missing: MissingEvidence[] = [];
    const findings: Finding[] = [];
    let lateOpen = false;
    for (const set of this.sets()) {
      for (const period of this.periodsOf(set)) {
        for (const unit of this.snapshot.units) {
          const total = this.total(set, period.code, unit.code);
          if (total.missing.length > 0) missing.push({ set, period, unit, leaves: total.missing });
          if (total.findings.length > 0) findings.push(...total.findings);
          lateOpen ||= total.lateOpen;
        }
      }
    }
    return { missing, findings, lateOpen };
  }

  private boardOf(period: string | undefined): SnapshotBoard {
    return (period === undefined ? undefined : this.sealed.get(period)) ?? this.open;
  }

  private clusterYear(set: string, cluster: string): Fraction | undefined {
    const periods = this.yearPeriods(set);
    const values = periods.map(
      ({ code }) => this.clusterScores(set, code).find((score) => score.cluster === cluster)?.exact,
    );
    return weightedMean(periods, values);
  }
}

/** A sealed period is locked, whatever its cell says. */
function asLocked(period: Period): Period {
  return period.state === "open" ? { ...period, state: "locked" } : period;
}

/** The periods in the order of `Ky`, sealed ones as sealed (a sealed period whose row is gone still counts). */
function withSeals({ periods, seals }: Snapshot): Period[] {
  const sealed = new Map(
    seals.flatMap(({ period, snapshot }) =>
      snapshot.periods.slice(0, 1).map((own) => [period, own] as const),
    ),
  );
  const gone = [...sealed]
    .filter(([code]) => !periods.some((period) => period.code === code))
    .map(([, period]) => asLocked(period));
  return [
    ...periods.map((period): Period => {
      const before = sealed.get(period.code);
      return before
        ? asLocked({ ...before, state: period.state, ...(period.row !== undefined && { row: period.row }) })
        : period;
    }),
    ...gone,
  ];
}
