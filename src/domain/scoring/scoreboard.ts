import { ExactSum, Fraction, sum } from "../exact/fraction";
import type { Cluster, Evidence, Finding, Period, Snapshot, Unit } from "../model";
import { appliesTo } from "./check";
import { prepareLeaf, scoreLeaf, type EvidenceChain, type Leaf, type LeafResult } from "./leaf";
import { rankBy } from "./rank";
import type { ClusterScore, MissingEvidence, Ratio, UnitScore } from "./results";

/** A unit's result in one period and set, before ranks. */
interface UnitTotal {
  readonly score: Fraction | undefined;
  readonly maximum: Fraction | undefined;
  readonly complete: number;
  readonly onTime: number;
  readonly applicable: number;
  readonly missing: readonly MissingEvidence[];
  readonly findings: readonly Finding[];
}

/** A leaf with its place in the table of cells. */
interface IndexedLeaf extends Leaf {
  readonly index: number;
}

/** A score that is still being ranked. */
type Ranked<T extends { readonly rank: number | undefined }> = Omit<T, "rank"> & { rank: number | undefined };

/** The leaves that apply to a unit in a period, and what they add up to without cộng and trừ. */
interface ApplicableLeaves {
  readonly leaves: readonly IndexedLeaf[];
  readonly maximum: Fraction;
  readonly inside: number;
}

const NO_TOTAL: UnitTotal = { score: undefined, maximum: undefined, complete: 0, onTime: 0, applicable: 0, missing: [], findings: [] };

/**
 * Scores of one snapshot, computed when asked for and remembered. One changed evidence row forgets only the
 * unit, cluster and rankings it touches, so live functions over 100,000 rows stay quick
 * while `score()` and a live cell still run through the very same code.
 *
 * `period` is a period's code, or undefined for the year.
 */
export class Scoreboard {
  /** Findings about the criteria themselves; the others come with the units. */
  readonly ruleFindings: readonly Finding[];
  private readonly leaves = new Map<string, IndexedLeaf[]>();
  /** Set → code → the leaf. */
  private readonly leafOf = new Map<string, Map<string, IndexedLeaf>>();
  /** Unit codes that `Áp dụng cho` names; other units of one kind share their leaves. */
  private readonly namedUnits = new Set<string>();
  private readonly applicable = new Map<string, ApplicableLeaves>();
  private readonly leafCount: number;
  private readonly unitIndex: ReadonlyMap<string, number>;
  private readonly periodIndex: ReadonlyMap<string, number>;
  private readonly clusterOf: ReadonlyMap<string, Cluster>;
  private readonly evidence: (Evidence | undefined)[];
  /** Rows of one (period, unit, leaf) form a chain: `first[cell]` then `next[row]`, −1 ends it. */
  private readonly first: Int32Array;
  private next: Int32Array;
  private readonly chain: { evidence: (Evidence | undefined)[]; first: number; next: Int32Array };
  private readonly totals = new Map<string, UnitTotal>();
  private readonly unitRanks = new Map<string, readonly UnitScore[]>();
  private readonly clusterRanks = new Map<string, readonly ClusterScore[]>();

  constructor(
    readonly snapshot: Snapshot,
    /** Excel serial day: tells "thiếu" from "quá hạn". */
    private readonly today: number,
  ) {
    const findings: Finding[] = [];
    let count = 0;
    for (const criterion of snapshot.criteria) {
      const prepared = prepareLeaf(criterion);
      if ("finding" in prepared) {
        findings.push(prepared.finding);
        continue;
      }
      const leaf: IndexedLeaf = { ...prepared.leaf, index: count++ };
      const leaves = this.leaves.get(criterion.set) ?? [];
      this.leaves.set(criterion.set, leaves);
      leaves.push(leaf);
      const byCode = this.leafOf.get(criterion.set) ?? new Map<string, IndexedLeaf>();
      this.leafOf.set(criterion.set, byCode);
      byCode.set(criterion.code, leaf);
      for (const entry of criterion.appliesTo) this.namedUnits.add(entry);
    }
    this.ruleFindings = findings;
    this.leafCount = count;
    this.unitIndex = indexByCode(snapshot.units);
    this.periodIndex = indexByCode(snapshot.periods);
    this.clusterOf = new Map(snapshot.clusters.map((cluster) => [cluster.code, cluster]));
    this.evidence = [...snapshot.evidence];
    this.first = new Int32Array(snapshot.periods.length * snapshot.units.length * count).fill(-1);
    this.next = new Int32Array(Math.ceil(this.evidence.length * 1.1) + 16).fill(-1);
    this.chain = { evidence: this.evidence, first: -1, next: this.next };
    this.linkAll();
  }

