import { Fraction, sum } from "../exact/fraction";
import type { Snapshot, Unit } from "../model";
import { lineageOf } from "./lineage";

/** Points of last year (Điểm năm trước), as typed or worked out from those of the predecessors. */
export interface LastYear {
  /** Exact: a mean is rounded only where it is shown. */
  readonly points: Fraction;
  /** The predecessors that it is the mean of; none where it was typed. */
  readonly from: readonly Unit[];
  /** Whether the mean goes by Số đoàn viên; else every predecessor counts the same. */
  readonly weighted: boolean;
}

/** What last year's points hang on. */
type Sources = Pick<Snapshot, "units" | "criteria" | "settings">;

/**
 * Last year's points of a unit: its own Điểm năm trước; where that is blank, the mean of its predecessors', weighted by Số đoàn
 * viên where all of them say it. Undefined unless every predecessor has points of the same set (special units with a set of
 * their own have others).
 */
export function lastYearOf(sources: Sources, unit: Unit): LastYear | undefined {
  if (unit.lastYear !== undefined) return { points: Fraction.of(unit.lastYear), from: [], weighted: false };
  const lineage = lineageOf(sources.units);
  if (unit.predecessors.length === 0 || lineage.isCircular(unit)) return undefined;
  const from = lineage.predecessorsOf(unit);
  const points = from.map((former) =>
    isOfSameSet(sources, former, unit) ? lastYearOf(sources, former)?.points : undefined,
  );
  const all = points.filter((value) => value !== undefined);
  // One that is missing could be any number: a mean of the others would be a guess.
  if (all.length === 0 || all.length < from.length || from.length < countOf(unit)) return undefined;
  const members = from.map((former) => former.members);
  const weighted = members.every((count) => count !== undefined) && members.some((count) => (count ?? 0) > 0);
  const weights = members.map((count) => (weighted ? Fraction.of(count ?? 0) : Fraction.one));
  const total = sum(all.map((value, at) => value.multiply(weights[at] ?? Fraction.one)));
  return { points: total.divide(sum(weights)), from, weighted };
}

/** The predecessors that keep a mean from being taken: without points, or with points of another set. */
export function withoutLastYear(sources: Sources, unit: Unit): Unit[] {
  return lineageOf(sources.units)
    .predecessorsOf(unit)
    .filter((former) => !isOfSameSet(sources, former, unit) || lastYearOf(sources, former) === undefined);
}

function countOf({ predecessors }: Unit): number {
  return new Set(predecessors).size;
}

function isOfSameSet({ criteria, settings }: Sources, one: Unit, other: Unit): boolean {
  const { specialSet } = settings;
  if (one.special === other.special || specialSet === undefined) return true;
  return !criteria.some(({ set }) => set === specialSet);
}
