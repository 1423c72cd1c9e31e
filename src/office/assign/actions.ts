import { kindOf, linkKey, questionOf, type Proposal, type WhatIf } from "../../domain/assignment";
import type { AssignmentKind, Finding } from "../../domain/model";
import { translator } from "../../i18n";
import { inspect, type ActionContext } from "../actions";
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
import { readStanding } from "../write";
import type { Assigning, Decision } from "./decision";
import { assignmentEdits } from "./edits";
import { writeFresh, type FreshWriting, type LogLine } from "./writeFresh";

const inSheets = translator("vi");

/** Everything that a decided proposal writes; nothing is written yet. */
export interface AssignmentPlan extends FreshWriting {
  readonly table: TablePlan;
  readonly log: readonly LogLine[];
}

/** Reads the workbook for a problem as it is on a day. */
export async function askAssignment(
  kind: AssignmentKind,
  action: ActionContext,
  whatIf: WhatIf = {},
): Promise<Assigning> {
  const inspection = await inspect(action);
  return { inspection, question: questionOf(kind, inspection.snapshot, action.today, whatIf) };
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
  const { inspection, question } = assigning;
  const { input, proposal: output } = kindOf(proposal.kind);
  const edited: readonly InputTableId[] = [input.id, "constraints", "settings"];
  const standing = await Excel.run({ delayForCellEdit: true }, (context) =>
    readStanding(context, {}, [output.id, ...edited]),
  );
  const endings = new Set(
    inspection.snapshot.accepted
      .filter(({ problem, ends }) => problem === proposal.kind && ends)
      .map(linkKey),
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
  const rows = proposalRows(inspection.snapshot, proposal, question.day, accepted, inSheets);
  const orphans: Finding[] = [];
  const table = planTable(output.id, rows, standing[output.id], orphans);
  return {
    table,
    tables: [table],
    edits: edits.map((edit) => planEdits(edit, standing[edit.id])).filter((edit) => !changesNothing(edit)),
    inputDigest: await digest(inspection.raw),
    resultDigest: await digest(rows),
    log: [
      ...log,
      // An x whose row is no longer proposed lives on here.
      ...orphans.map(({ table: name, key, params }) => ({
        act: inSheets("log.orphan"),
        subject: `${name} · ${key ?? ""}`,
        before: String(params?.note ?? ""),
        after: "",
      })),
    ],
  };
}

/**
 * Writes a decided proposal, if the workbook is still the one it was made from, and adds to the log.
 * @throws WriteRefused, WriteUndone
 */
export async function writeAssignment(
  plan: AssignmentPlan,
  action: Pick<ActionContext, "now">,
): Promise<void> {
  const { table, log } = plan;
  const rows = (count: number): string => inSheets("log.rows", { rows: count });
  const written: LogLine = {
    act: inSheets("log.write"),
    subject: table.schema.sheet,
    before: rows(table.before?.rows.length ?? 0),
    after: rows(table.rows.length),
  };
  await writeFresh(plan, [...(isUnchanged(table) ? [] : [written]), ...log], action);
}
