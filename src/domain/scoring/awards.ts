import { Fraction } from "../exact/fraction";
import type { AwardIndicator, AwardRule, Cluster, Finding, Snapshot, TieKey } from "../model";
import { rankBy } from "./rank";
import type { AwardReason, AwardResult, Budget, ClusterScore, Ratio, UnitScore } from "./results";
import type { Scoreboard } from "./scoreboard";

/** Somebody who may receive an award. */
interface Candidate {
  readonly score: ClusterScore | UnitScore;
  /** Cluster or unit whose indicator counts. */
  readonly key: string;
  readonly value: number | undefined;
}

interface Outcome {
  readonly candidates: readonly Candidate[];
  readonly ranks: ReadonlyMap<Candidate, number>;
  readonly winners: readonly { readonly candidate: Candidate; readonly reason: AwardReason; readonly params?: Record<string, string | number> }[];
  /** Those a person must choose from, with why. */
  readonly open: readonly Candidate[];
  readonly openReason?: AwardReason;
}

/**
 * Winners of every award. A tie for a limited award is never broken by the order of rows: it is shared,
 * decided by visible keys, or shown and left to a person, as the award says.
 */
export function decideAwards(board: Scoreboard): { awards: AwardResult[]; budget: Budget; findings: Finding[] } {
  const { snapshot } = board;
  const findings: Finding[] = [];
  const awards = snapshot.awards.flatMap((award) => decide(board, award, findings));
  const settled = oneClusterTwoAwards(snapshot, awards, findings);
  const money = (results: readonly AwardResult[]): number => results.reduce((total, result) => total + (result.decided ? result.award.money : 0), 0);
  return {
    awards: settled,
    budget: { planned: snapshot.awards.reduce((total, award) => total + award.money * award.count, 0), decided: money(settled) },
    findings,
  };
}

function decide(board: Scoreboard, award: AwardRule, findings: Finding[]): AwardResult[] {
  const { snapshot } = board;
  const issuer = award.issuer ?? snapshot.settings.sets.find((set) => set.name === award.set)?.issuer;
  const at = { table: "GiaiThuong", key: award.code, ...(award.row !== undefined && { row: award.row }) } as const;
  if (issuer === undefined) findings.push({ ...at, severity: "warning", code: "awardWithoutIssuer", column: "Cơ quan khen", params: { award: award.name } });
  const nobody = (reason: AwardReason, params: Record<string, string | number> = {}): AwardResult[] => [
    { award, issuer, decided: false, code: "", name: "", decidedBy: "", value: undefined, rank: undefined, reason, reasonParams: params },
  ];
  if (award.target === "progressUnit" || award.indicator === "progress") {
    findings.push({ ...at, severity: "error", code: "awardUnsupported", column: "Chỉ số", params: { award: award.name } });
    return nobody("unsupported");
  }
  if (award.target !== "unit" && award.indicator === "score" && snapshot.settings.clusterMethod === undefined) {
    return nobody("settingMissing", { setting: "CachTinhCum" });
  }
  const outcome = award.target === "clusterHead" ? headOutcome(board, award, findings) : outcomeOf(board, award, award.target, award.indicator);
  if (typeof outcome === "string") return nobody("settingMissing", { setting: outcome });
  const row = (candidate: Candidate, decided: boolean, reason: AwardReason, params: Record<string, string | number> = {}): AwardResult => {
    const receiver = receiverOf(snapshot, award, candidate);
    if (!receiver) findings.push({ ...at, severity: "warning", code: "awardHeadMissing", params: { award: award.name, cluster: candidate.score.name } });
    return {
      award,
      issuer,
      decided: decided && receiver !== undefined,
      code: receiver?.code ?? "",
      name: receiver?.name ?? "",
      decidedBy: candidate.key,
      value: candidate.value,
      rank: outcome.ranks.get(candidate),
      reason: receiver ? reason : "headMissing",
      reasonParams: { ...params, cluster: candidate.score.name },
    };
  };
  const rows = [
    ...outcome.winners.map(({ candidate, reason, params }) => row(candidate, true, reason, params)),
    ...outcome.open.map((candidate) =>
      row(candidate, false, outcome.openReason ?? "tieOpen", { count: outcome.open.length, places: award.count - outcome.winners.length }),
    ),
  ];
  return rows.length > 0 ? rows : nobody("noCandidate");
}

