import { bindCommands } from "../../src/commands";
import type { Finding } from "../../src/contract";
import { answer, type Solve } from "../../src/domain/assignment";
import type { AssignmentKind } from "../../src/domain/model";
import type { Printed } from "../../src/office/print";
import type { DocumentKind } from "../../src/paper";
import * as session from "../../src/session";
import { loadSolver } from "../../src/solver";
import { gridOfText } from "../../src/sources";
import type { WhatIf } from "../../src/domain/assignment";
import type { StartRows } from "../../src/office/write";
import { serialDay } from "../../src/text";

/** When something is done, and what is wanted besides. */
export interface Action extends session.ComputeOptions {
  /** Excel serial day. */
  readonly today: number;
  /** Local time for the log. */
  readonly now: string;
}

export const action: Action = { today: serialDay(2024, 10, 1) ?? 0, now: "01/10/2024 08:00:00" };

export const solve: Solve = async (question, options) => answer(question, await loadSolver(), options);

/** A session at a fixed moment. @param person who works there; nobody says unless told otherwise */
export function sessionAt(
  { today, now }: Pick<Action, "today" | "now"> = action,
  person?: string,
): session.Session {
  return new session.Session({ today: () => today, now: () => now, person: () => person }, solve);
}

// What follows does one thing in a session of its own, as the headless door does.

export function inspect(): Promise<session.Reading> {
  return sessionAt().reading();
}

export function compute({ today, now, ...options }: Action): Promise<session.Computation> {
  return session.compute(sessionAt({ today, now }), options);
}

export function write(computation: session.Computation, at: Action): Promise<session.WriteOutcome> {
  return session.writeComputation(sessionAt(at), computation);
}

export function changePeriod(act: session.PeriodAct, now: string): Promise<void> {
  return session.changePeriod(sessionAt({ ...action, now }), act);
}

export function createSheets(rows?: StartRows): ReturnType<typeof session.createSheets> {
  return session.createSheets(sessionAt(), rows);
}

/** A document on its sheets, and what the office should know before it signs. */
export async function printDocument(
  document: DocumentKind,
  at: Action,
  { twinningOnly, ...options }: Pick<session.DocumentOptions, "twinningOnly" | "day" | "set" | "period"> = {},
): Promise<{ readonly sheets: readonly Printed[]; readonly findings: readonly Finding[] }> {
  const { report } = bindCommands(sessionAt(at));
  const { prepared, written } = await report.run({ document, twinning: twinningOnly, ...options });
  return { sheets: written, findings: prepared.findings };
}

export function askAssignment(
  kind: AssignmentKind,
  at: Action,
  whatIf: WhatIf = {},
): Promise<session.Assigning> {
  return session.askAssignment(sessionAt(at), kind, { whatIf });
}

export const planAssignment = session.planAssignment;

export function writeAssignment(plan: session.AssignmentPlan, at: Action): Promise<void> {
  return session.writeAssignment(sessionAt(at), plan);
}

export function planVisitRows(at: Action): Promise<session.VisitPlan> {
  return session.planVisitRows(sessionAt(at));
}

export function writeVisits(plan: session.VisitPlan, at: Action): Promise<void> {
  return session.writeVisits(sessionAt(at), plan);
}

/** A pasted annex of twinning as the pane imports it. */
export async function importAnnex(text: string, at: Action): Promise<session.ImportPlan> {
  const { prepared } = await bindCommands(sessionAt(at)).import.run({
    import: "ket-nghia",
    sources: [],
    given: [{ name: "", digest: "", sheets: [{ grid: gridOfText(text) }] }],
  });
  return prepared;
}

export function liveWorkbook(at: Action = action): session.LiveWorkbook {
  return new session.LiveWorkbook(sessionAt(at));
}
