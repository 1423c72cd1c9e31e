import type { AwardChoice, AwardIndicator, AwardRule, Finding, Snapshot, TieKey } from "../model";
import { compareVietnamese } from "../text";
import { headChange } from "./headChange";
import { indicatorValue } from "./indicator";
import { placesOf, type Place } from "./places";
import type { AwardReason, AwardResult, Budget, BudgetLine, ClusterScore, UnitScore } from "./results";
import type { Scoreboard } from "./scoreboard";

/** Somebody who may receive an award. */
export interface Candidate {
  readonly score: ClusterScore | UnitScore;
  /** Cluster or unit whose indicator counts. */
  readonly key: string;
  readonly value: number | undefined;
}

type Params = Readonly<Record<string, string | number>>;

interface Settled {
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
export interface Court {
  readonly board: Scoreboard;
  /** Award code → clusters that gave it up (`MotCumHaiGiai` = không). */
  readonly excluded: ReadonlyMap<string, ReadonlySet<string>>;
  readonly findings: Finding[];
  /** Choices of people that settled something; the others have outlived their tie. */
  readonly used: Set<AwardChoice>;
  readonly outcomes: Map<string, Outcome>;
}

/** A cluster that keeps one of two awards: which one, and what the choice was tied to. */
interface Kept {
  readonly choice: AwardChoice;
  readonly cluster: string;
}

export interface Decisions {
  readonly awards: readonly AwardResult[];
  readonly budget: Budget;
  readonly findings: readonly Finding[];
  /** Award code → how it came out; absent where a setting is missing. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/**
 * Winners of every award. A tie for a limited award is never broken by the order of rows: it is shared,
 * decided by visible keys, or shown and left to a person, as the award says.
 */
export function decideAwards(board: Scoreboard): Decisions {
  const { snapshot } = board;
  const excluded = new Map<string, Set<string>>();
  const kept = new Map<string, Kept>();
  for (;;) {
    const court: Court = { board, excluded, findings: [], used: new Set([...kept.values()].map(({ choice }) => choice)), outcomes: new Map() };
    const awards = snapshot.awards.flatMap((award) => decide(court, award));
    const { settled, givenUp } = doubleAwards(snapshot, awards, court.findings);
    // A cluster that gave an award up makes room for the next: the award is decided again without it.
    if (givenUp) {
      excluded.set(givenUp.award, (excluded.get(givenUp.award) ?? new Set<string>()).add(givenUp.cluster));
      kept.set(givenUp.keeps, { choice: givenUp.choice, cluster: givenUp.cluster });
      continue;
    }
    const labelled = settled.map((result): AwardResult => {
      const own = kept.get(result.award.code);
      return own?.cluster === result.code && result.decided
        ? { ...result, reason: "twoAwardsKept", reasonParams: { ...result.reasonParams, why: own.choice.reason ?? "" }, group: own.choice.group }
        : result;
    });
    const budget = budgetOf(snapshot, labelled);
    return {
      awards: labelled,
      budget,
      outcomes: court.outcomes,
      findings: [...court.findings, ...staleChoices(snapshot, court.used), ...budgetFindings(budget)],
    };
  }
}

/** Decisions of a board as it stands, remembered until its evidence changes: many live cells ask for them. */
const remembered = new WeakMap<Scoreboard, { readonly version: number; readonly decisions: Decisions }>();

export function decisionsOf(board: Scoreboard): Decisions {
  const known = remembered.get(board);
  if (known?.version === board.version) return known.decisions;
  const decisions = decideAwards(board);
  remembered.set(board, { version: board.version, decisions });
  return decisions;
}

/** Choices made for a tie that is not there any more: kept in their cells, not followed. */
function staleChoices({ choices, awards }: Snapshot, used: ReadonlySet<AwardChoice>): Finding[] {
  return choices
    .filter((choice) => !used.has(choice) && awards.some((award) => award.name === choice.award))
    .map((choice) => ({
      severity: "warning",
      code: "choiceStale",
      table: "KetQuaKhen",
      key: choice.award,
      column: "Quyết định chọn",
      params: { award: choice.award, shown: choice.code, group: choice.group === "" ? "–" : choice.group },
    }));
}

function decide(court: Court, award: AwardRule): AwardResult[] {
  const { board, findings } = court;
  const { snapshot } = board;
  const issuer = issuerOf(snapshot, award);
  const at = awardPlace(award);
  if (issuer === undefined) findings.push({ ...at, severity: "warning", code: "awardWithoutIssuer", column: "Cơ quan khen", params: { award: award.name } });
  const nobody = (reason: AwardReason, params: Params = {}): AwardResult[] => [
    {
      award,
      issuer,
      decided: false,
      code: "",
      name: "",
      decidedBy: "",
      value: undefined,
      rank: undefined,
      reason,
      reasonParams: params,
      group: "",
      normalised: false,
    },
  ];
  if (award.indicator === "progress" && award.period !== undefined) {
    findings.push({ ...at, severity: "error", code: "awardProgressPeriod", column: "Kỳ", params: { award: award.name } });
    return nobody("progressNotYear");
  }
  if (award.target !== "unit" && award.target !== "progressUnit" && award.indicator === "score" && snapshot.settings.clusterMethod === undefined) {
    return nobody("settingMissing", { setting: "CachTinhCum" });
  }
  const outcome = award.target === "clusterHead" ? headOutcome(court, award) : outcomeOf(court, award, award.indicator);
  if (typeof outcome === "string") return nobody("settingMissing", { setting: outcome });
  court.outcomes.set(award.code, outcome);
  if (award.indicator === "progress" && outcome.candidates.length > 0 && outcome.candidates.every((candidate) => candidate.score.progress === undefined)) {
    findings.push({ ...at, severity: "warning", code: "awardWithoutLastYear", column: "Chỉ số", params: { award: award.name } });
  }
  const row = (candidate: Candidate, decided: boolean, reason: AwardReason, params: Params = {}): AwardResult => {
    const receiver = receiverOf(snapshot, award, candidate);
    if (!receiver) findings.push({ ...at, severity: "warning", code: "awardHeadMissing", params: { award: award.name, cluster: candidate.score.name } });
    if (award.target === "clusterHead") findings.push(...headChange(board, candidate.key));
    return {
      award,
      issuer,
      decided: decided && receiver !== undefined,
      code: receiver?.code ?? "",
      name: receiver?.name ?? "",
      decidedBy: candidate.key,
      value: candidate.value,
      rank: outcome.places.get(candidate)?.place,
      reason: receiver ? reason : "headMissing",
      reasonParams: { ...params, cluster: candidate.score.name },
      group: decided && reason !== "chosen" ? "" : outcome.group,
      normalised: "unit" in candidate.score && candidate.score.standing === "normalised",
    };
  };
  const places = award.count - outcome.winners.length;
  const rows = [
    ...outcome.winners.map(({ candidate, reason, params }) => row(candidate, true, reason, params)),
    ...outcome.open.map((candidate) => row(candidate, false, outcome.openReason ?? "tieOpen", { count: outcome.open.length, places })),
    ...outcome.passed.map(({ candidate, reason, params }) => row(candidate, false, reason, params)),
  ];
  return rows.length > 0 ? rows : nobody("noCandidate");
}

/** Who may receive an award at all. */
function candidatesOf({ board, excluded }: Court, award: AwardRule, indicator: AwardIndicator): Candidate[] {
  const { settings } = board.snapshot;
  const out = excluded.get(award.code);
  const scores: readonly (ClusterScore | UnitScore)[] =
    award.target === "progressUnit"
      ? board.unitScores(award.set, award.period).filter((score) => score.special)
      : award.target === "unit"
        ? board.unitScores(award.set, award.period).filter((score) => score.standing !== "special" || award.set === settings.specialSet)
        : board.clusterScores(award.set, award.period);
  return scores
    .filter((score) => score.disqualified === undefined)
    .map((score): Candidate => ({ score, key: "unit" in score ? score.unit : score.cluster, value: valueFor(score, indicator, board) }))
    .filter((candidate) => !out?.has(candidate.key));
}

/** A step back, or one that is smaller than `NguongTienBo`, is no progress to reward. */
function valueFor(score: ClusterScore | UnitScore, indicator: AwardIndicator, board: Scoreboard): number | undefined {
  const { decimals, progressThreshold } = board.snapshot.settings;
  const value = indicatorValue(score, indicator, decimals);
  if (indicator !== "progress" || value === undefined) return value;
  return progressThreshold === undefined ? (value > 0 ? value : undefined) : value >= progressThreshold ? value : undefined;
}

/** Winners by an indicator; ties at the cut as the award's `Đồng hạng` says. */
export function outcomeOf(court: Court, award: AwardRule, indicator: AwardIndicator): Outcome {
  const { decimals, tieKeys = [] } = court.board.snapshot.settings;
  const candidates = candidatesOf(court, award, indicator);
  const keys = award.tie === "keys" ? tieKeys : [];
  const places = placesOf<Candidate, TieKey>(
    candidates,
    (candidate) => candidate.value,
    keys,
    (candidate, key) => indicatorValue(candidate.score, key, decimals),
  );
  const winners: Settled[] = [];
  const inOrder = [...places].sort(([, a], [, b]) => a.place - b.place);
  for (let index = 0; index < inOrder.length && winners.length < award.count;) {
    const [, { place, key, sharing }] = inOrder[index];
    const group = inOrder.slice(index, index + sharing).map(([candidate]) => candidate);
    index += sharing;
    if (winners.length + sharing <= award.count) {
      const reason: AwardReason = key === undefined ? "leading" : "tieByKey";
      winners.push(...group.map((candidate) => ({ candidate, reason, params: { rank: place, ...(key && { key }) } })));
      continue;
    }
    if (award.tie === "share") {
      winners.push(...group.map((candidate) => ({ candidate, reason: "tieShared" as const, params: { count: sharing } })));
      break;
    }
    return chooseFrom(court, award, { indicator, candidates, places, winners, group });
  }
  return { indicator, candidates, places, winners, open: [], passed: [], group: "" };
}

/** A tie that only a person can settle: by a choice made for this very tie, or not yet. */
function chooseFrom(
  { board, findings, used }: Court,
  award: AwardRule,
  { indicator, candidates, places, winners, group }: Pick<Outcome, "indicator" | "candidates" | "places" | "winners"> & { group: readonly Candidate[] },
): Outcome {
  const { snapshot } = board;
  const left = award.count - winners.length;
  const codeOf = (candidate: Candidate): string => receiverOf(snapshot, award, candidate)?.code ?? candidate.key;
  const codes = group.map(codeOf).sort(compareVietnamese);
  const name = `${codes.join("; ")} (${left})`;
  const valid = snapshot.choices.filter(
    (choice) => isFor(choice, award) && (choice.group === name || choice.group.startsWith(`${name}${AND}`)) && codes.includes(choice.code),
  );
  for (const choice of valid) used.add(choice);
  const common = { indicator, candidates, places, group: name };
  if (valid.length === left) {
    const reasonOf = (code: string): string => valid.find((choice) => choice.code === code)?.reason ?? "";
    const isChosen = (candidate: Candidate): boolean => valid.some((choice) => choice.code === codeOf(candidate));
    const chosen = group
      .filter(isChosen)
      .map((candidate): Settled => ({ candidate, reason: "chosen", params: { count: group.length, why: reasonOf(codeOf(candidate)) } }));
    const passed = group
      .filter((candidate) => !isChosen(candidate))
      .map((candidate): Settled => ({ candidate, reason: "notChosen", params: { count: group.length } }));
    return { ...common, winners: [...winners, ...chosen], open: [], passed };
  }
  if (valid.length > 0) {
    findings.push({
      severity: "error",
      code: "choiceCount",
      table: "KetQuaKhen",
      key: award.name,
      column: "Quyết định chọn",
      params: { award: award.name, chosen: valid.length, places: left },
    });
  }
  const keysMissing = award.tie === "keys" && (snapshot.settings.tieKeys ?? []).length === 0;
  return { ...common, winners, open: group, openReason: keysMissing ? "tieKeysMissing" : "tieOpen", passed: [] };
}

function isFor(choice: AwardChoice, award: AwardRule): boolean {
  return choice.award === award.name && choice.set === award.set && choice.period === award.period;
}

/** Heads go by their cluster's indicator, or follow the leading cluster when the office says so; returns the setting to ask for. */
export function headOutcome(court: Court, award: AwardRule): Outcome | "CumTruongThuocCumDauDan" {
  const own = outcomeOf(court, award, award.indicator);
  const leading = leadingAward(court.board.snapshot, award);
  if (!leading) return own;
  const led = outcomeOf(court, { ...award, indicator: leading.indicator }, leading.indicator);
  const follows = court.board.snapshot.settings.headOfLeadingCluster;
  if (follows === false) return own;
  if (keysOf(own) === keysOf(led)) return follows === true ? { ...own, decisive: led } : own;
  if (follows === undefined) {
    court.findings.push({
      severity: "error",
      code: "settingMissing",
      table: "ThietLap",
      key: "CumTruongThuocCumDauDan",
      params: { setting: "CumTruongThuocCumDauDan", step: award.name },
    });
    return "CumTruongThuocCumDauDan";
  }
  return { ...led, winners: led.winners.map((winner) => (winner.reason === "chosen" ? winner : { ...winner, reason: "headFollowsCluster" as const })) };
}

/** The award of the same set and period that makes a cluster the leading one, when it goes by another indicator. */
export function leadingAward({ awards }: Snapshot, award: AwardRule): AwardRule | undefined {
  return awards.find((other) => other.target === "cluster" && other.set === award.set && other.period === award.period && other.indicator !== award.indicator);
}

function keysOf(outcome: Outcome): string {
  const keys = [...outcome.winners.map((winner) => winner.candidate.key), ...outcome.open.map((candidate) => `?${candidate.key}`)];
  return keys.sort().join("\n");
}

function receiverOf(snapshot: Snapshot, award: AwardRule, candidate: Candidate): { code: string; name: string } | undefined {
  if (award.target !== "clusterHead") return { code: candidate.key, name: candidate.score.name };
  const cluster = snapshot.clusters.find((entry) => entry.code === candidate.key);
  const officer = snapshot.officers.find((entry) => entry.code === cluster?.head);
  if (officer) return { code: officer.code, name: officer.name };
  const unit = snapshot.units.find((entry) => entry.code === cluster?.headUnit);
  return unit && { code: unit.code, name: unit.name };
}

/**
 * A cluster that leads in two sets: allowed, or not, or not said (`MotCumHaiGiai`). No plan says which award such a
 * cluster keeps, so unless both are allowed its rows wait until a person marks the one it keeps; it gives up the other.
 */
function doubleAwards(
  snapshot: Snapshot,
  awards: readonly AwardResult[],
  findings: Finding[],
): { settled: AwardResult[]; givenUp?: { readonly award: string; readonly cluster: string; readonly keeps: string; readonly choice: AwardChoice } } {
  const { oneClusterTwoAwards: allowed } = snapshot.settings;
  if (allowed === true) return { settled: [...awards] };
  const wins = awards.filter((result) => result.decided && result.award.target === "cluster");
  const rivals = (result: AwardResult): AwardResult[] =>
    wins.filter((other) => other.code === result.code && other.award.set !== result.award.set && other.award.period === result.award.period);
  const doubled = wins.filter((result) => rivals(result).length > 0);
  if (doubled.length === 0) return { settled: [...awards] };
  if (allowed === undefined) {
    findings.push({
      severity: "error",
      code: "settingMissing",
      table: "ThietLap",
      key: "MotCumHaiGiai",
      params: { setting: "MotCumHaiGiai", step: doubled.map((result) => result.award.name).join("; ") },
    });
    return { settled: awards.map((result) => (doubled.includes(result) ? { ...result, decided: false, reason: "twoAwardsOpen" as const } : result)) };
  }
  // A winner that was chosen in a tie is chosen for that tie and for keeping the award, by one mark.
  const groupOf = (result: AwardResult): string => {
    const names = [result, ...rivals(result)].map((one) => one.award.name).sort(compareVietnamese);
    return `${result.group === "" ? "" : `${result.group}${AND}`}${result.code}: ${names.join(" / ")}`;
  };
  const keeping = (result: AwardResult): AwardChoice | undefined =>
    snapshot.choices.find((choice) => isFor(choice, result.award) && choice.code === result.code && choice.group === groupOf(result));
  for (const loser of doubled) {
    const winners = rivals(loser).filter((rival) => keeping(rival) !== undefined);
    if (keeping(loser) !== undefined || winners.length !== 1) continue;
    return {
      settled: [],
      givenUp: { award: loser.award.code, cluster: loser.code, keeps: winners[0].award.code, choice: keeping(winners[0]) as AwardChoice },
    };
  }
  return {
    settled: awards.map((result) =>
      doubled.includes(result) ? { ...result, decided: false, reason: "twoAwardsOpen" as const, group: groupOf(result) } : result,
    ),
  };
}

export function issuerOf({ settings }: Snapshot, award: AwardRule): string | undefined {
  return award.issuer ?? settings.sets.find((set) => set.name === award.set)?.issuer;
}

/** Between the two things that one mark may settle: a tie, and which of two awards is kept. */
const AND = " + ";

function awardPlace(award: AwardRule): { readonly table: string; readonly key: string; readonly row?: number } {
  return { table: "GiaiThuong", key: award.code, ...(award.row !== undefined && { row: award.row }) };
}

/** Planned and decided money, over all and per issuer and set, in the order of the awards. */
function budgetOf(snapshot: Snapshot, results: readonly AwardResult[]): Budget {
  const lines = new Map<string, { -readonly [Key in keyof BudgetLine]: BudgetLine[Key] }>();
  for (const award of snapshot.awards) {
    const issuer = issuerOf(snapshot, award);
    const key = `${issuer ?? ""}\n${award.set}`;
    const line = lines.get(key) ?? { issuer, set: award.set, plannedCount: 0, planned: 0, decidedCount: 0, decided: 0 };
    lines.set(key, line);
    const winners = results.filter((result) => result.award.code === award.code && result.decided).length;
    line.plannedCount += award.count;
    line.planned += award.count * award.money;
    line.decidedCount += winners;
    line.decided += winners * award.money;
  }
  const all = [...lines.values()];
  return { planned: all.reduce((total, line) => total + line.planned, 0), decided: all.reduce((total, line) => total + line.decided, 0), lines: all };
}

/** Shared places can cost more than the plan provides. */
function budgetFindings({ lines }: Budget): Finding[] {
  return lines
    .filter((line) => line.decided > line.planned)
    .map((line) => ({
      severity: "warning",
      code: "budgetExceeded",
      table: "GiaiThuong",
      column: "Mức thưởng",
      params: { issuer: line.issuer ?? "–", set: line.set, planned: line.planned, decided: line.decided },
    }));
}
