import { findings, type SettingKey } from "../contract";
import type { Finding, Snapshot } from "./model";
import type { ClusterScore, MissingEvidence, UnitScore } from "./scoring/results";
import { quotaFindings } from "./scoring/quota";
import { Scoreboard } from "./scoring/scoreboard";
import { scoringSteps } from "./scoring/scoringSteps";
import { toldAs, type Steps } from "./steps";
import type { AwardResult, Budget } from "./awards";
import { settledDecisions, settledDecisionSteps } from "./certainty";
import { nominatedAwarded } from "./papers";

/** Where the scores as of a day (Excel serial) come from. */
export interface Scores {
  board(day: number): Scoreboard;
  results(day: number): Results;
}

/** Everything one computation yields. */
export interface Results {
  readonly units: readonly UnitScore[];
  readonly clusters: readonly ClusterScore[];
  readonly awards: readonly AwardResult[];
  readonly budget: Budget;
  readonly missing: readonly MissingEvidence[];
  readonly findings: readonly Finding[];
}

/**
 * Everything the workbook's result tables say: units and clusters of every set, period and year, award winners,
 * missing evidence, findings.
 * @param today Excel serial day; the domain has no clock
 */
export function score(snapshot: Snapshot, today: number): Results {
  return resultsOf(new Scoreboard(snapshot, today));
}

/** The same of a board that is already there, piece by piece. */
export function* resultSteps(board: Scoreboard): Steps<Results> {
  yield* scoringSteps(board);
  yield* toldAs(settledDecisionSteps(board), { phase: "scoring", done: 1, total: 1 } as const);
  return resultsOf(board);
}

/** The results of a board that is already there (live functions keep one). */
export function resultsOf(board: Scoreboard): Results {
  const { snapshot } = board;
  const views = board.sets().flatMap((set) => [
    ...board
      .periodsOf(set)
      .filter((period) => board.standing(set, period.code) !== "none")
      .map((period) => ({ set, period: period.code })),
    ...(board.yearPeriods(set).length > 0 ? [{ set, period: undefined }] : []),
  ]);
  const details = board.details();
  const awards = settledDecisions(board);
  return {
    units: views.flatMap(({ set, period }) =>
      board
        .unitScores(set, period)
        .filter((unit) => unit.coverage.denominator > 0 || unit.exact !== undefined),
    ),
    clusters: views.flatMap(({ set, period }) => board.clusterScores(set, period)),
    awards: awards.awards,
    budget: awards.budget,
    missing: details.missing,
    findings: [
      ...board.ruleFindings,
      ...askedSettings(snapshot, details.lateOpen),
      ...details.findings,
      ...views.flatMap(({ set, period }) => quotaFindings(board, set, period)),
      ...awards.findings,
      ...nominatedAwarded(snapshot, awards.awards),
    ],
  };
}

/** Settings that no plan settles and that something here waits for. */
function askedSettings({ settings, clusters }: Snapshot, lateOpen: boolean): Finding[] {
  const ask = (setting: SettingKey, step: string): Finding =>
    findings.settingMissing(setting, { setting, step });
  return [
    ...(settings.clusterMethod === undefined && clusters.length > 0 ? [ask("CachTinhCum", "Điểm cụm")] : []),
    ...(lateOpen ? [ask("PhatMuon", "Minh chứng nộp muộn")] : []),
  ];
}
