import type { RawTables } from "../read";
import { readAcceptances, readChoices } from "../read/memory";

/** SHA-256 of the JSON of `content`, the first 16 hex digits: enough to tell two states of a workbook apart in the log. */
export async function digest(content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Fingerprint of the input: what people typed and decided. What the add-in itself wrote beside their decisions is no
 * input. The log, the papers and the check before writing all go by this one.
 */
export async function inputDigest(raw: RawTables): Promise<string> {
  const { choices, twinningAccepted: _t, oversightAccepted: _o, groupsAccepted: _g, ...typed } = raw;
  return digest({ ...typed, choices: readChoices(choices).choices, accepted: readAcceptances(raw) });
}
