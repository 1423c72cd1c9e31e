import { planVisits, type PlannedVisit } from "../../domain/assignment";
import type { Finding } from "../../domain/model";
import { translator } from "../../i18n";
import { inspect, type ActionContext, type Inspection } from "../actions";
import { digest, planEdits } from "../../sheets/plan";
import { readStanding } from "../write";
import { editedSheet, writeFresh, type FreshWriting } from "./writeFresh";

const inSheets = translator("vi");

/** The visits that are still to be planned, with what would be written; nothing is written yet. */
export interface VisitPlan extends FreshWriting {
  readonly inspection: Inspection;
  readonly visits: readonly PlannedVisit[];
  readonly findings: readonly Finding[];
}

/** Plans the visits from this month on (plan S1) as rows of `DiCoSo`; rows that stand there are left alone. */
export async function planVisitRows(action: ActionContext): Promise<VisitPlan> {
  const inspection = await inspect(action);
  const { visits, findings } = planVisits(inspection.snapshot, action.today);
  const standing = await Excel.run({ delayForCellEdit: true }, (context) =>
    readStanding(context, {}, ["visits"]),
  );
  const rows = visits.map(({ officer, unit, month, year, branchMeeting }) => ({
    officer,
    unit,
    month: `${String(month).padStart(2, "0")}/${year}`,
    ...(branchMeeting && { branchMeeting: "x" }),
  }));
  const edits = rows.length === 0 ? [] : [planEdits({ id: "visits", cells: [], rows }, standing.visits)];
  return {
    inspection,
    visits,
    findings,
    tables: [],
    edits,
    inputDigest: await digest(inspection.raw),
    resultDigest: await digest(visits),
  };
}

/** Writes planned visits, if the workbook is still the same. @throws WriteRefused, WriteUndone */
export async function writeVisits(plan: VisitPlan, action: Pick<ActionContext, "now">): Promise<void> {
  if (plan.visits.length === 0) return;
  const standing = plan.inspection.snapshot.visits.length;
  const rows = (count: number): string => inSheets("log.rows", { rows: count });
  const line = {
    act: inSheets("log.visits"),
    subject: editedSheet(plan),
    before: rows(standing),
    after: rows(standing + plan.visits.length),
  };
  await writeFresh(plan, [line], action);
}
