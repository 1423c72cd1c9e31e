import type { Seal } from "../../domain/model";
import type { LoggedAct } from "./acts";
import type { Statement } from "./statement";

/** Digits of a seal code: 128 bits of the digest, more than anybody can find another content for. */
const CODE_DIGITS = 32;
const GROUP = /.{4}/gu;
/** A code that is typed is compared as far as it goes; with fewer digits it would say too little. */
const LEAST_DIGITS = 16;

/** The code of a seal as it is printed on paper and typed from there: `1a2b 3c4d …`. */
export function sealCode(digest: string): string {
  return grouped(digest.slice(0, CODE_DIGITS));
}

/** A typed code as its digits; undefined for what is none. Capitals and whatever stands between groups do not matter. */
export function readCode(typed: string): string | undefined {
  const digits = typed.toLowerCase().replace(/[\s.·–-]/gu, "");
  return digits.length >= LEAST_DIGITS && /^[0-9a-f]+$/u.test(digits) ? digits : undefined;
}

/** Which lock a code is of, now or earlier; undefined when it is of none. @param digits from `readCode` */
export function codeOwner(
  digits: string,
  seals: readonly Seal[],
  locks: readonly LoggedAct[],
): Statement | undefined {
  const code = grouped(digits);
  const seal = seals.find(({ digest }) => digest.startsWith(digits));
  if (seal)
    return { key: "verify.digestMatches", params: { code, period: seal.period, time: seal.lockedAt } };
  // The log keeps the beginning only.
  const lock = locks.findLast(
    ({ line: { inputDigest } }) => inputDigest.length >= LEAST_DIGITS && digits.startsWith(inputDigest),
  );
  return lock && { key: "verify.digestFormer", params: { code, period: lock.period, time: lock.line.time } };
}

export function grouped(digits: string): string {
  return digits.replace(GROUP, "$& ").trim();
}
