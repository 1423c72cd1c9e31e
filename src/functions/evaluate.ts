import type { Scoreboard } from "../domain/scoring";
import type { LiveState } from "../session";
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

/** Those that ask for no scores: they can do without evidence and what it is scored by. */
const WITHOUT_SCORES: ReadonlySet<LiveFunctionId> = new Set(["PARTNERS", "HOSTS", "INCHARGE", "DUE"]);

/** Value of a function over the workbook's tables. */
export function evaluate(board: Scoreboard, id: LiveFunctionId, args: LiveArguments): Evaluation {
  return live[id](board, args);
}

/** What a live cell shows as the workbook stands. */
export function show(
  { board, missing, headerless, isUnread }: LiveState,
  id: LiveFunctionId,
  args: LiveArguments,
): Evaluation {
  if (isUnread) return { problem: "function.unread", params: {} };
  if (headerless.length > 0)
    return { problem: "function.tablesHeaderless", params: { tables: headerless.join(", ") } };
  if (missing.length > 0 && !(board && WITHOUT_SCORES.has(id)))
    return { problem: "function.tablesMissing", params: { tables: missing.join(", ") } };
  return board ? evaluate(board, id, args) : { problem: "function.noTables", params: {} };
}
