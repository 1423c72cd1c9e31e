import type { KeptCell, Obstacle } from "../../sheets/plan";

/**
 * Why nothing was written: an obstacle of the plan, or somebody has changed what the plan was made from. Why nothing was taken
 * back: somebody has renamed a table of it, or written since.
 */
export type RefusedBecause = Obstacle | "stale" | "hiddenRows" | "inTable" | "renamed" | "notLast";

/** Nothing was written, or all of it was taken back: the workbook is as it was, with what others have done meanwhile. */
export class WriteRefused extends Error {
  override readonly name = "WriteRefused";
  constructor(
    readonly code: RefusedBecause,
    /** Sheet that it is about. */
    readonly sheet: string,
    /** Name of the table that it is about, where a table is in the way. */
    readonly table: string = "",
    /** What stands in the way below the table, where that is the reason: an address, or the name of a table. */
    readonly below: string = "",
  ) {
    super(`write refused: ${code} (${sheet})`);
  }
}

/** Writing broke off, and what stood there before was put back. */
export class WriteUndone extends Error {
  override readonly name = "WriteUndone";
  constructor(override readonly cause: unknown) {
    super("write undone");
  }
}

/**
 * Writing broke off, and Excel could not be reached any more to put back what stood there. What was begun is kept in the
 * workbook and in this session: it can be taken back, or done again.
 */
export class WriteUnfinished extends Error {
  override readonly name = "WriteUnfinished";
  constructor(
    override readonly cause: unknown,
    /** The run that broke off. */
    readonly run: string,
    /** Sheets that may hold a part of what was to be written. */
    readonly sheets: readonly string[],
    /** What somebody has changed since, and stays. */
    readonly kept: readonly KeptCell[] = [],
  ) {
    super(`write unfinished: ${sheets.join(", ")}`);
  }
}

/** A step has not begun, for the reason given: there is nothing of it to take back. */
export class NotBegun extends Error {
  override readonly name = "NotBegun";
  constructor(override readonly cause: WriteRefused | FoundOtherwise) {
    super("step not begun");
  }
}

/** What was found in the way while writing: told to whoever puts back, never to people. */
export class FoundOtherwise extends Error {
  override readonly name = "FoundOtherwise";
  constructor(
    readonly code: Extract<RefusedBecause, "stale" | "hiddenRows">,
    readonly sheet: string,
  ) {
    super(`found otherwise: ${code} (${sheet})`);
  }
}

/** Codes of Office.js for what is not there any more: when it is looked for, and after it was found. */
const GONE: ReadonlySet<string> = new Set(["ItemNotFound", "InvalidReference"]);

/** Whether somebody has just renamed or deleted what a request was about. */
export function isGone(error: unknown): boolean {
  return GONE.has(String((error as { readonly code?: unknown }).code));
}

/** Whether Excel refused a request of a group because it cannot undo something in it. */
export function isWithoutUndo(error: unknown): boolean {
  return (error as { readonly code?: unknown }).code === "UndoNotSupported";
}
