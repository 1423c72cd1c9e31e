import { findings } from "../../contract";
import type { AwardChoice, AwardIndicator, AwardRule, Finding, Snapshot, TieKey } from "../model";
import { compareVietnamese } from "../../text";
import { indicatorValue } from "../scoring/indicator";
import { placesOf, type Place } from "../scoring/places";
import type { ClusterScore, UnitScore } from "../scoring/results";
import type { Scoreboard } from "../scoring/scoreboard";
import type { AwardReason } from "./awardResult";

/** Somebody who may receive an award. */
export interface Candidate {
  readonly score: ClusterScore | UnitScore;
  /** Cluster or unit whose indicator counts. */
  readonly key: string;
  readonly value: number | undefined;
}

export type Params = Readonly<Record<string, string | number>>;

export interface Settled {
  readonly candidate: Candidate;
  readonly reason: AwardReason;
  readonly params?: Params;
}

/** How an award comes out by its indicator. */
export interface Outcome {
  /** The award's own, or the leading cluster's where a head follows it. */
  readonly indicator: AwardIndicator;
  readonly candidates: readonly Candidate[];
  readonly places: ReadonlyMap<Candidate, Place<TieKey>>;
  readonly winners: readonly Settled[];
  /** Those a person must choose from, with why. */
  readonly open: readonly Candidate[];
  readonly openReason?: AwardReason;
  /** Those a person chose against. */
  readonly passed: readonly Settled[];
  readonly group: string;
  /** What really decides, where it is not this: a head follows the leading cluster even while both readings agree. */
  readonly decisive?: Outcome;
}

/** What decides an award besides the scores. */
export interface DecisionContext {
  readonly board: Scoreboard;
  /** Award code → clusters that gave it up (`MotCumHaiGiai` = không). */
  readonly excluded: ReadonlyMap<string, ReadonlySet<string>>;
  /** Filled as awards are decided. */
  readonly found: Finding[];
  /** Choices of people that settled something; the others have outlived their tie. */
  readonly used: Set<AwardChoice>;
  readonly outcomes: Map<string, Outcome>;
}

/** Between the two things that one mark may settle: a tie, and which of two awards is kept. */
export const AND = " + ";

/** Who may receive an award at all. */
function candidatesOf(
  { board, excluded }: DecisionContext,
  award: AwardRule,
  indicator: AwardIndicator,
): Candidate[] {
  const gaveUp = excluded.get(award.code);
  return scoresFor(board, award)
    .filter((score) => score.disqualified === undefined)
    .map((score): Candidate => ({
      score,
      key: "unit" in score ? score.unit : score.cluster,
      value: valueFor(score, indicator, board),
    }))
    .filter((candidate) => !gaveUp?.has(candidate.key));
}

function scoresFor(board: Scoreboard, award: AwardRule): readonly (ClusterScore | UnitScore)[] {
  const { specialSet } = board.snapshot.settings;
  switch (award.target) {
    case "progressUnit":
      return board.unitScores(award.set, award.period).filter((score) => score.special);
    case "unit":
      return board
        .unitScores(award.set, award.period)
        .filter((score) => score.standing !== "special" || award.set === specialSet);
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
  const { decimals, progressThreshold } = board.snapshot.settings;
  const value = indicatorValue(score, indicator, decimals);
  if (indicator !== "progress" || value === undefined) return value;
  return isProgress(value, progressThreshold) ? value : undefined;
}

/** Whether a value may be rewarded as progress. @param threshold `NguongTienBo`, points */
export function isProgress(value: number, threshold: number | undefined): boolean {
  return threshold === undefined ? value > 0 : value >= threshold;
}

/** Winners by an indicator; ties at the cut as the award's `Đồng hạng` says. */
export function outcomeOf(context: DecisionContext, award: AwardRule, indicator: AwardIndicator): Outcome {
  const { decimals, tieKeys = [] } = context.board.snapshot.settings;
  const candidates = candidatesOf(context, award, indicator);
  const keys = award.tie === "keys" ? tieKeys : [];
  const places = placesOf<Candidate, TieKey>(
    candidates,
    (candidate) => candidate.value,
    keys,
    (candidate, key) => indicatorValue(candidate.score, key, decimals),
  );
  const winners: Settled[] = [];
  const inOrder = [...places].sort(([, a], [, b]) => a.place - b.place);
  let seen = 0;
  for (const [at, [, { place, key, sharing }]] of inOrder.entries()) {
    if (at < seen) continue;
    if (winners.length >= award.count) break;
    const group = inOrder.slice(at, at + sharing).map(([candidate]) => candidate);
    seen = at + sharing;
    if (winners.length + sharing <= award.count) {
      const reason: AwardReason = key === undefined ? "leading" : "tieByKey";
      winners.push(
        ...group.map((candidate) => ({ candidate, reason, params: { rank: place, ...(key && { key }) } })),
      );
      continue;
    }
    if (award.tie === "share") {
      winners.push(
        ...group.map((candidate) => ({
          candidate,
          reason: "tieShared" as const,
          params: { count: sharing },
        })),
      );
      break;
    }
    return chooseFrom(context, award, { indicator, candidates, places, winners, group });
  }
  return { indicator, candidates, places, winners, open: [], passed: [], group: "" };
}

/** A tie that only a person can settle: by a choice made for this very tie, or not yet. */
function chooseFrom(
  { board, found, used }: DecisionContext,
  award: AwardRule,
  {
    indicator,
    candidates,
    places,
    winners,
    group,
  }: Pick<Outcome, "indicator" | "candidates" | "places" | "winners"> & { group: readonly Candidate[] },
): Outcome {
  const { snapshot } = board;
  const left = award.count - winners.length;
  const codeOf = (candidate: Candidate): string =>
    receiverOf(snapshot, award, candidate)?.code ?? candidate.key;
  const codes = group.map(codeOf).sort(compareVietnamese);
  const name = `${codes.join("; ")} (${left})`;
  const valid = snapshot.choices.filter(
    (choice) =>
      isFor(choice, award) &&
      (choice.group === name || choice.group.startsWith(`${name}${AND}`)) &&
      codes.includes(choice.code),
  );
  for (const choice of valid) used.add(choice);
  const common = { indicator, candidates, places, group: name };
  if (valid.length === left) {
    const reasonOf = (code: string): string => valid.find((choice) => choice.code === code)?.reason ?? "";
    const isChosen = (candidate: Candidate): boolean =>
      valid.some((choice) => choice.code === codeOf(candidate));
    const chosen = group.filter(isChosen).map((candidate): Settled => ({
      candidate,
      reason: "chosen",
      params: { count: group.length, why: reasonOf(codeOf(candidate)) },
    }));
    const passed = group
      .filter((candidate) => !isChosen(candidate))
      .map((candidate): Settled => ({ candidate, reason: "notChosen", params: { count: group.length } }));
    return { ...common, winners: [...winners, ...chosen], open: [], passed };
  }
  if (valid.length > 0) {
    found.push(findings.choiceCount(award.name, { award: award.name, chosen: valid.length, places: left }));
  }
  const keysMissing = award.tie === "keys" && (snapshot.settings.tieKeys ?? []).length === 0;
  return {
    ...common,
    winners,
    open: group,
    openReason: keysMissing ? "tieKeysMissing" : "tieOpen",
    passed: [],
  };
}

export function isFor(choice: AwardChoice, award: AwardRule): boolean {
  return choice.award === award.name && choice.set === award.set && choice.period === award.period;
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
