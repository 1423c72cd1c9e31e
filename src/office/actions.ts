import type { AwardChoice, Finding } from "../domain/model";
import { resultsOf, type Results } from "../domain/awards";
import { certaintyOf } from "../domain/certainty";
import { compareStages, nextYear, Scoreboard } from "../domain/scoring";
import { translator } from "../i18n";
import {
  BLANK,
  checkRows,
  digest,
  isUnchanged,
  planTables,
  resultRows,
  type Cell,
  type Review,
  type StandingTables,
  type Subject,
  type WritePlan,
} from "../sheets/plan";
import { readChoices, readSnapshot, type RawTables, type SnapshotReading } from "../sheets/read";
import { readTables, type Progress } from "./read";
import { positionsOf, tableSchema } from "../contract";
import {
  appendLog,
  applyPlan,
  drawClusterCharts,
  createTemplate,
  readStanding,
  WriteRefused,
  type LogEntry,
  type StartRows,
  type TemplateOutcome,
} from "./write";

/** The sheets speak Vietnamese whatever the language of the pane: their words are part of the contract and are printed. */
const inSheets = translator("vi");

/** What every action needs to know of its surroundings; the domain has no clock. */
export interface ActionContext {
  /** Excel serial day of today. */
  readonly today: number;
  /** Local time for the log, dd/MM/yyyy HH:mm:ss. */
  readonly now: string;
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
  /** To be explained on the sheet `Diễn giải điểm`, besides what stands there already. */
  readonly explain?: readonly Subject[];
  /** Choices a person made in the pane; they go before what the sheet says for the same award. */
  readonly choices?: readonly AwardChoice[];
}

/** The workbook as read: states of its tables, findings, the snapshot. */
export interface Inspection extends SnapshotReading {
  readonly raw: RawTables;
}

/** A computation with what it would write; nothing is written yet. */
export interface Computation {
  readonly inspection: Inspection;
  readonly board: Scoreboard;
  readonly results: Results;
  readonly review: Review;
  /** Findings of reading and of computing together. */
  readonly findings: readonly Finding[];
  readonly plan: WritePlan;
}

/** Reads and checks the input tables. */
export async function inspect({
  onProgress,
  signal,
}: Pick<ActionContext, "onProgress" | "signal"> = {}): Promise<Inspection> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const raw = await readTables(context, { ...(onProgress && { onProgress }), ...(signal && { signal }) });
    return { raw, ...readSnapshot(raw) };
  });
}

/** Scores, decides awards and plans what to write over what stands in the result tables. */
export async function compute(action: ActionContext): Promise<Computation> {
  const inspection = await inspect(action);
  action.signal?.throwIfAborted();
  const chosen = action.choices ?? [];
  const board = new Scoreboard(
    { ...inspection.snapshot, choices: mergeChoices(inspection.snapshot.choices, chosen) },
    action.today,
  );
  const results = resultsOf(board);
  const review: Review = {
    stages: compareStages(board),
    certainty: certaintyOf(board),
    nextYear: nextYear(board),
  };
  const findings = [...inspection.findings, ...results.findings];
  const standing = await Excel.run({ delayForCellEdit: true }, (context) =>
    readStanding(context, action.signal ? { signal: action.signal } : {}),
  );
  action.signal?.throwIfAborted();
  const subjects = withStanding(action.explain ?? [], standing);
  const rows = resultRows({ board, results, review, findings, subjects, chosen }, inspection.raw, inSheets);
  const { tables, orphans } = planTables(rows, standing, (gone) => checkRows(gone, inspection.raw, inSheets));
  const plan: WritePlan = {
    tables,
    orphans,
    inputDigest: await digest(inputOf(inspection.raw)),
    resultDigest: await digest(rows),
  };
  return { inspection, board, results, review, findings, plan };
}

function mergeChoices(standing: readonly AwardChoice[], chosen: readonly AwardChoice[]): AwardChoice[] {
  const sameAward = (a: AwardChoice, b: AwardChoice): boolean =>
    a.award === b.award && a.set === b.set && a.period === b.period;
  return [...standing.filter((choice) => !chosen.some((other) => sameAward(choice, other))), ...chosen];
}

/** What is explained in the workbook already stays explained, with the figures of now. */
function withStanding(wanted: readonly Subject[], { explanations }: StandingTables): Subject[] {
  const at = positionsOf(tableSchema("explanations"), explanations?.headers ?? []);
  const standing = (explanations?.rows ?? [])
    .filter((row) => row[at("criterion")] === inSheets("explain.whole"))
    .map((row): Subject => {
      const period = String(row[at("period")] ?? BLANK);
      return {
        set: String(row[at("set")]),
        period: period === inSheets("result.year") ? undefined : period,
        code: String(row[at("unit")]),
      };
    });
  const key = ({ set, period, code }: Subject): string => [set, period ?? "", code].join("\n");
  return [...new Map([...standing, ...wanted].map((subject) => [key(subject), subject])).values()];
}

