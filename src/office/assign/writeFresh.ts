import { translator } from "../../i18n";
import type { ActionContext } from "../actions";
import { digest } from "../../sheets/plan";
import { readTables } from "../read";
import { appendLog, applyPlan, WriteRefused, type LogEntry, type Writing } from "../write";

const inSheets = translator("vi");

/** Something planned from the workbook as it was when `inputDigest` was taken. */
export interface FreshWriting extends Writing {
  readonly inputDigest: string;
  readonly resultDigest: string;
}

/** What a line of the log says beside time, person and digests. */
export type LogLine = Pick<LogEntry, "act" | "subject" | "before" | "after">;

/**
 * Writes a plan, if the workbook is still the one it was made from, and adds to the log.
 * @throws WriteRefused, WriteUndone
 */
export async function writeFresh(
  plan: FreshWriting,
  lines: readonly LogLine[],
  { now }: Pick<ActionContext, "now">,
): Promise<void> {
  const { inputDigest, resultDigest } = plan;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    if ((await digest(await readTables(context))) !== inputDigest) throw new WriteRefused("stale", "");
    const entries = lines.map((line): LogEntry => ({
      time: now,
      person: inSheets("log.addIn"),
      inputDigest,
      resultDigest,
      ...line,
    }));
    await applyPlan(context, plan, inSheets, () => appendLog(context, entries));
  });
}

/** Name of the sheet that the edits of a plan go to. */
export function editedSheet({ edits = [] }: Writing): string {
  return edits[0]?.before?.sheet ?? edits[0]?.schema.sheet ?? "";
}
