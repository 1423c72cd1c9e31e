import { planVisits, type PlannedVisit } from "../../domain/assignment";
import type { Finding } from "../../domain/model";
import { digest, planEdits } from "../../sheets/plan";
import { readTablePlaces } from "../../office/workbook";
import { rowCount } from "../log";
import { inSheets } from "../texts";
import type { AskOptions, Session } from "../session";
import { editedSheet, writePlanned, type PlannedWriting } from "../written";

/** The visits that are still to be planned, with what would be written; nothing is written yet. */
export interface VisitPlan extends PlannedWriting {
  readonly visits: readonly PlannedVisit[];
  readonly findings: readonly Finding[];
}

/** Plans the visits from this month on (plan S1) as rows of `DiCoSo`; rows that stand there are left alone. */
export async function planVisitRows(session: Session, options: AskOptions = {}): Promise<VisitPlan> {
  const reading = await session.reading(options);
  const { visits, findings } = planVisits(reading.snapshot, reading.today);
  const places = await readTablePlaces(["visits"]);
  const rows = visits.map(({ officer, unit, month, year, branchMeeting }) => ({
    officer,
    unit,
    month: `${String(month).padStart(2, "0")}/${year}`,
    ...(branchMeeting && { branchMeeting: "x" }),
  }));
  const edits = rows.length === 0 ? [] : [planEdits({ id: "visits", cells: [], rows }, places.visits)];
  return { reading, visits, findings, tables: [], edits, resultDigest: await digest(visits) };
}

/** Writes planned visits, if the workbook is still the same. @throws WriteRefused, WriteUndone */
export async function writeVisits(session: Session, plan: VisitPlan): Promise<void> {
  const standing = plan.reading.snapshot.visits.length;
  const line = {
    act: inSheets("log.visits"),
    subject: editedSheet(plan),
    before: rowCount(standing),
    after: rowCount(standing + plan.visits.length),
  };
  await writePlanned(session, plan, plan.visits.length === 0 ? [] : [line]);
}
