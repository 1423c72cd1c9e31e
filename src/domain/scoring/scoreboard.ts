import { ExactSum, Fraction } from "../exact/fraction";
import type { Cluster, Evidence, Finding, Period, Snapshot, Unit } from "../model";
import { count, weightedMean } from "./clusterValue";
import { EvidenceIndex } from "./evidenceIndex";
import { LatenessRule } from "./lateness";
import {
  acceptedOf,
  byArrival,
  chainOf,
  scoreLeaf,
  type EvidenceChain,
  type Leaf,
  type LeafResult,
  type LeafTerms,
  type MissingState,
} from "./leaf";
import { appliesTo, LeafCatalogue, type IndexedLeaf } from "./leaves";
import { measure, type Measure } from "./measure";
import type { Pool } from "./points";
import { rankClusters, rankUnits } from "./ranking";
import type { ClusterScore, MissingEvidence, MissingLeaf, UnitScore } from "./results";
import { participation, type Participation, type PeriodStudy } from "./study";

/** A unit's result in one period (or the year) and set, before ranks. */
export interface UnitTotal {
  readonly score: Fraction | undefined;
  readonly maximum: Fraction | undefined;
  readonly complete: number;
  readonly onTime: number;
  readonly applicable: number;
  /** Points came in late and `PhatMuon` is not decided. */
  readonly lateOpen: boolean;
  readonly missing: readonly MissingLeaf[];
  readonly findings: readonly Finding[];
}

/** A leaf with everything its points came from, for explanations. */
export interface LeafView {
  readonly leaf: Leaf;
  readonly result: LeafResult;
  readonly measured: Measure;
  readonly terms: LeafTerms;
  readonly deadline: number | undefined;
  readonly rows: readonly Evidence[];
}

const NONE: never[] = [];
const NO_TOTAL: UnitTotal = {
  score: undefined,
  maximum: undefined,
  complete: 0,
  onTime: 0,
  applicable: 0,
  lateOpen: false,
  missing: [],
  findings: [],
};

/**
 * Scores of one snapshot, computed when asked for and remembered. One changed evidence row forgets only the
 * unit, cluster and rankings it touches, so live functions over 100,000 rows stay quick
 * while `score()` and a live cell still run through the very same code.
 *
 * A locked period is a board of its own over what was sealed; nothing typed since reaches it.
 * `period` is a period's code, or undefined for the year.
 */
export class Scoreboard {
  /** The periods in the order of `Ky`, locked ones as they were sealed. */
  readonly periods: readonly Period[];
  readonly lateness: LatenessRule | undefined;
  /** Grows with every change of the evidence. */
  version = 0;
  private readonly plainTerms: LeafTerms;
  private readonly catalogue: LeafCatalogue;
  private readonly unitIndex: ReadonlyMap<string, number>;
  private readonly periodIndex: ReadonlyMap<string, number>;
  private readonly clusterOf: ReadonlyMap<string, Cluster>;
  private readonly index: EvidenceIndex;
  private readonly sealed: ReadonlyMap<string, Scoreboard>;
  private readonly missingLeaves: Partial<Record<MissingState, MissingLeaf>>[] = [];
  private readonly pools = new Map<string, Pool>();
  private readonly participations = new Map<string, PeriodStudy>();
  private readonly totals = new Views<Map<string, UnitTotal>>();
  private readonly unitRanks = new Views<readonly UnitScore[]>();
  private readonly clusterRanks = new Views<readonly ClusterScore[]>();

  constructor(
    readonly snapshot: Snapshot,
    /** Excel serial day: tells "thiếu" from "quá hạn". */
    readonly today: number,
  ) {
    this.sealed = new Map(snapshot.seals.map((seal) => [seal.period, new Scoreboard(seal.snapshot, today)]));
    this.periods = withSeals(snapshot);
    this.lateness = snapshot.settings.lateness && new LatenessRule(snapshot.settings.lateness);
    this.plainTerms = { lateness: this.lateness, pool: undefined, participation: undefined };
    this.catalogue = new LeafCatalogue(snapshot);
    this.unitIndex = indexByCode(snapshot.units);
    this.periodIndex = indexByCode(this.periods);
    this.clusterOf = new Map(snapshot.clusters.map((cluster) => [cluster.code, cluster]));
    this.index = new EvidenceIndex(snapshot.evidence, {
      periods: this.periodIndex,
      units: this.unitIndex,
      leaves: this.catalogue.byCode,
      leafCount: this.catalogue.count,
    });
  }

  /** Findings about the criteria themselves; the others come with the units. */
  get ruleFindings(): readonly Finding[] {
    return this.catalogue.findings;
  }

