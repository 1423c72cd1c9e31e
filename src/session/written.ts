import { writeWorkbook } from "../office/workbook";
import type { Writing } from "../office/write";
import { actLines, writtenBy, type LogLine } from "./log";
import { inSheets } from "./texts";
import type { Reading } from "./reading";
import type { Session } from "./session";

/** Something planned from the workbook as it was read. */
export interface PlannedWriting extends Writing {
  readonly reading: Reading;
  readonly resultDigest: string;
}

/**
 * Writes a plan, if the workbook is still the one it was made from, and adds to the log.
 * @throws WriteRefused, WriteUndone
 */
export async function writePlanned(
  session: Session,
  plan: PlannedWriting,
  lines: readonly LogLine[],
): Promise<void> {
  const { reading, resultDigest } = plan;
  const inputDigest = await reading.digest();
  const said = actLines(lines, writtenBy(session.clock), { inputDigest, resultDigest });
  await session.writing((run) =>
    writeWorkbook(plan, (now) => reading.isStill(now), { lines: said, ...run }, inSheets),
  );
}

/** Name of the sheet that the edits of a plan go to. */
export function editedSheet({ edits = [] }: Writing): string {
  return edits[0]?.place.sheet ?? "";
}
