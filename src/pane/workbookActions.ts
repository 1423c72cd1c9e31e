import { commands } from "../commands";
import { dueDates } from "../domain/programmes";
import { goTo } from "../office/navigate";
import {
  askAssignment,
  changePeriod,
  compute,
  documentPages,
  planAnnexImport,
  planAssignment,
  planVisitRows,
  printDocument,
  writeAnnexImport,
  writeAssignment,
  writeComputation,
  writeVisits,
  type Session,
} from "../session";
import type { PaneActions } from "./actions";

/** The pane's actions on the workbook of a session. */
export function workbookActions(session: Session): PaneActions {
  return {
    // What the first page shows is read anew; everything after it goes by that reading until a table changes.
    inspect: (options = {}) => session.reading({ ...options, fresh: true }),
    compute: (options = {}) => compute(session, options),
    write: (computation) => writeComputation(session, computation),
    changePeriod: (act) => changePeriod(session, act),
    ask: async (kind, { day, whatIf }, options) => {
      const assigning = await askAssignment(session, kind, {
        whatIf,
        ...(day !== undefined && { day }),
        ...(options.signal && { signal: options.signal }),
      });
      const { timeLimit } = assigning.reading.snapshot.settings.assignment;
      return { assigning, ...(await session.solve(assigning.question, { ...options, timeLimit })) };
    },
    accept: async ({ assigning }, proposal, decision) =>
      writeAssignment(session, await planAssignment(assigning, proposal, decision)),
    planVisits: () => planVisitRows(session),
    writeVisits: (plan) => writeVisits(session, plan),
    planAnnexImport: (text) => planAnnexImport(session, text),
    writeAnnexImport: (plan) => writeAnnexImport(session, plan),
    print: (kind, options = {}) => printDocument(session, kind, options),
    word: async (kind, title, options = {}) => {
      const pages = await documentPages(session, kind, options);
      // Only who asks for a Word file loads what makes it.
      const { toWord } = await import(/* webpackChunkName: "word" */ "../word");
      return pages.length === 0 ? undefined : toWord(pages, title);
    },
    due: async (days) => {
      const reading = await session.reading();
      return { reading, items: dueDates(reading.snapshot, reading.today, days) };
    },
    createTemplate: async () => void (await commands.template.prepare(session, {})),
    loadSample: async () => void (await commands.sample.prepare(session, { sample: "tho-xuan" })),
    goTo,
  };
}