/** Winners by an indicator; ties at the cut as the award's `Đồng hạng` says. */
function outcomeOf(board: Scoreboard, award: AwardRule, target: "cluster" | "unit" | "clusterHead", indicator: AwardIndicator): Outcome {
  const scores: readonly (ClusterScore | UnitScore)[] =
    target === "unit" ? board.unitScores(award.set, award.period).filter((score) => !score.special) : board.clusterScores(award.set, award.period);
  const candidates = scores.map((score): Candidate => ({
    score,
    key: "unit" in score ? score.unit : score.cluster,
    value: indicatorValue(board, score, indicator),
  }));
  const ranks = rankBy(candidates, (candidate) => candidate.value);
  const inOrder = [...ranks.keys()].sort((a, b) => (ranks.get(a) as number) - (ranks.get(b) as number));
  const winners: { candidate: Candidate; reason: AwardReason; params?: Record<string, string | number> }[] = [];
  for (let index = 0; index < inOrder.length && winners.length < award.count;) {
    const rank = ranks.get(inOrder[index]);
    const group = inOrder.filter((candidate) => ranks.get(candidate) === rank);
    index += group.length;
    if (winners.length + group.length <= award.count) {
      winners.push(...group.map((candidate) => ({ candidate, reason: "leading" as const, params: { rank: rank as number } })));
      continue;
    }
    const places = award.count - winners.length;
    if (award.tie === "share") {
      winners.push(...group.map((candidate) => ({ candidate, reason: "tieShared" as const, params: { count: group.length } })));
      break;
    }
    if (award.tie === "keys") {
      const keys = board.snapshot.settings.tieKeys;
      if (keys === undefined || keys.length === 0) return { candidates, ranks, winners, open: group, openReason: "tieKeysMissing" };
      const broken = breakTie(board, group, keys, places);
      winners.push(...broken.winners.map(({ candidate, key }) => ({ candidate, reason: "tieByKey" as const, params: { key } })));
      return { candidates, ranks, winners, open: broken.open };
    }
    return { candidates, ranks, winners, open: group };
  }
  return { candidates, ranks, winners, open: [] };
}

/** Applies the keys in order; who is still equal at the cut after the last key stays open. */
function breakTie(
  board: Scoreboard,
  group: readonly Candidate[],
  keys: readonly TieKey[],
  places: number,
): { winners: { candidate: Candidate; key: TieKey }[]; open: Candidate[] } {
  const winners: { candidate: Candidate; key: TieKey }[] = [];
  let tied = [...group];
  for (const key of keys) {
    const ranks = rankBy(tied, (candidate) => indicatorValue(board, candidate.score, key));
    const left = places - winners.length;
    const better = tied.filter((candidate) => {
      const rank = ranks.get(candidate);
      return rank !== undefined && [...ranks.values()].filter((other) => other <= rank).length <= left;
    });
    winners.push(...better.map((candidate) => ({ candidate, key })));
    if (winners.length === places) return { winners, open: [] };
    const cut = Math.min(...[...ranks].filter(([candidate]) => !better.includes(candidate)).map(([, rank]) => rank));
    const level = tied.filter((candidate) => !better.includes(candidate) && ranks.get(candidate) === cut);
    if (level.length > 0) tied = level;
  }
  return { winners, open: tied };
}

