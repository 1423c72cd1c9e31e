import { findings as report } from "../../contract";
import { ExactSum, type Fraction } from "../exact/fraction";
import type { Evidence, Finding, Period, Snapshot, Unit } from "../model";
import { chainOf, END, rowsOf, type EvidenceChain } from "./evidenceChain";
import { EvidenceIndex } from "./evidenceIndex";
import { LatenessRule } from "./lateness";
import type { Leaf, LeafResult, LeafTerms, MissingState } from "./leaf";
import { LeafCatalogue, type IndexedLeaf } from "./leafCatalogue";
import type { MissingLeaf } from "./results";
import { scoreLeaf } from "./scoreLeaf";
import { LeafSurroundings } from "./surroundings";
import { hasLateTaken, lessLateTaken } from "./takenLateness";
import { noTotal, type UnitTotal } from "./unitTotal";
import { belongsTo } from "./validity";

/** A leaf with its result, for explanations and lists of evidence. */
export interface LeafView {
  readonly leaf: Leaf;
  readonly result: LeafResult;
  readonly deadline: number | undefined;
  readonly rows: readonly Evidence[];
}

/** A period and a unit with their positions. */
interface Place {
  readonly period: Period;
  readonly periodAt: number;
  readonly unit: Unit;
  readonly unitAt: number;
}

const NONE: never[] = [];

