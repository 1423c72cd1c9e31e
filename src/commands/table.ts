import { assign, visits } from "./assign";
import { check, verify } from "./check";
import { due } from "./due";
import { explain } from "./explain";
import { freeze, functions, renameFunctions } from "./functions";
import { importData } from "./import";
import { lock, publish, unlock } from "./periods";
import { insert } from "./insert";
import { mend } from "./mend";
import { newYear } from "./newYear";
import { papers } from "./papers";
import { report } from "./report";
import { returnForms } from "./returnForms";
import { awards, certainty, score } from "./score";
import { set } from "./set";
import { sample, template } from "./sheets";
import { undo } from "./undo";
import { upgrade } from "./upgrade";

/** Everything that can be done with a workbook, by name; every door serves this table. */
export const commands = {
  template,
  sample,
  check,
  score,
  awards,
  certainty,
  explain,
  lock,
  publish,
  unlock,
  verify,
  assign,
  visits,
  report,
  papers,
  "return-forms": returnForms,
  due,
  import: importData,
  functions,
  freeze,
  "rename-functions": renameFunctions,
  insert,
  mend,
  set,
  "new-year": newYear,
  undo,
  upgrade,
} as const;

export type CommandName = keyof typeof commands;
