import type { FunctionId } from "../contract";
import { languageOf, translator, type Translate } from "../i18n";
import type { LiveWorkbook } from "../session";
import type { LiveFunctionId, show } from "./evaluate";
import type { Evaluation, LiveArguments, Problem } from "./evaluation";

/**
 * The custom functions. The JSDoc is what the metadata generator reads; the texts that Excel shows in its formula
 * wizard are put in from the Vietnamese dictionary by the build (keys `fn.*`). Omitted arguments arrive as null.
 *
 * Excel has to find every function as soon as the page is loaded; what they compute with comes after that.
 */
let live: Live | undefined;
/** Cells that were asked for before there was a workbook. */
const early = new Set<(workbook: Live) => void>();

/** The workbook that functions live on, and what a cell shows of it. */
export interface Live {
  readonly workbook: LiveWorkbook;
  readonly show: typeof show;
}

/** Gives the functions the workbook they live on; called once at start. Excel may have called functions before. */
export function connect(connected: Live): void {
  live = connected;
  for (const begin of early) begin(connected);
  early.clear();
}

/**
 * Score of a cluster.
 * @customfunction CLUSTERSCORE
 * @streaming
 * @param {string} cluster Code of the cluster.
 * @param {string} [period] Code of the period; omitted = the year.
 * @param {string} [set] Criteria set; omitted = the first.
 * @param {CustomFunctions.StreamingInvocation<number | string>} invocation Stream; a period to come has a word.
 */
export function clusterScore(
  cluster: string,
  period: string,
  set: string,
  invocation: CustomFunctions.StreamingInvocation<number | string>,
): void {
  follow("CLUSTERSCORE", { code: cluster, period, set }, invocation);
}

/**
 * Score of a unit.
 * @customfunction UNITSCORE
 * @streaming
 * @param {string} unit Code of the unit.
 * @param {string} [period] Code of the period; omitted = the year.
 * @param {string} [set] Criteria set; omitted = the first.
 * @param {CustomFunctions.StreamingInvocation<number | string>} invocation Stream; a period to come has a word.
 */
export function unitScore(
  unit: string,
  period: string,
  set: string,
  invocation: CustomFunctions.StreamingInvocation<number | string>,
): void {
  follow("UNITSCORE", { code: unit, period, set }, invocation);
}

/**
 * Share of the evidence that is complete.
 * @customfunction COVERAGE
 * @streaming
 * @param {string} clusterOrUnit Code of a cluster or unit.
 * @param {string} [period] Code of the period; omitted = the year.
 * @param {string} [set] Criteria set; omitted = the first.
 * @param {CustomFunctions.StreamingInvocation<number | string>} invocation Stream; a period to come has a word.
 */
export function coverage(
  clusterOrUnit: string,
  period: string,
  set: string,
  invocation: CustomFunctions.StreamingInvocation<number | string>,
): void {
  follow("COVERAGE", { code: clusterOrUnit, period, set }, invocation);
}

/**
 * Rank of a cluster.
 * @customfunction CLUSTERRANK
 * @streaming
 * @param {string} cluster Code of the cluster.
 * @param {string} [period] Code of the period; omitted = the year.
 * @param {string} [set] Criteria set; omitted = the first.
 * @param {CustomFunctions.StreamingInvocation<number | string>} invocation Stream; a period to come has a word.
 */
export function clusterRank(
  cluster: string,
  period: string,
  set: string,
  invocation: CustomFunctions.StreamingInvocation<number | string>,
): void {
  follow("CLUSTERRANK", { code: cluster, period, set }, invocation);
}

/**
 * Rank of a unit within its cluster.
 * @customfunction UNITRANK
 * @streaming
 * @param {string} unit Code of the unit.
 * @param {string} [period] Code of the period; omitted = the year.
 * @param {string} [set] Criteria set; omitted = the first.
 * @param {CustomFunctions.StreamingInvocation<number | string>} invocation Stream; a period to come has a word.
 */
export function unitRank(
  unit: string,
  period: string,
  set: string,
  invocation: CustomFunctions.StreamingInvocation<number | string>,
): void {
  follow("UNITRANK", { code: unit, period, set }, invocation);
}

/**
 * Who receives an award.
 * @customfunction AWARDWINNER
 * @streaming
 * @param {string} award Code or name of the award.
 * @param {number} [place] Place, from 1; omitted = 1.
 * @param {CustomFunctions.StreamingInvocation<string>} invocation Stream.
 */
export function awardWinner(
  award: string,
  place: number,
  invocation: CustomFunctions.StreamingInvocation<string>,
): void {
  follow("AWARDWINNER", { code: award, place }, invocation);
}

/**
 * Why a cluster or unit has its score, in words.
 * @customfunction WHY
 * @streaming
 * @param {string} clusterOrUnit Code of a cluster or unit.
 * @param {string} [period] Code of the period; omitted = the year.
 * @param {string} [set] Criteria set; omitted = the first.
 * @param {CustomFunctions.StreamingInvocation<string>} invocation Stream.
 */
export function why(
  clusterOrUnit: string,
  period: string,
  set: string,
  invocation: CustomFunctions.StreamingInvocation<string>,
): void {
  follow("WHY", { code: clusterOrUnit, period, set }, invocation);
}

/**
 * Points more than last year.
 * @customfunction PROGRESS
 * @streaming
 * @param {string} unit Code of the unit.
 * @param {CustomFunctions.StreamingInvocation<number>} invocation Stream.
 */
