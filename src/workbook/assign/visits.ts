import { planVisits, type PlannedVisit } from "../../domain/assignment";
import type { Finding } from "../../domain/model";
import { translator } from "../../i18n";
import { inspect, type ActionContext, type Inspection } from "../actions";
import { digest, planEdits } from "../plan";
import { readTables } from "../read";
import { appendLog, applyPlan, readStanding, WriteRefused, type Writing } from "../write";

const inSheets = translator("vi");

/** The visits that are still to be planned, with what would be written; nothing is written yet. */
export interface VisitPlan extends Writing {
  readonly inspection: Inspection;
  readonly visits: readonly PlannedVisit[];
  readonly findings: readonly Finding[];
  readonly inputDigest: string;
}

/** Plans the visits from this month on (plan S1) as rows of `DiCoSo`; rows that stand there are left alone. */
export async function planVisitRows(action: ActionContext): Promise<VisitPlan> {
  const inspection = await inspect(action);
  const { visits, findings } = planVisits(inspection.snapshot, action.today);
  const standing = await Excel.run({ delayForCellEdit: true }, (context) => readStanding(context, {}, ["visits"]));
  const rows = visits.map(({ officer, unit, month, year, branchMeeting }) => ({
    officer,
    unit,
    month: `${String(month).padStart(2, "0")}/${year}`,
    ...(branchMeeting && { branchMeeting: "x" }),
  }));
  const edits = rows.length === 0 ? [] : [planEdits({ id: "visits", cells: [], rows }, standing.visits)];
  return { inspection, visits, findings, tables: [], edits, inputDigest: await digest(inspection.raw) };
}

/** Writes planned visits, if the workbook is still the same. @throws WriteRefused, WriteUndone */
export async function writeVisits(plan: VisitPlan, { now }: Pick<ActionContext, "now">): Promise<void> {
  if (plan.visits.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    if ((await digest(await readTables(context))) !== plan.inputDigest) throw new WriteRefused("stale", "");
    const entry = {
      time: now,
      person: inSheets("log.addIn"),
      act: inSheets("log.visits"),
      subject: plan.edits?.[0]?.before?.sheet ?? plan.edits?.[0]?.schema.sheet ?? "",
      before: inSheets("log.rows", { rows: plan.inspection.snapshot.visits.length }),
      after: inSheets("log.rows", { rows: plan.inspection.snapshot.visits.length + plan.visits.length }),
      inputDigest: plan.inputDigest,
      resultDigest: await digest(plan.visits),
    };
    await applyPlan(context, plan, inSheets, () => appendLog(context, [entry]));
  });
}
