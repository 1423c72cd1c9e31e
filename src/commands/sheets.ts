import { sampleNames, samples } from "../samples";
import { createSheets, type Session } from "../session";
import type { StartRows, TemplateOutcome } from "../office/write";
import { word } from "./argument";
import { command, type Told } from "./command";

/** Empty input sheets. */
export const template = command({
  name: "template",
  opens: false,
  args: {},
  writes: ["inputs"],
  prepare: (): Promise<StartRows> => Promise.resolve({}),
  write: createIn,
  tell: (_, __, ___, created) => toldSheets(created),
});

/** Input sheets with the rows of a sample. */
export const sample = command({
  name: "sample",
  opens: false,
  args: { sample: word(() => sampleNames, "cli.unknownSample") },
  writes: ["inputs"],
  prepare: (_, { sample: name }): Promise<StartRows> => Promise.resolve(samples[name]()),
  write: createIn,
  tell: (_, __, ___, created) => toldSheets(created),
});

/** Sheets that were there already are left exactly as they are. */
function createIn(session: Session, rows: StartRows): Promise<TemplateOutcome> {
  return createSheets(session, rows);
}

function toldSheets(outcome: TemplateOutcome | undefined): Told {
  return { lines: outcome?.created ?? [], findings: [] };
}
