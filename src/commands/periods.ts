import { changePeriod, type PeriodAct } from "../session";
import type { Translate } from "../i18n";
import { neededOption, option } from "./argument";
import { command, type Told } from "./command";

const period = neededOption("cli.noPeriod");

function done(act: PeriodAct["kind"], translate: Translate): Told {
  return { lines: [translate(`log.${act}`)], findings: [] };
}

/** Freezes a period: its input is copied, and only the copy counts from then on. */
export const lock = command({
  name: "lock",
  opens: true,
  args: { period },
  writes: ["locks", "log"],
  prepare: (_, { period: code }): Promise<PeriodAct> => Promise.resolve({ kind: "lock", period: code }),
  write: (session, act) => changePeriod(session, act),
  tell: (_, __, translate) => done("lock", translate),
});

/** Publishes a locked period, once everything in it is verified. */
export const publish = command({
  name: "publish",
  opens: true,
  args: { period },
  writes: ["locks", "log"],
  prepare: (_, { period: code }): Promise<PeriodAct> => Promise.resolve({ kind: "publish", period: code }),
  write: (session, act) => changePeriod(session, act),
  tell: (_, __, translate) => done("publish", translate),
});

/** Opens a locked period again, with a reason for the log. */
export const unlock = command({
  name: "unlock",
  opens: true,
  args: { period, reason: option },
  writes: ["locks", "log"],
  prepare: (_, { period: code, reason = "" }): Promise<PeriodAct> =>
    Promise.resolve({ kind: "unlock", period: code, reason }),
  write: (session, act) => changePeriod(session, act),
  tell: (_, __, translate) => done("unlock", translate),
});