/** Heads go by their cluster's indicator, or follow the leading cluster when the office says so; returns the setting to ask for. */
function headOutcome(board: Scoreboard, award: AwardRule, findings: Finding[]): Outcome | "CumTruongThuocCumDauDan" {
  const own = outcomeOf(board, award, "clusterHead", award.indicator);
  const leading = board.snapshot.awards.find(
    (other) => other.target === "cluster" && other.set === award.set && other.period === award.period && other.indicator !== award.indicator,
  );
  if (!leading || leading.indicator === "progress") return own;
  const led = outcomeOf(board, { ...leading, count: award.count, ...(award.tie && { tie: award.tie }) }, "clusterHead", leading.indicator);
  const same = keysOf(own) === keysOf(led);
  const follows = board.snapshot.settings.headOfLeadingCluster;
  if (same || follows === false) return own;
  if (follows === undefined) {
    findings.push({
      severity: "error",
      code: "settingMissing",
      table: "ThietLap",
      key: "CumTruongThuocCumDauDan",
      params: { setting: "CumTruongThuocCumDauDan", step: award.name },
    });
    return "CumTruongThuocCumDauDan";
  }
  return { ...led, winners: led.winners.map((winner) => ({ ...winner, reason: "headFollowsCluster" as const })) };
}

function keysOf(outcome: Outcome): string {
  const keys = [...outcome.winners.map((winner) => winner.candidate.key), ...outcome.open.map((candidate) => `?${candidate.key}`)];
  return keys.sort().join("\n");
}

/** The indicator as people see it: points, or percent with `SoLe` decimals. Ranks go by this rounded value. */
function indicatorValue(board: Scoreboard, score: ClusterScore | UnitScore, indicator: AwardIndicator): number | undefined {
  const { decimals } = board.snapshot.settings;
  switch (indicator) {
    case "score":
      return "unit" in score ? (score.share === undefined ? undefined : Fraction.of(score.share).multiply(Fraction.of(100)).round(decimals)) : score.score;
    case "coverage":
      return percent(score.coverage, decimals);
    case "punctuality":
      return percent(score.punctuality, decimals);
    case "progress":
      return undefined;
  }
}

function percent({ numerator, denominator }: Ratio, decimals: number): number | undefined {
  return denominator === 0 ? undefined : Fraction.of(numerator).divide(Fraction.of(denominator)).multiply(Fraction.of(100)).round(decimals);
}

function receiverOf(snapshot: Snapshot, award: AwardRule, candidate: Candidate): { code: string; name: string } | undefined {
  if (award.target !== "clusterHead") return { code: candidate.key, name: candidate.score.name };
  const cluster = snapshot.clusters.find((entry) => entry.code === candidate.key) as Cluster;
  const officer = snapshot.officers.find((entry) => entry.code === cluster.head);
  if (officer) return { code: officer.code, name: officer.name };
  const unit = snapshot.units.find((entry) => entry.code === cluster.headUnit);
  return unit && { code: unit.code, name: unit.name };
}

/**
 * A cluster that leads in two sets: allowed, or not, or not said (`MotCumHaiGiai`). No plan says which award
 * such a cluster gives up, so unless both are allowed its rows wait for a person.
 */
function oneClusterTwoAwards(snapshot: Snapshot, awards: readonly AwardResult[], findings: Finding[]): AwardResult[] {
  const { oneClusterTwoAwards: allowed } = snapshot.settings;
  if (allowed === true) return [...awards];
  const clusterWins = awards.filter((result) => result.decided && result.award.target === "cluster");
  const doubled = clusterWins.filter((result) =>
    clusterWins.some((other) => other.code === result.code && other.award.set !== result.award.set && other.award.period === result.award.period),
  );
  if (doubled.length === 0) return [...awards];
  if (allowed === undefined) {
    findings.push({
      severity: "error",
      code: "settingMissing",
      table: "ThietLap",
      key: "MotCumHaiGiai",
      params: { setting: "MotCumHaiGiai", step: doubled.map((result) => result.award.name).join("; ") },
    });
  }
  return awards.map((result) => (doubled.includes(result) ? { ...result, decided: false, reason: "twoAwardsOpen" as const } : result));
}
