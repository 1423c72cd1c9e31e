import { verifyWorkbook } from "../session";
import { readCode, sealCode } from "../sheets/proof";
import { option } from "./argument";
import { command, CommandRefused } from "./command";
import { findingLine } from "./words";

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

/** The locked periods, and whether log, seals, states and results are still what they were. */
export const verify = command({
  name: "verify",
  opens: true,
  args: { digest: option },
  writes: [],
  prepare: (session, { digest }, options) => {
    const code = digest === undefined ? undefined : readCode(digest);
    if (digest !== undefined && code === undefined) throw new CommandRefused("verify.digestShort", {});
    return verifyWorkbook(session, code, options);
  },
  tell: ({ seals, findings, statements }, _, translate) => ({
    lines: [
      ...seals.flatMap(({ period, lockedAt, digest }) => [
        translate("cli.sealed", { period, time: lockedAt }),
        translate("cli.sealCode", { period, code: sealCode(digest) }),
      ]),
      ...statements.map(({ key, params }) => translate(key, params)),
      ...findings.map((finding) => findingLine(finding, translate)),
    ],
    findings,
  }),
});
