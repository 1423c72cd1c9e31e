import type { TableId } from "../domain/tables";
import type { Translate } from "../i18n";
import { freeSheetName, type KeptCell, type TablePlaces, type TablePlan } from "../sheets/plan";
import { newRun, type LogEntry } from "../sheets/log";
import type { Around, RawTables } from "../sheets/read";
import { readAround } from "./around";
import { nameKey } from "../text";
import { areUndoable, areUndoableBack, asOneStep } from "./asOneStep";
import { tryTimes } from "./inTurn";
import { patiently } from "./patiently";
import { readTables, type ReadOptions } from "./read";
import {
  carryOut,
  drawClusterCharts,
  GUIDE_SHEET,
  isGone,
  lastRun,
  readRuns,
  readPlaces,
  stepsOf,
  takeRunBack,
  templateSteps,
  WriteRefused,
  type LastRun,
  type Run,
  type StartRows,
  type TemplateOutcome,
  type Writing,
} from "./write";

/** How the workbook is open. */
export interface WorkbookState {
  /** Formulas are calculated only when somebody asks for it: those in the input may be of yesterday. */
  readonly isCalculatedByHand: boolean;
  /** What is written cannot be saved under its name. */
  readonly isReadOnly: boolean;
  /** Name of its file; blank before it was saved. */
  readonly name: string;
}

/** Somebody may delete a sheet as it is read: then all is read again, so many times. */
const READINGS = 3;

function reading<T>(read: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return tryTimes(READINGS, isGone, () => patiently(read));
}

/** Reads every table that the add-in knows, and how the workbook is open. */
export async function readWorkbook(
  options: ReadOptions = {},
): Promise<{ readonly tables: RawTables; readonly around: Around; readonly state: WorkbookState }> {
  return reading(async (context) => {
    const application = context.application.load("calculationMode");
    const workbook = context.workbook.load("readOnly,name");
    const tables = await readTables(context, options);
    const around = await readAround(context, tables, options);
    return {
      tables,
      around,
      state: {
        isCalculatedByHand: application.calculationMode === "Manual",
        isReadOnly: workbook.readOnly,
        name: workbook.name,
      },
    };
  });
}

/** Finds where tables stand (all result tables unless told otherwise) with what they hold, and where others can be put. */
export async function readTablePlaces(
  ids?: readonly TableId[],
  options: ReadOptions = {},
): Promise<TablePlaces> {
  return reading((context) => readPlaces(context, options, ids));
}

/** A name for a sheet that nothing is called by yet: this one, or it with a number. */
export async function freePlace(name: string): Promise<string> {
  return patiently(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const taken = new Set(sheets.items.map((sheet) => nameKey(sheet.name)));
    return freeSheetName(name, (candidate) => taken.has(candidate));
  });
}

/** The same for a table. */
export async function freeTableName(name: string): Promise<string> {
  return patiently(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    const names = context.workbook.names.load("items/name");
    await context.sync();
    const taken = new Set([...tables.items, ...names.items].map((item) => nameKey(item.name)));
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? name : `${name}${number}`;
      if (!taken.has(nameKey(candidate))) return candidate;
    }
  });
}

/** What a run says of itself, and of one of this session that broke off just before. */
export type Said = Required<Pick<Run, "lines" | "broken">> & Pick<Run, "onStep">;

/** Whether what was planned still holds for the workbook as it stands. */
export type FreshCheck = (now: RawTables) => Promise<boolean>;

/**
 * Writes a plan and its lines of the log, all or nothing, if the workbook is still the one it was made from.
 * @param isFresh absent for what was planned from no table
 * @throws WriteRefused, WriteUndone, WriteUnfinished
 */
export async function writeWorkbook(
  writing: Writing,
  isFresh: FreshCheck | undefined,
  { lines, broken, onStep }: Said,
  translate: Translate,
): Promise<void> {
  const steps = stepsOf(writing);
  const canBeUndone = areUndoable(steps.map(({ change }) => change));
  await asOneStep(canBeUndone, async (context) => {
    if (isFresh && !(await isFresh(await readTables(context)))) throw new WriteRefused("stale", "");
    const { run, time } = lines.onBroken;
    await carryOut(context, { run, time, steps, lines, broken, onStep, translate });
  });
}

/** The last run that can be taken back; undefined when there is none. @param own a run of this session that just broke off */
export async function findLastRun(own?: string): Promise<LastRun | undefined> {
  return reading((context) => lastRun(context, own));
}

/** When the last run began that broke off and was neither taken back nor followed by another; cheap enough to be asked unasked. */
export async function findBrokenRun(own?: string): Promise<string | undefined> {
  const { broken } = await reading((context) => readRuns(context, own));
  return broken.at(-1)?.journal.time;
}

/** Takes a whole run back, with lines of the log. @throws WriteUnfinished when it can be tried again */
export async function takeLastRunBack(
  last: LastRun,
  entries: readonly LogEntry[],
  translate: Translate,
): Promise<readonly KeptCell[]> {
  return asOneStep(areUndoableBack(last.journal.changes), (context) =>
    takeRunBack(context, last, entries, translate),
  );
}

/** Draws the charts of the clusters' scores beside the table that was just written. */
export async function drawScoreCharts(clusters: TablePlan, translate: Translate): Promise<void> {
  await patiently((context) => drawClusterCharts(context, clusters, translate("result.year"), translate));
}

/** Somebody else may make the same sheets at the same moment: then those are left as they are. */
const TRIES = 3;

/**
 * Creates the input sheets that are not there, all or none, empty or with rows to start with.
 * @param time local time, for whoever takes it back
 */
export async function createInputSheets(
  time: string,
  translate: Translate,
  rows: StartRows = {},
): Promise<TemplateOutcome> {
  let spare: string | undefined;
  const outcome = await tryTimes(
    TRIES,
    (error) => error instanceof WriteRefused,
    () =>
      patiently(async (context) => {
        const template = await templateSteps(context, translate, rows, spare);
        spare ??= template.spare;
        await carryOut(context, { run: newRun(), time, steps: template.steps, translate });
        return template.outcome;
      }),
  );
  if (outcome.created.length > 0) await showGuide().catch(() => undefined);
  return outcome;
}

async function showGuide(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject(GUIDE_SHEET).activate();
    await context.sync();
  });
}