  /** The sets in the office's order (`BoTieuChi`), then those that only the criteria name. */
  sets(): string[] {
    return this.catalogue.sets();
  }

  periodsOf(set: string): Period[] {
    return this.periods.filter((period) => period.set === undefined || period.set === set);
  }

  unit(code: string): Unit | undefined {
    const index = this.unitIndex.get(code);
    return index === undefined ? undefined : this.snapshot.units[index];
  }

  cluster(code: string): Cluster | undefined {
    return this.clusterOf.get(code);
  }

  /** The board that a period's results come from: the sealed one once it is locked. */
  boardOf(period: string | undefined): Scoreboard {
    return (period === undefined ? undefined : this.sealed.get(period)) ?? this;
  }

  isSealed(period: string): boolean {
    return this.sealed.has(period);
  }

  /** The evidence as it stands now; a row that is not there any more is undefined. */
  get evidence(): readonly (Evidence | undefined)[] {
    return this.index.rows;
  }

  /** Replaces the evidence at `row` of the snapshot (undefined takes it away; `row` = count appends). */
  replaceEvidence(row: number, evidence: Evidence | undefined): void {
    this.version += 1;
    const before = this.index.replace(row, evidence);
    if (before) this.forget(before);
    if (evidence) this.forget(evidence);
  }

  /** Every unit of the set in one period (or the year), ranked within its cluster. */
  unitScores(set: string, period: string | undefined): readonly UnitScore[] {
    const board = this.boardOf(period);
    if (board !== this) return board.unitScores(set, period);
    return this.unitRanks.get(set, period, () => rankUnits(this, set, period));
  }

  /** Every cluster of the set in one period (or the year), ranked. Without `CachTinhCum` there are no scores. */
  clusterScores(set: string, period: string | undefined): readonly ClusterScore[] {
    const board = this.boardOf(period);
    if (board !== this) return board.clusterScores(set, period);
    return this.clusterRanks.get(set, period, () => rankClusters(this, set, period));
  }

  /** Each applicable leaf of a unit in a period, in the order of the criteria table, with what its points came from. */
  leafViews(set: string, period: string, unit: string): LeafView[] {
    const board = this.boardOf(period);
    if (board !== this) return board.leafViews(set, period, unit);
    const unitAt = this.unitIndex.get(unit);
    const periodAt = this.periodIndex.get(period);
    if (
      unitAt === undefined ||
      periodAt === undefined ||
      !belongsTo(this.snapshot.units[unitAt], this.periods[periodAt])
    )
      return [];
    return this.catalogue.applicable(set, this.snapshot.units[unitAt], period).leaves.map((leaf) => {
      const deadline = leaf.deadline ?? this.periods[periodAt].deadline;
      const terms = this.termsOf(leaf, periodAt, unitAt);
      const rows = this.rowsOf(leaf, periodAt, unitAt);
      const result = scoreLeaf(leaf, rows, deadline, this.today, terms);
      return {
        leaf,
        result,
        measured:
          result.counted === undefined
            ? measure(rows, deadline)
            : measure(chainOf(byArrival(acceptedOf(rows)).slice(0, result.counted)), deadline),
        terms,
        deadline,
        rows: listed(rows),
      };
    });
  }

  /** What a leaf would come to for a unit if these were its rows; `chỉ tiêu` is measured against the best as it stands. */
  scoreRows(
    set: string,
    period: string,
    unit: string,
    criterion: string,
    rows: readonly Evidence[],
  ): LeafResult | undefined {
    const board = this.boardOf(period);
    if (board !== this) return board.scoreRows(set, period, unit, criterion, rows);
    const leaf = this.catalogue.byCode.get(set)?.get(criterion);
    const [periodAt, unitAt] = [this.periodIndex.get(period), this.unitIndex.get(unit)];
    if (leaf === undefined || periodAt === undefined || unitAt === undefined) return undefined;
    if (!this.catalogue.applicable(set, this.snapshot.units[unitAt], period).leaves.includes(leaf))
      return undefined;
    return scoreLeaf(
      leaf,
      chainOf(rows),
      leaf.deadline ?? this.periods[periodAt].deadline,
      this.today,
      this.termsOf(leaf, periodAt, unitAt),
    );
  }

