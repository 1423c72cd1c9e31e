import { assign } from "./assign";
import { check, verify } from "./check";
import { explain } from "./explain";
import { importAnnex } from "./importAnnex";
import { lock, publish, unlock } from "./periods";
import { report } from "./report";
import { awards, certainty, score } from "./score";
import { sample, template } from "./sheets";

export {
  CommandRefused,
  runCommand,
  type Argument,
  type Arguments,
  type Command,
  type Told,
} from "./command";
export { wordedFinding, type WordedFinding } from "./words";

/** Everything that can be done, by the name that people call it by at the headless door. */
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
  report,
  import: importAnnex,
} as const;
export type CommandName = keyof typeof commands;
