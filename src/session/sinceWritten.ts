import { areLocksOthers, inputsThen, type LastWritten } from "../sheets/proof";
import { fingerprintOf, type Reading } from "./reading";

/** Something that results rest on and that is not what it was when they were written. */
export type ChangedSince = "input" | "locks";

/**
 * What has changed since results were written: the input, or that alone which periods are locked. Results hang on both, for
 * `Đơn vị năm sau` names the periods that are not locked. Undefined: nothing that they hang on, also where a period was published,
 * or locked and unlocked again.
 */
export async function changedSince(reading: Reading, last: LastWritten): Promise<ChangedSince | undefined> {
  const { inputDigest } = last.line;
  if ((await reading.digest()) === inputDigest) return undefined;
  for (const input of inputsThen(reading, last))
    if ((await fingerprintOf(input)) === inputDigest) return areLocksOthers(last) ? "locks" : undefined;
  return "input";
}