  leaf(set: string, criterion: string): Leaf | undefined {
    return this.catalogue.byCode.get(set)?.get(criterion);
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

  /** A unit's total in a period or the year, before ranks. */
  total(set: string, period: string | undefined, unitCode: string): UnitTotal {
    const board = this.boardOf(period);
    if (board !== this) return board.total(set, period, unitCode);
    const totals = this.totals.get(set, period, () => new Map<string, UnitTotal>());
    let total = totals.get(unitCode);
    if (!total)
      totals.set(
        unitCode,
        (total =
          period === undefined ? this.yearTotal(set, unitCode) : this.periodTotal(set, period, unitCode)),
      );
    return total;
  }

  /** Whether a unit was there at the end of the period (of any period, for the year). */
  counts(unitCode: string, set: string, period: string | undefined): boolean {
    const unit = this.unit(unitCode);
    const at = period === undefined ? undefined : this.periodIndex.get(period);
    const periods = period === undefined ? this.periodsOf(set) : at === undefined ? [] : [this.periods[at]];
    return unit !== undefined && periods.some((candidate) => belongsTo(unit, candidate));
  }

  /** The period of a code; undefined when there is none. */
  period(code: string): Period | undefined {
    const at = this.periodIndex.get(code);
    return at === undefined ? undefined : this.periods[at];
  }

  private rowsOf(leaf: IndexedLeaf, periodAt: number, unitAt: number): EvidenceChain {
    return this.index.rowsOf(this.index.cell(periodAt, unitAt, leaf.index));
  }

  /** Most leaves need nothing but the office's rule for lateness; the two others look beyond the unit's own rows. */
  private termsOf(leaf: IndexedLeaf, periodAt: number, unitAt: number): LeafTerms {
    const { lateness } = this;
    const unit = this.snapshot.units[unitAt];
    if (leaf.rule.kind === "target")
      return { lateness, pool: this.poolOf(leaf, periodAt, unit.special), participation: undefined };
    if (leaf.rule.kind === "study")
      return { lateness, pool: undefined, participation: this.participationOf(periodAt, unit.code) };
    return this.plainTerms;
  }

  /** The best of the comparable units: those the leaf applies to in the period; special units among themselves. */
  private poolOf(leaf: IndexedLeaf, periodAt: number, special: boolean): Pool {
    const key = `${leaf.index}\n${periodAt}\n${special}`;
    let pool = this.pools.get(key);
    if (!pool) this.pools.set(key, (pool = this.computePool(leaf, periodAt, special)));
    return pool;
  }

  private computePool(leaf: IndexedLeaf, periodAt: number, special: boolean): Pool {
    const { units, settings } = this.snapshot;
    let ratio: Fraction | undefined;
    let amount: Fraction | undefined;
    units.forEach((unit, unitAt) => {
      if (
        unit.special !== special ||
        !belongsTo(unit, this.periods[periodAt]) ||
        !appliesTo(leaf.criterion, unit, settings.specialSet)
      )
        return;
      const { notApplicable, items, quantity, target } = measure(
        this.rowsOf(leaf, periodAt, unitAt),
        undefined,
      );
      if (notApplicable || items === 0) return;
      if (target === undefined) amount = greater(amount, quantity);
      else if (!target.isZero()) ratio = greater(ratio, quantity.divide(target));
    });
    return { ...(ratio && { ratio }), ...(amount && { amount }) };
  }

  private participationOf(periodAt: number, unit: string): Participation | null | undefined {
    const period = this.periods[periodAt];
    const known = this.participations.get(period.code) ?? participation(this.snapshot, period);
    this.participations.set(period.code, known);
    return known.of(unit);
  }

  /** Forgets what an evidence row took part in: its unit's total and the rankings of its set. */
  private forget({ set, period, unit, criterion }: Evidence): void {
    const leaf = this.catalogue.byCode.get(set)?.get(criterion);
    const pooled = leaf?.rule.kind === "target";
    if (pooled) this.pools.clear();
    for (const view of [period, undefined]) {
      // Under `chỉ tiêu` another best unit changes the points of all.
      if (pooled) this.totals.delete(set, view);
      else this.totals.get(set, view, () => new Map<string, UnitTotal>()).delete(unit);
      this.unitRanks.delete(set, view);
      this.clusterRanks.delete(set, view);
    }
  }

  private periodTotal(set: string, periodCode: string, unitCode: string): UnitTotal {
    const periodAt = this.periodIndex.get(periodCode);
    const unitAt = this.unitIndex.get(unitCode);
    if (periodAt === undefined || unitAt === undefined) return { ...NO_TOTAL };
    const period = this.periods[periodAt];
    const unit = this.snapshot.units[unitAt];
    if (!belongsTo(unit, period)) return { ...NO_TOTAL };
    const { leaves, maximum: whole, inside } = this.catalogue.applicable(set, unit, periodCode);
    const score = new ExactSum();
    let maximum = whole;
    let applicable = inside;
    let complete = 0;
    let onTime = 0;
    let lateOpen = false;
    let missing: MissingLeaf[] = NONE;
    let findings: Finding[] = NONE;
    const base = this.index.cell(periodAt, unitAt, 0);
    const { deadline } = period;
    for (const leaf of leaves) {
      // The terms first: finding the best of a pool walks other units' rows with the one chain there is.
      const terms = this.termsOf(leaf, periodAt, unitAt);
      const result = scoreLeaf(
        leaf,
        this.index.rowsOf(base + leaf.index),
        leaf.deadline ?? deadline,
        this.today,
        terms,
      );
      if (result.findings.length > 0) findings = [...findings, ...result.findings];
      if (result.applicable) score.add(result.points);
      if (result.late > 0 && this.lateness === undefined) lateOpen = true;
      if (leaf.outsideMaximum) continue;
      if (!result.applicable) {
        maximum = maximum.subtract(leaf.maximum);
        applicable -= 1;
        continue;
      }
      if (result.complete) complete += 1;
      if (result.onTime) onTime += 1;
      if (result.missing === undefined) continue;
      if (missing === NONE) missing = [];
      missing.push(this.missingLeaf(leaf, periodAt, result.missing));
    }
    // Without applicable leaves a unit has no score at all; a total of 0 is a score.
    const hasScore = applicable > 0;
    return {
      complete,
      onTime,
      applicable,
      lateOpen,
      score: hasScore ? score.total() : undefined,
      maximum: hasScore ? maximum : undefined,
      missing,
      findings,
    };
  }

  private missingLeaf(leaf: IndexedLeaf, periodAt: number, state: MissingState): MissingLeaf {
    const states = (this.missingLeaves[periodAt * this.catalogue.count + leaf.index] ??= {});
    return (states[state] ??= {
      criterion: leaf.criterion,
      deadline: leaf.deadline ?? this.periods[periodAt].deadline,
      state,
    });
  }

  /** Weighted mean over the periods in which the unit has a score; counts are added. */
  private yearTotal(set: string, unit: string): UnitTotal {
    const periods = this.periodsOf(set);
    const totals = periods.map((period) => this.total(set, period.code, unit));
    const mean = (value: (total: UnitTotal) => Fraction | undefined): Fraction | undefined =>
      weightedMean(periods, totals.map(value));
    return {
      score: mean((total) => total.score),
      maximum: mean((total) => total.maximum),
      complete: count(totals, (total) => total.complete),
      onTime: count(totals, (total) => total.onTime),
      applicable: count(totals, (total) => total.applicable),
      lateOpen: false,
      missing: [],
      findings: [],
    };
  }
}

/** The periods in the order of `Ky`, sealed ones as sealed (a sealed period whose row is gone still counts). */
function withSeals({ periods, seals }: Snapshot): Period[] {
  const sealed = new Map(seals.map((seal) => [seal.period, seal.snapshot.periods[0]]));
  const gone = [...sealed]
    .filter(([code]) => !periods.some((period) => period.code === code))
    .map(([, period]) => period);
  return [
    ...periods.map((period): Period => {
      const before = sealed.get(period.code);
      return before
        ? { ...before, state: period.state, ...(period.row !== undefined && { row: period.row }) }
        : period;
    }),
    ...gone,
  ];
}

function belongsTo(unit: Unit, period: Period): boolean {
  return (unit.validFrom ?? -Infinity) <= period.to && period.to <= (unit.validTo ?? Infinity);
}

function greater(known: Fraction | undefined, value: Fraction): Fraction {
  return known === undefined || value.compare(known) > 0 ? value : known;
}

function listed({ evidence, first, next }: EvidenceChain): Evidence[] {
  const rows: Evidence[] = [];
  for (let at = first; at !== -1; at = next[at]) rows.push(evidence[at] as Evidence);
  return rows;
}

function indexByCode(items: readonly { readonly code: string }[]): Map<string, number> {
  return new Map(items.map((item, index) => [item.code, index]));
}

/** Something kept per view: a set in a period, or in the year. */
class Views<T> {
  private readonly bySet = new Map<string, Map<string | undefined, T>>();

  get(set: string, period: string | undefined, make: () => T): T {
    let views = this.bySet.get(set);
    if (!views) this.bySet.set(set, (views = new Map()));
    let value = views.get(period);
    if (value === undefined) views.set(period, (value = make()));
    return value;
  }

  delete(set: string, period: string | undefined): void {
    this.bySet.get(set)?.delete(period);
  }
}
