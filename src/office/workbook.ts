import type { TableId } from "../domain/tables";
import type { Translate } from "../i18n";
import type { StandingTables, TablePlan } from "../sheets/plan";
import type { RawTables } from "../sheets/read";
import { readTables, type ReadOptions } from "./read";
import {
  appendLog,
  applyPlan,
  createTemplate,
  drawClusterCharts,
  readStanding,
  writePeriodChange,
  WriteRefused,
  type LogEntry,
  type PeriodChange,
  type StartRows,
  type TemplateOutcome,
  type Writing,
} from "./write";

/** Waits while somebody is typing in a cell, instead of failing. */
const PATIENTLY = { delayForCellEdit: true } as const;

/** Reads every table that the add-in knows. */
export async function readWorkbook(options: ReadOptions = {}): Promise<RawTables> {
  return Excel.run(PATIENTLY, (context) => readTables(context, options));
}

/** Reads what stands in tables (all result tables unless told otherwise) and what lies in the way of their growth. */
export async function readStandingTables(
  ids?: readonly TableId[],
  options: ReadOptions = {},
): Promise<StandingTables> {
  return Excel.run(PATIENTLY, (context) => readStanding(context, options, ids));
}

/** Whether what was planned still holds for the workbook as it stands. */
export type FreshCheck = (now: RawTables) => Promise<boolean>;

/**
 * Writes a plan and its lines of the log in one go, if the workbook is still the one it was made from.
 * @throws WriteRefused before anything is written; WriteUndone after a failure that was rolled back
 */
export async function writeWorkbook(
  writing: Writing,
  isFresh: FreshCheck,
  entries: readonly LogEntry[],
  translate: Translate,
): Promise<void> {
  await Excel.run(PATIENTLY, async (context) => {
    if (!(await isFresh(await readTables(context)))) throw new WriteRefused("stale", "");
    await applyPlan(context, writing, translate, () => appendLog(context, entries));
  });
}

/** Draws the charts of the clusters' scores beside the table that was just written. */
export async function drawScoreCharts(clusters: TablePlan, translate: Translate): Promise<void> {
  await Excel.run(PATIENTLY, (context) =>
    drawClusterCharts(context, clusters, translate("result.year"), translate),
  );
}

/** Creates the input sheets that are not there, empty or with rows to start with. */
export async function createInputSheets(
  translate: Translate,
  rows: StartRows = {},
): Promise<TemplateOutcome> {
  return Excel.run(PATIENTLY, (context) => createTemplate(context, translate, rows));
}

/** Changes a period's state with its sealed content, if the workbook is still the same. @throws WriteRefused */
export async function writePeriod(change: PeriodChange, isFresh: FreshCheck): Promise<void> {
  await Excel.run(PATIENTLY, async (context) => {
    if (!(await isFresh(await readTables(context)))) throw new WriteRefused("stale", "");
    await writePeriodChange(context, change);
  });
}