export function progress(unit: string, invocation: CustomFunctions.StreamingInvocation<number>): void {
  follow("PROGRESS", { code: unit }, invocation);
}

/**
 * The units that a host is paired with.
 * @customfunction PARTNERS
 * @streaming
 * @param {string} unit Code of the host.
 * @param {number} [date] Day; omitted = today.
 * @param {CustomFunctions.StreamingInvocation<string[][]>} invocation Stream.
 */
export function partners(
  unit: string,
  date: number,
  invocation: CustomFunctions.StreamingInvocation<string[][]>,
): void {
  follow("PARTNERS", { code: unit, date }, invocation);
}

/**
 * The hosts of a unit.
 * @customfunction HOSTS
 * @streaming
 * @param {string} unit Code of the unit.
 * @param {number} [date] Day; omitted = today.
 * @param {CustomFunctions.StreamingInvocation<string>} invocation Stream.
 */
export function hosts(
  unit: string,
  date: number,
  invocation: CustomFunctions.StreamingInvocation<string>,
): void {
  follow("HOSTS", { code: unit, date }, invocation);
}

/**
 * Who is in charge of a unit or cluster.
 * @customfunction INCHARGE
 * @streaming
 * @param {string} unitOrCluster Code of the unit or cluster.
 * @param {number} [date] Day; omitted = today.
 * @param {CustomFunctions.StreamingInvocation<string>} invocation Stream.
 */
export function inCharge(
  unitOrCluster: string,
  date: number,
  invocation: CustomFunctions.StreamingInvocation<string>,
): void {
  follow("INCHARGE", { code: unitOrCluster, date }, invocation);
}

/**
 * What falls due, from every programme.
 * @customfunction DUE
 * @streaming
 * @param {number} [days] Days ahead; omitted = 30.
 * @param {CustomFunctions.StreamingInvocation<string[][]>} invocation Stream.
 */
export function due(days: number, invocation: CustomFunctions.StreamingInvocation<string[][]>): void {
  follow("DUE", { code: "", days }, invocation);
}

/**
 * The ranked table of clusters, from ranges alone.
 * @customfunction CLUSTERSCORES
 * @param {any[][]} units Range of the units with its header row.
 * @param {any[][]} criteria Range of the criteria with its header row.
 * @param {any[][]} evidence Range of the evidence with its header row.
 * @param {string} [period] Code of the period; omitted = all periods.
 * @param {string} [set] Criteria set; omitted = the first.
 * @param {string} [method] How a cluster is scored; omitted = the mean.
 * @returns {Promise<any[][]>} Table.
 */
export async function clusterScores(
  units: unknown[][],
  criteria: unknown[][],
  evidence: unknown[][],
  period: string,
  set: string,
  method: string,
): Promise<unknown[][]> {
  const { clusterTable } = await import("./clusterTable");
  const outcome = clusterTable({ units, criteria, evidence, period, set, method }, texts());
  if ("problem" in outcome) throw notAvailable(outcome);
  return outcome.value;
}

/**
 * Points of one condition by its rule.
 * @customfunction POINTS
 * @param {string} rule Cách chấm.
 * @param {string} steps Mức điểm.
 * @param {number} max Maximum.
 * @param {number} quantity Quantity.
 * @param {number} [target] Target.
 * @returns {Promise<number>} Points.
 */
export async function leafPoints(
  rule: string,
  steps: string,
  max: number,
  quantity: number,
  target: number,
): Promise<number> {
  const { points } = await import("./points");
  return valueOf(points(rule, steps, max, quantity, target));
}

/** Every function by the id of its metadata. */
export const functions = {
  CLUSTERSCORE: clusterScore,
  UNITSCORE: unitScore,
  COVERAGE: coverage,
  CLUSTERRANK: clusterRank,
  UNITRANK: unitRank,
  AWARDWINNER: awardWinner,
  WHY: why,
  PROGRESS: progress,
  PARTNERS: partners,
  HOSTS: hosts,
  INCHARGE: inCharge,
  DUE: due,
  CLUSTERSCORES: clusterScores,
  POINTS: leafPoints,
} as const satisfies Readonly<Record<FunctionId, unknown>>;

/** Keeps a cell up to date until Excel cancels it; a value is sent only when it changed. */
function follow<T extends number | string | string[][]>(
  name: LiveFunctionId,
  args: LiveArguments,
  invocation: CustomFunctions.StreamingInvocation<T>,
): void {
  let last: string | undefined;
  const send = ({ workbook: { state }, show: shown }: Live): void => {
    // Until the workbook was read, or that failed, the cell waits.
    if (!state) return;
    const evaluation = shown(state, name, args);
    const key = JSON.stringify(evaluation);
    if (key === last) return;
    last = key;
    invocation.setResult(("value" in evaluation ? evaluation.value : notAvailable(evaluation)) as T);
  };
  let stop: (() => void) | undefined;
  const begin = (connected: Live): void => {
    stop = connected.workbook.subscribe(() => send(connected));
    send(connected);
  };
  invocation.onCanceled = () => {
    early.delete(begin);
    stop?.();
  };
  if (live) begin(live);
  else early.add(begin);
}

function valueOf(evaluation: Evaluation): number {
  if ("value" in evaluation) return evaluation.value as number;
  throw notAvailable(evaluation);
}

function notAvailable({ problem, params }: Problem): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, texts()(problem, params));
}

function texts(): Translate {
  return translator(
    languageOf(typeof Office === "undefined" ? "vi" : (Office.context?.displayLanguage ?? "vi")),
  );
}
