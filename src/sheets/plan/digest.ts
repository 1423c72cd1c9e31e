import { memory, papers } from "../../contract";
import { acceptedTables } from "../../domain/tables";
import type { RawTables } from "../read";
import { readAcceptances, readChoices, type Decided } from "../read/memory";

/** Decisions beside awards; workbooks without any mark of a condition keep the fingerprint that they had. */
function decided({ choices }: RawTables): Pick<Decided, "choices"> & Partial<Pick<Decided, "marks">> {
  const { choices: chosen, marks } = readChoices(choices);
  return { choices: chosen, ...(marks.length > 0 && { marks }) };
}

/** SHA-256 of the JSON of `content`, the first 16 hex digits: enough to tell two states of a workbook apart in the log. */
export async function digest(content: unknown): Promise<string> {
  return digestOfBytes(new TextEncoder().encode(JSON.stringify(content)));
}

/** The same of a file. */
export async function digestOfBytes(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Tables that hold decisions beside what the add-in wrote. */
const DECIDED: ReadonlySet<string> = new Set([memory.choices, ...acceptedTables].map(({ id }) => id));

/**
 * Fingerprint of the input: what people typed and decided. What the add-in itself wrote beside their decisions is no
 * input, nor is the register of papers, which grows with every paper that is made. The log, the papers and the check before writing all go by this one.
 */
export async function inputDigest(raw: RawTables): Promise<string> {
  const typed = Object.entries(raw).filter(([id]) => !DECIDED.has(id) && id !== papers.id);
  return digest({
    ...Object.fromEntries(typed),
    ...decided(raw),
    accepted: readAcceptances(raw),
  });
}
