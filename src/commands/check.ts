import type { FindingCode } from "../contract";
import { findingLine } from "./words";
import { command } from "./command";

/** What is wrong with what people typed. */
export const check = command({
  name: "check",
  opens: true,
  args: {},
  writes: [],
  prepare: (session, _, options) => session.reading(options),
  tell: ({ findings, tables }, _, translate) => ({
    lines: findings.map((finding) => findingLine(finding, translate)),
    findings,
    tables,
  }),
});

const SEAL_FINDINGS: ReadonlySet<FindingCode> = new Set([
  "sealBroken",
  "periodLockedWithoutSeal",
  "periodUnlockedByHand",
  "periodPublishedUnverified",
  "lockedPeriodGone",
  "lockedInputChanged",
  "lockedInputAdded",
  "lockedInputRemoved",
]);

/** The locked periods, and whether anything has been changed since. */
export const verify = command({
  name: "verify",
  opens: true,
  args: {},
  writes: [],
  prepare: (session, _, options) => session.reading(options),
  tell: ({ findings, snapshot }, _, translate) => {
    const found = findings.filter(({ code }) => SEAL_FINDINGS.has(code));
    const seals = snapshot.seals.map(({ period, lockedAt }) =>
      translate("cli.sealed", { period, time: lockedAt }),
    );
    return { lines: [...seals, ...found.map((finding) => findingLine(finding, translate))], findings: found };
  },
});