  /** The sets in the office's order (`BoTieuChi`), then those that only the criteria name. */
  sets(): string[] {
    const named = this.snapshot.settings.sets.map((set) => set.name);
    return [...named.filter((set) => this.leaves.has(set)), ...[...this.leaves.keys()].filter((set) => !named.includes(set))];
  }

  periodsOf(set: string): Period[] {
    return this.snapshot.periods.filter((period) => period.set === undefined || period.set === set);
  }

  unit(code: string): Unit | undefined {
    const index = this.unitIndex.get(code);
    return index === undefined ? undefined : this.snapshot.units[index];
  }

  cluster(code: string): Cluster | undefined {
    return this.clusterOf.get(code);
  }

  /** The evidence at a position of the snapshot as it stands now. */
  evidenceAt(row: number): Evidence | undefined {
    return this.evidence[row];
  }

  /** Replaces the evidence at `row` of the snapshot (undefined takes it away; `row` = count appends). */
  replaceEvidence(row: number, evidence: Evidence | undefined): void {
    if (row > this.evidence.length) throw new RangeError(`evidence row ${row} of ${this.evidence.length}`);
    const before = this.evidence[row];
    if (before) {
      this.unlink(row, before);
      this.forget(before);
    }
    this.evidence[row] = evidence;
    if (row >= this.next.length) {
      const larger = new Int32Array(this.next.length * 2).fill(-1);
      larger.set(this.next);
      this.next = larger;
    }
    this.link(row);
    if (evidence) this.forget(evidence);
  }

  /** Every unit of the set in one period (or the year), ranked within its cluster. */
  unitScores(set: string, period: string | undefined): readonly UnitScore[] {
    const key = `${set}\n${period ?? ""}`;
    let scores = this.unitRanks.get(key);
    if (!scores) this.unitRanks.set(key, (scores = this.rankUnits(set, period)));
    return scores;
  }

  /** Every cluster of the set in one period (or the year), ranked. Without `CachTinhCum` there are no scores. */
  clusterScores(set: string, period: string | undefined): readonly ClusterScore[] {
    const key = `${set}\n${period ?? ""}`;
    let scores = this.clusterRanks.get(key);
    if (!scores) this.clusterRanks.set(key, (scores = this.rankClusters(set, period)));
    return scores;
  }

  /** Each applicable leaf of a unit in a period, in the order of the criteria table. */
  leafResults(set: string, period: string, unit: string): { leaf: Leaf; result: LeafResult }[] {
    const unitAt = this.unitIndex.get(unit);
    const periodAt = this.periodIndex.get(period);
    if (unitAt === undefined || periodAt === undefined) return [];
    return this.applicableLeaves(set, this.snapshot.units[unitAt], period).leaves.map((leaf) => ({ leaf, result: this.leafResult(leaf, periodAt, unitAt) }));
  }

  /** What is missing and what was found wrong, over all sets, periods and units. */
  details(): { missing: MissingEvidence[]; findings: Finding[] } {
    const missing: MissingEvidence[] = [];
    const findings: Finding[] = [];
    for (const set of this.sets()) {
      for (const period of this.periodsOf(set)) {
        for (const unit of this.snapshot.units) {
          const total = this.total(set, period, unit);
          missing.push(...total.missing);
          findings.push(...total.findings);
        }
      }
    }
    return { missing, findings };
  }

