import { Fraction, sum } from "../../exact/fraction";
import type { Criterion, Evidence, Period, Unit } from "../../model";
import { appliesTo, belongsTo, Scoreboard, stageSnapshot, type LeafView, type Stage } from "../../scoring";
import { groupBy } from "../../scoring/groupBy";

/** A leaf on the form of a unit. Points are rounded; undefined = nobody scored it at that stage, which is not 0. */
export interface ScoreFormRow {
  readonly criterion: Criterion;
  /** undefined for bonus and penalty, which stand outside the maximum. */
  readonly maximum: number | undefined;
  /** False when the leaf does not apply to the unit (không áp dụng): it has neither maximum nor points. */
  readonly applicable: boolean;
  readonly self: number | undefined;
  readonly cluster: number | undefined;
  readonly verified: number | undefined;
  /** Points that lateness took; 0 for none. */
  readonly lost: number;
  readonly evidence: readonly Evidence[];
}

/** Points of some leaves together, rounded once; undefined where none of them was scored at that stage. */
export interface ScoreSums {
  /** undefined where only bonus and penalty stand there. */
  readonly maximum: number | undefined;
  readonly self: number | undefined;
  readonly cluster: number | undefined;
  readonly verified: number | undefined;
}

/** A tiêu chí of the form with its nội dung, in the order of `TieuChi`. */
export interface ScoreFormGroup {
  readonly group: string;
  readonly topics: readonly { readonly topic: string; readonly rows: readonly ScoreFormRow[] }[];
  readonly sums: ScoreSums;
}

/** The score sheet of a unit in a set and period: what it gave itself, what its cluster gave, what was verified. */
export interface ScoreForm {
  readonly unit: Unit;
  readonly set: string;
  readonly period: Period;
  readonly groups: readonly ScoreFormGroup[];
  readonly total: ScoreSums;
  /** Leaves that something was handed in for, of those that apply to the unit; bonus and penalty are not counted. */
  readonly handedIn: { readonly count: number; readonly of: number };
}

/** Points of one leaf at every stage, exact. */
interface Points {
  readonly maximum: Fraction | undefined;
  readonly self: Fraction | undefined;
  readonly cluster: Fraction | undefined;
  readonly verified: Fraction | undefined;
}

interface ScoredLeaf {
  readonly points: Points;
  readonly row: ScoreFormRow;
}

const NO_POINTS: Points = { maximum: undefined, self: undefined, cluster: undefined, verified: undefined };

/** The score sheets of units; the boards of the stages are computed once for all of them. */
export class ScoreForms {
  private readonly stages: Readonly<Record<Stage, Scoreboard | undefined>>;

  constructor(private readonly board: Scoreboard) {
    const { snapshot } = board;
    const rows = [...snapshot.evidence, ...snapshot.seals.flatMap((seal) => seal.snapshot.evidence)];
    const stageBoard = (stage: Stage): Scoreboard | undefined =>
      rows.some((row) => row[stage] !== undefined)
        ? new Scoreboard(stageSnapshot(snapshot, stage), board.today)
        : undefined;
    this.stages = { self: stageBoard("self"), cluster: stageBoard("cluster") };
  }

  /** Whether anybody scored at a stage at all. */
  has(stage: Stage): boolean {
    return this.stages[stage] !== undefined;
  }

  /** @returns undefined when no leaf of the set was scored for the unit in the period */
  of(set: string, period: Period, unit: Unit): ScoreForm | undefined {
    const views = this.board.leafViews(set, period.code, unit.code);
    const { decimals } = this.board.snapshot.settings;
    const self = this.pointsAt("self", set, period, unit);
    const cluster = this.pointsAt("cluster", set, period, unit);
    return this.formOf(
      { unit, set, period },
      views.map((view) => {
        const { code } = view.leaf.criterion;
        const points = pointsOf(view, self.get(code), cluster.get(code));
        return { points, row: rowOf(view, points, decimals) };
      }),
    );
  }

