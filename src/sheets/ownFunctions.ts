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