/** The input alone: what the add-in itself wrote beside people's choices is no input. */
function inputOf(raw: RawTables): unknown {
  const {
    twinningAccepted: _twinning,
    oversightAccepted: _oversight,
    groupsAccepted: _groups,
    ...scored
  } = raw;
  return { ...scored, choices: readChoices(raw.choices).choices };
}

/** What came of writing beside the tables. */
export interface WriteOutcome {
  /** The charts on `Điểm cụm`: drawn, as they were, or not drawn although the results are written. */
  readonly charts: "drawn" | "kept" | "failed";
}

/**
 * Writes a computation, if the workbook is still the one it was computed from, and adds to the log.
 * @throws WriteRefused, WriteUndone
 */
export async function write({ plan }: Computation, action: ActionContext): Promise<WriteOutcome> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const raw = await readTables(context);
    if ((await digest(inputOf(raw))) !== plan.inputDigest) throw new WriteRefused("stale", "");
    await applyPlan(context, plan, inSheets, () => appendLog(context, logEntries(plan, action)));
    const clusters = plan.tables.find((table) => table.id === "clusterScores");
    if (!clusters || isUnchanged(clusters)) return { charts: "kept" };
    try {
      await drawClusterCharts(context, clusters, inSheets("result.year"), inSheets);
      return { charts: "drawn" };
    } catch {
      // A chart that cannot be drawn must not cost the results: they stand, and the person is told.
      return { charts: "failed" };
    }
  });
}

function logEntries(plan: WritePlan, { now }: ActionContext): LogEntry[] {
  const changed = plan.tables.filter((table) => !isUnchanged(table));
  if (changed.length === 0) return [];
  const common = {
    time: now,
    person: inSheets("log.addIn"),
    inputDigest: plan.inputDigest,
    resultDigest: plan.resultDigest,
  };
  const count = (rows: number): string => inSheets("log.rows", { rows });
  return [
    ...changed.map((table) => ({
      ...common,
      act: inSheets("log.write"),
      subject: table.schema.sheet,
      before: count(table.before?.rows.length ?? 0),
      after: count(table.rows.length),
    })),
    ...choiceEntries(plan).map((entry) => ({ ...common, ...entry })),
    // Notes whose row is gone live on here, whatever later runs do to the findings.
    ...plan.orphans.map((orphan) => ({
      ...common,
      act: inSheets("log.orphan"),
      subject: `${orphan.table} · ${orphan.key ?? ""}`,
      before: String(orphan.params?.note ?? ""),
      after: "",
    })),
  ];
}

/** Choices that decide an award from this run on: whom, out of which tie, and why. */
function choiceEntries({ tables }: WritePlan): Pick<LogEntry, "act" | "subject" | "before" | "after">[] {
  const table = tables.find((candidate) => candidate.id === "awardResults");
  if (!table) return [];
  const reader = (headers: readonly string[]) => {
    const at = positionsOf(table.schema, headers);
    return (row: readonly Cell[], id: string): string => String(row[at(id)] ?? "");
  };
  const now = reader(table.headers);
  const before = reader(table.before?.headers ?? []);
  const isChosen = (read: typeof now, row: readonly Cell[]): boolean =>
    read(row, "choice") !== "" && read(row, "group") !== "" && read(row, "money") !== "";
  const key = (read: typeof now, row: readonly Cell[]): string =>
    (table.schema.key ?? []).map((id) => read(row, id)).join("\n");
  const known = new Set(
    (table.before?.rows ?? [])
      .filter((row) => isChosen(before, row))
      .map((row) => `${key(before, row)}\n${before(row, "group")}`),
  );
  return table.rows
    .filter((row) => isChosen(now, row) && !known.has(`${key(now, row)}\n${now(row, "group")}`))
    .map((row) => ({
      act: inSheets("log.choice"),
      subject: now(row, "award"),
      before: now(row, "group"),
      after: [now(row, "name"), now(row, "choiceReason")].filter((part) => part !== "").join(": "),
    }));
}

/** Creates the input sheets that are not there, empty or with the rows of a sample. */
export async function createSheets(rows: StartRows = {}): Promise<TemplateOutcome> {
  return Excel.run({ delayForCellEdit: true }, (context) => createTemplate(context, inSheets, rows));
}
