import type { AwardIndicator, AwardRule, Snapshot, TieKey } from "../model";
import { disqualification } from "../scoring/disqualified";
import { indicatorValue, tieKeyValue } from "../scoring/indicator";
import type { KeyValue } from "../scoring/places";
import type { ClusterScore, UnitScore } from "../scoring/results";
import type { Scoreboard } from "../scoring/scoreboard";

/** Somebody who may receive an award. */
export interface Candidate {
  readonly score: ClusterScore | UnitScore;
  /** Cluster or unit whose indicator counts. */
  readonly key: string;
  readonly value: number | undefined;
}

/** Who competes for an award by an indicator, before its condition; nobody who is out of the competition (`KhongXet`). */
export function competing(board: Scoreboard, award: AwardRule, indicator: AwardIndicator): Candidate[] {
  return scoresFor(board, award)
    .filter((score) => score.disqualified === undefined)
    .map((score): Candidate => ({
      score,
      key: "unit" in score ? score.unit : score.cluster,
      value: valueFor(score, indicator, board),
    }))
    .filter((candidate) => !isHeadOut(board, award, candidate));
}

/** Whether the head who would receive the award is out of the competition, whatever the cluster is. */
export function isHeadOut(board: Scoreboard, award: AwardRule, candidate: Candidate): boolean {
  if (award.target !== "clusterHead") return false;
  const head = receiverOf(board.snapshot, award, candidate)?.code;
  const period = board.periods.find(({ code }) => code === award.period);
  return disqualification(board.snapshotOf(award.period), head, award.set, period) !== undefined;
}

/**
 * `đơn vị tiến bộ` is for special units, and `đơn vị` by progress for the others, whatever `XepHangDacThu` says. Other
 * awards to units are for those who are ranked among each other.
 */
function scoresFor(board: Scoreboard, award: AwardRule): readonly (ClusterScore | UnitScore)[] {
  const { specialSet } = board.snapshot.settings;
  switch (award.target) {
    case "progressUnit":
      return board.unitScores(award.set, award.period).filter((score) => score.special);
    case "unit":
      return board
        .unitScores(award.set, award.period)
        .filter((score) =>
          award.indicator === "progress"
            ? !score.special
            : score.standing !== "special" || award.set === specialSet,
        );
    case "cluster":
    case "clusterHead":
      return board.clusterScores(award.set, award.period);
  }
}

/** A step back, or one that is smaller than `NguongTienBo`, is no progress to reward. */
function valueFor(
  score: ClusterScore | UnitScore,
  indicator: AwardIndicator,
  board: Scoreboard,
): number | undefined {
  const { progressThreshold } = board.snapshot.settings;
  const value = indicatorValue(score, indicator);
  if (indicator !== "progress" || value === undefined) return value;
  return isProgress(value, progressThreshold) ? value : undefined;
}

/** Whether a value may be rewarded as progress. @param threshold `NguongTienBo`, points */
export function isProgress(value: number, threshold: number | undefined): boolean {
  return threshold === undefined ? value > 0 : value >= threshold;
}

/** What a key of `TieuChiPhu` says of a candidate: of its view, but progress always of the year as it stands. */
export function keyOf(board: Scoreboard, { score }: Candidate, key: TieKey): KeyValue {
  return tieKeyValue(key === "progress" ? inYear(board, score) : score, key);
}

/** The same unit or cluster in the year of its set: a period alone knows no progress. */
export function inYear(board: Scoreboard, score: ClusterScore | UnitScore): ClusterScore | UnitScore {
  if (score.period === undefined) return score;
  const year =
    "unit" in score
      ? board.unitScores(score.set, undefined).find((other) => other.unit === score.unit)
      : board.clusterScores(score.set, undefined).find((other) => other.cluster === score.cluster);
  return year ?? score;
}

/** Who receives an award: the candidate, or for a cluster's head the officer, failing that the head unit. */
export function receiverOf(
  snapshot: Snapshot,
  award: AwardRule,
  candidate: Candidate,
): { code: string; name: string } | undefined {
  if (award.target !== "clusterHead") return { code: candidate.key, name: candidate.score.name };
  const cluster = snapshot.clusters.find((entry) => entry.code === candidate.key);
  const officer = snapshot.officers.find((entry) => entry.code === cluster?.head);
  if (officer) return { code: officer.code, name: officer.name };
  const unit = snapshot.units.find((entry) => entry.code === cluster?.headUnit);
  return unit && { code: unit.code, name: unit.name };
}
