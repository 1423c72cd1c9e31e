import { duties, groups, pairings } from "./assignment";
import { choices, seals } from "./memory";
import { clusters, officers, periods, settingRows, units } from "./office";
import { meetings, nominations, papers, signatories } from "./papers";
import { reportSections } from "./reports";
import { activities, learners, sessions, support, visits } from "./programmes";
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
export * from "./papers";
export * from "./programmes";
export * from "./proposals";
export * from "./reports";
export * from "./results";
export * from "./scoring";

/**
 * The tables that people write, by name, in the order in which an office fills them; `RangBuoc` follows them, with the words
 * of the kinds of assignment (domain/tables).
 */
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
  nominations,
  papers,
  signatories,
  meetings,
  reportSections,
} as const;
export type Inputs = typeof inputs;
export type InputTableId = keyof Inputs | "constraints";

/**
 * What the add-in wrote once and reads back: the choices people made beside its results, and the locked periods.
 * No office fills these tables from scratch, so the template and the user guide leave them out.
 */
export const memory = { choices, seals } as const;

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

export const resultTables: readonly Results[ResultTableId][] = Object.values(results);

const own = { ...inputs, ...memory, ...results, log: logTable };

/** A table of the contract by its name, where it does not matter which one it is; domain/tables has those of the kinds too. */
export function tableSchema(id: keyof typeof own): TableSchema {
  return own[id];
}
