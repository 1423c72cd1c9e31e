import { memory, papers } from "../../contract";
import { ended, type Steps } from "../../domain/steps";
import { acceptedTables } from "../../domain/tables";
import type { RawTables } from "../read";
import { readAcceptances, readChoices, type Decided } from "../read/memory";

/** Decisions beside awards; workbooks without any mark of a condition keep the fingerprint that they had. */
function decided({ choices }: RawTables): Pick<Decided, "choices"> & Partial<Pick<Decided, "marks">> {
  const { choices: chosen, marks } = readChoices(choices);
  return { choices: chosen, ...(marks.length > 0 && { marks }) };
}

/** Elements of a list that are written as JSON in one step. */
const ELEMENTS_A_STEP = 1_000;

/** SHA-256 of the JSON of `content`, the first 16 hex digits: enough to tell two states of a workbook apart in the log. */
export async function digest(content: unknown): Promise<string> {
  return digestOfBytes(ended(jsonSteps(content)));
}

/** Characters that become bytes in one step. */
const CHARACTERS_A_STEP = 0x4000;

/** The JSON of `content` as bytes; lists, and what lists of an object hold, come piece by piece. */
export function* jsonSteps(content: unknown): Steps<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let text = "";
  for (const part of jsonParts(content)) {
    text += part;
    if (text.length < CHARACTERS_A_STEP) continue;
    parts.push(encoder.encode(text));
    text = "";
    yield { phase: "planning", done: parts.length, total: parts.length };
  }
  parts.push(encoder.encode(text));
  return joined(parts);
}

/** A list of so few elements may hold long ones: each comes piece by piece. */
const FEW = 50;

function* elementsOf(content: readonly unknown[]): Generator<string> {
  for (const [at, element] of content.entries()) {
    if (at > 0) yield ",";
    if (isComposed(element)) yield* jsonParts(element);
    else yield JSON.stringify([element]).slice(1, -1);
  }
}

function* jsonParts(content: unknown): Generator<string> {
  if (Array.isArray(content)) {
    yield "[";
    if (content.length <= FEW && content.some(isComposed)) yield* elementsOf(content);
    else
      for (let from = 0; from < content.length; from += ELEMENTS_A_STEP)
        yield (
          (from > 0 ? "," : "") + JSON.stringify(content.slice(from, from + ELEMENTS_A_STEP)).slice(1, -1)
        );
    yield "]";
  } else if (isPlain(content)) {
    let opening = "{";
    for (const [key, value] of Object.entries(content)) {
      if (value === undefined) continue;
      yield `${opening}${JSON.stringify(key)}:`;
      yield* jsonParts(value);
      opening = ",";
    }
    yield opening === "{" ? "{}" : "}";
  } else yield JSON.stringify(content);
}

function isComposed(content: unknown): boolean {
  return Array.isArray(content) || isPlain(content);
}

/** An object that JSON writes by its own keys. */
function isPlain(content: unknown): content is Readonly<Record<string, unknown>> {
  return (
    typeof content === "object" && content !== null && Object.getPrototypeOf(content) === Object.prototype
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
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
  return digestOfBytes(ended(inputSteps(raw)));
}

/** What the fingerprint of the input is made from, piece by piece. */
export function inputSteps(raw: RawTables): Steps<Uint8Array> {
  const typed = Object.entries(raw).filter(([id]) => !DECIDED.has(id) && id !== papers.id);
  return jsonSteps({
    ...Object.fromEntries(typed),
    ...decided(raw),
    accepted: readAcceptances(raw),
  });
}