  /** The form of a period in which nobody has handed in anything yet: the leaves that the unit has, to be filled in. */
  blank(set: string, period: Period, unit: Unit): ScoreForm | undefined {
    const { criteria, settings } = this.board.snapshotOf(period.code);
    if (!belongsTo(unit, period)) return undefined;
    const own = criteria.filter(
      (leaf) =>
        leaf.set === set &&
        (leaf.periods.length === 0 || leaf.periods.includes(period.code)) &&
        appliesTo(leaf, unit, settings.specialSet),
    );
    return this.formOf(
      { unit, set, period },
      own.flatMap((criterion): ScoredLeaf[] => {
        const leaf = this.board.leaf(set, criterion.code);
        if (!leaf) return [];
        const points = { ...NO_POINTS, maximum: leaf.outsideMaximum ? undefined : leaf.maximum };
        const maximum = points.maximum?.round(settings.decimals);
        const nothing = { self: undefined, cluster: undefined, verified: undefined, lost: 0, evidence: [] };
        return [{ points, row: { criterion, maximum, applicable: true, ...nothing } }];
      }),
    );
  }

  private formOf(
    { unit, set, period }: Pick<ScoreForm, "unit" | "set" | "period">,
    leaves: readonly ScoredLeaf[],
  ): ScoreForm | undefined {
    if (leaves.length === 0) return undefined;
    const { decimals } = this.board.snapshot.settings;
    const inside = leaves.filter(({ points }) => points.maximum !== undefined);
    const groups = groupBy(leaves, ({ row }) => row.criterion.group ?? "");
    return {
      unit,
      set,
      period,
      groups: [...groups].map(([group, ofGroup]) => ({
        group,
        topics: [...groupBy(ofGroup, ({ row }) => row.criterion.topic ?? "")].map(([topic, ofTopic]) => ({
          topic,
          rows: ofTopic.map(({ row }) => row),
        })),
        sums: sumsOf(
          ofGroup.map(({ points }) => points),
          decimals,
        ),
      })),
      total: sumsOf(
        leaves.map(({ points }) => points),
        decimals,
      ),
      handedIn: {
        count: inside.filter(({ row }) => row.evidence.length > 0).length,
        of: inside.length,
      },
    };
  }

  /**
   * What a stage comes to, leaf by leaf: judged where somebody typed points, else what the rule makes of what was handed in
   * (as `SoSanhDiem` has it). A leaf that nothing was handed in for is nobody's, unless its points come from elsewhere.
   */
  private pointsAt(stage: Stage, set: string, period: Period, unit: Unit): ReadonlyMap<string, Fraction> {
    const views = this.stages[stage]?.leafViews(set, period.code, unit.code) ?? [];
    return new Map(
      views
        .filter(({ rows, result }) => result.applicable && (rows.length > 0 || !result.points.isZero()))
        .map(({ leaf, result }) => [leaf.criterion.code, result.points]),
    );
  }
}

function pointsOf(
  { leaf, result }: LeafView,
  self: Fraction | undefined,
  cluster: Fraction | undefined,
): Points {
  if (!result.applicable) return NO_POINTS;
  return { maximum: leaf.outsideMaximum ? undefined : leaf.maximum, self, cluster, verified: result.points };
}

function rowOf(view: LeafView, { maximum, self, cluster, verified }: Points, decimals: number): ScoreFormRow {
  const { leaf, result, rows } = view;
  return {
    criterion: leaf.criterion,
    maximum: maximum?.round(decimals),
    applicable: result.applicable,
    self: self?.round(decimals),
    cluster: cluster?.round(decimals),
    verified: verified?.round(decimals),
    lost: result.full === undefined ? 0 : result.full.subtract(result.points).round(decimals),
    evidence: rows,
  };
}

function sumsOf(points: readonly Points[], decimals: number): ScoreSums {
  const total = (stage: keyof Points): number | undefined => {
    const known = points.flatMap((leaf) => leaf[stage] ?? []);
    return known.length === 0 ? undefined : sum(known).round(decimals);
  };
  return {
    maximum: total("maximum"),
    self: total("self"),
    cluster: total("cluster"),
    verified: total("verified"),
  };
}
