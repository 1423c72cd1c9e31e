import { dueDates } from "../domain/programmes";
import * as workbook from "../office/actions";
import * as assignments from "../office/assign";
import { goTo } from "../office/navigate";
import { composeDocument, printDocument, withWords } from "../office/print";
import { thoXuan } from "../samples";
import { changePeriod } from "../session/periods";
import type { Session } from "../session/session";
import { askInWorker } from "../solver/client";
import type { PaneActions } from "./actions";

/** The pane's actions on the workbook of a session. */
export function workbookActions(session: Session): PaneActions {
  const now = (): { readonly today: number; readonly now: string } => ({
    today: session.clock.today(),
    now: session.clock.now(),
  });
  return {
    inspect: (options = {}) => workbook.inspect(options),
    compute: (options = {}) => workbook.compute({ ...now(), ...options }),
    write: (computation) => workbook.write(computation, now()),
    changePeriod: (act) => changePeriod(session, act),
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
    loadSample: async () => void (await workbook.createSheets(thoXuan())),
    goTo,
  };
}
