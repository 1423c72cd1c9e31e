import { samples } from "../samples";
import { createSheets } from "../session";
import type { StartRows } from "../office/write";
import type { Session } from "../session";
import { command, word, type Told } from "./command";

/** Empty input sheets. */
export const template = command({
  name: "template",
  opens: false,
  args: {},
  writes: ["inputs"],
  prepare: (session) => created(session),
  tell: (sheets) => toldSheets(sheets),
});

/** Input sheets with the rows of a sample. */
export const sample = command({
  name: "sample",
  opens: false,
  args: { sample: word(() => Object.keys(samples), "cli.unknownSample") },
  writes: ["inputs"],
  prepare: (session, { sample: name }) => created(session, samples[name]?.()),
  tell: (sheets) => toldSheets(sheets),
});

/** Sheets that were there already are left exactly as they are, so there is nothing to show first. */
async function created(session: Session, rows?: StartRows): Promise<readonly string[]> {
  return (await createSheets(session, rows)).created;
}

function toldSheets(sheets: readonly string[]): Told {
  return { lines: sheets, findings: [] };
}
