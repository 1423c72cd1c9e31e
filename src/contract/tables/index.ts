import { constraints, duties, groups, pairings } from "./assignment";
import { choices, groupsAccepted, oversightAccepted, seals, twinningAccepted } from "./memory";
import { clusters, officers, periods, settingRows, units } from "./office";
import { activities, learners, sessions, support, visits } from "./programmes";
import { groupsProposal, oversightProposal, twinningProposal } from "./proposals";
import {
  awardResults,
  budget,
  certainty,
  checks,
  clusterScores,
  comparison,
  explanations,
  logTable,
  missing,
  nextYear,
  specialScores,
  unitScores,
} from "./results";
import { awards, criteria, disqualified, evidence } from "./scoring";
import type { TableSchema } from "../table";

export * from "./assignment";
export * from "./memory";
export * from "./office";
export * from "./programmes";
export * from "./proposals";
export * from "./results";
export * from "./scoring";

/** The tables that people write, by name, in the order in which an office fills them. */
export const inputs = {
  settings: settingRows,
  units,
  clusters,
  officers,
  periods,
  criteria,
  evidence,
  awards,
  disqualified,
  pairings,
  activities,
  duties,
  visits,
  groups,
  support,
  sessions,
  learners,
  constraints,
} as const;
export type Inputs = typeof inputs;
export type InputTableId = keyof Inputs;

/**
 * What the add-in wrote once and reads back: the choices people made beside its results, and the locked periods.
 * No office fills these tables from scratch, so the template and the user guide leave them out.
 */
export const memory = { choices, seals, twinningAccepted, oversightAccepted, groupsAccepted } as const;
export type MemoryTableId = keyof typeof memory;

/** The tables of results; `checks` is last, so that it can say which notes lost their row in the tables before it. */
export const results = {
  unitScores,
  specialScores,
  clusterScores,
  awardResults,
  budget,
  certainty,
  comparison,
  nextYear,
  explanations,
  missing,
  checks,
} as const;
export type Results = typeof results;
export type ResultTableId = keyof Results;

/**
 * What the add-in proposes, row by row. People accept in the last column (x); a later proposal reads that back
 * (`memory`) and moves nothing that is accepted.
 */
export const proposals = { twinningProposal, oversightProposal, groupsProposal } as const;
export type ProposalTableId = keyof typeof proposals;

/** The tables that scoring reads. */
export const scoringTables = [
  "settings",
  "units",
  "clusters",
  "officers",
  "periods",
  "criteria",
  "evidence",
  "awards",
  "pairings",
] as const satisfies readonly InputTableId[];

/** Those and the ones that scoring uses where they are there: live scores follow all of them. */
export const followedTables: readonly InputTableId[] = [
  ...scoringTables,
  "disqualified",
  "duties",
  "sessions",
  "learners",
  "activities",
  "visits",
  "support",
];

export const inputTables: readonly Inputs[InputTableId][] = Object.values(inputs);
export const memoryTables: readonly (typeof memory)[MemoryTableId][] = Object.values(memory);
export const resultTables: readonly Results[ResultTableId][] = Object.values(results);
export const proposalTables: readonly (typeof proposals)[ProposalTableId][] = Object.values(proposals);

/** The tables that the add-in writes whole. */
export type Outputs = Results & typeof proposals;
export type OutputTableId = keyof Outputs;
export type TableId = InputTableId | MemoryTableId | OutputTableId | "log";

const all: Readonly<Record<TableId, TableSchema>> = {
  ...inputs,
  ...memory,
  ...results,
  ...proposals,
  log: logTable,
};

/** Any table by its name, where it does not matter which one it is. */
export function tableSchema(id: TableId): TableSchema {
  return all[id];
}
