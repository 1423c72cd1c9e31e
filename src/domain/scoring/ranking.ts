import { Fraction } from "../exact/fraction";
import type { Period, Snapshot, Unit } from "../model";
import { lastYearOf } from "../reorganisation";
import { disqualification } from "./disqualified";
import { gradesOf, type Gradable } from "./grades";
import { groupBy } from "./groupBy";
import { tieKeyValue } from "./indicator";
import { placesOf } from "./places";
import { rankBy } from "./rank";
import type { UnitScore, UnitStanding } from "./results";
import type { UnitTotal } from "./unitTotal";

/** What ranking reads of a board. */
interface Sets {
  readonly snapshot: Snapshot;
  sets(): readonly string[];
}

/** A score that is still being ranked. */
type Draft = { -readonly [Key in keyof UnitScore]: UnitScore[Key] };

/** What a unit's total alone says, before the others are looked at; kept as long as the total is. */
const drafts = new WeakMap<UnitTotal, UnitScore>();

/**
 * Every unit of a set in a period (undefined = the year), ranked and classed.
 * @param totalOf total of a unit in that view
 */
export function rankUnits(
  board: Sets,
  set: string,
  period: Period | undefined,
  totalOf: (unit: string) => UnitTotal,
): UnitScore[] {
  const { snapshot } = board;
  const { tieKeys = [] } = snapshot.settings;
  const sets = board.sets();
  const scores = snapshot.units.map((unit): Draft => {
    const total = totalOf(unit.code);
    let draft = drafts.get(total);
    if (!draft) {
      const ownSet = ownSetAmong(sets, unit, snapshot.settings.specialSet) === set;
      drafts.set(total, (draft = draftOf(board, set, period, unit, total, ownSet)));
    }
    return { ...draft };
  });
  const competing = scores.filter((score) => !score.disqualified);
  const inClusters = competing.filter((score) => score.standing !== "special" && score.cluster !== undefined);
  for (const members of groupBy(inClusters, (score) => score.cluster ?? "").values()) {
    for (const [score, place] of placesOf(members, (member) => member.share, tieKeys, tieKeyValue)) {
      score.rank = place.rank;
      score.place = place;
    }
  }
  const special = competing.filter((score) => score.special);
  for (const [score, rank] of rankBy(special, (member) => member.share)) score.specialRank = rank;
  if (snapshot.settings.grades === undefined) return scores;
  const gradable = scores.map((score) => ({ score, ...gradableOf(score) }));
  for (const [{ score }, grade] of gradesOf(gradable, snapshot.settings)) score.grade = grade;
  return scores;
}

function draftOf(
  board: Sets,
  set: string,
  period: Period | undefined,
  unit: Unit,
  total: UnitTotal,
  ownSet: boolean,
): UnitScore {
  const { decimals, rankSpecialByShare, specialSet } = board.snapshot.settings;
  const ratio =
    total.score && total.maximum && !total.maximum.isZero() ? total.score.divide(total.maximum) : undefined;
  const lastYear = lastYearOf(board.snapshot, unit);
  const isCompared = period === undefined && ownSet && lastYear !== undefined;
  // Points more than last year.
  const exactProgress = isCompared ? total.score?.subtract(lastYear.points) : undefined;
  return {
    set,
    period: period?.code,
    unit: unit.code,
    name: unit.name,
    cluster: unit.cluster,
    special: unit.special,
    exact: total.score,
    score: total.score?.round(decimals),
    exactMaximum: total.maximum,
    maximum: total.maximum?.round(decimals),
    share: ratio?.round(decimals + 2),
    percent: ratio?.multiply(Fraction.of(100)).round(decimals),
    coverage: { numerator: total.complete, denominator: total.applicable },
    punctuality: { numerator: total.onTime, denominator: total.applicable },
    rank: undefined,
    place: undefined,
    standing: rankedAmong(unit, set, specialSet, rankSpecialByShare === true),
    specialRank: undefined,
    ownSet,
    lastYear: unit.lastYear ?? lastYear?.points.round(decimals),
    exactProgress,
    progress: exactProgress?.round(decimals),
    disqualified: disqualification(board.snapshot, unit.code, set, period),
    grade: undefined,
  };
}

/** In the set of their own, special units are simply ranked; elsewhere apart, or by share where the office says so. */
function rankedAmong(
  unit: Unit,
  set: string,
  specialSet: string | undefined,
  byShare: boolean,
): UnitStanding {
  if (!unit.special) return "general";
  return byShare && set !== specialSet ? "normalised" : "special";
}

/**
 * A score as it is classed. Who is ranked among each other shares the quota of `TyLeXuatSac`: special units that are ranked
 * apart are a pool of their own.
 */
export function gradableOf(score: UnitScore): Gradable {
  return {
    percent: score.percent,
    disqualified: score.disqualified !== undefined,
    pool: score.standing === "special" ? "special" : "general",
  };
}

/** The set that `Điểm năm trước` is about: a special unit's own set where there is one, else the office's first. */
export function mainSet(board: Sets, unit: Unit): string | undefined {
  return ownSetAmong(board.sets(), unit, board.snapshot.settings.specialSet);
}

function ownSetAmong(
  sets: readonly string[],
  unit: Unit,
  specialSet: string | undefined,
): string | undefined {
  return unit.special && specialSet !== undefined && sets.includes(specialSet)
    ? specialSet
    : sets.find((set) => set !== specialSet);
}
