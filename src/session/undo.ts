import { resultTables } from "../contract";
import { schemaOf } from "../domain/tables";
import { firstHeaderless } from "../office/headerRow";
import { findBrokenRun, findLastRun, takeLastRunBack } from "../office/workbook";
import { BLANK, isBlankRow, type KeptCell, type TableChange } from "../sheets/plan";
import { WriteRefused, type Journal, type LastRun } from "../office/write";
import { logEntries, writtenBy, type LogLine } from "./log";
import { inSheets } from "./texts";
import type { Session } from "./session";

/** What one run did to a sheet. */
export interface RunOnSheet {
  readonly sheet: string;
  /**
   * made: the sheet or its table; madeBlank: without rows; laid: a paper; changed: rows of a table that was there; emptied: rows of
   * one, and it wrote none; named: it, its table or a column; formula: a formula in one of its cells.
   */
  readonly how: "made" | "madeBlank" | "laid" | "changed" | "emptied" | "named" | "formula";
  /** Rows that it wrote, or emptied. */
  readonly rows: number;
}

/** The last run that can be taken back. */
export interface Undoable {
  readonly last: LastRun;
  readonly sheets: readonly RunOnSheet[];
  /** It wrote results: computing leads to the same again. */
  readonly isOfResults: boolean;
}

/** Looks for the last run that can be taken back; undefined when there is none. Nothing is written. */
export async function askUndo(session: Session): Promise<Undoable | undefined> {
  const last = await findLastRun(session.broken);
  return last && { last, sheets: sheetsOf(last.journal), isOfResults: isOfResults(last.journal) };
}

/** When a run began that broke off, here or in another pane; undefined when all is well. */
export function askBroken(session: Session): Promise<string | undefined> {
  return findBrokenRun(session.broken);
}

/**
 * Takes the last run back in one step, and adds to the log.
 * @returns what stays, because somebody has changed it since
 * @throws WriteRefused before anything is done, WriteUnfinished when it can be tried again
 */
export async function undoRun(session: Session, { last, sheets }: Undoable): Promise<readonly KeptCell[]> {
  const line: LogLine = {
    act: inSheets("log.undo"),
    subject: [...new Set(sheets.map(({ sheet }) => sheet))].join("; "),
    before: last.journal.time,
    after: last.journal.run,
  };
  const entries = logEntries([line], writtenBy(session.clock), { inputDigest: "", resultDigest: "" });
  return session.writing(async () => {
    // Whose cells cannot be told apart stays, and so does everything else of the run.
    const headerless = await firstHeaderless(tablesWritten(last.journal));
    if (headerless) throw new WriteRefused("headerless", headerless.sheet, headerless.table);
    return takeLastRunBack(last, entries, inSheets);
  });
}

/** Names of the tables that a run wrote into and that were there before it. */
function tablesWritten({ changes }: Journal): string[] {
  return changes.flatMap((change) =>
    change.kind === "table" && change.makes === undefined ? [schemaOf(change.id).table] : [],
  );
}

function isOfResults({ changes }: Journal): boolean {
  return changes.some((change) => change.kind === "table" && resultTables.some(({ id }) => id === change.id));
}

function sheetsOf({ changes }: Journal): RunOnSheet[] {
  return changes.map((change): RunOnSheet => {
    const { sheet } = change;
    switch (change.kind) {
      case "page":
        return { sheet, how: "laid", rows: change.after.length };
      case "formula":
        return { sheet, how: "formula", rows: 1 };
      case "naming":
        return { sheet, how: "named", rows: 0 };
      case "table":
        return { sheet, ...howRows(change) };
    }
  });
}

/** What became of the rows of a table, and of how many. */
function howRows({ makes, patches }: TableChange): Pick<RunOnSheet, "how" | "rows"> {
  const lines = patches.flatMap(({ before = [], after }) =>
    after.map((cells, at) => ({
      was: before[at] ?? [],
      // What an edit leaves alone stands there still.
      is: cells.map((cell, column) => cell ?? before[at]?.[column] ?? BLANK),
    })),
  );
  const rows = lines.filter(({ is }) => !isBlankRow(is)).length;
  if (makes) return { how: rows > 0 ? "made" : "madeBlank", rows };
  const emptied = lines.filter(({ was, is }) => isBlankRow(is) && !isBlankRow(was)).length;
  return rows === 0 && emptied > 0 ? { how: "emptied", rows: emptied } : { how: "changed", rows };
}
