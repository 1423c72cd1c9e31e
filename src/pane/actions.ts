import { samples } from "../samples";
import * as workbook from "../office/actions";
import { askInWorker, type AskOptions } from "../solver/client";
import * as assignments from "../session/assignment";
import { goTo } from "../office/navigate";
import type { Subject } from "../sheets/plan";
import { type DocumentKind } from "../paper";
import {
  composeDocument,
  printDocument,
  withWords,
  type DocumentOptions,
  type PrintedDocument,
} from "../office/print";
import { changePeriod, type PeriodAct } from "../office/periods";
import type { Progress } from "../office/read";
import type { Answered, Proposal, WhatIf } from "../domain/assignment";
import type { AssignmentKind, AwardChoice } from "../domain/model";
import { dueDates, type DueItem } from "../domain/programmes";
import { now } from "./clock";

/** What the pane can do. Components get these as props; none of them knows Excel. */
export interface PaneActions {
  inspect(options?: RunOptions): Promise<workbook.Inspection>;
  compute(options?: RunOptions & Decisions): Promise<workbook.Computation>;
  write(computation: workbook.Computation): Promise<workbook.WriteOutcome>;
  changePeriod(act: PeriodAct): Promise<void>;
  /** Proposes an assignment as of a day (Excel serial; absent = today). */
  ask(
    kind: AssignmentKind,
    question: { readonly day?: number | undefined; readonly whatIf: WhatIf },
    options: AskingOptions,
  ): Promise<Asked>;
  /** Writes the proposal's sheet and what was accepted of it. */
  accept(asked: Asked, proposal: Proposal, decision: assignments.Decision): Promise<void>;
  planVisits(): Promise<assignments.VisitPlan>;
  writeVisits(plan: assignments.VisitPlan): Promise<void>;
  planAnnexImport(text: string): Promise<assignments.AnnexImport>;
  writeAnnexImport(plan: assignments.AnnexImport): Promise<void>;
  /** Makes a document on its sheets. */
  print(kind: DocumentKind, options?: DocumentOptions): Promise<PrintedDocument>;
  /** The document as a Word file, with the office's own words of its sheet; undefined when there is nothing to make it from. */
  word(kind: DocumentKind, title: string, options?: DocumentOptions): Promise<Blob | undefined>;
  /** What falls due within so many days. */
  due(days: number): Promise<Due>;
  createTemplate(): Promise<void>;
  loadSample(): Promise<void>;
  goTo(target: { readonly address: string } | { readonly sheet: string }): Promise<boolean>;
}

export interface RunOptions {
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
}

/** What a person decided in the pane before anything is written. */
export interface Decisions {
  readonly choices?: readonly AwardChoice[];
  readonly explain?: readonly Subject[];
}

export type AskingOptions = Omit<AskOptions, "timeLimit">;

/** What falls due, with the workbook it was found in. */
export interface Due {
  readonly inspection: workbook.Inspection;
  readonly items: readonly DueItem[];
}

/** A proposal, or why there is none, with the workbook it was made from. */
export interface Asked extends Answered {
  readonly assigning: assignments.Assigning;
}

/** The pane's actions on the workbook it is open in. */
export const paneActions: PaneActions = {
  inspect: (options = {}) => workbook.inspect(options),
  compute: (options = {}) => workbook.compute({ ...now(), ...options }),
  write: (computation) => workbook.write(computation, now()),
  changePeriod: (act) => changePeriod(act, now().now),
  ask: async (kind, { day, whatIf }, options) => {
    const action = now();
    const assigning = await assignments.askAssignment(
      kind,
      { ...action, today: day ?? action.today, ...(options.signal && { signal: options.signal }) },
      whatIf,
    );
    const { timeLimit } = assigning.inspection.snapshot.settings.assignment;
    return { assigning, ...(await askInWorker(assigning.question, { ...options, timeLimit })) };
  },
  accept: async ({ assigning }, proposal, decision) =>
    assignments.writeAssignment(await assignments.planAssignment(assigning, proposal, decision), now()),
  planVisits: () => assignments.planVisitRows(now()),
  writeVisits: (plan) => assignments.writeVisits(plan, now()),
  planAnnexImport: (text) => assignments.planAnnexImport(text, now()),
  writeAnnexImport: (plan) => assignments.writeAnnexImport(plan, now()),
  print: (kind, options = {}) => printDocument(kind, now(), options),
  word: async (kind, title, options = {}) => {
    const { pages } = await composeDocument(kind, now(), options);
    // Only who asks for a Word file loads what makes it.
    const { toWord } = await import(/* webpackChunkName: "word" */ "../word");
    return pages.length === 0 ? undefined : toWord(await withWords(pages), title);
  },
  due: async (days) => {
    const inspection = await workbook.inspect();
    return { inspection, items: dueDates(inspection.snapshot, now().today, days) };
  },
  createTemplate: async () => void (await workbook.createSheets()),
  loadSample: async () => void (await workbook.createSheets(samples["tho-xuan"]())),
  goTo,
};
