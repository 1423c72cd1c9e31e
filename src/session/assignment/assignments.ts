import { kindOf, linkKey, questionOf, type Proposal, type WhatIf } from "../../domain/assignment";
import type { AssignmentKind, Finding } from "../../domain/model";
import {
  changesNothing,
  digest,
  isUnchanged,
  planEdits,
  planTable,
  proposalRows,
  type TablePlan,
} from "../../sheets/plan";
import type { InputTableId } from "../../contract";
import { readTablePlaces } from "../../office/workbook";
import type { Assigning, Decision } from "./decision";
import { assignmentEdits } from "./edits";
import { rowCount, type LogLine } from "../log";
import { inSheets, officeTexts } from "../texts";
import { orphanLines } from "../scoring";
import type { AskOptions, Session } from "../session";
import { writePlanned, type PlannedWriting } from "../written";

/** Everything that a decided proposal writes; nothing is written yet. */
export interface AssignmentPlan extends PlannedWriting {
  readonly table: TablePlan;
  readonly log: readonly LogLine[];
}

export interface AssignmentOptions extends AskOptions {
  /** From when the plan is to hold, Excel serial day; absent = today. */
  readonly day?: number;
  readonly whatIf?: WhatIf;
}

/** The problem of a workbook as it is on a day. */
export async function askAssignment(
  session: Session,
  kind: AssignmentKind,
  { day, whatIf = {}, ...options }: AssignmentOptions = {},
): Promise<Assigning> {
  const reading = await session.reading(options);
  return { reading, question: questionOf(kind, reading.snapshot, day ?? reading.today, whatIf) };
}

/**
 * Plans what a decision writes: the sheet `Đề xuất …` with every row, and in the input table new rows for what is accepted,
 * an end date for what it replaces. Rows that nobody accepted change nothing but the proposal's own sheet.
 */
export async function planAssignment(
  assigning: Assigning,
  proposal: Proposal,
  decision: Decision,
): Promise<AssignmentPlan> {
  const { reading, question } = assigning;
  const { input, proposal: output } = kindOf(proposal.kind);
  const edited: readonly InputTableId[] = [input.id, "constraints", "settings"];
  const places = await readTablePlaces([output.id, ...edited]);
  const endings = new Set(
    reading.snapshot.accepted.filter(({ problem, ends }) => problem === proposal.kind && ends).map(linkKey),
  );
  // An x in the sheet is as good as one in the pane.
  const inSheet = [
    ...proposal.rows.filter(({ fixed }) => fixed === "accepted"),
    ...proposal.ended.filter((row) => endings.has(linkKey(row))),
  ];
  const accepted = new Set([...decision.accepted, ...inSheet].map(linkKey));
  const { edits, log } = assignmentEdits(
    { ...assigning, proposal, accepted, locked: new Set((decision.locked ?? []).map(linkKey)) },
    inSheets,
  );
  const rows = proposalRows(
    reading.snapshot,
    proposal,
    question.day,
    accepted,
    officeTexts(inSheets, reading.snapshot),
  );
  const orphans: Finding[] = [];
  const table = planTable(output.id, rows, places[output.id], orphans);
  return {
    table,
    tables: [table],
    edits: edits.map((edit) => planEdits(edit, places[edit.id])).filter((edit) => !changesNothing(edit)),
    reading,
    resultDigest: await digest(rows),
    log: [
      ...log,
      // An x whose row is no longer proposed lives on here.
      ...orphanLines(orphans),
    ],
  };
}

/**
 * Writes a decided proposal, if the workbook is still the one it was made from, and adds to the log.
 * @throws WriteRefused, WriteUndone
 */
export async function writeAssignment(session: Session, plan: AssignmentPlan): Promise<void> {
  const { table, log } = plan;
  const written: LogLine = {
    act: inSheets("log.write"),
    subject: table.schema.sheet,
    before: rowCount(table.place.standing?.rows.length ?? 0),
    after: rowCount(table.rows.length),
  };
  await writePlanned(session, plan, [...(isUnchanged(table) ? [] : [written]), ...log]);
}