/** Scores the leaves of one snapshot; remembers nothing of their results. */
export class LeafScorer {
  readonly catalogue: LeafCatalogue;
  readonly evidence: EvidenceIndex;
  readonly lateness: LatenessRule | undefined;
  private readonly unitPlaces: ReadonlyMap<string, number>;
  private readonly periodPlaces: ReadonlyMap<string, number>;
  private readonly surroundings: LeafSurroundings;
  /** By period and leaf, then by state: every unit that owes the same shares the entry. */
  private readonly owed: Partial<Record<MissingState, MissingLeaf>>[] = [];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly today: number,
    private readonly periods: readonly Period[],
  ) {
    this.lateness = snapshot.settings.lateness && new LatenessRule(snapshot.settings.lateness);
    this.catalogue = new LeafCatalogue(snapshot);
    this.unitPlaces = placesByCode(snapshot.units);
    this.periodPlaces = placesByCode(periods);
    this.evidence = new EvidenceIndex(snapshot.evidence, {
      periods: this.periodPlaces,
      units: this.unitPlaces,
      leaves: this.catalogue.byCode,
      leafCount: this.catalogue.count,
    });
    this.surroundings = new LeafSurroundings(
      snapshot,
      this.lateness,
      periods.length,
      (leaf, periodAt, unitAt) => this.evidence.rowsOf(this.evidence.cell(periodAt, unitAt, leaf.index)),
    );
  }

  period(code: string): Period | undefined {
    return this.periods[this.periodPlaces.get(code) ?? -1];
  }

  unit(code: string): Unit | undefined {
    return this.snapshot.units[this.unitPlaces.get(code) ?? -1];
  }

  leaf(set: string, criterion: string): IndexedLeaf | undefined {
    return this.catalogue.byCode.get(set)?.get(criterion);
  }

  /** Another best unit changes the points of all. @returns whether the rows of the leaf touch other units */
  forget({ set, criterion }: Evidence): boolean {
    const pooled = this.leaf(set, criterion)?.needs === "pool";
    if (pooled) this.surroundings.forgetPools();
    return pooled;
  }

  /** Each applicable leaf of a unit in a period, in the order of the criteria table. */
  views(set: string, periodCode: string, unitCode: string): LeafView[] {
    const place = this.place(periodCode, unitCode);
    if (!place || !belongsTo(place.unit, place.period)) return [];
    return this.catalogue.applicable(set, place.unit, periodCode).leaves.map((leaf) => {
      const { terms, deadline } = this.conditions(leaf, place);
      const rows = this.evidence.rowsOf(this.evidence.cell(place.periodAt, place.unitAt, leaf.index));
      return {
        leaf,
        result: this.resultOf(leaf, rows, deadline, terms),
        deadline,
        rows: rowsOf(rows),
      };
    });
  }

  /** The rows of a leaf, unit and period with their positions in the evidence. */
  rowsOf(set: string, periodCode: string, unitCode: string, criterion: string): [number, Evidence][] {
    const leaf = this.leaf(set, criterion);
    const place = this.place(periodCode, unitCode);
    if (!leaf || !place) return [];
    const { evidence, first, next } = this.evidence.rowsOf(
      this.evidence.cell(place.periodAt, place.unitAt, leaf.index),
    );
    const found: [number, Evidence][] = [];
    for (let at = first; at !== END; at = next[at] ?? END) {
      const row = evidence[at];
      if (row) found.push([at, row]);
    }
    return found;
  }

  /** What a leaf would come to for a unit if these were its rows; a pool is taken as it stands. */
  scoreRows(
    set: string,
    periodCode: string,
    unitCode: string,
    criterion: string,
    rows: readonly Evidence[],
  ): LeafResult | undefined {
    const leaf = this.leaf(set, criterion);
    const place = this.place(periodCode, unitCode);
    if (!leaf || !place) return undefined;
    if (!this.catalogue.applicable(set, place.unit, periodCode).leaves.includes(leaf)) return undefined;
    const { terms, deadline } = this.conditions(leaf, place);
    return this.resultOf(leaf, chainOf(rows), deadline, terms);
  }

  /** A unit's total in a period. */
  total(set: string, periodCode: string, unitCode: string): UnitTotal {
    const place = this.place(periodCode, unitCode);
    if (!place || !belongsTo(place.unit, place.period)) return noTotal();
    const { period, periodAt, unit, unitAt } = place;
    const { leaves, maximum: whole, inside } = this.catalogue.applicable(set, unit, periodCode);
    const score = new ExactSum();
    let maximum = whole;
    let applicable = inside;
    let complete = 0;
    let onTime = 0;
    let lateOpen = false;
    let missing: MissingLeaf[] = NONE;
    let findings: Finding[] = NONE;
    const base = this.evidence.cell(periodAt, unitAt, 0);
    for (const leaf of leaves) {
      // The terms first: finding the best of a pool walks other units' rows with the one chain there is.
      const terms = this.surroundings.of(leaf, period, periodAt, unit);
      const deadline = leaf.deadline ?? period.deadline;
      const rows = this.evidence.rowsOf(base + leaf.index);
      const result =
        this.lateness === undefined
          ? this.resultOf(leaf, rows, deadline, terms)
          : scoreLeaf(leaf, rows, deadline, this.today, terms);
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
      missing.push(this.owedLeaf(leaf, periodAt, deadline, result.missing));
    }
    // Without applicable leaves a unit has no score at all; a total of 0 is a score.
    const hasScore = applicable > 0;
    if (!hasScore) findings = [...findings, ...lostExtras(unit, set, period, score.total(), this.snapshot)];
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

  /** The leaf by its rule; while `PhatMuon` is not decided, less what somebody who looks ahead takes for lateness. */
  private resultOf(
    leaf: Leaf,
    chain: EvidenceChain,
    deadline: number | undefined,
    terms: LeafTerms,
  ): LeafResult {
    const result = scoreLeaf(leaf, chain, deadline, this.today, terms);
    if (this.lateness !== undefined || result.points.isZero() || leaf.penalty) return result;
    if (!hasLateTaken(chain)) return result;
    return lessLateTaken(
      result,
      rowsOf(chain),
      deadline,
      (part) => scoreLeaf(leaf, chainOf(part), deadline, this.today, terms).points,
    );
  }

  private place(periodCode: string, unitCode: string): Place | undefined {
    const periodAt = this.periodPlaces.get(periodCode);
    const unitAt = this.unitPlaces.get(unitCode);
    if (periodAt === undefined || unitAt === undefined) return undefined;
    const [period, unit] = [this.periods[periodAt], this.snapshot.units[unitAt]];
    return period && unit && { period, periodAt, unit, unitAt };
  }

  private conditions(leaf: IndexedLeaf, { period, periodAt, unit }: Place) {
    const terms = this.surroundings.of(leaf, period, periodAt, unit);
    return { terms, deadline: leaf.deadline ?? period.deadline };
  }

  private owedLeaf(
    { criterion, index }: IndexedLeaf,
    periodAt: number,
    deadline: number | undefined,
    state: MissingState,
  ): MissingLeaf {
    const states = (this.owed[periodAt * this.catalogue.count + index] ??= {});
    return (states[state] ??= { criterion, deadline, state });
  }
}

/** Bonus and penalty have nothing to stand beside where no other leaf applies: what gets lost is told. */
function lostExtras(
  unit: Unit,
  set: string,
  period: Period,
  extras: Fraction,
  { settings }: Snapshot,
): Finding[] {
  if (extras.isZero()) return [];
  return [report.unitOnlyExtras(unit, { set, period: period.code, points: extras.round(settings.decimals) })];
}

function placesByCode(items: readonly { readonly code: string }[]): Map<string, number> {
  return new Map(items.map((item, index) => [item.code, index]));
}