  /** `link` for every row. Neighbours mostly share period, unit and set, so those are looked up only when they change. */
  private linkAll(): void {
    let [period, unit, set] = ["", "", ""];
    let base = -1;
    let leaves: ReadonlyMap<string, IndexedLeaf> | undefined;
    for (let row = 0; row < this.evidence.length; row++) {
      const evidence = this.evidence[row] as Evidence;
      if (evidence.period !== period || evidence.unit !== unit) {
        ({ period, unit } = evidence);
        const periodAt = this.periodIndex.get(period);
        const unitAt = this.unitIndex.get(unit);
        base = periodAt === undefined || unitAt === undefined ? -1 : this.cell(periodAt, unitAt, 0);
      }
      if (evidence.set !== set) {
        ({ set } = evidence);
        leaves = this.leafOf.get(set);
      }
      const leaf = leaves?.get(evidence.criterion);
      if (base < 0 || leaf === undefined) continue;
      const cell = base + leaf.index;
      this.next[row] = this.first[cell];
      this.first[cell] = row;
    }
  }

  private link(row: number): void {
    const cell = this.cellOf(this.evidence[row]);
    if (cell === undefined) return;
    this.next[row] = this.first[cell];
    this.first[cell] = row;
  }

  private unlink(row: number, evidence: Evidence): void {
    const cell = this.cellOf(evidence);
    if (cell === undefined) return;
    if (this.first[cell] === row) this.first[cell] = this.next[row];
    else {
      let before = this.first[cell];
      while (this.next[before] !== row) before = this.next[before];
      this.next[before] = this.next[row];
    }
    this.next[row] = -1;
  }

  private cellOf(evidence: Evidence | undefined): number | undefined {
    if (!evidence) return undefined;
    const period = this.periodIndex.get(evidence.period);
    const unit = this.unitIndex.get(evidence.unit);
    const leaf = this.leafOf.get(evidence.set)?.get(evidence.criterion);
    if (period === undefined || unit === undefined || leaf === undefined) return undefined;
    return this.cell(period, unit, leaf.index);
  }

  private cell(period: number, unit: number, leaf: number): number {
    return (period * this.snapshot.units.length + unit) * this.leafCount + leaf;
  }

  /** The rows of a cell; one chain serves all cells, one after the other. */
  private rowsOf(cell: number): EvidenceChain {
    const { chain } = this;
    chain.next = this.next;
    chain.first = this.first[cell];
    return chain;
  }

  /** Forgets what an evidence row took part in: its unit's total and the rankings of its set. */
  private forget({ set, period, unit }: Evidence): void {
    this.totals.delete(totalKey(set, period, unit));
    this.totals.delete(totalKey(set, "", unit));
    for (const ranks of [this.unitRanks, this.clusterRanks]) {
      ranks.delete(`${set}\n${period}`);
      ranks.delete(`${set}\n`);
    }
  }

  /** A leaf applies when `Áp dụng cho` is blank or names the unit's kind or code, and its `Kỳ` is blank or names the period. */
  private applicableLeaves(set: string, unit: Unit, period: string): ApplicableLeaves {
    const key = `${set}\n${period}\n${unit.kind ?? ""}\n${this.namedUnits.has(unit.code) ? unit.code : ""}`;
    let found = this.applicable.get(key);
    if (!found) {
      const leaves = (this.leaves.get(set) ?? []).filter(
        ({ criterion }) => (criterion.periods.length === 0 || criterion.periods.includes(period)) && appliesTo(criterion, unit),
      );
      const inside = leaves.filter((leaf) => !leaf.outsideMaximum);
      this.applicable.set(key, (found = { leaves, maximum: sum(inside.map((leaf) => leaf.maximum)), inside: inside.length }));
    }
    return found;
  }

  private leafResult(leaf: IndexedLeaf, period: number, unit: number): LeafResult {
    return scoreLeaf(leaf, this.rowsOf(this.cell(period, unit, leaf.index)), leaf.deadline ?? this.snapshot.periods[period].deadline, this.today);
  }

  private total(set: string, period: Period, unit: Unit): UnitTotal {
    const key = totalKey(set, period.code, unit.code);
    let total = this.totals.get(key);
    if (!total) this.totals.set(key, (total = belongsTo(unit, period) ? this.computeTotal(set, period, unit) : NO_TOTAL));
    return total;
  }

