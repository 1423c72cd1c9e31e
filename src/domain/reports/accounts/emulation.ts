import type { Evidence, Snapshot } from "../../model";
import { isIn, type Span } from "../../programmes";
import {
  dueMissing,
  setCoverage,
  type ClusterScore,
  type MissingEvidence,
  type Scoreboard,
} from "../../scoring";
import type { Scores } from "../../results";
import { NO_DATA, say, sayShare, when, type Account, type Part, type Spans, type Statement } from "./account";

/** The clusters of a criteria set in the year, best first. */
export interface Ranking {
  readonly set: string;
  readonly clusters: readonly ClusterScore[];
}

export type EmulationExhibit = "rankings" | "scoreChart";

/** What a report says of evidence and of how the clusters stand (plan S4). @param scores asked for only where there is evidence */
export function emulationReport(
  { criteria, evidence }: Snapshot,
  { span, before }: Spans,
  scores: Scores,
): Account<readonly Ranking[], EmulationExhibit> {
  if (criteria.length === 0 || evidence.length === 0) return { figures: [], parts: [NO_DATA] };
  const { clusters, missing } = scores.results(span.to);
  const board = scores.board(span.to);
  const handedIn = (within: Span): readonly Evidence[] =>
    evidence.filter(({ submitted }) => isIn(submitted, within));
  const hasBefore = evidence.some(({ submitted }) => submitted !== undefined && submitted <= before.to);
  const now = handedIn(span);
  const accepted = now.filter(({ status }) => status === "accepted").length;
  const change = now.length - handedIn(before).length;
  const rankings = rankingsOf(clusters);
  return {
    figures: rankings,
    parts: [
      handedInStatement(now.length, hasBefore ? change : undefined),
      ...sayShare("report.evidenceAccepted", { count: accepted, of: now.length }),
      ...coverageStatements(board),
      ...missingStatement(dueMissing(board, missing)),
      ...when<Part<EmulationExhibit>>(rankings.length > 0, { show: "rankings" }),
      ...rankings.map(({ set }): Part<EmulationExhibit> => ({ show: "scoreChart", set })),
    ],
  };
}

function handedInStatement(count: number, change: number | undefined): Statement {
  if (count === 0) return say("report.evidenceNone");
  return change === undefined
    ? say("report.evidence", { count })
    : say("report.evidenceTrend", { count, trend: { change } });
}

/** The one coverage that all papers and results say, set by set. */
function coverageStatements(board: Scoreboard): Statement[] {
  return board.sets().flatMap((set) => {
    const { numerator: count, denominator: of } = setCoverage(board, set);
    return sayShare("report.coverage", { count, of }, { set });
  });
}

function missingStatement(owed: readonly MissingEvidence[]): readonly Statement[] {
  return when(
    owed.length > 0,
    say("report.evidenceMissing", {
      count: owed.reduce((sum, { leaves }) => sum + leaves.length, 0),
      units: new Set(owed.map(({ unit }) => unit.code)).size,
    }),
  );
}

/** Sets with at least one cluster that has a score of the year. */
function rankingsOf(clusters: readonly ClusterScore[]): Ranking[] {
  return [...new Set(clusters.map(({ set }) => set))]
    .map((set) => ({
      set,
      clusters: clusters
        .filter(
          (cluster) => cluster.set === set && cluster.period === undefined && cluster.score !== undefined,
        )
        .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)),
    }))
    .filter((ranking) => ranking.clusters.length > 0);
}
