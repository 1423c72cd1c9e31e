import { readJournals, type Journals } from "./journal";
import { loggedRuns } from "./log";

/**
 * Looks which runs the workbook keeps. The lines of the log are the last thing that a run writes: one whose lines stand there
 * came to its end, although the connection was gone before its journal could say so; and one of which they say that it was taken
 * back is no more.
 * @param own a run of this session that broke off, however short ago
 */
export async function readRuns(context: Excel.RequestContext, own?: string): Promise<Journals> {
  const journals = await readJournals(context, own);
  if (journals.broken.length === 0) return journals;
  const logged = await loggedRuns(context);
  const left = journals.broken.filter(({ journal }) => !logged.takenBack.has(journal.run));
  const ended = left.filter(({ journal }) => logged.written.has(journal.run));
  return {
    ...journals,
    broken: left.filter((one) => !ended.includes(one)),
    done: ended.at(-1)?.part ?? journals.done,
  };
}