  private computeTotal(set: string, period: Period, unit: Unit): UnitTotal {
    const { leaves, maximum: whole, inside } = this.applicableLeaves(set, unit, period.code);
    const score = new ExactSum();
    let maximum = whole;
    let applicable = inside;
    let complete = 0;
    let onTime = 0;
    const missing: MissingEvidence[] = [];
    const findings: Finding[] = [];
    const base = this.cell(this.periodIndex.get(period.code) as number, this.unitIndex.get(unit.code) as number, 0);
    const { deadline } = period;
    for (const leaf of leaves) {
      const result = scoreLeaf(leaf, this.rowsOf(base + leaf.index), leaf.deadline ?? deadline, this.today);
      if (result.findings.length > 0) findings.push(...result.findings);
      if (result.applicable) score.add(result.points);
      if (leaf.outsideMaximum) continue;
      if (!result.applicable) {
        maximum = maximum.subtract(leaf.maximum);
        applicable -= 1;
        continue;
      }
      if (result.complete) complete += 1;
      if (result.onTime) onTime += 1;
      if (result.missing) missing.push({ criterion: leaf.criterion, period, unit, deadline: leaf.deadline ?? deadline, state: result.missing });
    }
    // Without applicable leaves a unit has no score at all; a total of 0 is a score.
    const hasScore = applicable > 0;
    return { complete, onTime, applicable, score: hasScore ? score.total() : undefined, maximum: hasScore ? maximum : undefined, missing, findings };
  }

  /** Totals of a unit over the given periods with their weights; only periods in which it has a score. */
  private yearTotal(set: string, unit: Unit): UnitTotal {
    const key = totalKey(set, "", unit.code);
    let total = this.totals.get(key);
    if (!total) this.totals.set(key, (total = this.computeYear(set, unit)));
    return total;
  }

  private computeYear(set: string, unit: Unit): UnitTotal {
    const periods = this.periodsOf(set);
    const totals = periods.map((period) => this.total(set, period, unit));
    return {
      score: weightedMean(
        periods,
        totals.map((total) => total.score),
      ),
      maximum: weightedMean(
        periods,
        totals.map((total) => total.maximum),
      ),
      complete: count(totals, (total) => total.complete),
      onTime: count(totals, (total) => total.onTime),
      applicable: count(totals, (total) => total.applicable),
      missing: [],
      findings: [],
    };
  }

  private rankUnits(set: string, periodCode: string | undefined): UnitScore[] {
    const { decimals } = this.snapshot.settings;
    const period = this.periodOf(periodCode);
    if (period === null) return [];
    const scores = this.snapshot.units.map((unit): Ranked<UnitScore> => {
      const total = period ? this.total(set, period, unit) : this.yearTotal(set, unit);
      const share = total.score && total.maximum && !total.maximum.isZero() ? total.score.divide(total.maximum).round(decimals + 2) : undefined;
      return {
        set,
        period: periodCode,
        unit: unit.code,
        name: unit.name,
        cluster: unit.cluster,
        special: unit.special,
        exact: total.score,
        score: total.score?.round(decimals),
        exactMaximum: total.maximum,
        maximum: total.maximum?.round(decimals),
        share,
        coverage: { numerator: total.complete, denominator: total.applicable },
        punctuality: { numerator: total.onTime, denominator: total.applicable },
        rank: undefined,
      };
    });
    const competing = scores.filter((score) => !score.special && score.cluster !== undefined);
    for (const members of groupBy(competing, (score) => score.cluster as string).values()) {
      for (const [score, rank] of rankBy(members, (member) => member.share)) score.rank = rank;
    }
    return scores;
  }

