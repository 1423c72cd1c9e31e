import { functionIds } from "../contract";

/** Texts, names of sheets and columns of tables: a function's name in them is no call. */
const QUOTED = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]`;
/** How Excel writes a call of an add-in's function in a file, and shows it where the add-in is not. */
const STORED = "_xldudf_";

/**
 * A formula with every call of our functions as it is typed here; undefined when it calls none.
 * @param namespace in which the functions are in this deployment; none unless told
 */
export function withOwnCalls(formula: string, namespace?: string): string | undefined {
  if (!formula.startsWith("=")) return undefined;
  let calls = 0;
  const typed = formula.replace(pattern(namespace), (match: string, id?: string) => {
    if (id === undefined) return match;
    calls += 1;
    return `${namespace === undefined ? "" : `${namespace}.`}${id.toUpperCase()}`;
  });
  return calls === 0 ? undefined : typed;
}

function pattern(namespace: string | undefined): RegExp {
  const own = namespace?.replaceAll(".", "\\.");
  const stored = namespace?.replaceAll(".", "_");
  const before = [STORED, ...(own === undefined ? [] : [`${own}\\.`, `${STORED}${stored}_`])].join("|");
  return new RegExp(
    String.raw`${QUOTED}|(?<![\p{L}\p{N}_.])(?:${before})?(${functionIds.join("|")})(?=\s*\()`,
    "giu",
  );
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
  if (!formula.startsWith("=")) return undefined;
  const typedFrom = from === undefined ? "" : `${from.replaceAll(".", "\\.")}\\.`;
  const storedFrom = from === undefined ? STORED : `${STORED}${from.replaceAll(".", "_")}_`;
  const calls = new RegExp(
    String.raw`${QUOTED}|(?<![\p{L}\p{N}_.])(?:(${storedFrom})|${typedFrom})(${functionIds.join("|")})(?=\s*\()`,
    "giu",
  );
  let renamed = 0;
  const typed = to === undefined ? "" : `${to}.`;
  const stored = to === undefined ? STORED : `${STORED}${to.replaceAll(".", "_")}_`;
  const text = formula.replace(calls, (match: string, isStored?: string, id?: string) => {
    if (id === undefined) return match;
    renamed += 1;
    return `${isStored === undefined ? typed : stored}${id.toUpperCase()}`;
  });
  return renamed === 0 ? undefined : text;
}
