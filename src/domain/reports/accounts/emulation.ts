import type { Snapshot } from "../../model";
import { isIn, type Span } from "../../programmes";
import type { ClusterScore } from "../../scoring";
import type { Results } from "../../results";
import { NO_DATA, say, when, type Account, type Part, type Spans } from "./account";

/** The clusters of a criteria set in the year, best first. */
export interface Ranking {
  readonly set: string;
  readonly clusters: readonly ClusterScore[];
}

export type EmulationExhibit = "rankings" | "scoreChart";

/** What a report says of evidence and of how the clusters stand (plan S4). @param results of a day, asked for only where there is evidence */
export function emulationReport(
  { criteria, evidence }: Snapshot,
  { span, before }: Spans,
  results: (day: number) => Results,
): Account<readonly Ranking[], EmulationExhibit> {
  if (criteria.length === 0 || evidence.length === 0) return { figures: [], parts: [NO_DATA] };
  const { clusters, missing } = results(span.to);
  const handedIn = (within: Span): number =>
    evidence.filter(({ submitted }) => isIn(submitted, within)).length;
  const hasBefore = evidence.some(({ submitted }) => submitted !== undefined && submitted <= before.to);
  const facts = {
    count: handedIn(span),
    accepted: evidence.filter(({ status }) => status === "accepted").length,
  };
  const owed = missing.filter(({ period }) => period.to <= span.to);
  const rankings = rankingsOf(clusters);
  return {
    figures: rankings,
    parts: [
      hasBefore
        ? say("report.evidenceTrend", { ...facts, trend: { change: handedIn(span) - handedIn(before) } })
        : say("report.evidence", facts),
      ...when(
        owed.length > 0,
        say("report.evidenceMissing", {
          count: owed.reduce((sum, { leaves }) => sum + leaves.length, 0),
          units: new Set(owed.map(({ unit }) => unit.code)).size,
        }),
      ),
      { show: "rankings" },
      ...rankings.map(({ set }): Part<EmulationExhibit> => ({ show: "scoreChart", set })),
    ],
  };
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