  private rankClusters(set: string, periodCode: string | undefined): ClusterScore[] {
    const { decimals, clusterMethod, specialInCluster } = this.snapshot.settings;
    const period = this.periodOf(periodCode);
    if (period === null) return [];
    const members = groupBy(
      this.unitScores(set, periodCode).filter(
        (score) => score.cluster !== undefined && (specialInCluster || !score.special) && this.counts(score.unit, period ?? this.periodsOf(set)),
      ),
      (score) => score.cluster as string,
    );
    const scores = this.snapshot.clusters.map((cluster): ClusterScore => {
      const units = members.get(cluster.code) ?? [];
      const exact = period === undefined ? this.clusterYear(set, cluster.code) : clusterValue(units, clusterMethod);
      return {
        set,
        period: periodCode,
        cluster: cluster.code,
        name: cluster.name,
        units: units.length,
        withoutScore: units.filter((unit) => unit.exact === undefined).length,
        exact,
        score: exact?.round(decimals),
        coverage: addRatios(units, "coverage"),
        punctuality: addRatios(units, "punctuality"),
        rank: undefined,
        sharing: 0,
        lead: undefined,
      };
    });
    const ranks = rankBy(scores, (score) => score.score);
    return scores.map((score) => {
      const rank = ranks.get(score);
      const below = scores.filter((other) => other.score !== undefined && score.score !== undefined && other.score < score.score);
      const next = below.length > 0 ? Math.max(...below.map((other) => other.score as number)) : undefined;
      return {
        ...score,
        rank,
        sharing: rank === undefined ? 0 : scores.filter((other) => other.score === score.score).length,
        lead:
          next === undefined
            ? undefined
            : Fraction.of(score.score as number)
                .subtract(Fraction.of(next))
                .round(decimals),
      };
    });
  }

  private clusterYear(set: string, cluster: string): Fraction | undefined {
    const periods = this.periodsOf(set);
    const values = periods.map((period) => this.clusterScores(set, period.code).find((score) => score.cluster === cluster)?.exact);
    return weightedMean(periods, values);
  }

  /** Whether a unit was there at the end of the period (of any period, for the year). */
  private counts(code: string, periods: Period | readonly Period[]): boolean {
    const unit = this.unit(code) as Unit;
    return [periods].flat().some((period) => belongsTo(unit, period));
  }

  /** undefined = the year; null = no such period. */
  private periodOf(code: string | undefined): Period | undefined | null {
    if (code === undefined) return undefined;
    const index = this.periodIndex.get(code);
    return index === undefined ? null : this.snapshot.periods[index];
  }
}

function clusterValue(units: readonly UnitScore[], method: Snapshot["settings"]["clusterMethod"]): Fraction | undefined {
  const scored = units.filter((unit): unit is UnitScore & { exact: Fraction; exactMaximum: Fraction } => unit.exact !== undefined);
  if (method === undefined || scored.length === 0) return undefined;
  const hundred = Fraction.of(100);
  switch (method) {
    case "mean":
      return sum(scored.map((unit) => unit.exact)).divide(Fraction.of(scored.length));
    case "sum":
      return sum(scored.map((unit) => unit.exact));
    case "ratio": {
      const maximum = sum(scored.map((unit) => unit.exactMaximum));
      return maximum.isZero()
        ? undefined
        : sum(scored.map((unit) => unit.exact))
            .divide(maximum)
            .multiply(hundred);
    }
    case "coverage": {
      const { numerator, denominator } = addRatios(units, "coverage");
      return denominator === 0 ? undefined : Fraction.of(numerator).divide(Fraction.of(denominator)).multiply(hundred);
    }
  }
}

/** Mean by `Trọng số` (blank = 1) over the periods that have a value; none, or weights of 0 only, gives no value. */
function weightedMean(periods: readonly Period[], values: readonly (Fraction | undefined)[]): Fraction | undefined {
  let total = Fraction.zero;
  let weights = Fraction.zero;
  values.forEach((value, index) => {
    if (value === undefined) return;
    const weight = Fraction.of(periods[index].weight ?? 1);
    total = total.add(value.multiply(weight));
    weights = weights.add(weight);
  });
  return weights.isZero() ? undefined : total.divide(weights);
}

function belongsTo(unit: Unit, period: Period): boolean {
  return (unit.validFrom ?? -Infinity) <= period.to && period.to <= (unit.validTo ?? Infinity);
}

function addRatios(units: readonly UnitScore[], key: "coverage" | "punctuality"): Ratio {
  return { numerator: count(units, (unit) => unit[key].numerator), denominator: count(units, (unit) => unit[key].denominator) };
}

function count<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function indexByCode(items: readonly { readonly code: string }[]): Map<string, number> {
  return new Map(items.map((item, index) => [item.code, index]));
}

function totalKey(set: string, period: string, unit: string): string {
  return `${set}\n${period}\n${unit}`;
}
