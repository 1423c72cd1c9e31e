import type { Scoreboard } from "../domain/scoring";
import { hosts, inCharge, partners } from "./assignments";
import { awardWinner } from "./awardWinner";
import { due } from "./due";
import type { Evaluation, LiveArguments, LiveFunction } from "./evaluation";
import { clusterRank, clusterScore, coverage, progress, unitRank, unitScore, why } from "./scores";

/** The functions that live over the workbook's tables, by the id of their metadata. */
const live = {
  CLUSTERSCORE: clusterScore,
  CLUSTERRANK: clusterRank,
  UNITSCORE: unitScore,
  UNITRANK: unitRank,
  COVERAGE: coverage,
  WHY: why,
  PROGRESS: progress,
  AWARDWINNER: awardWinner,
  PARTNERS: partners,
  HOSTS: hosts,
  INCHARGE: inCharge,
  DUE: due,
} as const satisfies Record<string, LiveFunction>;

export type LiveFunctionId = keyof typeof live;

/** Value of a live cell. */
export function evaluate(board: Scoreboard, id: LiveFunctionId, args: LiveArguments): Evaluation {
  return live[id](board, args);
}
