import { createInputSheets } from "../office/workbook";
import type { StartRows, TemplateOutcome } from "../office/write";
import { inSheets } from "./texts";
import type { Session } from "./session";

/** Creates the input sheets that are not there, empty or with the rows of a sample. */
export function createSheets(session: Session, rows: StartRows = {}): Promise<TemplateOutcome> {
  return session.writing(() => createInputSheets(session.clock.now(), inSheets, rows));
}
