import { functionIds } from "../contract";

/** Texts, names of sheets and columns of tables: a function's name in them is no call. */
const QUOTED = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]`;
/** How Excel writes a call of an add-in's function in a file, and shows it where the add-in is not. */
const STORED = "_xldudf_";
/**
 * What Excel itself may have put before a call of an add-in's function, the number of a link that is none (office-js#2568); it
 * goes with the call. After any other qualifier (`Book2.xlsm!`) a function is somebody else's.
 */
const BROKEN_LINK = String.raw`(?:\[\d+\]!(?=${STORED}))?`;
/** What names of sheets, tables and cells consist of where they stand without quotes. */
const WORD = String.raw`[\p{L}\p{M}\p{N}_.\\?]+`;

/** Our functions as people type them. @param namespace in which they are; none unless told */
export function functionNames(namespace?: string): string[] {
  return functionIds.map((id) => `${typedPrefix(namespace)}${id}`);
}

/**
 * A formula with every call of our functions as it is typed here; undefined when it calls none.
 * @param namespace in which the functions are in this deployment; none unless told
 */
export function withOwnCalls(formula: string, namespace?: string): string | undefined {
  const prefixes = [STORED, storedPrefix(namespace), typedPrefix(namespace), ""];
  return withCalls(formula, prefixes, (_, id) => `${typedPrefix(namespace)}${id}`);
}

/** From which namespace to which; none is what they are called without one. */
export interface Renaming {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether a text can be the namespace of functions. */
export const isNamespace = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_.]{0,31}$/u.test(text);

/**
 * A formula with our functions of one namespace called by another, as they are typed or as files have them, each call in the
 * form that it had; undefined when it calls none of them.
 */
export function withRenamedCalls(formula: string, { from, to }: Renaming): string | undefined {
  const isStored = (prefix: string): boolean => prefix.toLowerCase().startsWith(STORED);
  return withCalls(
    formula,
    [storedPrefix(from), typedPrefix(from)],
    (prefix, id) => `${isStored(prefix) ? storedPrefix(to) : typedPrefix(to)}${id}`,
  );
}

/** A word in a formula that may be a defined name. */
export interface NameInFormula {
  readonly name: string;
  /** The sheet that stands before it. */
  readonly sheet: string | undefined;
}

/** The words of a formula that may be defined names; what stands in texts, in columns of tables and in other workbooks is none. */
export function namesIn(formula: string): NameInFormula[] {
  const words = new RegExp(
    String.raw`"(?:[^"]|"")*"|\[[^\]]*\](?:(?:${WORD})?!${WORD})?|(?:('(?:[^']|'')*'|${WORD})!)?(${WORD})|'(?:[^']|'')*'`,
    "gu",
  );
  return [...formula.matchAll(words)].flatMap(([, sheet, name]): NameInFormula[] => {
    if (name === undefined) return [];
    return [{ name, sheet: sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet }];
  });
}

/** The sheets that a formula takes cells from, by what stands before `!`; of several sheets in a row the first and the last. */
export function sheetsIn(formula: string): string[] {
  const words = new RegExp(
    String.raw`"(?:[^"]|"")*"|#REF!|\[[^\]]*\](?:${WORD}!)?|('(?:[^']|'')*'|${WORD}(?::${WORD})?)!`,
    "gu",
  );
  return [...formula.matchAll(words)].flatMap(([, sheets = ""]): string[] => {
    const named = sheets.startsWith("'") ? sheets.slice(1, -1).replaceAll("''", "'") : sheets;
    // With brackets it is another workbook.
    return named === "" || named.includes("]") ? [] : named.split(":");
  });
}

function typedPrefix(namespace: string | undefined): string {
  return namespace === undefined ? "" : `${namespace}.`;
}

function storedPrefix(namespace: string | undefined): string {
  return namespace === undefined ? STORED : `${STORED}${namespace.replaceAll(".", "_")}_`;
}

/**
 * A formula with each call of ours by another name; undefined when it has none.
 * @param prefixes what may stand before a function's own name, the longer ones first
 */
function withCalls(
  formula: string,
  prefixes: readonly string[],
  nameOf: (prefix: string, id: string) => string,
): string | undefined {
  if (!formula.startsWith("=")) return undefined;
  const before = [...new Set(prefixes)].map((prefix) => prefix.replaceAll(".", "\\."));
  const calls = new RegExp(
    String.raw`(?<![\p{L}\p{N}_.!])${BROKEN_LINK}(${before.join("|")})(${functionIds.join("|")})(?=\s*\()|${QUOTED}`,
    "giu",
  );
  let found = 0;
  const text = formula.replace(calls, (match: string, prefix?: string, id?: string) => {
    if (id === undefined) return match;
    found += 1;
    return nameOf(prefix ?? "", id.toUpperCase());
  });
  return found === 0 ? undefined : text;
}
