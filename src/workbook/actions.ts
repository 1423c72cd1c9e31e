import type { Finding } from "../domain/model";
import { score, type Results } from "../domain/scoring";
import { translator } from "../i18n";
import { checkRows, digest, isUnchanged, planTables, resultRows, type WritePlan } from "./plan";
import { readSnapshot, readTables, type Progress, type RawTables, type SnapshotReading } from "./read";
import { appendLog, applyPlan, createTemplate, readStanding, WriteRefused, type LogEntry, type StartRows, type TemplateOutcome } from "./write";

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
}

/** The workbook as read: states of its tables, findings, the snapshot. */
export interface Inspection extends SnapshotReading {
  readonly raw: RawTables;
}

/** A computation with what it would write; nothing is written yet. */
export interface Computation {
  readonly inspection: Inspection;
  readonly results: Results;
  /** Findings of reading and of computing together. */
  readonly findings: readonly Finding[];
  readonly plan: WritePlan;
}

/** Reads and checks the input tables. */
export async function inspect({ onProgress, signal }: Pick<ActionContext, "onProgress" | "signal"> = {}): Promise<Inspection> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const raw = await readTables(context, { ...(onProgress && { onProgress }), ...(signal && { signal }) });
    return { raw, ...readSnapshot(raw) };
  });
}

/** Scores, decides awards and plans what to write over what stands in the result tables. */
export async function compute(action: ActionContext): Promise<Computation> {
  const inspection = await inspect(action);
  action.signal?.throwIfAborted();
  const results = score(inspection.snapshot, action.today);
  const findings = [...inspection.findings, ...results.findings];
  const standing = await Excel.run({ delayForCellEdit: true }, (context) => readStanding(context, action.signal ? { signal: action.signal } : {}));
  action.signal?.throwIfAborted();
  const rows = resultRows(results, findings, inspection.raw, inSheets);
  const { tables, orphans } = planTables(rows, standing, (gone) => checkRows(gone, inspection.raw, inSheets));
  const plan: WritePlan = { tables, orphans, inputDigest: await digest(inspection.raw), resultDigest: await digest(rows) };
  return { inspection, results, findings, plan };
}

/**
 * Writes a computation, if the workbook is still the one it was computed from, and adds to the log.
 * @throws WriteRefused, WriteUndone
 */
export async function write({ plan }: Computation, action: ActionContext): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const raw = await readTables(context);
    if ((await digest(raw)) !== plan.inputDigest) throw new WriteRefused("stale", "");
    await applyPlan(context, plan, () => appendLog(context, logEntries(plan, action)));
  });
}

function logEntries(plan: WritePlan, { now }: ActionContext): LogEntry[] {
  const changed = plan.tables.filter((table) => !isUnchanged(table));
  if (changed.length === 0) return [];
  const common = { time: now, person: inSheets("log.addIn"), inputDigest: plan.inputDigest, resultDigest: plan.resultDigest };
  const count = (rows: number): string => inSheets("log.rows", { rows });
  return [
    ...changed.map((table) => ({
      ...common,
      act: inSheets("log.write"),
      subject: table.schema.sheet,
      before: count(table.before?.rows.length ?? 0),
      after: count(table.rows.length),
    })),
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

/** Creates the input sheets that are not there, empty or with the rows of a sample. */
export async function createSheets(rows: StartRows = {}): Promise<TemplateOutcome> {
  return Excel.run({ delayForCellEdit: true }, (context) => createTemplate(context, inSheets, rows));
}
