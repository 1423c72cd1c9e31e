import type { Answered, Proposal, SolvingOptions, WhatIf } from "../domain/assignment";
import type { AssignmentKind } from "../domain/model";
import type { DueItem } from "../domain/programmes";
import type { ReadOptions } from "../office/read";
import type { DocumentKind } from "../paper";
import type {
  AnnexImport,
  Assigning,
  Computation,
  ComputeOptions,
  Decision,
  DocumentOptions,
  PeriodAct,
  PrintedDocument,
  Reading,
  VisitPlan,
  WriteOutcome,
} from "../session";

/** What the pane can do. Components get these as props; none of them knows Excel. */
export interface PaneActions {
  readonly inspect: (options?: RunOptions) => Promise<Reading>;
  readonly compute: (options?: RunOptions & Decisions) => Promise<Computation>;
  readonly write: (computation: Computation) => Promise<WriteOutcome>;
  readonly changePeriod: (act: PeriodAct) => Promise<void>;
  /** Proposes an assignment. */
  readonly ask: (
    kind: AssignmentKind,
    question: AssignmentQuestion,
    options: AskingOptions,
  ) => Promise<Asked>;
  /** Writes the proposal's sheet and what was accepted of it. */
  readonly accept: (asked: Asked, proposal: Proposal, decision: Decision) => Promise<void>;
  readonly planVisits: () => Promise<VisitPlan>;
  readonly writeVisits: (plan: VisitPlan) => Promise<void>;
  readonly planAnnexImport: (text: string) => Promise<AnnexImport>;
  readonly writeAnnexImport: (plan: AnnexImport) => Promise<void>;
  /** Makes a document on its sheets. */
  readonly print: (kind: DocumentKind, options?: DocumentOptions) => Promise<PrintedDocument>;
  /** The document as a Word file, with the office's own words of its sheet; undefined when there is nothing to make it from. */
  readonly word: (kind: DocumentKind, title: string, options?: DocumentOptions) => Promise<Blob | undefined>;
  /** What falls due within so many days. */
  readonly due: (days: number) => Promise<Due>;
  readonly createTemplate: () => Promise<void>;
  readonly loadSample: () => Promise<void>;
  /** Shows a place of the workbook; says false when it is not there any more. */
  readonly goTo: (target: Target) => Promise<boolean>;
}

/** A place of the workbook: a cell (`'Minh chứng'!J12`) or a sheet. */
export type Target = { readonly address: string } | { readonly sheet: string };

export type RunOptions = ReadOptions;

/** What a person decided in the pane before anything is written. */
export type Decisions = Pick<ComputeOptions, "choices" | "explain">;

/** What an assignment is asked for with. */
export interface AssignmentQuestion {
  /** Excel serial day from which the plan holds; absent = today. */
  readonly day?: number | undefined;
  readonly whatIf: WhatIf;
}

export type AskingOptions = Omit<SolvingOptions, "timeLimit">;

/** What falls due, with the workbook it was found in. */
export interface Due {
  readonly reading: Reading;
  readonly items: readonly DueItem[];
}

/** A proposal, or why there is none, with the workbook it was made from. */
export interface Asked extends Answered {
  readonly assigning: Assigning;
}
